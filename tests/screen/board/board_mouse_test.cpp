// SPDX-License-Identifier: EUPL-1.2
// What the mouse does between the board and what stands around it: links are drawn, notes that wait are laid down.
#include "sessions/ids.hpp"
#include "tests/screen/table.hpp"
#include "tests/support/names.hpp"

#include <catch2/catch.hpp>

using namespace samenspraak;
using namespace samenspraak::testing;
using samenspraak::testing::Table;

namespace {

// The dot on the edge of a note, from where a line is drawn.
Point handle(Table& table, std::string_view note) {
    const Rect card = table.where(note);
    return {card.right(), card.middle().y};
}

// Draws a line from the note, by hand.
void draw_line(Table& table, std::string_view note, Point to) {
    table.screen().hover(handle(table, note));
    table.screen().drag(handle(table, note), to);
}

Point row_beside(Table& table, std::string_view label) {
    for (const auto& entry : table.screen().stage.ui().widgets().all())
        if (entry.region == Region::Side && entry.label == label && !entry.rect.empty()) return entry.rect.middle();
    FAIL("no such row");
    return {};
}

// Comes from a phone, and waits.
NoteId from_a_phone(Table& table, const std::string& text, Phase phase) {
    Note note;
    note.id = new_id<NoteId>();
    note.author = PersonId{9};
    note.text = text;
    note.place = {phase, {}, {}, "n" + std::to_string(1 + table.session().notes.size())};  // behind the others
    note.status = NoteStatus::Held;
    REQUIRE(table.open().document().perform(Act{new_id<ActId>(), PersonId{9}, 1, {}, {AddNote{note}}}));
    table.screen().settle();
    return note.id;
}

// Takes a note up and holds it there; the button stays down.
void hold_note(Table& table, std::string_view text, Point to) {
    Headless& screen = table.screen();
    screen.hover(table.where(text).middle());
    screen.input.button_down(Button::Left, ++screen.now);
    screen.settle();
    screen.hover(to);
}

void five_notes(Table& table) {
    table.begin_session("Overleg");
    table.go(Phase::Actors);
    table.write("Ouders");
    table.go(Phase::Effects);
    table.write("+Minder zorgen");
    table.write("-Meer lawaai");
    table.go(Phase::Values);
    table.write("Rust");
    table.write("Vrijheid");
    table.go(Phase::Actions);
    table.write("Borden");
}

}  // namespace

TEST_CASE("a line that is drawn from a note to a row of the panel links the two, in every step") {
    Table table;
    five_notes(table);
    table.go(Phase::Effects);
    table.click_note("Minder zorgen");
    draw_line(table, "Minder zorgen", row_beside(table, "Ouders"));
    CHECK(table.linked("Ouders", "Minder zorgen"));
    CHECK(table.ui_state().linking.empty());
    table.go(Phase::Actions);
    table.click_note("Borden");
    draw_line(table, "Borden", row_beside(table, "Rust"));
    draw_line(table, "Borden", row_beside(table, "Meer lawaai"));
    CHECK(table.linked("Rust", "Borden"));
    CHECK(table.linked("Meer lawaai", "Borden"));
    // Again: it is linked, and stays so.
    draw_line(table, "Borden", row_beside(table, "Rust"));
    CHECK(table.linked("Rust", "Borden"));
}

TEST_CASE("a line that is let go on a step goes there, and a click on a note finishes it") {
    Table table;
    five_notes(table);
    table.go(Phase::Actors);
    table.click_note("Ouders");
    draw_line(table, "Ouders", table.screen().where("top.phase_effects").middle());
    CHECK(table.ui_state().shown == CurrentStep{Phase::Effects, false});
    REQUIRE(table.ui_state().linking.size() == 1);
    table.click_note("Minder zorgen");
    CHECK(table.linked("Ouders", "Minder zorgen"));
    CHECK(table.ui_state().linking.empty());
}

TEST_CASE("a line that is let go nowhere links nothing, and a step that does not fit stays where it is") {
    Table table;
    five_notes(table);
    table.go(Phase::Actors);
    table.click_note("Ouders");
    const auto links = table.session().links.size();
    draw_line(table, "Ouders", table.where("Ouders").middle() + Point{300, 400});
    CHECK(table.ui_state().linking.empty());
    draw_line(table, "Ouders", table.screen().where("top.phase_actions").middle());
    CHECK(table.ui_state().linking.empty());
    CHECK(table.ui_state().shown.phase == Phase::Actors);
    CHECK(table.session().links.size() == links);
}

TEST_CASE("a tension is drawn from the edge of a value to another, and stands beside both") {
    Table table;
    five_notes(table);
    table.go(Phase::Values);
    draw_line(table, "Rust", table.where("Vrijheid").middle());
    CHECK(table.linked("Rust", "Vrijheid"));
    table.screen().press(control(Key::Z));
    CHECK_FALSE(table.linked("Rust", "Vrijheid"));
}

