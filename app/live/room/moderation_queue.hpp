// SPDX-License-Identifier: EUPL-1.2
// Which notes wait to be let in, in the order in which they came, and how many are covered: followed act by act, so
// that a remote can be told at each act without looking through the whole session.
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

    std::size_t many() const { return places_.size(); }
    std::size_t covered() const { return covered_.size(); }

    // The newest, of this phase before those of others; the oldest of these first.
    std::vector<NoteId> newest(Phase, std::size_t most) const;

private:
    using Order = std::uint64_t;
    void see(const Session&, NoteId);

    struct Place {
        Phase phase;
        Order order;
        friend bool operator==(const Place&, const Place&) = default;
    };
    std::map<NoteId, Place> places_;
    std::array<std::map<Order, NoteId>, phase_count> notes_;
    std::set<NoteId> covered_;
    Order next_ = 0;
};

}  // namespace samenspraak::live
