// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/program/session/missed_notes.hpp"

#include "app/commands/state/ui_state.hpp"

#include <algorithm>

namespace samenspraak::screen {

void MissedNotes::step_changed(const document::Document& document, const CurrentStep& left, const CurrentStep& shown) {
    const auto entries = document.history().entries();
    const Session& session = document.session();
    if (commands::board_of(left)) left_at_[index_of(left.phase)] = entries.size();
    notes_.clear();
    const auto here = commands::board_of(shown);
    if (!here || left_at_[index_of(*here)] == 0) return;
    const auto consider = [&](NoteId id) {
        const Note* note = find_note(session, id);
        if (note && on_board(session, *note) && note->place.phase == *here
            && std::ranges::find(notes_, id) == notes_.end())
            notes_.push_back(id);
    };
    for (const auto& entry : entries.subspan(left_at_[index_of(*here)]))
        for (const Change& change : entry.act.changes) {
            if (const auto* added = std::get_if<AddNote>(&change)) consider(added->note.id);
            if (const auto* let_in = std::get_if<SetNoteStatus>(&change);
                let_in && let_in->status == NoteStatus::OnBoard)
                consider(let_in->id);
        }
}

}  // namespace samenspraak::screen
