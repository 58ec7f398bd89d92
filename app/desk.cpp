// SPDX-License-Identifier: EUPL-1.2
#include "app/desk.hpp"

#include <algorithm>

namespace samenspraak {

bool Selection::contains(NoteId id) const { return std::ranges::find(notes_, id) != notes_.end(); }

void Selection::choose(NoteId id) {
    notes_ = {id};
    focus_ = anchor_ = id;
}

void Selection::choose(std::vector<NoteId> notes) {
    notes_ = std::move(notes);
    focus_ = notes_.empty() ? NoteId{} : notes_.back();
    anchor_ = notes_.empty() ? NoteId{} : notes_.front();
}

void Selection::add(NoteId id) {
    if (!contains(id)) notes_.push_back(id);
    focus_ = anchor_ = id;
}

void Selection::toggle(NoteId id) {
    if (!contains(id)) return add(id);
    std::erase(notes_, id);
    focus_ = anchor_ = empty() ? NoteId{} : notes_.back();
}

void Selection::clear() { *this = {}; }

void Selection::reach(std::vector<NoteId> notes, NoteId to) {
    notes_ = std::move(notes);
    focus_ = to;
}

std::optional<Phase> board_of(const Whereabouts& whereabouts) {
    return whereabouts.concluded ? std::nullopt : std::optional(whereabouts.phase);
}

void Desk::show(const Session& session, Whereabouts there) {
    if (there == shown) return;
    const auto to = board_of(there);
    std::vector<NoteId> along;
    for (const NoteId id : selection.notes())
        if (const Note* note = find_note(session, id); to && note && kind_between(note->place.phase, *to))
            along.push_back(id);
    companions = std::move(along);
    selection.clear();
    letters = Letters::Field;
    spotlight = false;
    editing = {};
    shown = there;
}

void Desk::follow(const Session& session) {
    if (session.whereabouts != followed_) {
        followed_ = session.whereabouts;
        show(session, followed_);
    }
    const auto there = [&](NoteId id) {
        const Note* note = find_note(session, id);
        return note && on_board(session, *note);
    };
    const auto here = [&](NoteId id) { return there(id) && session.notes.at(id).place.phase == shown.phase; };
    selection.keep(here);
    std::erase_if(companions, [&](NoteId id) { return !there(id); });
    // A note that waits can be merged before it is let in.
    const auto waits = [&](NoteId id) {
        const Note* note = find_note(session, id);
        return note && note->standing == Standing::Held;
    };
    std::erase_if(linking, [&](NoteId id) { return !there(id) && !waits(id); });
    // What waits can be offered for merging; what is covered says nothing.
    const auto open = [&](NoteId id) { return (there(id) || waits(id)) && !session.notes.at(id).covered; };
    std::erase_if(alike, [&](const Alike& each) { return !open(each.note) || !open(each.like); });
    if (!there(last_added)) last_added = {};
    std::erase_if(folded, [&](GroupId id) { return !session.groups.contains(id); });
    if (editing.note && !here(editing.note)) editing = {};
    if (editing.group && !session.groups.contains(editing.group)) editing = {};
    if (selection.empty()) spotlight = false;
    if (selection.empty() && letters == Letters::Board) letters = Letters::Field;
}

}  // namespace samenspraak
