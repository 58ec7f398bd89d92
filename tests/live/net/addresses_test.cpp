// SPDX-License-Identifier: EUPL-1.2
#include "app/live/net/addresses.hpp"

#include <catch2/catch.hpp>

using namespace samenspraak::live;

namespace {

Interface network(const std::string& name, const std::string& address) {
    Interface one;
    one.address = {name, address, address.find(':') != address.npos, name.starts_with("wl")};
    one.up = true;
    return one;
}

std::vector<std::string> texts(const std::vector<Address>& addresses) {
    std::vector<std::string> all;
    for (const Address& address : addresses) all.push_back(address.text);
    return all;
}

}  // namespace

TEST_CASE("phones are offered the addresses that they can reach, the likeliest first", "[live]") {
    Interface loopback = network("lo", "127.0.0.1");
    loopback.loopback = true;
    Interface tunnel = network("ppp0", "10.9.0.2");
    tunnel.point_to_point = true;
    Interface off = network("eth1", "192.168.7.7");
    off.up = false;
    Interface near = network("wlp2s0", "fe80::1");
    near.link_local = true;
    const auto offered = addresses_for_phones({loopback, network("eth0", "10.0.0.5"), network("docker0", "172.17.0.1"),
        tunnel, network("wlp2s0", "fd00::20"), network("br-1f", "172.18.0.1"), off, near, network("eth2", "145.18.3.4"),
        network("wlp2s0", "192.168.1.20")});
    CHECK(texts(offered) == std::vector<std::string>{"192.168.1.20", "10.0.0.5", "145.18.3.4", "fd00::20"});
}

TEST_CASE("this machine's own addresses can be asked", "[live]") {
    for (const Address& address : addresses_for_phones(interfaces())) CHECK_FALSE(address.text.starts_with("127."));
}

TEST_CASE("an address is written as in a browser", "[live]") {
    CHECK(host_and_port("192.168.1.20", 8080, false) == "192.168.1.20:8080");
    CHECK(host_and_port("fd00::20", 8080, false) == "[fd00::20]:8080");
    CHECK(host_and_port("meet.example.nl", 443, true) == "meet.example.nl");
    CHECK(host_and_port("meet.example.nl", 80, false) == "meet.example.nl");
    CHECK(host_and_port("meet.example.nl", 443, false) == "meet.example.nl:443");
}
