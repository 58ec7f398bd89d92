// SPDX-License-Identifier: EUPL-1.2
#include "app/live/net/addresses.hpp"

#include <algorithm>
#include <arpa/inet.h>
#include <array>
#include <filesystem>
#include <ifaddrs.h>
#include <memory>
#include <net/if.h>
#include <netinet/in.h>
#include <tuple>

namespace samenspraak::live {
namespace {

Interface read_interface(const ifaddrs& entry) {
    Interface found;
    found.address.network = entry.ifa_name;
    found.up = (entry.ifa_flags & IFF_UP) && (entry.ifa_flags & IFF_RUNNING);
    found.loopback = entry.ifa_flags & IFF_LOOPBACK;
    found.point_to_point = entry.ifa_flags & IFF_POINTOPOINT;
    found.address.ipv6 = entry.ifa_addr->sa_family == AF_INET6;
    const auto* four = reinterpret_cast<const sockaddr_in*>(entry.ifa_addr);
    const auto* six = reinterpret_cast<const sockaddr_in6*>(entry.ifa_addr);
    std::array<char, INET6_ADDRSTRLEN> text{};
    const void* bytes = found.address.ipv6 ? static_cast<const void*>(&six->sin6_addr) : &four->sin_addr;
    if (inet_ntop(entry.ifa_addr->sa_family, bytes, text.data(), text.size())) found.address.text = text.data();
    found.link_local =
        found.address.ipv6 ? IN6_IS_ADDR_LINKLOCAL(&six->sin6_addr) : found.address.text.starts_with("169.254.");
    std::error_code ignored;
    found.address.wireless = std::filesystem::exists("/sys/class/net/" + found.address.network + "/wireless", ignored);
    return found;
}

// Networks inside the machine, which no phone is on.
bool is_inside(std::string_view name) {
    constexpr std::string_view inside[] = {"docker", "br-", "veth", "virbr", "vmnet", "vboxnet", "lxc", "lxdbr", "cni",
        "podman", "flannel", "tun", "tap", "wg"};
    return std::ranges::any_of(inside, [&](std::string_view start) { return name.starts_with(start); });
}

bool is_private(const Address& address) {
    const std::string_view text = address.text;
    if (address.ipv6) return text.starts_with("fd") || text.starts_with("fc");
    if (text.starts_with("10.") || text.starts_with("192.168.")) return true;
    if (!text.starts_with("172.")) return false;
    const int second = std::atoi(text.substr(4).data());
    return second >= 16 && second <= 31;
}

}  // namespace

std::vector<Interface> interfaces() {
    ifaddrs* list = nullptr;
    if (getifaddrs(&list) != 0) return {};
    const std::unique_ptr<ifaddrs, decltype(&freeifaddrs)> owner(list, freeifaddrs);
    std::vector<Interface> found;
    for (const ifaddrs* entry = list; entry; entry = entry->ifa_next)
        if (entry->ifa_addr && (entry->ifa_addr->sa_family == AF_INET || entry->ifa_addr->sa_family == AF_INET6))
            found.push_back(read_interface(*entry));
    return found;
}

std::vector<Address> addresses_for_phones(const std::vector<Interface>& all) {
    std::vector<Address> reachable;
    for (const Interface& one : all)
        if (one.up && !one.loopback && !one.point_to_point && !one.link_local && !one.address.text.empty()
            && !is_inside(one.address.network))
            reachable.push_back(one.address);
    std::ranges::stable_sort(reachable, {},
        [](const Address& address) { return std::tuple(address.ipv6, !address.wireless, !is_private(address)); });
    return reachable;
}

std::string host_and_port(std::string_view address, std::uint16_t port, bool secure) {
    const bool ipv6 = address.find(':') != address.npos;
    std::string text = ipv6 ? '[' + std::string(address) + ']' : std::string(address);
    if (port != (secure ? 443 : 80)) text += ':' + std::to_string(port);
    return text;
}

}  // namespace samenspraak::live
