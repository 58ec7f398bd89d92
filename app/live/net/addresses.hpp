// SPDX-License-Identifier: EUPL-1.2
// The addresses of this machine on which phones can reach it, and how they are written in a link. Functions and values
// only; they may be used on any thread.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace samenspraak::live {

// An address of this machine that phones on the same network can reach.
struct Address {
    std::string network;  // name of the network interface: "wlp2s0"; empty for a host name
    std::string text;     // "192.168.1.20", "fd00::1" or a host name
    bool ipv6 = false;
    bool wireless = false;
    friend bool operator==(const Address&, const Address&) = default;
};

// What the system reports of one network interface with one of its addresses. Asking is apart from choosing, so that
// the choice can be tested.
struct Interface {
    Address address;
    bool up = false, loopback = false, point_to_point = false, link_local = false;
};
std::vector<Interface> interfaces();  // empty when the system does not say

// Leaves out loopback, link-local and point-to-point addresses, interfaces that are down, and the bridges of containers
// and virtual machines. The best first: IPv4 before IPv6, wireless before wired, private before public.
std::vector<Address> addresses_for_phones(const std::vector<Interface>&);

// "192.168.1.20:8080" or "[fd00::1]:8080"; without the port when it is the standard one of HTTP or (secure) HTTPS.
std::string host_and_port(std::string_view address, std::uint16_t port, bool secure);

}  // namespace samenspraak::live
