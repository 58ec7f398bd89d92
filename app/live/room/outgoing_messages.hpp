// SPDX-License-Identifier: EUPL-1.2
// What the room says, as JSON (PROTOCOL.md). The board is in board_feed; here is all else. Never the author of a note,
// never another person's name, except to the remote.
#pragma once
#include "app/commands/joining.hpp"
#include "app/live/room/events.hpp"
#include "app/live/room/moderation_queue.hpp"
#include "sessions/insight/tally.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace samenspraak::live {

Text shared(std::string);

std::string alive();
std::string closed();     // joining was closed
std::string done(ActId);  // it is on the disk
std::string refused(ErrorCode, ActId = {}, std::string_view about = {});

// The first word to everyone: which session this is and what it is called.
std::string greeting(SessionId, const Session&);

// To somebody who was let in. `notes`: all that are theirs.
std::string welcome(Role, const Session&, PersonId, bool hand_up);
std::string own_note(const Session&, const Note&);  // one that changed
std::string own_votes(const Session&, PersonId);
std::string own_hand(bool up);

// Where the room is, for everyone. `now`: milliseconds since 1970; a running clock is told as the seconds that are left
// at this moment. Trouble: what is sent cannot be saved now. Voting: the how manieth since the session began, so that
// what was meant for one is not cast in the next.
std::string room(const Session&, std::int64_t now, bool trouble, std::size_t voting);

// For boards and remotes: how many take part, and how many of them have voted.
std::string people(insight::Turnout);

// For the remote: what waits to be let in (the newest, long texts cut off), whose hands are up, who is muted, whether
// there is something to undo. Bounded, however much waits.
struct DeskState {
    const ModerationQueue& waiting;
    const commands::Attendance& attendance;
    bool can_undo = false, trouble = false;
};
std::string ui_state(const Session&, const DeskState&);

}  // namespace samenspraak::live
