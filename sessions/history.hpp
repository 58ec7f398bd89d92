// SPDX-License-Identifier: EUPL-1.2
// Every act that was done, in the only order there is, and which of them undo and redo take next, per person.
// Undo is itself an act that enacts the inverse; it takes back a person's own last act, never another's that came in
// meanwhile. It is rebuilt by replaying a file, so undo works after reopening.
#pragma once
#include "sessions/change.hpp"

#include <map>
#include <span>
#include <unordered_map>
#include <vector>

namespace samenspraak {

// How far an undo or a redo got. Partly: others have since changed some of the same facts; those were left as they are.
// ByRemoving: a note could not be unmade because something hangs on it now; it was taken off the board instead.
enum class Extent { Whole, Partly, ByRemoving };

struct Undone {
    Act act;  // what was enacted just now; record it and write it to the journal like any other act
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

    bool contains(ActId id) const { return index_.contains(id); }
    std::span<const Entry> entries() const { return entries_; }
    const Entry* find(ActId) const;  // null when there is none

    // The act that undo or redo would take back now; null when there is none.
    const Entry* next_undo(PersonId) const;
    const Entry* next_redo(PersonId) const;

    // Takes back the person's last act (or their last undo) in the session, as an act with this id and time; what is
    // answered has been enacted but not recorded. Refused with NothingToUndo, NothingToRedo, or ChangedSince; in the
    // last case nothing happened, and the next call goes on to the act before it.
    Result<Undone> undo(Session&, PersonId, ActId as, std::int64_t at);
    Result<Undone> redo(Session&, PersonId, ActId as, std::int64_t at);

private:
    using Stack = std::vector<std::size_t>;  // places in entries_
    struct Stacks {
        Stack undo, redo;
    };
    Result<Undone> take_back_top(Session&, Stack&, PersonId, ActId as, std::int64_t at);

    std::vector<Entry> entries_;
    std::unordered_map<ActId, std::size_t> index_;
    std::map<PersonId, Stacks> stacks_;
};

}  // namespace samenspraak
