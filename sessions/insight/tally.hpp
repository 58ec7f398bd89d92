// SPDX-License-Identifier: EUPL-1.2
// How the values weigh, and how far the voting is.
#pragma once
#include "sessions/insight/threads.hpp"

#include <set>
#include <vector>

namespace samenspraak::insight {

struct ValueTally {
    NoteId value;
    std::uint32_t votes = 0;                           // points from phones and by show of hands
    std::vector<NoteId> strengthened_by, strained_by;  // effects in board order; one that is both stands in both
    std::uint32_t effects = 0;  // all effects that bear on it, each once, also those without lane
};

// The values on the board, heaviest first: by votes, then by number of effects, then in board order.
std::vector<ValueTally> tally(const Session&, const Threads&);
ValueTally tally_of(const Session&, const Threads&, NoteId value);

// Who has voted, not for what.
struct Turnout {
    std::size_t present = 0;  // participants in the room now
    std::size_t voted = 0;    // of those, who have given at least one point
};
Turnout turnout(const Session&);  // of the participants who are present according to the session
Turnout turnout(const Session&, const std::set<PersonId>& present);

}  // namespace samenspraak::insight
