// SPDX-License-Identifier: EUPL-1.2
// What stands around the board, found by who never saw it: the menu, the steps with the outcome, and what each thing
// does.
#include "tests/screen/table.hpp"
#include "tests/support/names.hpp"

#include <catch2/catch.hpp>

using namespace samenspraak;
using namespace samenspraak::testing;
using samenspraak::testing::Table;

TEST_CASE("the menu at the left of the bar shows all that can be done, with a field to look for it") {
    Table table;
    table.begin_session("Overleg");
    table.screen().click("top.menu");
    CHECK(table.screen().shows("palette.query"));
    table.screen().type("afdrukken\n");
    CHECK(table.ui_state().overlay == Overlay::Report);
}

TEST_CASE("who opens the menu is offered first what fits the step, and can be done now") {
    Table table;
    table.begin_session("Overleg");
    const auto take_first = [&] {
        table.screen().click("top.menu");
        table.screen().press({Key::Enter});
    };
    take_first();
    CHECK(table.ui_state().overlay == Overlay::Title);
    table.screen().press({Key::Escape});
    table.go(Phase::Values);
    table.write("Privacy");
    take_first();
    CHECK(table.session().voting.open);
    take_first();
    CHECK_FALSE(table.session().voting.open);
    table.conclude();
    take_first();
    CHECK(table.ui_state().overlay == Overlay::Report);
}

TEST_CASE("the outcome is a step like the others") {
    Table table;
    table.begin_session("Overleg");
    table.screen().click("top.phase_outcome");
    CHECK(table.session().whereabouts.concluded);
    CHECK(table.screen().said("top.phase_outcome") == dutch()(Word::phase_outcome));
    table.screen().click("top.phase_values");
    CHECK(table.session().whereabouts == CurrentStep{Phase::Values, false});
}

TEST_CASE("each thing in the bars says what it does when the mouse rests on it") {
    Table table;
    table.begin_session("Overleg");
    table.go(Phase::Actors);
    for (const char* name : {"top.menu", "top.title", "top.phase_case", "top.phase_outcome", "top.people", "top.clock",
             "bottom.join_show", "bottom.next_phase", "bottom.undo"}) {
        INFO(name);
        table.screen().hover({960, 500});
        table.screen().pass(0.1);
        CHECK_FALSE(table.screen().shows("tooltip"));
        table.screen().hover(table.screen().where(name).middle());
        table.screen().pass(0.6);
        CHECK(table.screen().shows("tooltip"));
        table.screen().type("a");
        table.screen().pass(0.6);
        CHECK_FALSE(table.screen().shows("tooltip"));
        table.screen().press({Key::Backspace});
    }
}

TEST_CASE("who types while a menu is open types in the field, and the menu is gone") {
    Table table;
    table.begin_session("Overleg");
    table.go(Phase::Actors);
    for (const char* name : {"top.title", "top.people"}) {
        INFO(name);
        table.screen().click(name);
        table.write(name);
        CHECK(table.has(name));
        CHECK(table.screen().focused("bottom.field"));
    }
    CHECK(table.on_board(Phase::Actors) == 2);
}

TEST_CASE("the step that one is in says where one is, and has no key") {
    Table table;
    table.begin_session("Overleg");
    table.go(Phase::Values);
    const auto tip = [&](const char* name) {
        table.screen().hover({960, 500});
        table.screen().pass(0.1);
        table.screen().hover(table.screen().where(name).middle());
        table.screen().pass(0.6);
        return std::string(table.screen().said("tooltip"));
    };
    CHECK(tip("top.phase_values") == dutch()(Word::bar_step_here, {std::string(dutch()(Word::phase_values))}));
    CHECK(tip("top.phase_actors") == dutch()(row_of(Command::PhaseActors).name));
}
