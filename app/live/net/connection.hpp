// SPDX-License-Identifier: EUPL-1.2
// One connection to the server, from its first byte to its last: TLS when there is a certificate, then HTTP requests,
// then perhaps a WebSocket. Everything here happens on the network's thread. A connection keeps itself alive while a
// read, a write or a timer of its own is pending; the server holds weak pointers only.
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
    virtual void send(SharedText) = 0;        // ignored until the WebSocket is open
    virtual void send_piece(SharedText) = 0;  // the same, and the hub hears PieceSent when it has been written
    virtual void close() = 0;                 // after what was sent has been written
    virtual void abort() = 0;                 // at once
};

// What connections ask of the server.
class Hub {
public:
    virtual ~Hub() = default;
    virtual const WebPages& pages() const = 0;
    virtual const Limits& limits() const = 0;

    virtual void replace(ConnectionId, std::shared_ptr<Connection>) = 0;  // it goes on as a WebSocket
    virtual void deliver(RoomEvent) = 0;                                  // to the room
    virtual void gone(ConnectionId) = 0;

    enum class Fault : std::uint8_t { TooSlow, TooFast };
    virtual void count(Fault) = 0;
};

// Starts at once; the hub must outlive the connection. With a context, which must outlive it too: over TLS. Null when
// the other side has gone already.
std::shared_ptr<Connection> start_connection(
    ConnectionId, boost::asio::ip::tcp::socket, boost::asio::ssl::context*, Hub&);

// The address as a browser writes it; an IPv4 address also when it was reached through IPv6.
std::string address_text(const boost::asio::ip::address&);

}  // namespace samenspraak::live
