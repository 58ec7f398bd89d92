// SPDX-License-Identifier: EUPL-1.2
// What nobody looked at yet: for each kind of blind spot a row that chooses the notes in question, and these by name.
#pragma once
#include "app/screen/panel/note_rows.hpp"

#include <initializer_list>

namespace samenspraak::screen {

void draw_blind_spots(const SideFrame&, NoteRows&, std::initializer_list<insight::BlindSpot>);

// Of the options: values without one, negative effects without an answer, note by note.
void draw_unanswered(const SideFrame&, NoteRows&);

}  // namespace samenspraak::screen
