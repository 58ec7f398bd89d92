// SPDX-License-Identifier: EUPL-1.2
// The agenda of the day, open over the page: each part with its time and its minutes, what is left until the end, and
// how much later that will be than it was planned. Minutes are given and taken with the arrow keys or by a click.
#pragma once
#include "app/commands/actions.hpp"
#include "app/commands/commands.hpp"
#include "app/screen/widgets/popup.hpp"
#include "app/screen/widgets/scroll.hpp"

namespace samenspraak::screen {

struct AgendaState {
    std::size_t at = 0;  // the row that the keyboard is on: the beginning, then the parts of the day
    Scrolled scroll;
    void begin() { *this = {}; }
};

// True: it is to be closed. Names: "agenda.length", "agenda.fewer" and "agenda.more" with the number of a row.
bool agenda_sheet(Ui&, const commands::ViewContext&, AgendaState&);

}  // namespace samenspraak::screen
