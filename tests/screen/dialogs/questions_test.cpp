// SPDX-License-Identifier: EUPL-1.2
// One line or one number, asked over the page.
#include "tests/screen/table.hpp"
#include "tests/support/names.hpp"

#include <catch2/catch.hpp>

using namespace samenspraak;
using namespace samenspraak::testing;
using samenspraak::testing::Table;

namespace {

void ask_for_minutes(Table& table) {
    table.begin_session("Overleg");
    table.go(Phase::Actors);
    table.command(Command::ClockPlan);
    REQUIRE(table.screen().shows("line.dialog"));
}

}  // namespace

TEST_CASE("a number that is none is said, and changes nothing") {
    Table table;
    ask_for_minutes(table);
    const std::uint32_t planned = table.session().clocks[index_of(Phase::Actors)].planned;
    table.screen().type("een kwartier");
    table.screen().press({Key::Enter});
    CHECK(table.ui_state().overlay == Overlay::Nothing);
    CHECK(table.session().clocks[index_of(Phase::Actors)].planned == planned);
    CHECK(table.says(Words("nl")(Refusal{Reason::BadNumber, "een kwartier"})));
}

TEST_CASE("a number that is half typed when the session closes is kept") {
    Table table;
    ask_for_minutes(table);
    table.screen().type("25");
    table.restart();
    table.screen().click(UiId::path("start.recent", 0));
    REQUIRE(table.program().session());
    CHECK(table.session().clocks[index_of(Phase::Actors)].planned == 25 * 60);
}

TEST_CASE("what was typed in a question that was dismissed is not there when it is asked again") {
    Table table;
    ask_for_minutes(table);
    table.screen().type("25");
    table.screen().press({Key::Escape});
    table.command(Command::ClockPlan);
    table.screen().press({Key::Enter});
    CHECK(table.session().clocks[index_of(Phase::Actors)].planned != 25 * 60);
}
