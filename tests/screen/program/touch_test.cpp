// SPDX-License-Identifier: EUPL-1.2
// The whole program under fingers: what one taps, takes along, pushes, and makes larger.
#include "tests/screen/table.hpp"
#include "tests/support/headless_room.hpp"
#include "tests/support/names.hpp"

#include <catch2/catch.hpp>

using namespace samenspraak;
using namespace samenspraak::testing;
using samenspraak::testing::Room;
using samenspraak::testing::Table;

namespace {

std::string name(int i) { return "Actor nummer " + std::to_string(i) + " met een wat langere naam erbij"; }

// More than one sees at once.
void many_actors(Table& table, int count = 60) {
    table.begin_session("Overleg");
    table.go(Phase::Actors);
    for (int i = 1; i <= count; ++i) table.write(name(i));
    table.screen().wheel(table.screen().stage.ui().page().middle(), 500);
}

// Beside the first column, where no note lies.
Point ground(Table& table) { return {table.where(name(1)).x - 10, table.screen().stage.ui().page().middle().y}; }

float text_size(Table& table) { return table.open().board().layout().fit.card.size; }

}  // namespace

TEST_CASE("a finger that moves over the ground of a board scrolls it, and chooses nothing") {
    Table table;
    many_actors(table);
    table.click_note(name(1));
    const float before = table.where(name(1)).y;
    const Point at = ground(table);
    table.screen().carry(at + Point{0, 200}, at - Point{0, 100});
    CHECK(table.where(name(1)).y == Approx(before - 300).margin(30));
    REQUIRE(table.ui_state().selection.size() == 1);
    CHECK(table.ui_state().selection.contains(table.id(name(1))));
    // And no further than there is.
    for (int i = 0; i < 3; ++i) table.screen().carry(at, at + Point{0, 300});
    CHECK(table.where(name(1)).y == Approx(before).margin(1));
}

TEST_CASE("a board that was pushed glides on, and a touch stops it") {
    Table table;
    many_actors(table);
    table.program().settings().moves = true;
    const Point at = ground(table);
    table.screen().swipe(at + Point{0, 250}, at - Point{0, 50});
    const float lifted = table.where(name(1)).y;
    table.screen().pass(0.2);
    const float later = table.where(name(1)).y;
    CHECK(later < lifted - 20);
    table.screen().finger(1, FingerDoes::Lands, at);
    table.screen().pass(0.1);
    const float stopped = table.where(name(1)).y;
    table.screen().pass(1);
    CHECK(table.where(name(1)).y == stopped);
    table.screen().finger(1, FingerDoes::Lifts, at);
    table.screen().settle();
    CHECK(table.where(name(1)).y == stopped);
}

TEST_CASE("a board at its end draws no more frames for what would glide on") {
    Table table;
    many_actors(table);
    table.program().settings().moves = true;
    const Point at = ground(table);
    table.screen().swipe(at - Point{0, 100}, at + Point{0, 250});  // it is at its top already
    table.screen().pass(0.1);
    const int before = table.screen().frames();
    table.screen().pass(0.3);
    CHECK(table.screen().frames() - before <= FrameScheduler::after_input);
}

TEST_CASE("who wants no motion gets none from a finger either") {
    Table table;
    many_actors(table);
    table.program().settings().moves = false;
    table.screen().settle();
    const Point at = ground(table);
    table.screen().swipe(at + Point{0, 250}, at - Point{0, 50});
    const float lifted = table.where(name(1)).y;
    table.screen().pass(1);
    CHECK(table.where(name(1)).y == lifted);
}

TEST_CASE("a finger takes a note to another lane") {
    Table table;
    table.begin_session("Overleg");
    table.go(Phase::Effects);
    table.write("+Minder zorgen");
    table.write("-Meer lawaai");
    table.screen().carry(table.where("Minder zorgen").middle(), table.where("Meer lawaai").middle() + Point{0, 300});
    CHECK(table.note("Minder zorgen").place.lane == Lane::Negative);
}

TEST_CASE("a finger that stays on a note opens its menu, and one that lifts sooner chooses it") {
    Table table;
    table.begin_session("Overleg");
    table.go(Phase::Actors);
    table.write("Ouders");
    table.screen().tap(table.where("Ouders").middle());
    CHECK(table.ui_state().selection.contains(table.id("Ouders")));
    CHECK_FALSE(table.screen().stage.ui().modality().is_on());
    table.screen().hold(table.where("Ouders").middle(), 0.9);
    CHECK(table.screen().stage.ui().modality().is_on());
    // A tap on a row of it does what it says.
    table.click_label(Words("nl")(Word::command_remove));
    CHECK_FALSE(table.has("Ouders"));
}

TEST_CASE("taps click buttons, also slow ones, and two taps change a note") {
    Table table;
    table.begin_session("Overleg");
    table.go(Phase::Actors);
    table.write("Ouders");
    table.screen().tap(table.screen().where("top.phase_values").middle());
    CHECK(table.ui_state().shown.phase == Phase::Values);
    table.screen().hold(table.screen().where("top.phase_actors").middle(), 1.5);
    CHECK(table.ui_state().shown.phase == Phase::Actors);
    const Point note = table.where("Ouders").middle();
    Headless& screen = table.screen();
    screen.now += 1;
    for (const Point at : {note, note + Point{14, 9}}) {
        screen.finger(1, FingerDoes::Lands, at);
        screen.finger(1, FingerDoes::Lifts, at);
    }
    screen.settle();
    CHECK(table.ui_state().editing.note == table.id("Ouders"));
}

