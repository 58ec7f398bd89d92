// SPDX-License-Identifier: EUPL-1.2
// One connection of the server, from its first byte to its last: TLS when there is a certificate, then requests, then
// perhaps a WebSocket. Lives on the network's thread and keeps itself alive while something is under way.
#pragma once
#include "app/live/net/pages.hpp"
#include "app/live/net/server.hpp"
#include "app/live/room/events.hpp"

#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/context.hpp>

#include <memory>

namespace samenspraak::live {

class Connection {
public:
    virtual ~Connection() = default;
    virtual void tell(Text) = 0;  // nothing before the WebSocket is open
    virtual void feed(Text) = 0;  // the same, and the hub hears Fed when it has gone out
    virtual void end() = 0;       // closes after what was told
    virtual void cut() = 0;       // closes now
};

// What connections ask of the server.
class Hub {
public:
    virtual ~Hub() = default;
    virtual const Pages& pages() const = 0;
    virtual const Limits& limits() const = 0;

    virtual void replace(ConnectionId, std::shared_ptr<Connection>) = 0;  // it goes on as a WebSocket
    virtual void deliver(RoomEvent) = 0;                                  // to the room
    virtual void gone(ConnectionId) = 0;

    enum class Fault { TooSlow, TooFast };
    virtual void count(Fault) = 0;
};

// Begins at once; the hub must outlive it. With a context: TLS.
std::shared_ptr<Connection> start_connection(
    ConnectionId, boost::asio::ip::tcp::socket, boost::asio::ssl::context*, Hub&);

// The address as a browser writes it, IPv4 also where it came in through IPv6.
std::string address_text(const boost::asio::ip::address&);

}  // namespace samenspraak::live
