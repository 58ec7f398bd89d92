// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/dialogs/dialogs.hpp"

#include "app/screen/dialogs/agenda_sheet.hpp"
#include "app/screen/dialogs/experiment_dialog.hpp"
#include "app/screen/dialogs/help/keys_sheet.hpp"
#include "app/screen/dialogs/join_dialogs.hpp"
#include "app/screen/dialogs/line_dialog.hpp"
#include "app/screen/dialogs/new_session_form.hpp"
#include "app/screen/dialogs/notes_dialogs.hpp"
#include "app/screen/dialogs/notice_dialogs.hpp"
#include "app/screen/dialogs/palette.hpp"
#include "app/screen/dialogs/people_sheet.hpp"
#include "app/screen/dialogs/report_preview.hpp"
#include "app/screen/dialogs/silence_dialog.hpp"

#include <algorithm>

namespace samenspraak::screen {

// Without a default, so that an overlay that nobody draws does not compile.
OverlayDialogPtr Dialogs::made_for(const commands::ReadContext& context) {
    using enum commands::Overlay;
    switch (const commands::Overlay overlay = context.ui_state.overlay) {
    case Nothing:
    case Search:                   // lies beside the page: SearchBar
    case Lens:                     // lies in the panel beside the values
    case History: return nullptr;  // is the page: LookingBack
    case Palette: return palette_dialog();
    case Keys: return keys_dialog();
    case Title: return facts_dialog(context.session());
    case Join: return join_dialog();
    case Remote: return remote_dialog();
    case Agenda: return agenda_dialog();
    case ClockPlan: return line_dialog(LineQuestion::ClockPlan, context);
    case Count: return line_dialog(LineQuestion::Count, context);
    case Owner: return line_dialog(LineQuestion::Owner, context);
    case Dissent: return line_dialog(LineQuestion::Dissent, context);
    case SilentMinutes: return silence_dialog();
    case VotingBudget: return line_dialog(LineQuestion::VotingBudget, context);
    case Experiment: return experiment_dialog(context);
    case RemovedNotes: return removed_notes_dialog();
    case BlindSpots: return blind_spots_dialog();
    case MovePhase: return move_phase_dialog();
    case PasteQuestion: return paste_dialog();
    case TextConflict: return text_conflict_dialog();
    case Card: return card_dialog(cards_, context.ui_state.shown.phase);
    case Hands: return hands_dialog();
    case People: return people_dialog();
    case Report: return report_preview(export_plan_, context);
    case Export:
    case Picture:
        return export_dialog(
            export_plan_, context, overlay == Picture ? std::optional(exports::ExportKind::Picture) : std::nullopt);
    case SaveTrouble: return save_trouble_dialog();
    case About: return about_dialog();
    }
    return nullptr;
}

void Dialogs::draw(Ui& ui, const commands::ViewContext& context, const KeysInUse& keys) {
    if (context.ui_state.overlay != overlay_) {
        open_.reset();
        open_ = made_for(context);
        overlay_ = context.ui_state.overlay;
    }
    if (open_) open_->draw(ui, context, keys);
}

void Dialogs::commit(const commands::ViewContext& context) {
    const commands::Overlay overlay = context.ui_state.overlay;
    if (overlay == commands::Overlay::Nothing || overlay != overlay_ || !context.writable()) return;
    if (open_) open_->commit(context);
    context.ui_state.close();
}

bool Dialogs::knows(commands::Overlay overlay) {
    return overlay != commands::Overlay::Picture
           || std::ranges::any_of(
               exports::export_formats(), [](const auto& each) { return each.kind == exports::ExportKind::Picture; });
}

}  // namespace samenspraak::screen
