// SPDX-License-Identifier: EUPL-1.2
// The bar beside a chosen note, by keyboard.
#include "tests/screen/table.hpp"
#include "tests/support/names.hpp"

#include <catch2/catch.hpp>

using namespace samenspraak;
using namespace samenspraak::testing;
using samenspraak::testing::Table;

namespace {

// Two effects, of which the first is chosen by keys.
struct Chosen {
    Table table;
    Chosen() {
        table.begin_session("Overleg");
        table.go(Phase::Effects);
        table.write("+Sneller hulp");
        table.write("-Gevoel van toezicht");
        table.screen().press({Key::Up});
        REQUIRE(table.ui_state().selection.size() == 1);
        note = table.ui_state().selection.focus();
    }
    bool at_note() { return table.ui_state().keyboard_owner == KeyboardOwner::Board; }
    void tab_to(std::string_view tool) {
        for (int i = 0; i < 8 && !table.screen().focused(tool); ++i) table.screen().press({Key::Tab});
        REQUIRE(table.screen().focused(tool));
    }
    NoteId note;
};

}  // namespace

TEST_CASE("from a chosen note Tab reaches the bar beside it, and what a tool does is said there") {
    Chosen chosen;
    Headless& screen = chosen.table.screen();
    screen.press({Key::Tab});
    CHECK(screen.focused("board.toolbar.link"));
    CHECK(screen.stage.ui().focus().shows_ring());
    screen.pass(0.6);
    CHECK(screen.said("tooltip") == dutch()(row_of(Command::Link).name));
    screen.press({Key::Tab});
    CHECK(screen.focused("board.toolbar.lane"));
    screen.press(shift(Key::Tab));
    screen.press(shift(Key::Tab));
    CHECK(chosen.at_note());
    CHECK(chosen.table.ui_state().selection.focus() == chosen.note);
}

TEST_CASE("Enter and Space press a tool, and then the note has the keyboard again") {
    Chosen chosen;
    const auto starred = [&] { return chosen.table.session().notes.at(chosen.note).starred; };
    chosen.tab_to("board.toolbar.star");
    chosen.table.screen().press({Key::Enter});
    CHECK(starred());
    CHECK(chosen.at_note());
    chosen.tab_to("board.toolbar.star");
    chosen.table.screen().type(" ");
    CHECK_FALSE(starred());
    CHECK(chosen.table.ui_state().drafts[index_of(Phase::Effects)].empty());
}

TEST_CASE("the lanes of the bar open by key, and choosing one moves the note") {
    Chosen chosen;
    const Lane before = chosen.table.session().notes.at(chosen.note).place.lane;
    chosen.tab_to("board.toolbar.lane");
    chosen.table.screen().press({Key::Enter});
    chosen.table.screen().press({Key::Down});
    if (before == Lane::Negative) chosen.table.screen().press({Key::Down});
    chosen.table.screen().press({Key::Enter});
    CHECK(chosen.table.session().notes.at(chosen.note).place.lane != before);
}

TEST_CASE("Escape goes from the bar to the note, and once more lets go of it") {
    Chosen chosen;
    chosen.tab_to("board.toolbar.lane");
    chosen.table.screen().press({Key::Escape});
    CHECK(chosen.at_note());
    CHECK(chosen.table.ui_state().selection.focus() == chosen.note);
    chosen.table.screen().press({Key::Escape});
    CHECK(chosen.table.ui_state().selection.empty());
}

TEST_CASE("who types while the bar has the keyboard writes in the field") {
    Chosen chosen;
    chosen.tab_to("board.toolbar.link");
    chosen.table.write("+Nog een");
    CHECK(chosen.table.has("Nog een"));
    CHECK(chosen.table.on_board(Phase::Effects) == 3);
}
