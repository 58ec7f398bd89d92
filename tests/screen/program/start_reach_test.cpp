// SPDX-License-Identifier: EUPL-1.2
// Nothing is out of reach of a hand that has only the mouse, or only the keys.
#include "tests/support/headless_room.hpp"
#include "tests/support/names.hpp"

#include <catch2/catch.hpp>

using namespace samenspraak;
using namespace samenspraak::testing;
using samenspraak::testing::Room;

TEST_CASE("on Start, too, all that can be done is reached by mouse alone and by keys alone") {
    Room room;
    room.screen().click("start.menu");
    REQUIRE(room.screen().shows("palette.sheet"));
    room.screen().press({Key::Escape});
    room.screen().press(control(Key::K));
    REQUIRE(room.screen().shows("palette.sheet"));
    room.screen().type(std::string(dutch()(row_of(Command::Language).name)));
    room.screen().press({Key::Enter});
    CHECK(room.settings().language == "en");
}
