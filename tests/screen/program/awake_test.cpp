// SPDX-License-Identifier: EUPL-1.2
#include "tests/support/headless_room.hpp"

#include <catch2/catch.hpp>

using namespace samenspraak;
using namespace samenspraak::testing;

namespace {

struct InSession : testing::Room {
    InSession() { begin_session("Overleg"); }
};

void toggle_full_screen(Table& table) { table.screen().press({Key::F11}); }

}  // namespace

TEST_CASE("the computer stays awake while a group looks at a session in full screen") {
    InSession room;
    CHECK_FALSE(room.program().stays_awake());
    toggle_full_screen(room);
    CHECK(room.program().stays_awake());
    toggle_full_screen(room);
    CHECK_FALSE(room.program().stays_awake());
}

TEST_CASE("the computer stays awake while phones can join") {
    InSession room;
    room.open_joining();
    CHECK(room.program().stays_awake());
    room.program().host().request(HostRequest::CloseJoining);
    room.screen().settle();
    CHECK_FALSE(room.program().stays_awake());
}

TEST_CASE("the computer stays awake while a clock runs, whichever step is shown") {
    InSession room;
    room.screen().click("top.clock");
    CHECK(room.program().stays_awake());
    room.go(Phase::Effects);
    CHECK(room.program().stays_awake());
    room.screen().click("top.clock");
    CHECK_FALSE(room.program().stays_awake());
}

TEST_CASE("on Start the computer may sleep, in full screen too, and after a session was left") {
    InSession room;
    toggle_full_screen(room);
    room.open_joining();
    room.program().host().request(HostRequest::LeaveSession);
    REQUIRE(room.comes([&] { return !room.program().session(); }));
    CHECK_FALSE(room.program().stays_awake());
}

TEST_CASE("a clock that was left running keeps no computer awake when one only reads") {
    InSession room;
    room.screen().click("top.clock");
    room.wait_until_safe();
    const std::shared_ptr<Files> files = files_on_disk();  // also of a task that is left behind
    ProgramWish wish;
    wish.settings.language = "nl";
    Program reader(*files, std::move(wish));
    REQUIRE(reader.open(room.file()));
    REQUIRE(reader.session()->document().read_only());
    CHECK_FALSE(reader.stays_awake());
}
