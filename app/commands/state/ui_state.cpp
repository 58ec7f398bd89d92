// SPDX-License-Identifier: EUPL-1.2
#include "app/commands/state/ui_state.hpp"

#include "sessions/insight/order.hpp"

#include <algorithm>
#include <utility>

namespace samenspraak::commands {

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

void Selection::choose(std::vector<NoteId> notes, NoteId focus) {
    choose(std::move(notes));
    if (contains(focus)) focus_ = focus;
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

std::optional<Phase> board_of(const CurrentStep& whereabouts) {
    return whereabouts.concluded ? std::nullopt : std::optional(whereabouts.phase);
}

void UiState::open(Overlay what) {
    if (overlay == Overlay::Nothing) keyboard_owner_before_ = keyboard_owner;
    overlay = what;
}

void UiState::close() {
    const bool board = keyboard_owner_below() == KeyboardOwner::Board && !selection.empty();
    overlay = Overlay::Nothing;
    if (board) keyboard_owner = KeyboardOwner::Board;
}

bool UiState::is_folded(const Session& session, NoteId id) const {
    const Note* note = find_note(session, id);
    return note && note->place.group && folded.contains(note->place.group);
}

std::vector<NoteId> pile_of(const Session& session, const UiState& ui_state, NoteId id) {
    if (!ui_state.is_folded(session, id)) return {id};
    const Place& place = session.notes.at(id).place;
    std::vector<NoteId> pile;
    for (const Note* note : insight::notes_in_order(session, place.phase))
        if (note->place.group == place.group && note->place.lane == place.lane) pile.push_back(note->id);
    return pile;
}

void UiState::choose(const Session& session, NoteId id) {
    std::vector<NoteId> pile = pile_of(session, *this, id);
    const NoteId first = pile.empty() ? id : pile.front();
    selection.choose(std::move(pile), first);
    reveal_focus(session);
}

void UiState::fold(const Session& session, GroupId group) {
    if (!folded.erase(group)) folded.insert(group);
    const Note* focus = find_note(session, selection.focus());
    if (focus && focus->place.group == group) choose(session, focus->id);
}

void UiState::reveal_focus(const Session& session) {
    reveal = is_folded(session, selection.focus()) ? NoteId{} : selection.focus();
}

void UiState::show(CurrentStep there) {
    if (there == shown) return;
    companions.clear();
    selection.clear();
    keyboard_owner = KeyboardOwner::Field;
    spotlight = false;
    editing = {};
    counting = {};
    shown = there;
}

void UiState::update_from(const Session& session) {
    if (session.whereabouts != followed_) {
        followed_ = session.whereabouts;
        show(followed_);
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
        return note && note->status == NoteStatus::Held;
    };
    std::erase_if(linking, [&](NoteId id) { return !there(id) && !waits(id); });
    // What waits can be offered for merging; what is covered says nothing.
    const auto open = [&](NoteId id) { return (there(id) || waits(id)) && !session.notes.at(id).covered; };
    std::erase_if(alike, [&](const Alike& each) { return !open(each.note) || !open(each.like); });
    if (!there(last_added)) last_added = {};
    std::erase_if(folded, [&](GroupId id) { return !session.groups.contains(id); });
    if (const auto at = session.groups.find(at_group); at == session.groups.end() || !on_board(session, at->second))
        at_group = {};
    if (!selection.contains(loose)) loose = {};
    if (editing.note && !here(editing.note)) editing = {};
    const bool grouping = !editing.grouping.empty();
    std::erase_if(editing.grouping, [&](NoteId id) { return !here(id); });
    if (editing.group && (grouping ? editing.grouping.empty() : !session.groups.contains(editing.group))) editing = {};
    if (counting.value && !here(counting.value)) counting = {};
    follow_voting(session);
    if (!session.silent) silent_until = 0;
    if (selection.empty()) spotlight = false;
    if (selection.empty() && keyboard_owner == KeyboardOwner::Board) keyboard_owner = KeyboardOwner::Field;
}

// A vote that is closed, by whomever, has a result to be shown, value by value.
void UiState::follow_voting(const Session& session) {
    if (std::exchange(voting_followed_, session.voting.open) == session.voting.open) return;
    result.reset();
    counted.clear();
    if (session.voting.open) return;
    const auto is_value = [&](const auto& each) {
        return each.second.place.phase == Phase::Values && on_board(session, each.second);
    };
    const auto has_hands = [](const auto& each) { return each.second.hands > 0; };
    const bool voted = !session.votes.empty() || std::ranges::any_of(session.notes, has_hands);
    if (voted) result = VoteResult{static_cast<std::size_t>(std::ranges::count_if(session.notes, is_value))};
}

void UiState::count_hands_of(NoteId value) {
    counting = {value};
    selection.choose(value);
    reveal = value;
}

bool result_shown(const UiState& ui_state) {
    return ui_state.result && ui_state.shown == CurrentStep{Phase::Values, false};
}

}  // namespace samenspraak::commands
