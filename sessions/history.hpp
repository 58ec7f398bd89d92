// SPDX-License-Identifier: EUPL-1.2
// All acts of a session in the order of the journal, and for each person which act undo and redo take next. Undo is
// itself an act: it applies the inverse of the person's own last act, never of an act by someone else that came later.
// History owns copies of all acts and their inverses; it is rebuilt when a file is opened, so undo works after
// reopening. One thread at a time, like the session.
#pragma once
#include "sessions/change.hpp"

#include <map>
#include <span>
#include <unordered_map>
#include <vector>

namespace samenspraak {

// How far an undo or a redo got. Partly: others have since changed some of the same facts, and those were left alone.
// ByRemoving: a new note could not be dropped because something is linked to it now; it was taken off the board
// instead.
enum class Extent { Whole, Partly, ByRemoving };

struct Undone {
    Act act;  // what was just applied; the caller records it and writes it to the journal like any other act
    Changes inverse;
    ActId of;  // the act that was taken back
    Extent extent{};
};

class History {
public:
    struct Entry {
        Act act;
        Changes inverse;
    };

    void record(Act act, Changes inverse);
    void reserve(std::size_t acts);  // so many will be recorded: no room is made for more

    bool contains(ActId id) const { return index_.contains(id); }
    std::span<const Entry> entries() const { return entries_; }
    const Entry* find(ActId) const;  // null when there is none; valid until the next record

    // The act that undo or redo would take back now; null when there is none; valid until the next record.
    const Entry* next_undo(PersonId) const;
    const Entry* next_redo(PersonId) const;

    // Takes back the person's last act (or their last undo) in the session, as an act with the id `as` and the time
    // `at` (milliseconds since 1970 UTC). The result has been applied but not recorded. Refused with NothingToUndo,
    // NothingToRedo or ChangedSince; after ChangedSince nothing was changed, and the next call takes the act before it.
    Result<Undone> undo(Session&, PersonId, ActId as, std::int64_t at);
    Result<Undone> redo(Session&, PersonId, ActId as, std::int64_t at);

private:
    using Stack = std::vector<std::size_t>;  // indices into entries_
    struct Stacks {
        Stack undo, redo;
    };
    Result<Undone> take_back_top(Session&, Stack&, PersonId, ActId as, std::int64_t at);

    std::vector<Entry> entries_;
    std::unordered_map<ActId, std::size_t> index_;
    std::map<PersonId, Stacks> stacks_;
};

}  // namespace samenspraak
