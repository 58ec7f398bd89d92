// SPDX-License-Identifier: EUPL-1.2
// Closing the program while people take part by phone, and what is offered at the next start.
#include "tests/support/headless_room.hpp"

#include <catch2/catch.hpp>

using namespace samenspraak;
using namespace samenspraak::testing;

namespace {

constexpr std::string_view quit = "Sluit voor iedereen", stay = "Ga door";
constexpr std::string_view one = "Er doet nog 1 mens mee met de telefoon",
                           two = "Er doen nog 2 mensen mee met de telefoon";
constexpr std::string_view offer = "De vorige keer konden telefoons meedoen met deze sessie.";

struct InSession : testing::Room {
    InSession() { begin_session("Overleg"); }
};

void press_quit(Table& table) { table.screen().press({Key::Q, {.control = true}}); }

bool ends(Table& table) {
    return table.comes([&] { return table.program().over(); });
}

}  // namespace

TEST_CASE("who closes the program while people take part is asked once, with how many there are") {
    InSession room;
    room.open_joining();
    room.join("Fatima");
    SECTION("one") {
        press_quit(room);
        CHECK(room.sees(one));
    }
    SECTION("two") {
        room.join("Joris");
        press_quit(room);
        CHECK(room.sees(two));
    }
    CHECK_FALSE(room.program().over());
    CHECK(room.phones().is_open());
    room.click_on(quit);
    CHECK(ends(room));
}

TEST_CASE("who does not mean to close goes on where they were, with all that was half typed") {
    InSession room;
    room.go(Phase::Actors);
    room.open_joining();
    room.join("Fatima");
    room.screen().press({Key::Escape});
    room.screen().type("half get");
    press_quit(room);
    REQUIRE(room.sees(one));
    SECTION("by its button") { room.click_on(stay); }
    SECTION("by Escape") { room.screen().press({Key::Escape}); }
    SECTION("by Enter") { room.screen().press({Key::Enter}); }
    CHECK_FALSE(room.sees(one));
    CHECK_FALSE(room.program().over());
    CHECK(room.phones().is_open());
    CHECK(room.session().notes.empty());
    room.screen().type("ypt");
    room.screen().press({Key::Enter});
    CHECK(room.has("half getypt"));
    press_quit(room);  // which is another time
    CHECK(room.sees(one));
}

TEST_CASE("keys that are held down, or typed on, answer nothing") {
    InSession room;
    room.open_joining();
    room.join("Fatima");
    for (int i = 0; i < 3; ++i) press_quit(room);
    room.screen().type("qwerty");
    CHECK(room.sees(one));
    CHECK_FALSE(room.program().over());
}

TEST_CASE("the cross of the window asks too, and a second time it is meant") {
    InSession room;
    room.open_joining();
    room.join("Fatima");
    CHECK_FALSE(room.program().may_close());
    room.screen().settle();
    CHECK(room.sees(one));
    CHECK((room.program().may_close() || ends(room)));
}

TEST_CASE("nobody is asked when nobody takes part") {
    InSession room;
    SECTION("joining is off") {}
    SECTION("joining is on") { room.open_joining(); }
    SECTION("who was there has left") {
        room.open_joining();
        room.phones().drop(room.join("Fatima"));
    }
    press_quit(room);
    CHECK(ends(room));
}

TEST_CASE("what is half typed anywhere is there after the program was closed in spite of phones") {
    InSession room;
    room.go(Phase::Actors);
    room.open_joining();
    room.join("Fatima");
    room.screen().press({Key::Escape});
    room.screen().type("half getypt");
    const std::string file = room.file();
    press_quit(room);
    room.click_on(quit);
    REQUIRE(ends(room));
    room.restart();
    REQUIRE(room.program().open(file));
    room.screen().settle();
    CHECK(room.ui_state().drafts[index_of(Phase::Actors)] == "half getypt");
}

TEST_CASE("joining that was on is offered again, and never turned on by itself") {
    enum class Left : std::uint8_t { Closed, PowerWent, ToStart };
    const Left how = GENERATE(Left::Closed, Left::PowerWent, Left::ToStart);
    InSession room;
    room.open_joining();
    room.wait_until_safe();
    const std::string file = room.file();
    if (how == Left::Closed) {
        press_quit(room);
        REQUIRE(ends(room));
        room.restart();
    } else if (how == Left::PowerWent) {
        REQUIRE(room.comes([&] { return std::filesystem::exists(room.folder("joining.txt")); }));
        room.lose_power();
    } else {
        room.program().host().request(HostRequest::LeaveSession);
        REQUIRE(room.comes([&] { return !room.program().session(); }));
    }
    REQUIRE(room.program().open(file));
    room.screen().settle();
    CHECK_FALSE(room.phones().is_open());
    REQUIRE(room.sees(offer));
    SECTION("taken") {
        room.screen().click("phones.again");
        CHECK(room.phones().is_open());
        CHECK_FALSE(room.sees(offer));
    }
    SECTION("declined") {
        room.screen().click("phones.not_now");
        CHECK_FALSE(room.sees(offer));
        room.restart();
        REQUIRE(room.program().open(file));
        room.screen().settle();
        CHECK_FALSE(room.sees(offer));
        CHECK_FALSE(room.phones().is_open());
    }
    SECTION("passed over") {
        room.restart();
        REQUIRE(room.program().open(file));
        room.screen().settle();
        CHECK(room.sees(offer));
    }
}

TEST_CASE("joining that was turned off again, or was on in another session, is not offered") {
    InSession room;
    room.open_joining();
    const std::string with_phones = room.file();
    SECTION("turned off") {
        room.program().host().request(HostRequest::CloseJoining);
        room.screen().settle();
        room.restart();
        REQUIRE(room.program().open(with_phones));
    }
    SECTION("another session") { room.begin_session("Zonder telefoons"); }
    room.screen().settle();
    CHECK_FALSE(room.sees(offer));
}
