// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/program/program_host.hpp"

#include <imgui.h>

namespace samenspraak::screen {

bool ProgramHost::can(commands::HostRequest request) const {
    using enum commands::HostRequest;
    const SessionScreen* open = open_.screen();
    const bool writable = open && !open->document().read_only();
    const commands::Joining* joining = writable ? open->joining() : nullptr;
    switch (request) {
    case NewSession:
    case OpenFile:
    case OpenExample:
    case Quit:
    case CompareSessions:
    case FullScreen:
    case Larger:
    case Smaller:
    case NormalSize:
    case HighContrast:
    case ReducedMotion:
    case NextRegion:
    case PreviousRegion:
    case NextLanguage: return true;
    case ChangeKeys: return keys_.can_be_changed();
    case OpenMade:
    case OpenMadeFolder: return outside_.can_open_made();
    case OpenPages: return outside_.is_possible() && (!open || joining);
    case LeaveSession:
    case CleanCopy:
    case ShowJoining:
    case SecondWindow:
    case ChooseExportFolder:
    case Export:
    case LoadLens: return open != nullptr;
    case WriteAgain:
    case SaveElsewhere: return writable;
    case ImportNotes: return writable && commands::board_of(open->ui_state().shown);
    case ToggleJoining:
    case OpenJoining:
    case CloseJoining: return joining != nullptr;
    case OtherAddress: return joining && joining->is_open() && joining->invitation()->addresses.size() > 1;
    }
    return false;
}

std::string ProgramHost::clipboard() const {
    const char* held = ImGui::GetClipboardText();
    return held ? held : "";
}

void ProgramHost::clip(const std::string& text) { ImGui::SetClipboardText(text.c_str()); }

}  // namespace samenspraak::screen
