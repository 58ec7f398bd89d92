// SPDX-License-Identifier: EUPL-1.2
// A menu of commands: those of the list that are possible now, with their keys. By a note, the title, the clock.
#pragma once
#include "app/bindings.hpp"
#include "app/screen/popup.hpp"

#include <span>

namespace samenspraak {

struct CommandMenu {
    MenuState state;
    Rect anchor;
    void show(const Rect& by) { anchor = by, state.show(); }
};

// Draws it while it is open, and does what is chosen. A line goes above the commands of `with_line_above`.
void command_menu(Ui&, Context&, const Bindings&, std::string_view name, std::span<const Command> commands,
    std::span<const Command> with_line_above, CommandMenu&);

}  // namespace samenspraak
