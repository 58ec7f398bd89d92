// SPDX-License-Identifier: EUPL-1.2
#include "sessions/history.hpp"

#include <algorithm>

namespace samenspraak {
namespace {

// Moves the place of an act from one stack to the other as what took it back; false when it is not in `from`.
bool exchange(std::vector<std::size_t>& from, std::vector<std::size_t>& to, std::size_t taken_back, std::size_t by) {
    const auto found = std::find(from.rbegin(), from.rend(), taken_back);
    if (found == from.rend()) return false;
    from.erase(std::next(found).base());
    to.push_back(by);
    return true;
}

// What taking back came to when it could not be done whole.
struct Remainder {
    Changes changes, inverse;  // the inverse in the order in which to enact it
    Extent extent = Extent::Partly;
};

// A note that can not be unmade is taken off the board: what the person wanted is that it is no longer there.
bool remove_instead(Session& session, const Change& change, Remainder& done) {
    const DropNote* drop = std::get_if<DropNote>(&change);
    const Note* note = drop ? find_note(session, drop->id) : nullptr;
    if (!note || note->status == NoteStatus::Removed) return false;
    const Change removal{SetNoteStatus{drop->id, NoteStatus::Removed}};
    Result<Change> inverse = apply_change(session, removal);
    if (!inverse) return false;
    done.changes.push_back(removal);
    done.inverse.push_back(std::move(*inverse));
    done.extent = Extent::ByRemoving;
    return true;
}

// Takes back each change by itself, provided that what it set still stands.
Remainder take_back_what_stands(Session& session, const Changes& changes, const Changes& inverse) {
    Remainder done;
    for (std::size_t i = 0; i < inverse.size(); ++i) {
        Result<Change> again = apply_change(session, inverse[i]);
        if (again && *again == changes[changes.size() - 1 - i]) {
            done.changes.push_back(inverse[i]);
            done.inverse.push_back(std::move(*again));
            continue;
        }
        if (again) (void)apply_change(session, *again);
        remove_instead(session, inverse[i], done);
    }
    std::ranges::reverse(done.inverse);
    return done;
}

}  // namespace

void History::record(Act act, Changes inverse) {
    const std::size_t here = entries_.size();
    Stacks& own = stacks_[act.who];
    const auto taken = index_.find(act.takes_back);
    const bool takes_back =
        act.takes_back && taken != index_.end()
        && (exchange(own.undo, own.redo, taken->second, here) || exchange(own.redo, own.undo, taken->second, here));
    if (!takes_back) {
        own.undo.push_back(here);
        own.redo.clear();
    }
    index_.emplace(act.id, here);
    entries_.push_back({std::move(act), std::move(inverse)});
}

void History::reserve(std::size_t acts) {
    entries_.reserve(acts);
    index_.reserve(acts);
}

const History::Entry* History::find(ActId id) const {
    const auto found = index_.find(id);
    return found == index_.end() ? nullptr : &entries_[found->second];
}

const History::Entry* History::next_undo(PersonId who) const {
    const auto own = stacks_.find(who);
    return own == stacks_.end() || own->second.undo.empty() ? nullptr : &entries_[own->second.undo.back()];
}

const History::Entry* History::next_redo(PersonId who) const {
    const auto own = stacks_.find(who);
    return own == stacks_.end() || own->second.redo.empty() ? nullptr : &entries_[own->second.redo.back()];
}

Result<Undone> History::undo(Session& session, PersonId who, ActId as, std::int64_t at) {
    if (!next_undo(who)) return Refusal{Reason::NothingToUndo};
    return take_back_top(session, stacks_[who].undo, who, as, at);
}

Result<Undone> History::redo(Session& session, PersonId who, ActId as, std::int64_t at) {
    if (!next_redo(who)) return Refusal{Reason::NothingToRedo};
    return take_back_top(session, stacks_[who].redo, who, as, at);
}

Result<Undone> History::take_back_top(Session& session, Stack& stack, PersonId who, ActId as, std::int64_t at) {
    const Entry& entry = entries_[stack.back()];
    Undone undone{{as, who, at, entry.act.id, entry.inverse}, {}, entry.act.id, Extent::Whole};
    if (Result<Changes> again = revert(session, entry.act.changes, entry.inverse)) {
        undone.inverse = std::move(*again);
        return undone;
    }
    Remainder done = take_back_what_stands(session, entry.act.changes, entry.inverse);
    if (done.changes.empty()) {
        stack.pop_back();
        return Refusal{Reason::ChangedSince};
    }
    undone.act.changes = std::move(done.changes);
    undone.inverse = std::move(done.inverse);
    undone.extent = done.extent;
    return undone;
}

}  // namespace samenspraak
