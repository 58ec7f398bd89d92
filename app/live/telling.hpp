// SPDX-License-Identifier: EUPL-1.2
// What the room says, as JSON (PROTOCOL.md). The board is in board_feed; here is all else. Never the author of a note,
// never another person's name, except to the remote.
#pragma once
#include "app/live/letters.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace samenspraak::live {

Text shared(std::string);

std::string alive();
std::string closed();     // joining was closed
std::string done(ActId);  // it is on the disk
std::string refused(Complaint, ActId = {}, std::string_view about = {});

// The first word to everyone: which session this is and what it is called.
std::string greeting(SessionId, const Session&);

// To somebody who was let in. `notes`: all that are theirs.
std::string welcome(Role, const Session&, PersonId, bool hand_up);
std::string own_note(const Session&, const Note&);  // one that changed
std::string own_votes(const Session&, PersonId);
std::string own_hand(bool up);

// Where the room is, for everyone. `now`: milliseconds since 1970; a running clock is told as the seconds that are left
// at this moment.
std::string room(const Session&, std::int64_t now);

// For boards and remotes: how many take part, and how many of them have voted.
std::string people(std::size_t present, std::size_t voted);

// For the remote: what waits to be let in, whose hands are up, whether there is something to undo.
std::string desk(const Session&, std::span<const PersonId> hands, bool can_undo);

}  // namespace samenspraak::live
