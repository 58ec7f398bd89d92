// SPDX-License-Identifier: EUPL-1.2
// What phones may add to the file of a session: enough for a hall behind one address, not for a script to fill it.
#include "tests/live/evening.hpp"

using namespace samenspraak;
using namespace samenspraak::testing;
using namespace samenspraak::live;

namespace {

std::string longest_note() {
    std::string text;
    for (int i = 0; i < 2'000; ++i) text += "\xf0\x9f\x98\x80";  // four bytes a character
    return text;
}

}  // namespace

TEST_CASE("forty phones behind one address send ten long notes each, at once, and all come in", "[live]") {
    Evening evening;
    const std::string text = longest_note();
    for (int who = 1; who <= 40; ++who) {
        Phone phone(evening, static_cast<ConnectionId>(who));
        phone.join(who);
        for (int i = 0; i < 10; ++i) phone.send(new_id<NoteId>(), text, "case");
        REQUIRE_FALSE(phone.refused("slow_down"));
    }
    CHECK(evening.session().notes.size() == 400);
}

TEST_CASE(
    "one laptop with two hundred tokens adds a few megabytes, not eighty; another address is not hindered", "[live]") {
    Evening evening;
    const std::string text = longest_note();
    const std::uint64_t before = evening.document->bytes();
    std::vector<Phone> phones;
    for (int who = 1; who <= 200; ++who) phones.emplace_back(evening, static_cast<ConnectionId>(who)).join(who);
    for (int second = 0; second < 60; ++second) {
        for (Phone& phone : phones)
            if (second % 10 == 0) phone.send(new_id<NoteId>(), text, "case");
        evening.pass(std::chrono::seconds(1));
    }
    CHECK(evening.document->bytes() - before < 6'000'000);
    CHECK(phones.back().refused("slow_down"));
    Phone neighbour(evening, 900, 2);
    neighbour.join(900);
    neighbour.send(NoteId{7}, "Ook iets", "case");
    CHECK(evening.note("Ook iets"));
    // Who waits can go on.
    evening.pass(std::chrono::seconds(60));
    phones.back().send(NoteId{8}, "Nog iets", "case");
    CHECK(evening.note("Nog iets"));
}

TEST_CASE("one person who sends long texts is slowed down, the others of that address are not", "[live]") {
    Evening evening;
    Phone eager(evening, 1), other(evening, 2);
    eager.join(1);
    other.join(2);
    for (int i = 0; i < 20; ++i) eager.send(new_id<NoteId>(), longest_note(), "case");
    CHECK(eager.refused("slow_down"));
    CHECK(evening.session().notes.size() < 15);
    other.send(NoteId{7}, "Kort", "case");
    CHECK(evening.note("Kort"));
}

TEST_CASE("when the session is full a phone hears so, and nothing that did not fit is called safe", "[live]") {
    Evening evening(20'000);
    Phone phone(evening, 1);
    phone.join(1);
    std::string act;
    for (int i = 0; i < 12; ++i) act = phone.send(new_id<NoteId>(), std::string(2'000, 'a'), "case");
    CHECK(phone.refused("session_full"));
    evening.until_safe();
    CHECK_FALSE(phone.was_told("done", "act", act));
    const Session then = evening.session();
    evening.open();
    CHECK(evening.session() == then);
}
