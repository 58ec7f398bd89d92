// SPDX-License-Identifier: EUPL-1.2
// How phones find the room: the addresses of this machine among which the facilitator may choose, the link, and its
// QR code as plain squares for whoever draws it.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace samenspraak::live {

// An address of this machine that phones on the same network can reach.
struct Address {
    std::string network;  // the name of the interface: "wlp2s0"
    std::string text;     // "192.168.1.20" or "fd00::1"
    bool ipv6 = false;
    bool wireless = false;
    friend bool operator==(const Address&, const Address&) = default;
};

// What the system says of one interface and one of its addresses; apart from asking it, so that the choice is testable.
struct Interface {
    Address address;
    bool up = false, loopback = false, point_to_point = false, link_local = false;
};
std::vector<Interface> interfaces();

// Without loopback, link-local, point-to-point, what is down, and the bridges of containers and virtual machines. The
// best first: IPv4 before IPv6, wireless before wired, private before public.
std::vector<Address> addresses_for_phones(const std::vector<Interface>&);

// "192.168.1.20:8080", "[fd00::1]:8080"; without the port where it is the usual one.
std::string host_and_port(std::string_view address, std::uint16_t port, bool secure);

// A QR code: true = dark. No quiet zone: whoever draws it leaves four squares around it.
struct QrCode {
    std::size_t size = 0;  // squares on a side; 0 = nothing to show
    std::vector<bool> dark;
    bool at(std::size_t x, std::size_t y) const { return dark[y * size + x]; }
};
QrCode qr_code(const std::string& text);

}  // namespace samenspraak::live
