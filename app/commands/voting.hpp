// SPDX-License-Identifier: EUPL-1.2
// A show of hands while it is being counted: the number that was typed for one value (UiState::counting), and going on
// to the next. The commands of voting are in its source. On the thread of the document.
#pragma once
#include "app/commands/commands.hpp"

namespace samenspraak::commands {

// What was typed, as changes; empty: nothing was, it is no number, or it stands there already.
Changes hands_counted(const ReadContext&);
void note_counted(UiState&);  // that a number was typed, be it none: before the count is closed

// While people vote: nothing is left to count.
bool all_hands_counted(const ReadContext&);

// Keeps it, and opens the field of the next value in the order of the board; after the last none. False: nothing was
// being counted, or it was refused (that is said).
bool count_next(Context&);

}  // namespace samenspraak::commands
