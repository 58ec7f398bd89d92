// SPDX-License-Identifier: EUPL-1.2
// Hands are faster than a slow screen: what is typed before the screen shows what came of the keys before is not lost.
#include "tests/screen/table.hpp"

#include <catch2/catch.hpp>

using namespace samenspraak;
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
