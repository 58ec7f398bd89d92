// SPDX-License-Identifier: EUPL-1.2
#include "app/live/room/repeated_note.hpp"

#include "sessions/text/visible.hpp"

#include <algorithm>

namespace samenspraak::live {
namespace {

// The first change of this kind, or null.
template <class Kind> const Kind* find(const Act& act) {
    for (const Change& change : act.changes)
        if (const Kind* found = std::get_if<Kind>(&change)) return found;
    return nullptr;
}

bool holds(const Act& act, const Change& change) { return std::ranges::find(act.changes, change) != act.changes.end(); }

}  // namespace

bool was_done_by(const Act& act, PersonId who, const SendNote& sent) {
    const AddNote* added = find<AddNote>(act);
    return act.who == who && added && added->note.id == sent.id && added->note.text == sent.text
           && added->note.place.phase == sent.phase && added->note.place.lane == sent.lane;
}

// What was so already was not changed, and is not in the act. A group may have gone with its last note.
bool was_done_by(const Act& act, PersonId who, const EditNote& edit) {
    const auto is_of_it = [&](const Change& change) {
        if (const auto* text = std::get_if<SetText>(&change)) return text->id == edit.id && text->text == edit.text;
        if (const auto* place = std::get_if<SetPlace>(&change))
            return place->id == edit.id && (!edit.lane || place->place.lane == *edit.lane);
        if (const auto* added = std::get_if<AddLink>(&change)) return added->link.to == edit.id;
        return std::holds_alternative<DropLink>(change) || std::holds_alternative<DropGroup>(change);
    };
    return act.who == who && std::ranges::all_of(act.changes, is_of_it);
}

bool was_done_by(const Act& act, PersonId who, const TakeBack& back) {
    return act.who == who && holds(act, SetNoteStatus{back.id, NoteStatus::Removed});
}

bool was_done_by(const Act& act, PersonId who, const BringBack& asked) {
    const auto brings = [&](const Change& change) {
        const auto* set = std::get_if<SetNoteStatus>(&change);
        return set && set->id == asked.id && set->status != NoteStatus::Removed;
    };
    return act.who == who && std::ranges::any_of(act.changes, brings);
}

bool was_done_by(const Act& act, PersonId who, const CastVote& vote) {
    return act.who == who && holds(act, SetVote{who, vote.id, vote.points});
}

bool was_done_by(const Act& act, PersonId who, const SetOwnName& renamed) {
    return act.who == who && holds(act, SetName{who, text::tidied(renamed.name)});
}

}  // namespace samenspraak::live
