// SPDX-License-Identifier: EUPL-1.2
// What a participant may do, and what changes come of it: pure functions of the session. Whether the text is a text and
// the budget holds is for alter to say; whose note it is, and until when, is said here.
#pragma once
#include "app/live/room/messages.hpp"
#include "sessions/change.hpp"

#include <array>
#include <set>
#include <variant>

namespace samenspraak::live {

inline constexpr std::size_t notes_of_one_person = 300;

// No changes: it is already so.
using Ruling = std::variant<Changes, ErrorCode>;

// Phases that the room has been in: a note may arrive late, but not from the future.
using Visited = std::array<bool, phase_count>;

// Into its own phase, whatever phase the room is in by now; held, or covered, as the facilitator wants it. Links go to
// what is on the board; what has gone since it was chosen is left out.
Ruling rule(const Session&, const Visited&, PersonId, const SendNote&);

// Own notes, until the room goes on; not one that speaks for others.
Ruling rule(const Session&, PersonId, const EditNote&);
Ruling rule(const Session&, PersonId, const TakeBack&);

// For a value on the board while voting is open. Points on notes that were merged into it become points on it; points
// on what is gone come free.
Ruling rule(const Session&, PersonId, const CastVote&);

bool speaks_for_others(const Session&, NoteId);

// How many of these have given at least one point.
std::size_t voted(const Session&, const std::set<PersonId>&);

// In the words of the protocol.
ErrorCode complaint_of(Reason);

}  // namespace samenspraak::live
