// SPDX-License-Identifier: EUPL-1.2
// What each single frame of the board shows: nobody sees a board that is half as it was and half as it will be.
#include "app/screen/input/gestures.hpp"
#include "tests/screen/table.hpp"
#include "tests/support/names.hpp"

#include <catch2/catch.hpp>

using namespace samenspraak;
using namespace samenspraak::testing;
using samenspraak::testing::Table;

namespace {

void two_notes(Table& table) {
    table.begin_session("Overleg");
    table.go(Phase::Actors);
    table.write("Ouders");
    table.write("Kinderen");
}

// Where the letters of a note are, well within its edges.
Rect text_of(Table& table, std::string_view note) { return table.where(note).inset(12, 12); }

}  // namespace

TEST_CASE("a text that was changed in its place is seen also in the frame in which Enter keeps it") {
    Table table;
    two_notes(table);
    table.click_note("Ouders");
    table.command(Command::Edit);
    REQUIRE(table.ui_state().editing);
    table.screen().type(" en kinderen");
    const Rect inside = text_of(table, "Ouders");
    REQUIRE_FALSE(table.screen().drawn_in(inside).empty());
    gestures::press(table.screen().input, {Key::Enter}, table.screen().now);
    table.screen().frame();
    CHECK_FALSE(table.ui_state().editing);
    CHECK_FALSE(table.screen().drawn_in(inside).empty());
    table.screen().settle();
    CHECK(table.has("Ouders en kinderen"));
}

TEST_CASE("a text that is given up is as it was, in the frame in which Escape is pressed") {
    Table table;
    two_notes(table);
    table.click_note("Ouders");
    table.command(Command::Edit);
    table.screen().type(" en kinderen");
    gestures::press(table.screen().input, {Key::Escape}, table.screen().now);
    table.screen().frame();
    CHECK_FALSE(table.ui_state().editing);
    CHECK_FALSE(table.screen().drawn_in(text_of(table, "Ouders")).empty());
    CHECK(table.has("Ouders"));
}

TEST_CASE("notes are larger in the frame in which fingers spread, under what they are on") {
    Table table;
    table.begin_with_actors(12, "Betrokkene");
    Headless& screen = table.screen();
    const Point about = table.where("Betrokkene 5").middle();
    const float before = table.open().board().layout().fit.card.size;
    screen.hover(about);
    screen.input.zoom(1.3f, screen.pixel(about));
    screen.frame();
    CHECK(table.open().board().layout().fit.card.size > before);
    const Rect now = table.where("Betrokkene 5");
    CHECK(now.y <= about.y);
    CHECK(now.bottom() >= about.y);
    screen.settle();
    CHECK(table.where("Betrokkene 5") == now);
}

TEST_CASE("who presses beside the notes can write at once, in the same frame") {
    Table table;
    two_notes(table);
    table.click_note("Ouders");
    REQUIRE_FALSE(table.screen().focused("bottom.field"));
    Headless& screen = table.screen();
    screen.hover(table.where("Kinderen").middle() + Point{0, 400});
    screen.input.button_down(Button::Left, ++screen.now);
    screen.frame();
    CHECK(screen.focused("bottom.field"));
    CHECK(table.ui_state().keyboard_owner == KeyboardOwner::Field);
}
