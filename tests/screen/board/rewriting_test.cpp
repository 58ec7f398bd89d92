// SPDX-License-Identifier: EUPL-1.2
// What is typed never takes away what others were told is safe: an author's newer text, or the notes of a board.
#include "tests/screen/table.hpp"

#include <catch2/catch.hpp>
#include <imgui.h>

using namespace samenspraak;
using namespace samenspraak::testing;
using samenspraak::testing::Table;

namespace {

// A note is being changed in its place, and "Opvoeders" stands there by now.
NoteId begin_rewriting(Table& table) {
    table.begin_session("Overleg");
    table.go(Phase::Actors);
    table.write("Ouders");
    const NoteId id = table.id("Ouders");
    table.click_note("Ouders");
    table.screen().press({Key::F2});
    table.screen().press(control(Key::A));
    table.screen().type("Opvoeders");
    return id;
}

}  // namespace

TEST_CASE("a note whose author changed it while it was edited asks which text it keeps") {
    Table table;
    const NoteId id = begin_rewriting(table);
    REQUIRE(table.open().document().perform({SetText{id, "Ouders van nu"}}));
    table.screen().press({Key::Enter});
    CHECK(table.session().notes.at(id).text == "Ouders van nu");
    REQUIRE(table.ui_state().overlay == Overlay::TextConflict);
    CHECK(table.says(dutch()(Word::edit_changed)));
    SECTION("mine") {
        table.click_label(dutch()(Word::edit_use_mine));
        CHECK(table.session().notes.at(id).text == "Opvoeders");
    }
    SECTION("theirs") {
        table.click_label(dutch()(Word::edit_keep_theirs));
        CHECK(table.session().notes.at(id).text == "Ouders van nu");
    }
    CHECK(table.ui_state().overlay == Overlay::Nothing);
    CHECK(table.on_board(Phase::Actors) == 1);
}

TEST_CASE("a note that was taken back while it was edited is said to be gone, and what was typed can be copied") {
    Table table;
    const NoteId id = begin_rewriting(table);
    REQUIRE(table.open().document().perform({SetNoteStatus{id, NoteStatus::Removed}}));
    REQUIRE(table.comes([&] { return table.ui_state().overlay == Overlay::TextConflict; }));
    CHECK(table.says(dutch()(Word::edit_gone)));
    table.click_label(dutch()(Word::edit_copy_mine));
    CHECK(ImGui::GetClipboardText() == std::string("Opvoeders"));
    CHECK(table.ui_state().overlay == Overlay::Nothing);
    CHECK(table.on_board(Phase::Actors) == 0);
}

TEST_CASE("the same text from both is no conflict, and an untouched one takes nothing from its author") {
    Table table;
    const NoteId id = begin_rewriting(table);
    SECTION("the same") {
        REQUIRE(table.open().document().perform({SetText{id, "Opvoeders"}}));
        table.screen().press({Key::Enter});
        CHECK(table.session().notes.at(id).text == "Opvoeders");
    }
    SECTION("untouched") {
        table.screen().press({Key::Escape});
        table.screen().press({Key::F2});
        REQUIRE(table.open().document().perform({SetText{id, "Ouders van nu"}}));
        table.screen().press({Key::Enter});
        CHECK(table.session().notes.at(id).text == "Ouders van nu");
    }
    CHECK(table.ui_state().overlay == Overlay::Nothing);
}

TEST_CASE("Control A in a field is about the field, on the board about all notes") {
    Table table;
    table.begin_session("Overleg");
    table.go(Phase::Actors);
    table.write("Ouders");
    table.write("Kinderen");
    table.screen().type("Bu");
    table.screen().press(control(Key::A));
    CHECK(table.ui_state().selection.empty());
    table.screen().type("Buren");
    table.screen().press({Key::Enter});
    table.screen().press(control(Key::A));
    CHECK(table.ui_state().selection.empty());
    table.screen().press(control(Key::Up));
    table.screen().press(control(Key::A));
    CHECK(table.ui_state().selection.size() == 3);
}

TEST_CASE("clearing the field clears the field, however often and by whatever key") {
    Table table;
    table.begin_session("Overleg");
    table.go(Phase::Actors);
    table.write("Ouders");
    table.write("Kinderen");
    for (const Key key : {Key::Backspace, Key::Delete}) {
        table.screen().type("Buren");
        for (int i = 0; i < 3; ++i) {
            table.screen().press(control(Key::A));
            table.screen().press({key});
        }
        CHECK(table.on_board(Phase::Actors) == 2);
    }
    // What was cleared does not stand between undo and the last act.
    table.screen().press(control(Key::Z));
    CHECK(table.on_board(Phase::Actors) == 1);
    CHECK(table.ui_state().drafts[index_of(Phase::Actors)].empty());
}

TEST_CASE("Backspace removes no note") {
    Table table;
    table.begin_session("Overleg");
    table.go(Phase::Actors);
    table.write("Ouders");
    table.click_note("Ouders");
    table.screen().press({Key::Backspace});
    CHECK(table.on_board(Phase::Actors) == 1);
    table.screen().press({Key::Delete});
    CHECK(table.on_board(Phase::Actors) == 0);
}