TEST_CASE("a note that waits in the panel is taken out sideways; up and down the finger pushes the panel") {
    Room room;
    room.begin_session("Overleg");
    room.go(Phase::Actors);
    room.command(Command::Hold);
    const PersonId who = room.join("Anna");
    for (int i = 1; i <= 20; ++i) room.write_from(who, name(i));
    room.open_panel();
    const auto place = [&](int i) {
        for (const auto& entry : room.screen().stage.ui().widgets().all())
            if (entry.region == Region::Side && entry.label == name(i)) return entry.whole.middle();
        FAIL("it is not there");
        return Point{};
    };
    const Point first = place(1);
    room.screen().carry(place(3), place(3) - Point{4, 200});
    CHECK(place(1).y < first.y - 150);
    CHECK(room.on_board(Phase::Actors) == 0);
    room.screen().carry(place(4), place(4) - Point{700, 30});
    CHECK(room.on_board(Phase::Actors) == 1);
}

TEST_CASE("two fingers make the notes larger about what is between them, and smaller until all fit again") {
    Table table;
    many_actors(table, 12);
    const float fits = text_size(table);
    const Point about = table.where(name(7)).middle();
    table.screen().pinch(about, 120, 300);
    const float larger = text_size(table);
    CAPTURE(fits, larger, table.where(name(7)).y, table.where(name(7)).bottom(), about.y);
    CHECK(larger > fits + 6);
    CHECK(table.where(name(7)).inset(-1).contains({table.where(name(7)).middle().x, about.y}));
    CHECK(table.ui_state().selection.empty());
    // What comes in does not make them smaller.
    table.write("Nog een");
    CHECK(text_size(table) == larger);
    table.screen().pinch(about, 500, 60);
    CHECK(text_size(table) <= fits);
    table.screen().pinch(about, 500, 60);
    table.screen().pinch(about, 120, 150);
    CHECK(text_size(table) <= fits + 7);
}

TEST_CASE("two fingers that move together push the board, also from a note on") {
    Table table;
    many_actors(table);
    const float before = table.where(name(1)).y, size = text_size(table);
    const Point at = table.where(name(9)).middle();
    Headless& screen = table.screen();
    screen.finger(1, FingerDoes::Lands, at);
    screen.finger(2, FingerDoes::Lands, at + Point{150, 0});
    for (int i = 1; i <= 10; ++i) {
        screen.fingers.add(
            {1, FingerDoes::Moves, screen.pixel(at - Point{0, 20.f * static_cast<float>(i)}), screen.now});
        screen.finger(2, FingerDoes::Moves, at + Point{150, -20.f * static_cast<float>(i)});
    }
    screen.pass(0.3);
    screen.finger(2, FingerDoes::Lifts, at + Point{150, -200});
    screen.finger(1, FingerDoes::Lifts, at + Point{0, -200});
    screen.settle();
    CHECK(table.where(name(1)).y == Approx(before - 200).margin(3));
    CHECK(text_size(table) == size);
}

TEST_CASE("notes become larger and smaller by wheel and by key as well, each step for itself") {
    Table table;
    many_actors(table, 12);
    const float fits = text_size(table);
    Headless& screen = table.screen();
    screen.hover(table.where(name(5)).middle());
    screen.input.key_down(Key::Control, {.control = true}, screen.now);
    screen.wheel(table.where(name(5)).middle(), 1);
    screen.input.key_up(Key::Control, {}, screen.now);
    screen.settle();
    const float once = text_size(table);
    CHECK(once > fits);
    table.command(Command::NotesLarger);
    CHECK(text_size(table) > once);
    table.command(Command::NotesSmaller);
    CHECK(text_size(table) == once);
    table.go(Phase::Values);
    table.write("Rust");
    CHECK(text_size(table) == space::largest_note_text);
    table.go(Phase::Actors);
    CHECK(text_size(table) == once);
    for (int i = 0; i < 12; ++i) table.command(Command::NotesLarger);
    CHECK(text_size(table) == 55);
    for (int i = 0; i < 12; ++i) table.command(Command::NotesSmaller);
    CHECK(text_size(table) == fits);
}

TEST_CASE("the bar of what scrolls is taken along by a finger") {
    Table table;
    many_actors(table);
    const float before = table.where(name(1)).y;
    const Rect bar = [&] {
        for (const auto& entry : table.screen().stage.ui().widgets().all())
            if (entry.region == Region::Board && entry.grip.drags == Drags::Anywhere && entry.rect.width < 30)
                return entry.rect;
        FAIL("no bar");
        return Rect{};
    }();
    table.screen().carry({bar.middle().x, bar.y + 30}, {bar.middle().x, bar.y + 230});
    CHECK(table.where(name(1)).y < before - 150);
}

TEST_CASE("nothing is drawn while a finger rests where it can do nothing") {
    Table table;
    many_actors(table);
    table.screen().finger(1, FingerDoes::Lands, ground(table));
    table.screen().pass(0.5);
    const int before = table.screen().frames();
    table.screen().pass(0.4);
    CHECK(table.screen().frames() - before <= 1);  // the caret
}
