// SPDX-License-Identifier: EUPL-1.2
// What the room tells its clients, as JSON (PROTOCOL.md); the board itself is in board_feed.hpp. Never the author of a
// note and never another person's name, except to the remote. Pure functions of what they are given.
#pragma once
#include "app/commands/state/joining.hpp"
#include "app/live/room/clients.hpp"
#include "app/live/room/events.hpp"
#include "app/live/room/moderation_queue.hpp"
#include "sessions/insight/tally.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace samenspraak::live {

SharedText shared(std::string);

std::string alive_message();
std::string closed_message();     // joining was closed
std::string done_message(ActId);  // it is on the disk
std::string refused_message(ErrorCode, ActId = {}, std::string_view about = {});

// The first message to everyone: which session this is and what it is called.
std::string greeting_message(SessionId id, const Session&);

// To a client that was let in; a phone is told all notes of its own.
std::string welcome_message(ClientRole, const Session&, PersonId, HandState);
std::string own_note_message(const Session&, const Note&);  // one that changed
std::string own_votes_message(const Session&, PersonId);
std::string own_hand_message(HandState);

// The state of the room, for everyone. `now`: milliseconds since 1970; of a running clock the seconds that are left at
// that moment are told. `trouble`: what is sent cannot be saved now. `voting`: index of the voting round, from 1; a
// vote that was meant for one round is so not cast in the next.
std::string room_message(const Session&, std::int64_t now, bool trouble, std::size_t voting);

// For boards and remotes: how many take part, and how many of them have voted.
std::string people_message(insight::Turnout);

// For the remote: the newest notes that wait to be let in (long texts are cut off), whose hands are up, who is muted,
// and whether there is something to undo. Bounded, however much waits. What it refers to must outlive it.
struct RemoteOverview {
    const ModerationQueue& queue;
    const commands::Attendance& attendance;
    bool can_undo = false, trouble = false;
};
std::string overview_message(const Session&, const RemoteOverview&);

}  // namespace samenspraak::live