TEST_CASE("a note that waits is dragged onto the board and lies where it was let go") {
    Table table;
    five_notes(table);
    table.go(Phase::Effects);
    table.write("-Duurder");
    const NoteId held = from_a_phone(table, "Drukker aan de kassa", Phase::Effects);
    table.screen().click("pills.waiting");
    REQUIRE(table.screen().shows("side.scroll"));
    table.screen().drag(
        row_beside(table, "Drukker aan de kassa") - Point{100, 10}, table.where("Duurder").middle() + Point{0, 300});
    const Note& note = table.session().notes.at(held);
    CHECK(note.status == NoteStatus::OnBoard);
    CHECK(note.place.lane == Lane::Negative);
    table.screen().press(control(Key::Z));
    CHECK(table.session().notes.at(held).status == NoteStatus::Held);
}

TEST_CASE("a note that waits is let go beside the board and waits on") {
    Table table;
    five_notes(table);
    table.go(Phase::Actors);
    const NoteId held = from_a_phone(table, "Bezoekers", Phase::Actors);
    table.open_panel();
    table.screen().drag(row_beside(table, "Bezoekers") - Point{100, 10}, {900, 40});
    CHECK(table.session().notes.at(held).status == NoteStatus::Held);
    CHECK_FALSE(table.open().board().carrying());
}

TEST_CASE("from the panel notes of phones are let in, turned away, or need not wait any more") {
    Table table;
    five_notes(table);
    table.go(Phase::Actors);
    REQUIRE(table.open().document().perform({SetHolding{Phase::Actors, true}}));
    const NoteId first = from_a_phone(table, "Bezoekers", Phase::Actors);
    const NoteId second = from_a_phone(table, "Buren", Phase::Actors);
    table.open_panel();
    const auto click_word = [&](std::string_view word) {
        for (const auto& entry : table.screen().stage.ui().widgets().all())
            if (entry.region == Region::Side && entry.label == word && entry.role == Role::Link)
                return table.screen().click(entry.rect.middle());
        FAIL("no such word");
    };
    click_word(Words("nl")(Word::panel_let_in));
    CHECK(table.session().notes.at(first).status == NoteStatus::OnBoard);
    click_word(Words("nl")(Word::panel_turn_away));
    CHECK(table.session().notes.at(second).status == NoteStatus::Removed);
    const NoteId third = from_a_phone(table, "Scholen", Phase::Actors);
    click_word(Words("nl")(Word::panel_automatic));
    CHECK(table.session().notes.at(third).status == NoteStatus::OnBoard);
    CHECK_FALSE(table.session().hold_phone_notes[index_of(Phase::Actors)]);
}

TEST_CASE("what is typed on a note that was scrolled out of sight lands on it, and brings it back") {
    Table table;
    table.begin_with_actors(200, "Actor nummer");
    const Point board = table.open().board().layout().lanes[0].rect.middle() + Point{0, 150};
    for (int i = 0; i < 40; ++i) table.screen().wheel(board, 3);
    table.click_note("Actor nummer 0");
    table.screen().press({Key::F2});
    table.screen().type(" eerst");
    for (int i = 0; i < 40; ++i) table.screen().wheel(board, -3);
    REQUIRE(table.where("Actor nummer 0").bottom() < 0);
    table.screen().type(" en later");
    CHECK(table.where("Actor nummer 0").y > 0);
    CHECK(table.ui_state().drafts[index_of(Phase::Actors)].empty());
    table.screen().press({Key::Enter});
    CHECK(table.has("Actor nummer 0 eerst en later"));
    CHECK_FALSE(table.ui_state().editing);
}

TEST_CASE("a rubber band chooses what it touches, and with Control what was chosen stays") {
    Table table;
    table.begin_session("Overleg");
    table.go(Phase::Actors);
    for (const char* text : {"Ouders", "Kinderen", "Buren"}) table.write(text);
    const Rect last = table.where("Buren"), first = table.where("Ouders");
    table.screen().drag({last.right() + 12, last.bottom() + 200}, first.corner() - Point{4, 4});
    CHECK(table.ui_state().selection.size() == 3);
    table.screen().drag({last.right() + 12, last.bottom() + 200}, last.middle());
    CHECK(table.ui_state().selection.only() == table.id("Buren"));
}

TEST_CASE("what came onto the board between two drags to the same place is there while the second goes on") {
    Table table;
    table.begin_session("Overleg");
    table.go(Phase::Actors);
    for (const char* text : {"Ouders", "Kinderen", "Buren", "Winkels", "Artsen", "Scholen", "Gemeente"})
        table.write(text);
    const Point end = table.where("Gemeente").middle() + Point{0, 400};
    hold_note(table, "Ouders", end);
    REQUIRE(table.open().board().carrying());
    table.screen().press({Key::Escape});
    table.screen().input.button_up(Button::Left, ++table.screen().now);
    table.screen().settle();
    const NoteId came = from_a_phone(table, "Bezoekers", Phase::Actors);
    REQUIRE(
        table.open().document().perform(Act{new_id<ActId>(), {}, 1, {}, {SetNoteStatus{came, NoteStatus::OnBoard}}}));
    table.screen().settle();
    REQUIRE(table.open().board().where(came));
    hold_note(table, "Ouders", end);
    REQUIRE(table.open().board().carrying());
    CHECK(table.open().board().where(came));
}
