// SPDX-License-Identifier: EUPL-1.2
#include "app/live/door.hpp"
#include "app/live/join.hpp"
#include "app/live/person.hpp"

#include <catch2/catch.hpp>

#include <set>

using namespace samenspraak;
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

TEST_CASE("a QR code has its three corners", "[live]") {
    const QrCode code = qr_code("http://192.168.1.20:8080/#4817");
    REQUIRE(code.size >= 21);
    REQUIRE(code.dark.size() == code.size * code.size);
    for (const auto& [x, y] : {std::pair{0UL, 0UL}, {code.size - 7, 0UL}, {0UL, code.size - 7}}) {
        CHECK(code.at(x, y));
        CHECK_FALSE(code.at(x + 1, y + 1));
        CHECK(code.at(x + 3, y + 3));
    }
    CHECK(qr_code(std::string(10'000, 'x')).size == 0);
}

TEST_CASE("codes have four digits, keys cannot be guessed", "[live]") {
    std::set<std::string> keys;
    for (int i = 0; i < 100; ++i) {
        const std::string code = new_code();
        CHECK(code.size() == 4);
        CHECK(code.find_first_not_of("0123456789") == code.npos);
        keys.insert(new_key());
    }
    CHECK(keys.size() == 100);
    CHECK(keys.begin()->size() == 32);
}

TEST_CASE("a token is the same person in a session, and somebody else in another", "[live]") {
    const Token token{1, 2, 3}, other{1, 2, 4};
    const SessionId here{7}, there{8};
    CHECK(person_of(here, token) == person_of(here, token));
    CHECK(person_of(here, token) != person_of(here, other));
    CHECK(person_of(here, token) != person_of(there, token));
}

TEST_CASE("guessing the code is slowed down, by address and for all", "[live]") {
    Door door;
    Moment now{std::chrono::seconds(100)};
    const std::string wrong = door.code() == "0000" ? "1111" : "0000";
    int looked_at = 0;
    for (int i = 0; i < 100; ++i) looked_at += door.try_code(1, wrong, now) == Complaint::WrongCode;
    CHECK(looked_at == 10);
    // Even the right one is not looked at now; another address is not held up by it.
    CHECK(door.try_code(1, door.code(), now) == Complaint::SlowDown);
    CHECK_FALSE(door.try_code(2, door.code(), now));
    now += std::chrono::seconds(4);
    CHECK_FALSE(door.try_code(1, door.code(), now));

    int of_all = 0;
    for (std::uint64_t from = 10; from < 1'000; ++from)
        of_all += door.try_code(from, wrong, now) == Complaint::WrongCode;
    CHECK(of_all < 100);
    CHECK(door.try_code(5'000, door.code(), now) == Complaint::SlowDown);
    CHECK_FALSE(door.try_code(5'000, door.code(), now + std::chrono::seconds(2)));
}

TEST_CASE("the key is not the code, and is guarded alike", "[live]") {
    Door door;
    const Moment now{std::chrono::seconds(100)};
    CHECK_FALSE(door.try_key(1, door.key(), now));
    CHECK(door.try_key(1, door.code(), now) == Complaint::WrongKey);
    int looked_at = 0;
    for (int i = 0; i < 100; ++i) looked_at += door.try_key(1, std::string(32, '0'), now) == Complaint::WrongKey;
    CHECK(looked_at < 10);
}

TEST_CASE("asking without a code is no guess", "[live]") {
    Door door;
    const Moment now{std::chrono::seconds(100)};
    for (int i = 0; i < 100; ++i) CHECK(door.try_code(1, "", now) == Complaint::WrongCode);
    CHECK_FALSE(door.try_code(1, door.code(), now));
}

TEST_CASE("a new code is another one", "[live]") {
    Door door;
    for (int i = 0; i < 20; ++i) {
        const std::string before = door.code();
        door.change_code();
        CHECK(door.code() != before);
    }
}
