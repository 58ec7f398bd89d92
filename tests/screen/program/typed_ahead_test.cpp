// SPDX-License-Identifier: EUPL-1.2
// Hands are faster than a slow screen: what is typed before the screen shows what came of the keys before is not lost.
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
        input.press(control(Key::L), table.screen().now);
        input.type(row, table.screen().now);
    };
    input.type("+Rustiger", table.screen().now);
    link_to("1");
    link_to("2");
    input.type("-Duurder", table.screen().now);
    link_to("2");
    input.type("+Veiliger", table.screen().now);
    SECTION("and linking can be left") {
        input.press(control(Key::L), table.screen().now);
        input.press({Key::Escape}, table.screen().now);
        input.type("-Strenger\n", table.screen().now);
        table.screen().settle();
        CHECK(table.note("Strenger").place.lane == Lane::Negative);
    }
    input.type("\n", table.screen().now);
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
        input.press(control(Key::K), now);
        input.type("effecten\n", now);
        table.screen().settle();
        CHECK(table.session().whereabouts.phase == Phase::Effects);
        CHECK(table.ui_state().drafts[index_of(Phase::Actors)].empty());  // all letters went to the palette
    }
    SECTION("what is looked for") {
        input.press(control(Key::F), now);
        input.type("ouders\n", now);
        table.screen().settle();
        CHECK(table.session().notes.at(table.ui_state().selection.focus()).text == "Ouders");
        CHECK(table.ui_state().drafts[index_of(Phase::Actors)].empty());
    }
    SECTION("a note that is changed in its place") {
        table.click_note("Ouders");
        input.press({Key::F2}, now);
        input.press(control(Key::A), now);
        input.type("Opvoeders\n", now);
        table.screen().settle();
        CHECK(table.has("Opvoeders"));
    }
    SECTION("a group and its name, and the next note") {
        table.screen().press(control(Key::Up));
        input.press(shift(Key::Left), now);
        input.type("gGezin\n", now);
        input.press({Key::Escape}, now);
        input.type("Buren\n", now);
        table.screen().settle();
        REQUIRE(table.session().groups.size() == 1);
        CHECK(table.session().groups.begin()->second.name == "Gezin");
        CHECK(table.has("Buren"));
    }
    SECTION("the owner of an option") {
        table.go(Phase::Actions);
        table.write("Vraag het eerst");
        table.click_note("Vraag het eerst");
        input.type("oGemeente\n", now);
        table.screen().settle();
        CHECK(table.note("Vraag het eerst").owner == "Gemeente");
    }
    SECTION("the minutes of a step") {
        input.press(control(Key::F5), now);
        input.type("25\n", now);
        table.screen().settle();
        CHECK(table.session().clocks[index_of(Phase::Actors)].planned == 25 * 60);
    }
}
