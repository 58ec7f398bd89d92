// SPDX-License-Identifier: EUPL-1.2
// What is half typed is not lost: not when another note is chosen, not when another step is shown, not when the window
// closes.
#include "sessions/edits.hpp"
#include "tests/screen/table.hpp"
#include "tests/support/names.hpp"

#include <catch2/catch.hpp>

using namespace samenspraak;
using namespace samenspraak::testing;
using samenspraak::testing::Table;

namespace {

// An option is chosen and somebody is half written down as who takes it up.
void half_an_owner(Table& table) {
    table.begin_session("Overleg");
    table.go(Phase::Actions);
    table.write("Een proef");
    table.write("Een folder");
    table.click_note("Een proef");
    table.screen().click("side.owner");
    table.screen().type("Fatima");
}

}  // namespace

TEST_CASE("half an owner beside the board is kept") {
    Table table;
    half_an_owner(table);
    CHECK(table.note("Een proef").details->owner.empty());
    SECTION("when another note is chosen") { table.click_note("Een folder"); }
    SECTION("when another step is shown") { table.go(Phase::Values); }
    SECTION("when the panel is put away") { table.screen().press(control(Key::B)); }
    SECTION("when the window closes") {
        const std::string file = table.file();
        table.restart();
        REQUIRE(table.program().open(file));
        table.screen().settle();
    }
    CHECK(table.note("Een proef").details->owner == "Fatima");
    CHECK(table.note("Een folder").details->owner.empty());
}

TEST_CASE("half a value beside an effect is kept, and once") {
    Table table;
    table.begin_session("Overleg");
    table.go(Phase::Effects);
    table.write("-Toezicht");
    table.write("+Rust");
    table.click_note("Toezicht");
    table.screen().click("side.new_value");
    table.screen().type("Vrijheid");
    table.click_note("Rust");
    table.click_note("Toezicht");
    table.go(Phase::Values);
    CHECK(table.on_board(Phase::Values) == 1);
    CHECK(table.linked("Toezicht", "Vrijheid"));
}

TEST_CASE("what is half typed in the field is there again when the session is opened again") {
    Table table;
    table.begin_session("Overleg");
    table.go(Phase::Actors);
    table.screen().type("De mensen die");
    const std::string file = table.file();
    table.restart();
    REQUIRE(table.program().open(file));
    table.screen().settle();
    CHECK(table.on_board(Phase::Actors) == 0);
    table.screen().type(" er wonen");
    table.screen().press({Key::Enter});
    CHECK(table.has("De mensen die er wonen"));
    table.restart();
    CHECK_FALSE(std::filesystem::exists(table.folder("drafts.json")));
}

TEST_CASE("a card of an experiment, a line and a title that lie open are kept when the window closes") {
    Table table;
    table.begin_session("Overleg");
    const std::string file = table.file();
    SECTION("an experiment") {
        table.go(Phase::Actions);
        table.write("Een proef");
        table.click_note("Een proef");
        table.screen().press(alt(Key::X));
        table.screen().type("Werkt het?");
        table.restart();
        REQUIRE(table.program().open(file));
        REQUIRE(table.note("Een proef").details->experiment);
        CHECK(table.note("Een proef").details->experiment->question == "Werkt het?");
    }
    SECTION("an experiment that was only looked at") {
        table.go(Phase::Actions);
        table.write("Een proef");
        table.click_note("Een proef");
        table.screen().press(alt(Key::X));
        table.restart();
        REQUIRE(table.program().open(file));
        CHECK_FALSE(table.note("Een proef").details->experiment);
    }
    SECTION("a line") {
        table.go(Phase::Actions);
        table.write("Een proef");
        table.click_note("Een proef");
        table.screen().press(alt(Key::O));
        table.screen().type("Fatima");
        table.restart();
        REQUIRE(table.program().open(file));
        CHECK(table.note("Een proef").details->owner == "Fatima");
    }
    SECTION("a title") {
        table.command(Command::Title);
        table.screen().press(control(Key::A));
        table.screen().type("Camera’s");
        table.restart();
        REQUIRE(table.program().open(file));
        CHECK(table.session().title == "Camera’s");
    }
}
