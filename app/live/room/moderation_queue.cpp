// SPDX-License-Identifier: EUPL-1.2
#include "app/live/room/moderation_queue.hpp"

#include <algorithm>

namespace samenspraak::live {

ModerationQueue::ModerationQueue(const Session& session, const History& history) {
    bool any_waits = false;
    for (const auto& [id, note] : session.notes) {
        if (note.covered) update(session, id);
        any_waits = any_waits || note.status == NoteStatus::Held;
    }
    if (!any_waits) return;
    for (const History::Entry& entry : history.entries())
        for (const Change& change : entry.act.changes)
            if (const auto* added = std::get_if<AddNote>(&change)) update(session, added->note.id);
}

bool ModerationQueue::update_from(const Session& session, const ChangedFacts& changed) {
    const std::size_t waited = positions_.size(), were_covered = covered_.size();
    bool waits = false;  // one that waits may have another text now
    for (NoteId id : changed.notes) {
        update(session, id);
        waits = waits || positions_.contains(id);
    }
    return waits || positions_.size() != waited || covered_.size() != were_covered;
}

void ModerationQueue::update(const Session& session, NoteId id) {
    const Note* note = find_note(session, id);
    if (note && note->covered && on_board(session, *note))
        covered_.insert(id);
    else
        covered_.erase(id);
    const bool waits = note && note->status == NoteStatus::Held;
    const auto known = positions_.find(id);
    if (known != positions_.end()) {
        if (waits && known->second.phase == note->place.phase) return;
        notes_[index_of(known->second.phase)].erase(known->second.order);
        positions_.erase(known);
    }
    if (!waits) return;
    positions_[id] = {note->place.phase, next_};
    notes_[index_of(note->place.phase)][next_++] = id;
}

std::vector<NoteId> ModerationQueue::newest(Phase first, std::size_t max) const {
    std::vector<std::pair<Order, NoteId>> found;
    const auto take = [&](Phase phase) {
        const auto& notes = notes_[index_of(phase)];
        for (auto i = notes.rbegin(); i != notes.rend() && found.size() < max; ++i) found.push_back(*i);
    };
    take(first);
    for (Phase phase : all_phases)
        if (phase != first) take(phase);
    std::ranges::sort(found);
    std::vector<NoteId> ids;
    for (const auto& [order, id] : found) ids.push_back(id);
    return ids;
}

}  // namespace samenspraak::live
