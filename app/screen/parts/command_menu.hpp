// SPDX-License-Identifier: EUPL-1.2
// A menu of commands: those of the list that are possible now, with their keys. By a note, the title, the clock.
#pragma once
#include "app/commands/bindings.hpp"
#include "app/screen/widgets/popup.hpp"

#include <span>

namespace samenspraak::screen {

struct CommandMenu {
    MenuState state;
    Rect anchor;
    void show(const Rect& by) { anchor = by, state.show(); }
};

// Draws it while it is open, and does what is chosen. A line goes above the commands of `with_line_above`. Of what is
// not possible now those of `always` are shown too, with why not.
void command_menu(Ui&, const commands::ViewContext&, const commands::Bindings&, std::string_view name,
    std::span<const commands::Command> commands, std::span<const commands::Command> with_line_above, CommandMenu&,
    std::span<const commands::Command> always = {});

}  // namespace samenspraak::screen
