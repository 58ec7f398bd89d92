// SPDX-License-Identifier: EUPL-1.2
// Hands are faster than a slow screen: what is clicked in the same breath as the button or the key that closes what lay
// over the page is what lies there.
#include "app/screen/input/gestures.hpp"
#include "tests/screen/table.hpp"
#include "tests/support/names.hpp"

#include <catch2/catch.hpp>

using namespace samenspraak;
using namespace samenspraak::testing;
using samenspraak::testing::Table;

namespace {

void begin(Table& table) {
    table.begin_session("Overleg");
    table.go(Phase::Actors);
    for (const char* actor : {"Ouders", "Kinderen", "Buren"}) table.write(actor);
    table.screen().press({Key::Escape});
}

Point middle_of(Table& table, std::string_view label) {
    for (const auto& entry : table.screen().stage.ui().widgets().all())
        if (entry.label == label && entry.role != Role::Dialog && !entry.rect.empty()) return entry.rect.middle();
    FAIL("nothing says " << label);
    return {};
}

void click_ahead(Table& table, Point at, Button button = Button::Left) {
    Headless& screen = table.screen();
    screen.now += 1;  // as far as the system counts, so that two clicks are not a double one
    gestures::click(screen.input, screen.pixel(at), screen.now, button);
}

// The note is chosen, and nothing lies over the page any more.
void check_chosen(Table& table, std::string_view text) {
    table.screen().settle();
    CHECK(table.ui_state().selection.focus() == table.id(text));
    CHECK(table.ui_state().overlay == Overlay::Nothing);
}

void ask_about_sheet(Table& table) {
    testing::put(table.folder("actoren.csv"), "Badmeesters\n");
    table.screen().input.drop({table.folder("actoren.csv").string()});
    table.screen().settle();
    REQUIRE(table.screen().shows("notes.dialog"));
}

}  // namespace

TEST_CASE("a note is clicked in the same breath as the button that closes a question about a file") {
    Table table;
    begin(table);
    for (const char* note : {"Ouders", "Buren"}) {
        ask_about_sheet(table);
        click_ahead(table, middle_of(table, dutch()(Word::app_no)));
        click_ahead(table, table.where(note).middle());
        check_chosen(table, note);
    }
    CHECK(table.on_board(Phase::Actors) == 3);
}

TEST_CASE("a note is clicked in the same breath as the key that closes a question about a file") {
    Table table;
    begin(table);
    ask_about_sheet(table);
    const Point note = table.where("Buren").middle();
    SECTION("without doing it") {
        gestures::press(table.screen().input, {Key::Escape}, table.screen().now);
        click_ahead(table, note);
        check_chosen(table, "Buren");
        CHECK_FALSE(table.has("Badmeesters"));
    }
    SECTION("and does it") {
        gestures::press(table.screen().input, {Key::Enter}, table.screen().now);
        click_ahead(table, note);
        check_chosen(table, "Buren");
        CHECK(table.has("Badmeesters"));
    }
}

TEST_CASE("a note is clicked in the same breath as a button of a question over the page") {
    Table table;
    begin(table);
    for (const Word button : {Word::app_cancel, Word::app_ok}) {
        table.command(Command::ClockPlan);
        REQUIRE(table.screen().shows("line.dialog"));
        click_ahead(table, middle_of(table, dutch()(button)));
        click_ahead(table, table.where("Kinderen").middle());
        check_chosen(table, "Kinderen");
        table.screen().press({Key::Escape});
    }
}

TEST_CASE("another note is clicked in the same breath as a row of the menu of a note, or beside that menu") {
    Table table;
    begin(table);
    table.screen().right_click(table.where("Ouders").middle());
    SECTION("a row") {
        click_ahead(table, middle_of(table, dutch()(row_of(Command::MarkAtTable).name)));
        click_ahead(table, table.where("Buren").middle());
        check_chosen(table, "Buren");
        CHECK(table.note("Ouders").at_table == AtTable::Yes);
        CHECK(table.note("Buren").at_table == AtTable::Unsaid);
    }
    SECTION("beside it, which closes it") {
        click_ahead(table, {20, 500});
        click_ahead(table, table.where("Buren").middle());
        check_chosen(table, "Buren");
        CHECK(table.note("Ouders").at_table == AtTable::Unsaid);
    }
    SECTION("after Escape") {
        gestures::press(table.screen().input, {Key::Escape}, table.screen().now);
        click_ahead(table, table.where("Buren").middle());
        check_chosen(table, "Buren");
    }
}
