// SPDX-License-Identifier: EUPL-1.2
// Every command of the table is reached by keys alone, and by mouse alone: what cannot be reached fails here.
#include "tests/screen/walk.hpp"

#include <catch2/catch.hpp>

using namespace samenspraak;
using namespace samenspraak::testing;

namespace {

void by_key(Walk& walk, Command command) { walk.screen().press(row_of(command).keys[0]); }

void by_palette(Walk& walk, Command command) {
    walk.screen().press(control(Key::K));
    walk.screen().type(walk.name(command));
    walk.screen().press({Key::Enter});
}

// Nothing but the mouse: the button with the lines, the wheel, a click.
void by_mouse(Walk& walk, Command command) {
    Headless& screen = walk.screen();
    screen.click("top.menu");
    const UiId row = UiId::path("palette.row", static_cast<std::uint64_t>(command));
    const Rect sheet = screen.where("palette.sheet");
    for (int i = 0; i < 200; ++i) {
        const auto there = screen.stage.ui().widgets().registered(row);
        if (there && there->height > 40) return screen.click(there->middle());
        screen.wheel(sheet.middle(), -2);
    }
    FAIL("not in the list");
}

// Says of each command that nothing came of it, or that it was not possible where it ought to be.
template <class Way> void walk_through(Way way) {
    Walk walk;
    for (const CommandRow& row : command_table()) {
        walk.make_ready(row.command);
        INFO(walk.name(row.command));
        const auto why = walk.why_not(row.command);
        INFO((why ? std::string(dutch()(*why)) : std::string("possible")));
        CHECK_FALSE(why);
        const std::string before = walk.state();
        way(walk, row.command);
        CHECK(walk.room().comes([&] { return walk.state() != before; }));
    }
}

}  // namespace

TEST_CASE("every command is done by its key, as far as it has one", "[walk]") {
    walk_through([](Walk& walk, Command command) {
        row_of(command).keys[0].key == Key::None ? by_palette(walk, command) : by_key(walk, command);
    });
}

TEST_CASE("every command is found by its name and done, by keys alone", "[walk]") { walk_through(by_palette); }

TEST_CASE("every command is done by mouse alone", "[walk]") { walk_through(by_mouse); }

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
