// SPDX-License-Identifier: EUPL-1.2
// What goes between the network's thread and the room's: letters to the room, parcels to the network. Values only.
#pragma once
#include "app/live/messages.hpp"

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
struct Left {
    ConnectionId who;
};
using Letter = std::variant<Arrived, Said, Left>;

// To the network. What went to a connection that is gone is forgotten.
struct Tell {
    std::vector<ConnectionId> to;
    Text text;
};
struct Admit {  // joined: no longer the first to go when it gets full
    ConnectionId who;
};
struct Drop {  // close, after what was told
    ConnectionId who;
};
using Parcel = std::variant<Tell, Admit, Drop>;

}  // namespace samenspraak::live
