// SPDX-License-Identifier: EUPL-1.2
// In Values, while no value is chosen: the effects, those without a value first. Choosing one asks why it is good or
// bad; the value that is typed next is linked to it. Owns the order of the rows, which stays as it was when the list
// was opened: what has got a value since does not jump away under the hand.
#pragma once
#include "app/screen/panel/note_rows.hpp"
#include "app/screen/panel/rows_as_opened.hpp"

namespace samenspraak::screen {

// Answers with `SideAnswer::ask`: the effect that was clicked.
void draw_effects_at_hand(const SideFrame&, NoteRows&, RowsAsOpened&);

}  // namespace samenspraak::screen
