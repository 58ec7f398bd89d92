// SPDX-License-Identifier: EUPL-1.2
// Groups on the board, by keyboard and mouse: made, named, folded, moved whole, emptied.
#include "tests/screen/table.hpp"
#include "tests/support/names.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace samenspraak;
using namespace samenspraak::testing;
using samenspraak::testing::Table;

TEST_CASE("a folded group is a stop for the keyboard, and unfolds by the same key") {
    Table table;
    table.begin_session("Overleg");
    table.go(Phase::Actors);
    for (const char* name : {"Ouders", "Kinderen", "Buren"}) table.write(name);
    table.click_note("Ouders");
    table.screen().press(shift(Key::Right));
    REQUIRE(table.ui_state().selection.size() == 2);
    const GroupId group = table.group("Gezin");
    table.screen().press(alt(Key::H));
    REQUIRE(table.ui_state().folded.contains(group));
    CHECK(table.ui_state().keyboard_owner == KeyboardOwner::Board);
    table.screen().press(alt(Key::H));
    CHECK_FALSE(table.ui_state().folded.contains(group));
    table.screen().press(alt(Key::H));

    // Away with an arrow, and back.
    table.screen().press({Key::Right});
    CHECK(table.ui_state().selection.only() == table.id("Buren"));
    table.screen().press({Key::Left});
    CHECK(table.ui_state().selection.size() == 2);
    CHECK(table.ui_state().keyboard_owner == KeyboardOwner::Board);
    table.screen().press({Key::Enter});
    CHECK_FALSE(table.ui_state().folded.contains(group));
    table.screen().press(alt(Key::S));
    CHECK(table.note(table.ui_state().selection.only() == table.id("Ouders") ? "Ouders" : "Kinderen").starred);
}

TEST_CASE("a click on the name of a group folds it, a click unfolds it, a double click changes its name") {
    Table table;
    table.begin_session("Overleg");
    table.go(Phase::Actors);
    table.write("Ouders");
    table.click_note("Ouders");
    const GroupId group = table.group("Gezin");
    const UiId name = UiId::path("board.group", group.bits);
    table.screen().click(name);
    CHECK(table.ui_state().folded.contains(group));
    table.screen().click(name);
    CHECK_FALSE(table.ui_state().folded.contains(group));
    table.screen().double_click(table.screen().where(name).middle());
    CHECK_FALSE(table.ui_state().folded.contains(group));
    table.screen().type("Familie");
    table.screen().press({Key::Enter});
    CHECK(table.session().groups.at(group).name == "Familie");
    // Its menu, also when it is folded.
    table.screen().click(name);
    table.screen().right_click(table.screen().where(name).middle());
    CHECK(table.screen().stage.ui().widgets().registered(UiId::path("board.group_menu.row", 0)));
    table.screen().press({Key::Escape});
    table.screen().press({Key::Delete});
    CHECK(table.on_board(Phase::Actors) == 0);
}

TEST_CASE("what is found in a folded group is shown") {
    Table table;
    table.begin_session("Overleg");
    table.go(Phase::Actors);
    table.write("Ouders");
    table.write("Buren");
    table.click_note("Ouders");
    const GroupId group = table.group("Gezin");
    table.screen().press(alt(Key::H));
    REQUIRE(table.ui_state().folded.contains(group));
    table.screen().press(control(Key::F));
    table.screen().type("ouders");
    table.screen().press({Key::Enter});
    CHECK_FALSE(table.ui_state().folded.contains(group));
    CHECK(table.open().board().where(table.id("Ouders")));
}

TEST_CASE("a group and its name are one act") {
    Table table;
    table.begin_session("Overleg");
    table.go(Phase::Actors);
    table.write("Ouders");
    table.write("Kinderen");
    table.choose_all();
    (void)table.group("Gezin");
    table.screen().press(control(Key::Z));
    CHECK(table.session().groups.empty());
    CHECK(table.has("Ouders"));
    table.screen().press(control_shift(Key::Z));
    REQUIRE(table.session().groups.size() == 1);
    CHECK(table.session().groups.begin()->second.name == "Gezin");
    table.screen().press(control(Key::Z));

    SECTION("Escape makes none") {
        table.screen().press(alt(Key::G));
        table.screen().type("Toch niet");
        table.screen().press({Key::Escape});
        CHECK(table.session().groups.empty());
    }
    SECTION("a name that is being typed is kept when one goes on to another step") {
        table.screen().press(alt(Key::G));
        table.screen().type("Thuis");
        table.go(Phase::Effects);
        REQUIRE(table.session().groups.size() == 1);
        CHECK(table.session().groups.begin()->second.name == "Thuis");
    }
}

TEST_CASE("a note that goes to another lane stays in its group") {
    Table table;
    table.begin_session("Overleg");
    table.go(Phase::Effects);
    table.write("+Rustiger");
    table.click_note("Rustiger");
    const GroupId group = table.group("Sfeer");
    table.screen().press(alt(Key::Digit2));
    CHECK(table.note("Rustiger").place.lane == Lane::Negative);
    CHECK(table.note("Rustiger").place.group == group);
}

TEST_CASE("a group that is emptied is gone from the board, whichever way, and one undo brings note and group back") {
    Table table;
    table.begin_session("Overleg");
    table.go(Phase::Actors);
    table.write("Ouders");
    table.write("Buren");
    table.click_note("Buren");
    const GroupId street = table.group("Straat");
    table.click_note("Ouders");
    const GroupId home = table.group("Gezin");
    const auto shown = [&](GroupId id) {
        const auto& groups = table.open().board().layout().groups;
        return std::ranges::find(groups, id, &PlacedGroup::id) != groups.end();
    };
    REQUIRE(shown(home));
    table.click_note("Ouders");
    SECTION("taken out of the group") { table.command(Command::GroupLeave); }
    SECTION("removed") { table.screen().press({Key::Delete}); }
    SECTION("into a new group") { (void)table.group("Thuis"); }
    SECTION("dragged to another group") {
        table.drag_note("Ouders", table.where("Buren").middle() + Point{60, 0});
        CHECK(table.note("Ouders").place.group == street);
    }
    SECTION("merged into a note elsewhere") {
        table.hold_and_click_note("Buren", {.shift = true});
        table.command(Command::Merge);
        CHECK(table.on_board(Phase::Actors) == 1);
    }
    CHECK(shown(home) != shown(street));  // merging keeps one of the two notes
    table.screen().press(control(Key::Z));
    CHECK(shown(home));
    CHECK(shown(street));
    CHECK(table.note("Ouders").place.group == home);
}

TEST_CASE("a whole group is moved by keyboard") {
    Table table;
    table.begin_session("Overleg");
    table.go(Phase::Actors);
    table.write("Ouders");
    table.write("Buren");
    table.click_note("Ouders");
    const GroupId first = table.group("Gezin");
    table.click_note("Buren");
    const GroupId second = table.group("Straat");
    const auto rank = [&](GroupId id) { return table.session().groups.at(id).rank; };
    REQUIRE(rank(first) < rank(second));
    table.screen().press({Key::Left, {.shift = true, .alt = true}});
    CHECK(rank(second) < rank(first));
    table.screen().press({Key::Right, {.shift = true, .alt = true}});
    CHECK(rank(first) < rank(second));
}
