// SPDX-License-Identifier: EUPL-1.2
// Which notes wait for the facilitator to let them in, in the order in which they came, and how many are covered. Kept
// up to date act by act, so that a remote can be told at each act without a search through the whole session. Refers to
// no session between calls; used on the room's thread.
#pragma once
#include "app/live/room/changed_notes.hpp"

#include <array>
#include <map>
#include <vector>

namespace samenspraak::live {

class ModerationQueue {
public:
    ModerationQueue(const Session&, const History&);

    // True when something of this changed.
    bool update_from(const Session&, const ChangedFacts&);

    std::size_t size() const { return positions_.size(); }  // notes that wait
    std::size_t covered() const { return covered_.size(); }

    // The newest that wait, at most `max`: those of this phase before those of others. The oldest of these first.
    std::vector<NoteId> newest(Phase, std::size_t max) const;

private:
    using Order = std::uint64_t;
    void update(const Session&, NoteId);

    struct Position {
        Phase phase;
        Order order;
        friend bool operator==(const Position&, const Position&) = default;
    };
    std::map<NoteId, Position> positions_;
    std::array<std::map<Order, NoteId>, phase_count> notes_;
    std::set<NoteId> covered_;
    Order next_ = 0;
};

}  // namespace samenspraak::live
