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

TEST_CASE("silent minutes ask how many: a press, a number that is typed, or none") {
    Table table;
    table.begin_session("Overleg");
    table.go(Phase::Actors);
    const std::string_view silent = dutch()(Word::bar_silent);
    table.command(Command::Silent);
    CHECK_FALSE(table.session().silent);
    SECTION("a press") {
        table.click_label(dutch()(Word::agenda_minutes, {"3"}));
        CHECK(table.says(std::string(silent) + " · 3:00"));
    }
    SECTION("typed") {
        table.screen().type("12");
        table.screen().press({Key::Enter});
        CHECK(table.says(std::string(silent) + " · 12:00"));
    }
    SECTION("as long as it takes") {
        table.screen().press({Key::Enter});
        CHECK(table.says(silent));
        CHECK_FALSE(table.says(std::string(silent) + " · 0"));
    }
    CHECK(table.session().silent);
    table.command(Command::Reveal);
    CHECK(table.ui_state().silent_until == 0);
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
