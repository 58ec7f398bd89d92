// SPDX-License-Identifier: EUPL-1.2
// Hands are faster than a slow screen: what is typed before the screen shows what came of the keys before is not lost.
#include "app/screen/input/gestures.hpp"
#include "tests/screen/table.hpp"
#include "tests/support/names.hpp"

#include <catch2/catch.hpp>

using namespace samenspraak;
using namespace samenspraak::testing;
using samenspraak::testing::Table;

TEST_CASE("the next note can be typed in the same breath as a link is picked") {
    Table table;
    table.begin_session("Overleg");
    table.go(Phase::Actors);
    table.write("Ouders");
    table.write("Kinderen");
    table.go(Phase::Effects);
    Input& input = table.screen().input;
    const auto link_to = [&](const char* row) {
        gestures::press(input, control(Key::L), table.screen().now);
        gestures::type(input, row, table.screen().now);
    };
    gestures::type(input, "+Rustiger", table.screen().now);
    link_to("1");
    link_to("2");
    gestures::type(input, "-Duurder", table.screen().now);
    link_to("2");
    gestures::type(input, "+Veiliger", table.screen().now);
    SECTION("and linking can be left") {
        gestures::press(input, control(Key::L), table.screen().now);
        gestures::press(input, {Key::Escape}, table.screen().now);
        gestures::type(input, "-Strenger\n", table.screen().now);
        table.screen().settle();
        CHECK(table.note("Strenger").place.lane == Lane::Negative);
    }
    gestures::type(input, "\n", table.screen().now);
    table.screen().settle();
    CHECK(table.note("Rustiger").place.lane == Lane::Positive);
    CHECK(table.note("Duurder").place.lane == Lane::Negative);
    CHECK(table.note("Veiliger").place.lane == Lane::Positive);
    CHECK(table.linked("Ouders", "Rustiger"));
    CHECK(table.linked("Kinderen", "Rustiger"));
    CHECK(table.linked("Kinderen", "Duurder"));
    CHECK_FALSE(table.linked("Ouders", "Duurder"));
}

TEST_CASE("what is asked for by a key can be written in at once") {
    Table table;
    table.begin_session("Overleg");
    table.go(Phase::Actors);
    table.write("Ouders");
    table.write("Kinderen");
    Input& input = table.screen().input;
    const double now = table.screen().now;
    SECTION("a command by its name") {
        gestures::press(input, control(Key::K), now);
        gestures::type(input, "effecten\n", now);
        table.screen().settle();
        CHECK(table.session().whereabouts.phase == Phase::Effects);
        CHECK(table.ui_state().drafts[index_of(Phase::Actors)].empty());  // all letters went to the palette
    }
    SECTION("what is looked for") {
        gestures::press(input, control(Key::F), now);
        gestures::type(input, "ouders\n", now);
        table.screen().settle();
        CHECK(table.session().notes.at(table.ui_state().selection.focus()).text == "Ouders");
        CHECK(table.ui_state().drafts[index_of(Phase::Actors)].empty());
    }
    SECTION("a note that is changed in its place") {
        table.click_note("Ouders");
        gestures::press(input, {Key::F2}, now);
        gestures::press(input, control(Key::A), now);
        gestures::type(input, "Opvoeders\n", now);
        table.screen().settle();
        CHECK(table.has("Opvoeders"));
    }
    SECTION("a group and its name, and the next note") {
        table.screen().press(control(Key::Up));
        gestures::press(input, shift(Key::Left), now);
        gestures::press(input, alt(Key::G), now);
        gestures::type(input, "Gezin\n", now);
        gestures::press(input, {Key::Escape}, now);
        gestures::type(input, "Buren\n", now);
        table.screen().settle();
        REQUIRE(table.session().groups.size() == 1);
        CHECK(table.session().groups.begin()->second.name == "Gezin");
        CHECK(table.has("Buren"));
    }
    SECTION("the owner of an option") {
        table.go(Phase::Actions);
        table.write("Vraag het eerst");
        table.click_note("Vraag het eerst");
        gestures::press(input, alt(Key::O), now);
        gestures::type(input, "Gemeente\n", now);
        table.screen().settle();
        CHECK(table.note("Vraag het eerst").details->owner == "Gemeente");
    }
    SECTION("the minutes of a step") {
        gestures::press(input, control(Key::F5), now);
        gestures::type(input, "25\n", now);
        table.screen().settle();
        CHECK(table.session().clocks[index_of(Phase::Actors)].planned == 25 * 60);
    }
}
