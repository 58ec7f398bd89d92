// SPDX-License-Identifier: EUPL-1.2
// What a participant may do, and which changes follow from it: pure functions of the session. Whose note it is and
// until when it may be changed is decided here; whether a text is valid and the budget holds, where the changes are
// applied.
#pragma once
#include "app/live/room/messages.hpp"
#include "sessions/history.hpp"

#include <array>
#include <variant>

namespace samenspraak::live {

inline constexpr std::size_t notes_of_one_person = 300;

// Empty changes: it is so already.
using Ruling = std::variant<Changes, ErrorCode>;

// The phases that the room has been in: a note may arrive late, but not for a phase that is still to come.
using VisitedPhases = std::array<bool, phase_count>;

// The note goes into its own phase, whatever phase the room is in by now; it waits or is covered as the facilitator has
// it. Links go to what is on the board; those to notes that have gone since are left out.
Ruling rule(const Session&, const VisitedPhases&, PersonId, const SendNote&);

// For own notes, while the room is in their phase; not for a note that stands for others that were merged into it.
Ruling rule(const Session&, PersonId, const EditNote&);
Ruling rule(const Session&, PersonId, const TakeBack&);

// What its author took back at most a minute ago goes back to where it was, also when the room is further by now.
inline constexpr std::int64_t bring_back_within = 60'000;  // milliseconds
Ruling rule(const Session&, const History&, PersonId, std::int64_t now, const BringBack&);

// For a value on the board, while voting is open. Points on notes that were merged into it become points on it; points
// on what is gone come free.
Ruling rule(const Session&, PersonId, const CastVote&);

bool speaks_for_others(const Session&, NoteId);

// A reason of the session, as the protocol names it.
ErrorCode complaint_of(Reason);

}  // namespace samenspraak::live
