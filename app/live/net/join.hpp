// SPDX-License-Identifier: EUPL-1.2
// How phones find this machine: its addresses, among which the facilitator may choose, and how they are written in a
// link. Functions only; they may be called from any thread.
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

}  // namespace samenspraak::live
