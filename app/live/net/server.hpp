// SPDX-License-Identifier: EUPL-1.2
// The door: HTTP and WebSocket on one thread of its own, bounded in time, bytes and number on every side. It reads
// messages into plain values for the room and carries the room's texts out; it decides nothing about the session.
// Open as long as it lives; when it goes the port is closed. Writes no log.
#pragma once
#include "app/live/net/join.hpp"
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
    std::size_t queue_bytes = 2 * 1024 * 1024;  // waiting for one connection: a reader that is slower is dropped
    std::size_t letters = 20'000;               // waiting for the room
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
    // This machine's, on which phones may find it.
    std::function<std::vector<Address>()> addresses = [] { return addresses_for_phones(interfaces()); };
};

// Counts since the start, for tests, figures and whoever looks after the room.
struct ServerFigures {
    std::size_t connections = 0;  // now
    std::size_t too_slow = 0, turned_away = 0, too_fast = 0;
};

class Server {
public:
    using Wake = std::function<void()>;

    // Refused with PortTaken, NoPermission (ports below 1024), PortFailed or BadCertificate. `wake` is called from the
    // server's thread whenever there is a first letter to take.
    static Result<std::unique_ptr<Server>> open(ServerSettings, Wake);
    virtual ~Server() = default;

    virtual std::uint16_t port() const = 0;
    virtual bool secure() const = 0;
    // The host names in the certificate, without wildcards; empty for plain HTTP.
    virtual const std::vector<std::string>& certified_names() const = 0;

    // Is the machine on other networks than at the last time that this was asked? `wake` is called when it goes there.
    virtual bool has_moved() = 0;

    // From the room's thread.
    virtual std::vector<RoomEvent> letters() = 0;
    virtual void post(NetCommand) = 0;

    virtual ServerFigures figures() const = 0;  // from any thread
};

}  // namespace samenspraak::live
