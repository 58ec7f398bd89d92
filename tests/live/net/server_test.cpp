// SPDX-License-Identifier: EUPL-1.2
// The real server on the loopback address, and clients that behave well.
#include "tests/live/served.hpp"
#include "tests/support/names.hpp"

#include <atomic>

using namespace samenspraak;
using namespace samenspraak::testing;
using namespace samenspraak::live;
using samenspraak::testing::eventually;
using samenspraak::testing::get;
using samenspraak::testing::Line;
using samenspraak::testing::patience;
using samenspraak::testing::Served;
using samenspraak::testing::Wire;

TEST_CASE("a page comes with headers that keep the browser safe", "[live][threads]") {
    Served served;
    REQUIRE(served.port);
    Line line(served.port);
    line.send(get(served.port, "/"));
    const auto head = line.hear_until("\r\n\r\n");
    REQUIRE(head);
    CHECK(head->starts_with("HTTP/1.1 200"));
    for (const char* header : {"Content-Security-Policy: default-src 'none'", "X-Content-Type-Options: nosniff",
             "Referrer-Policy: no-referrer", "X-Frame-Options: DENY", "Content-Type: text/html"})
        CHECK(head->find(header) != head->npos);
    CHECK(head->find("Server:") == head->npos);
    CHECK(line.hear_until("</html>"));
    line.send(get(served.port, "/page.css", "Accept-Encoding: br, gzip\r\n"));
    const auto style = line.hear_until("\r\n\r\n");
    REQUIRE(style);
    CHECK(style->find("Content-Encoding: gzip") != style->npos);
}

TEST_CASE("a note goes from phone to phone, and is told safe", "[live][threads]") {
    Served served;
    Wire one = served.joined(1), two = served.joined(2);
    served.perform({SetWhereabouts{{Phase::Actors, false}}});
    REQUIRE(two.hear_of(R"("phase":"actors")"));
    one.say(
        R"({"type":"note","act":"00000000000000a1","id":"00000000000000b2","phase":"actors","text":"Bewoners 👩‍🚒"})");
    CHECK(two.hear_of("Bewoners 👩‍🚒"));
    CHECK(one.hear_of(R"({"type":"done","act":"00000000000000a1"})"));
}

TEST_CASE("joining closed is a closed port", "[live][threads]") {
    Served served;
    Wire phone = served.joined(1);
    served.close_joining();
    CHECK(phone.hear_of("closed"));
    CHECK(phone.line.is_closed_within(patience));
    CHECK_FALSE(Line(served.port).connected());
}

TEST_CASE("only the right host and origin get the line", "[live][threads]") {
    Served served;
    CHECK_FALSE(Wire(served.port, "Origin: http://evil.example\r\n").open);
    CHECK_FALSE(Wire(served.port, "Origin: null\r\n").open);
    CHECK_FALSE(Wire(served.port, "Host: evil.example\r\n").open);  // a second Host
    CHECK(Wire(served.port, "Origin: http://127.0.0.1:" + std::to_string(served.port) + "\r\n").open);
    Line line(served.port);
    line.send("GET / HTTP/1.1\r\nHost: room.evil.example\r\n\r\n");
    const auto head = line.hear_until("\r\n\r\n");
    REQUIRE(head);
    CHECK(head->starts_with("HTTP/1.1 421"));
    served.is_well();
}

TEST_CASE("phones that come and go while others talk leave nothing behind", "[live][threads]") {
    Served served;
    std::atomic<int> heard = 0;
    std::vector<std::thread> people;
    for (int who = 0; who < 6; ++who)
        people.emplace_back([&, who] {
            for (int i = 0; i < 15; ++i) {
                Wire wire(served.port);
                if (!wire.open || !wire.say(served.hello(who)) || !wire.hear_of("welcome")) continue;
                const std::string act = hex(random_bits());
                wire.say(R"({"type":"note","act":")" + act + R"(","id":")" + hex(random_bits())
                         + R"(","phase":"case","text":"Hallo"})");
                if (i % 3 == 0) continue;  // hangs up without waiting
                heard += wire.hear_of(R"("done","act":")" + act).has_value();
            }
        });
    for (std::thread& person : people) person.join();
    CHECK(heard == 6 * 10);
    CHECK(eventually([&] { return served.figures().connections == 0; }));
    CHECK(served.people() == 0);
    CHECK(served.notes() <= 6 * 15);
    CHECK(served.notes() >= 6 * 10);
}

TEST_CASE("a board that is larger than what may wait for one connection comes whole", "[live][threads]") {
    Limits limits;
    limits.queue_bytes = 256 * 1024;
    Served served(limits);
    Changes changes;
    for (std::uint64_t i = 1; i <= 4'000; ++i) {
        Note note;
        note.id = NoteId{i};
        note.text = std::string(150, 'a');
        note.place = {Phase::Actors, Lane::None, {}, "V"};
        changes.push_back(AddNote{note});
    }
    served.perform(changes);
    Wire board(served.port);
    REQUIRE(board.say(R"({"type":"hello","version":1,"role":"board","code":")" + served.code + "\"}"));
    std::size_t notes = 0, bytes = 0;
    bool more = true;
    while (more) {
        const auto piece = board.hear_of(R"("type":"board")");
        REQUIRE(piece);
        more = piece->find(R"("more":true)") != piece->npos;
        bytes += piece->size();
        for (auto at = piece->find(R"("text")"); at != piece->npos; at = piece->find(R"("text")", at + 1)) ++notes;
    }
    CHECK(notes == 4'000);
    CHECK(bytes > 3 * limits.queue_bytes);
    CHECK(served.figures().too_slow == 0);
}

TEST_CASE("when it is full, boards make room for phones", "[live][threads]") {
    Limits limits;
    limits.connections = 20;
    Served served(limits);
    std::vector<Wire> boards;
    for (int i = 0; i < 20; ++i) {
        boards.emplace_back(served.port);
        boards.back().say(R"({"type":"hello","version":1,"role":"board","code":")" + served.code + "\"}");
        REQUIRE(boards.back().hear_of("people"));
    }
    std::vector<Wire> phones;
    for (int who = 1; who <= 5; ++who) phones.push_back(served.joined(who));
    CHECK(boards.front().line.is_closed_within(patience));
    boards.back().say(R"({"type":"alive"})");
    CHECK(boards.back().hear_of("alive"));
    for (Wire& phone : phones) {
        phone.say(R"({"type":"alive"})");
        CHECK(phone.hear_of("alive"));
    }
}

TEST_CASE("it is reached over IPv6 too", "[live][threads]") {
    Served served;
    Line line = Line::over_ipv6(served.port);
    if (!line.connected()) {
        WARN("this machine has no IPv6");
        return;
    }
    line.send("GET / HTTP/1.1\r\nHost: [::1]:" + std::to_string(served.port) + "\r\n\r\n");
    const auto head = line.hear_until("\r\n\r\n");
    REQUIRE(head);
    CHECK(head->starts_with("HTTP/1.1 200"));
}
