// SPDX-License-Identifier: EUPL-1.2
// The network side of joining: HTTP and WebSocket on one thread of its own, bounded in time, bytes and number on every
// side. It reads messages into plain values for the room and carries the room's texts out; it decides nothing about the
// session. It owns the port and all connections: the port is open as long as the server lives. It writes no log.
#pragma once
#include "app/live/net/addresses.hpp"
#include "app/live/room/events.hpp"
#include "app/live/room/token_bucket.hpp"
#include "sessions/result.hpp"

#include <chrono>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace samenspraak::live {

struct Limits {
    std::size_t connections = 4'000;            // fewer when the system allows fewer open files
    std::size_t queue_bytes = 2 * 1024 * 1024;  // not yet written to one connection; a slower reader is dropped
    std::size_t events = 20'000;                // that the room has not taken yet
    std::chrono::milliseconds request{10'000};  // for a request, and for each step of opening a connection
    std::chrono::milliseconds silence{60'000};  // without a sign of life, pings included
    Rate messages{120, 20};                     // from one connection
    std::chrono::milliseconds look{4'000};      // between looks whether the machine is on another network
};

struct ServerSettings {
    std::uint16_t port = 8080;       // 0: whichever is free
    std::vector<std::string> names;  // host names by which phones may ask for it, besides its addresses
    std::string certificate, key;    // files in PEM; both empty: plain HTTP
    Limits limits;
    // The addresses of this machine on which phones may find it. Called from the server's thread, and when it is
    // opened.
    std::function<std::vector<Address>()> addresses = [] { return addresses_for_phones(interfaces()); };
};

// Counted since the server was opened, for tests, measurements and whoever looks after the room.
struct ServerFigures {
    std::size_t connections = 0;  // open now
    std::size_t too_slow = 0, turned_away = 0, too_fast = 0;
};

class Server {
public:
    using Wake = std::function<void()>;

    // Refused with PortTaken, NoPermission (ports below 1024), PortFailed, or what read_certificate says. `wake` is
    // called from the server's thread when events begin to wait, and when the machine has gone to other networks.
    static Result<std::unique_ptr<Server>> open(ServerSettings, Wake);
    // Writes what was posted, for a quarter of a second at most, then closes everything.
    virtual ~Server() = default;

    virtual std::uint16_t port() const = 0;
    virtual bool secure() const = 0;
    // The host names in the certificate, without wildcards; empty for plain HTTP.
    virtual const std::vector<std::string>& certified_names() const = 0;

    // Whether the machine has gone to other networks since this was last asked.
    virtual bool has_moved() = 0;

    // Called from the room's thread.
    virtual std::vector<RoomEvent> take_events() = 0;
    virtual void post(NetCommand) = 0;

    virtual ServerFigures figures() const = 0;  // from any thread
};

}  // namespace samenspraak::live
