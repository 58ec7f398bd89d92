// SPDX-License-Identifier: EUPL-1.2
// What goes between the network's thread and the room's: events to the room, commands to the network. Plain values,
// which each thread owns while it has them.
#pragma once
#include "app/live/room/messages.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <variant>
#include <vector>

namespace samenspraak::live {

using ConnectionId = std::uint64_t;  // never used twice while the program runs

// A text for a thousand phones is written once and shared.
using SharedText = std::shared_ptr<const std::string>;

// --- to the room

// `from` tells connections from different addresses apart without saying which address: a number that means nothing
// outside this run of the program.
struct Connected {
    ConnectionId who;
    std::uint64_t from;
};
struct MessageReceived {
    ConnectionId who;
    Message message;
};
struct PieceSent {  // what SendPiece asked for has been written: the next may come
    ConnectionId who;
};
struct Confirmed {};  // all that was posted before Confirm has been handed to the connections
struct Disconnected {
    ConnectionId who;
};
using RoomEvent = std::variant<Connected, MessageReceived, PieceSent, Confirmed, Disconnected>;

// --- to the network. What is meant for a connection that is gone is dropped.

struct Send {
    std::vector<ConnectionId> to;
    SharedText text;
};
struct SendPiece {  // answered with PieceSent, so that a large board waits in the room and not in the network
    ConnectionId who;
    SharedText text;
};
struct Confirm {};  // answered with Confirmed
struct Admit {      // it was let in, and is no longer among the first to be cut off when there are too many
    ConnectionId who;
    ClientRole role;
};
struct Disconnect {  // after what was sent has been written
    ConnectionId who;
};
using NetCommand = std::variant<Send, SendPiece, Confirm, Admit, Disconnect>;

}  // namespace samenspraak::live
