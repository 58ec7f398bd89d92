// SPDX-License-Identifier: EUPL-1.2
// From the field to the board: what was typed or pasted becomes notes in the lane that was picked, linked to the
// companions, covered during silent minutes. And the linking and merging of UiState::linking. What is refused is said
// as a message. On the thread of the document.
#pragma once
#include "app/commands/commands.hpp"

#include <string_view>
#include <vector>

namespace samenspraak::commands {

// One note. False when it was refused (that is said), or there is nothing in it: then nothing happened.
bool write_note(Context&, std::string_view text);

// One note for each line with something on it, or for each cell of a spreadsheet; a table that names its columns goes
// where these say. More than so many are asked about first (Overlay::PasteQuestion).
inline constexpr std::size_t lines_pasted_unasked = 5;
void paste_notes(Context&, std::string_view text);
void paste_waiting(Context&);  // the answer was yes; no: clear UiState::pasted and close

// In Effects a text that begins with + or − (or a hyphen) picks the lane. Answers with what is left of it.
std::string_view pick_lane(UiState&, std::string_view typed);
void next_lane(UiState&, bool back = false);  // the lane that a new note goes to; none, then those of the phase

// Is something half typed in the field that has the keyboard?
bool draft_waits(const ReadContext&);
bool write_draft(Context&);  // makes a note of it, as Enter does

// What UiState::linking waits for has been picked: links all of them with it (or takes the links away when all are
// there), or merges them into it. False, and said, when that cannot be. `stay`: more is going to be picked.
bool pick(Context&, NoteId, bool stay = false);
bool toggle_links(Context&, std::span<const NoteId>, NoteId with);

// The notes that could be picked now, in an order that stays the same: nearest step first, then as they lie. With those
// that match `typed`.
std::vector<NoteId> could_be_picked(const ReadContext&, std::string_view typed);

// The notes that the one that is being typed could be linked to, the same way.
std::vector<NoteId> could_be_linked(const ReadContext&, std::string_view typed);

// What linking and merging are about: the notes that are chosen, or the one that was written last.
std::vector<NoteId> meant_now(const ReadContext&);

// What merging means when no several notes are chosen: of the offers in sight the one about the note that is chosen, or
// the newest.
std::optional<Alike> alike_now(const ReadContext&);
void merge_alike(Context&, const Alike&);

// Merges the notes (also those that still wait to be let in) into another.
bool merge_into(Context&, std::span<const NoteId>, NoteId head);

}  // namespace samenspraak::commands
