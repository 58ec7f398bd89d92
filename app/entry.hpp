// SPDX-License-Identifier: EUPL-1.2
// From the field to the board: what was typed or pasted becomes notes in the lane that was picked, linked to the
// companions, covered during silent minutes. And the linking of what is on the desk.
#pragma once
#include "app/commands.hpp"

#include <string_view>
#include <vector>

namespace samenspraak {

// One note. False when it was refused (that is said), or there is nothing in it: then nothing happened.
bool write_note(Context&, std::string_view text);

// One note for each line with something on it; more than so many are asked about first (Opened::PasteQuestion).
inline constexpr std::size_t lines_pasted_unasked = 5;
void paste_notes(Context&, std::string_view text);
void paste_waiting(Context&);  // the answer was yes; no: clear desk.pasted and close

// In Effects a text that begins with + or − (or a hyphen) picks the lane. Answers with what is left of it.
std::string_view pick_lane(Desk&, std::string_view typed);
void next_lane(Desk&, bool back = false);  // the lane that a new note goes to; none, then those of the phase

// Links all of desk.linking with this note, or takes the links away when all are there; ends linking. False, and said,
// when nothing fits between them.
bool finish_linking(Context&, NoteId with);
bool toggle_links(Context&, std::span<const NoteId>, NoteId with);

// The notes that could be linked to what is being linked now, nearest step first; with those that match `typed`.
std::vector<NoteId> could_be_linked(const Session&, std::span<const NoteId> from, std::string_view typed);

}  // namespace samenspraak
