// SPDX-License-Identifier: EUPL-1.2
// How heavily each value weighs, and how many participants have voted. Pure functions; `threads` must be of the same
// state of the session.
#pragma once
#include "sessions/insight/threads.hpp"

#include <set>
#include <vector>

namespace samenspraak::insight {

struct ValueTally {
    NoteId value;
    std::uint32_t votes = 0;                           // points from phones and votes by show of hands
    std::vector<NoteId> strengthened_by, strained_by;  // effects in board order; an effect in lane Both is in both
    std::uint32_t effects = 0;  // all effects that bear on it, each once, also those without a lane
};

// The values on the board, heaviest first: by votes, then by number of effects, then in board order.
std::vector<ValueTally> tally(const Session&, const Threads&);
ValueTally tally_of(const Session&, const Threads&, NoteId value);

// How many participants have voted; never for what.
struct Turnout {
    std::size_t present = 0;  // participants in the room now
    std::size_t voted = 0;    // those of them who have given at least one point
};
Turnout turnout(const Session&);  // of the participants who are present according to the session
Turnout turnout(const Session&, const std::set<PersonId>& present);

}  // namespace samenspraak::insight
