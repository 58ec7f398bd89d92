// SPDX-License-Identifier: EUPL-1.2
// Voting with hands, and the moment of the result: numbers are typed value by value, nobody sees how it goes, and the
// result is shown from below.
#include "app/screen/parts/note_card.hpp"
#include "sessions/edits.hpp"
#include "sessions/insight/order.hpp"
#include "tests/support/headless_room.hpp"
#include "tests/support/names.hpp"

#include <catch2/catch.hpp>

using namespace samenspraak;
using namespace samenspraak::testing;
using samenspraak::testing::Room;

namespace {

void three_values(Room& room) {
    room.begin_session("Overleg");
    room.go(Phase::Values);
    for (const char* value : {"Privacy", "Rust", "Zorg"}) room.write(value);
    room.command(Command::VotingOpen);
}
std::vector<std::string> order(Room& room) {
    std::vector<std::string> texts;
    for (const Note* note : notes_in_order(room.session(), Phase::Values)) texts.push_back(note->text);
    return texts;
}
void type_hands(Room& room, std::string_view number) {
    room.screen().type(number);
    room.screen().press({Key::Enter});
}
void count(Room& room) {
    room.click_note("Privacy");
    for (const char* hands : {"4", "11", "7"}) type_hands(room, hands);
}
std::string votes(std::size_t number) { return dutch()(CountedWord::chip_votes, number); }
std::string shows_number(int number) { return dutch()(Word::result_show_number, {std::to_string(number)}); }
using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("hands are typed value by value: click the value, type, Enter, the next") {
    Room room;
    three_values(room);
    count(room);
    CHECK(room.note("Privacy").hands == 4);
    CHECK(room.note("Rust").hands == 11);
    CHECK(room.note("Zorg").hands == 7);
    CHECK_FALSE(room.ui_state().counting.value);
    room.write("3 dingen");  // a digit is text again
    CHECK(room.has("3 dingen"));
}

TEST_CASE("a hand is one press: the button, or an arrow; and a click on another value keeps what was counted") {
    Room room;
    three_values(room);
    room.click_note("Rust");
    for (int i = 0; i < 3; ++i) room.screen().click("board.counter.more");
    room.screen().press({Key::Up});
    room.screen().click("board.counter.fewer");
    room.screen().click(room.where("Zorg").middle());
    CHECK(room.note("Rust").hands == 3);
    type_hands(room, "2");
    CHECK(room.note("Zorg").hands == 2);
}

TEST_CASE("what is no number goes to the field of the step, also while hands are counted") {
    Room room;
    three_values(room);
    room.click_note("Rust");
    room.screen().type("5");
    room.write("Veiligheid");
    CHECK(room.has("Veiligheid"));
    CHECK(room.note("Rust").hands == 5);
}

TEST_CASE("Escape keeps nothing of a count; closing the vote keeps what was typed last") {
    Room room;
    three_values(room);
    room.click_note("Rust");
    room.screen().type("5");
    room.screen().press({Key::Escape});
    CHECK(room.note("Rust").hands == 0);
    CHECK(room.ui_state().counting.value == NoteId{});
    room.click_note("Rust");
    room.screen().type("6");
    room.screen().click("bottom.voting_close");
    CHECK(room.note("Rust").hands == 6);
    CHECK(room.ui_state().result);
}

TEST_CASE("while people vote nobody sees how it goes, on the screen and on the beamer") {
    Room room;
    three_values(room);
    const auto sizes = [&] {
        std::vector<CardFit> all;
        for (const PlacedNote& note : room.open().board().layout().notes) all.push_back(note.fit);
        return all;
    };
    const auto before = sizes();
    count(room);
    CHECK((sizes() == before));
    CHECK_FALSE(room.sees("11"));
    CHECK_FALSE(room.beamer_sees("11"));
    const Texts before_tidying = order(room);
    room.command(Command::TidyWeight);
    CHECK(order(room) == before_tidying);
    CHECK(room.said(dutch()(Word::why_voting_still_open)));
}

TEST_CASE("the result is a moment: covered, shown from below by Enter, and then the values lie in that order") {
    Room room;
    three_values(room);
    count(room);
    room.command(Command::VotingClose);
    CHECK(room.sees(shows_number(3)));
    CHECK_FALSE(room.sees(votes(4)));
    CHECK_FALSE(room.beamer_sees(votes(4)));
    room.screen().press({Key::Enter});
    CHECK(room.sees("3. Privacy: " + votes(4)));
    CHECK(room.beamer_sees("3. Privacy: " + votes(4)));
    CHECK_FALSE(room.sees(votes(7)));
    CHECK_FALSE(room.beamer_sees(votes(7)));
    CHECK(order(room) == Texts{"Privacy", "Rust", "Zorg"});
    room.screen().press({Key::Enter});
    CHECK(room.sees("2. Zorg: " + votes(7)));
    room.screen().click("result.next");
    CHECK(room.sees("1. Rust: " + votes(11)));
    CHECK(order(room) == Texts{"Rust", "Zorg", "Privacy"});
    CHECK(room.said(dutch()(Word::done_by_weight)));

    room.screen().press(control(Key::Z));  // the former order, and no more
    CHECK(order(room) == Texts{"Privacy", "Rust", "Zorg"});
    CHECK_FALSE(room.session().voting.open);
    CHECK(room.note("Rust").hands == 11);
    room.screen().press({Key::Escape});
    CHECK_FALSE(room.ui_state().result);
    CHECK(room.screen().stage.ui().widgets().find(UiId::path("board.note", room.id("Rust").bits)));
}

TEST_CASE("Shift Enter shows the whole result; it can be looked at again, and the vote opened again") {
    Room room;
    three_values(room);
    count(room);
    room.command(Command::VotingClose);
    room.screen().press(shift(Key::Enter));
    CHECK(room.sees(votes(11)));
    CHECK(room.sees(votes(4)));
    room.screen().press({Key::Escape});
    room.screen().click("bottom.voting_result");
    CHECK(room.sees("1. Rust: " + votes(11)));
    room.screen().click("result.again");
    CHECK(room.session().voting.open);
    CHECK_FALSE(room.ui_state().result);
}

TEST_CASE("what is typed while the result is covered is a value, and Enter then belongs to it") {
    Room room;
    three_values(room);
    count(room);
    room.command(Command::VotingClose);
    room.write("Veiligheid");
    CHECK(room.has("Veiligheid"));
    CHECK(room.ui_state().result->covered == 3);
    room.screen().press({Key::Delete});
    room.screen().press({Key::Down});
    room.screen().press({Key::Delete});
    CHECK(room.on_board(Phase::Values) == 4);
}

TEST_CASE("a vote in which nobody voted has no result, and that is said") {
    Room room;
    three_values(room);
    room.command(Command::VotingClose);
    CHECK_FALSE(room.ui_state().result);
    CHECK(room.said(dutch()(Word::voting_nobody)));
}

TEST_CASE("a session without phones does not speak of phones when people vote") {
    Room room;
    three_values(room);
    CHECK(room.sees(dutch()(Word::hint_values_hands)));
    CHECK_FALSE(room.sees("telefoon"));
    room.open_joining();
    CHECK(room.sees("telefoon"));
}

TEST_CASE("when all hands are counted the row of the question says so, and no longer once the vote is closed") {
    Room room;
    three_values(room);
    room.click_note("Privacy");
    for (const char* hands : {"4", "0"}) type_hands(room, hands);
    CHECK_FALSE(room.sees(dutch()(Word::count_all_done)));
    type_hands(room, "7");
    CHECK(room.sees(dutch()(Word::count_all_done)));
    CHECK_FALSE(room.beamer_sees(dutch()(Word::count_all_done)));
    room.command(Command::VotingClose);
    CHECK_FALSE(room.sees(dutch()(Word::count_all_done)));
}

TEST_CASE("a value for which no hand went up is counted too, and is not in the next vote") {
    Room room;
    three_values(room);
    const auto is_counted = [&] {
        const NoteFace face = face_of(room.session(), room.open().context(room.program().host(), dutch(), 0).threads(),
            dutch(), room.note("Privacy"), false, room.ui_state().counted.contains(room.id("Privacy")));
        return face.end == dutch()(Word::chip_counted);
    };
    CHECK_FALSE(is_counted());
    room.click_note("Privacy");
    type_hands(room, "0");
    CHECK(is_counted());
    CHECK(room.note("Privacy").hands == 0);
    type_hands(room, "2");
    room.command(Command::VotingClose);
    room.screen().press(shift(Key::Enter));
    CHECK(room.sees(": " + votes(0)));
    room.screen().press({Key::Escape});
    room.command(Command::VotingOpen);
    CHECK_FALSE(is_counted());
}

TEST_CASE("boards elsewhere show how the vote went only when the big screen has shown all of it") {
    Room room;
    three_values(room);
    room.open_joining();
    count(room);
    CHECK(room.phones().votes_are_covered);
    room.command(Command::VotingClose);
    CHECK(room.phones().votes_are_covered);
    room.screen().press({Key::Enter});
    CHECK(room.phones().votes_are_covered);
    room.screen().press(shift(Key::Enter));
    CHECK_FALSE(room.phones().votes_are_covered);
}

TEST_CASE("of more tensions than four only those of the value that is chosen are drawn") {
    Room room;
    room.begin_session("Overleg");
    room.go(Phase::Values);
    const std::array names{"Privacy", "Rust", "Zorg", "Vrijheid", "Gemak"};
    for (const char* name : names) room.write(name);
    const auto clash = [&](int a, int b) {
        const auto at = [&](int which) { return room.id(names[static_cast<std::size_t>(which)]); };
        REQUIRE(room.open().document().perform(edits::link(room.session(), at(a), at(b))));
    };
    for (const auto& [a, b] : {std::pair{0, 1}, {1, 2}, {2, 3}, {3, 4}, {0, 4}}) clash(a, b);
    room.command(Command::VotingOpen);
    room.click_note("Privacy");
    for (const char* hands : {"9", "7", "5", "3", "1"}) type_hands(room, hands);
    room.command(Command::VotingClose);
    room.screen().press(shift(Key::Enter));
    CHECK(room.sees(dutch()(Word::result_choose)));
    CHECK_FALSE(room.sees(" ↔ "));
    room.screen().click(UiId::path("result.row", room.id("Rust").bits));
    CHECK(room.sees("Privacy ↔ Rust"));
    CHECK(room.sees("Rust ↔ Zorg"));
    CHECK_FALSE(room.sees("Vrijheid ↔ Gemak"));
    CHECK(room.beamer_sees("Privacy ↔ Rust"));
    room.screen().press({Key::Down});
    CHECK(room.sees("Zorg ↔ Vrijheid"));
    CHECK_FALSE(room.sees("Privacy ↔ Rust"));
}
