// SPDX-License-Identifier: EUPL-1.2
// What goes between the network's thread and the room's: letters to the room, parcels to the network. Values only.
#pragma once
#include "app/live/room/messages.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <variant>
#include <vector>

namespace samenspraak::live {

using ConnectionId = std::uint64_t;  // never used twice while the program runs

// Told to a thousand phones, it is written once and shared.
using Text = std::shared_ptr<const std::string>;

// To the room. `from` tells apart from which address something came without saying which: a number that means nothing
// outside this run of the program.
struct Arrived {
    ConnectionId who;
    std::uint64_t from;
};
struct Said {
    ConnectionId who;
    Message message;
};
struct Fed {  // what was fed to it has gone out: there may be more
    ConnectionId who;
};
struct HandedOut {};  // all that was posted before Confirm
struct Left {
    ConnectionId who;
};
using RoomEvent = std::variant<Arrived, Said, Fed, HandedOut, Left>;

// To the network. What went to a connection that is gone is forgotten.
struct Tell {
    std::vector<ConnectionId> to;
    Text text;
};
struct Feed {  // tell it this, and write Fed when it has gone out
    ConnectionId who;
    Text text;
};
struct Confirm {};  // write HandedOut when all before this has been handed out
struct Admit {      // let in: no longer among the first to go when it gets full
    ConnectionId who;
    Role role;
};
struct Drop {  // close, after what was told
    ConnectionId who;
};
using NetCommand = std::variant<Tell, Feed, Confirm, Admit, Drop>;

}  // namespace samenspraak::live
