// SPDX-License-Identifier: EUPL-1.2
// Who takes part by phone, on the shared screen: counted, with hands up, muted, sent out, voting.
#include "tests/support/headless_room.hpp"
#include "tests/support/names.hpp"

#include <catch2/catch.hpp>

using namespace samenspraak;
using namespace samenspraak::testing;
using samenspraak::testing::Room;

TEST_CASE("hands that are up stand on the screen and on the beamer, and get the floor in their order") {
    Room room;
    room.begin_session("Overleg");
    room.open_joining();
    room.go(Phase::Actors);
    const PersonId first = room.join("Fatima"), second = room.join("");
    CHECK_FALSE(room.screen().shows("top.hands"));
    room.raise(second);
    room.raise(first);
    CHECK(room.sees("2 handen omhoog"));
    CHECK(room.beamer_sees("2 handen omhoog"));
    room.screen().click("top.hands");
    CHECK(room.ui_state().overlay == Overlay::Hands);
    CHECK(room.sees("Deelnemer 1"));
    CHECK_FALSE(room.sees("Fatima"));
    SECTION("the first up is first") {
        room.screen().press({Key::Enter});
        CHECK(room.said("Deelnemer 2 heeft het woord"));
        CHECK(room.phones().attendance().hands == std::vector{first});
        CHECK(room.phones().attendance().floor == second);
        CHECK(room.beamer_sees("Deelnemer 2 heeft het woord. 1 hand omhoog"));
        room.screen().press({Key::Escape});
        room.command(Command::HideNames);
        room.command(Command::HandsNext);
        CHECK(room.said("Fatima heeft het woord"));
        CHECK(room.beamer_sees("Deelnemer 1 heeft het woord"));
        room.command(Command::HandsNext);  // nobody is next
        CHECK_FALSE(room.phones().attendance().floor);
        CHECK_FALSE(room.screen().shows("top.hands"));
    }
    SECTION("one can be put down by itself") {
        room.screen().click(UiId::path("hands.down", first.bits));
        CHECK(room.phones().attendance().hands == std::vector{second});
        CHECK(room.ui_state().overlay == Overlay::Hands);
    }
}

TEST_CASE("who takes part is counted by who is there, not by the file") {
    Room room;
    room.begin_session("Overleg");
    room.open_joining();
    room.go(Phase::Values);
    room.write("Privacy");
    const PersonId one = room.join("Fatima");
    room.join("Bram");
    CHECK(room.screen().said("top.people") == "2 doen mee");
    room.phones().drop(one);
    room.screen().settle();
    CHECK(room.screen().said("top.people") == "1 doet mee");
    room.command(Command::Join);
    CHECK_FALSE(room.phones().is_open());
    CHECK(room.screen().said("top.people") == Words("nl")(Word::panel_people));
    room.screen().click("top.people");
    CHECK(room.sees(Words("nl")(Word::command_hold)));
    CHECK(room.sees(Words("nl")(Word::names_hidden_now)));
}

TEST_CASE("a participant is muted and sent out on the sheet of people, by keyboard") {
    Room room;
    room.begin_session("Overleg");
    room.open_joining();
    room.go(Phase::Actors);
    const PersonId one = room.join("Fatima"), two = room.join("Bram");
    room.raise(two);
    const std::string code = room.phones().invitation()->code;
    room.command(Command::People);
    REQUIRE(room.ui_state().overlay == Overlay::People);
    CHECK(room.sees("Deelnemer 2"));
    CHECK_FALSE(room.sees("Bram"));
    room.screen().press({Key::Down});
    room.screen().press({Key::Down});
    room.screen().press({Key::Enter});
    CHECK(room.phones().attendance().muted.contains(two));
    CHECK_FALSE(room.phones().attendance().muted.contains(one));
    room.screen().press({Key::Enter});
    CHECK_FALSE(room.phones().attendance().muted.contains(two));
    room.screen().click(UiId::path("people.hand", two.bits));
    CHECK(room.phones().attendance().hands.empty());
    room.screen().click(UiId::path("people.out", two.bits));
    CHECK(room.phones().sent_out.empty());
    room.screen().click(UiId::path("people.stays", two.bits));
    CHECK_FALSE(room.sees("uit de sessie halen?"));
    room.screen().click(UiId::path("people.out", two.bits));
    CHECK(room.sees("Deelnemer 2 uit de sessie halen?"));
    room.screen().click(UiId::path("people.sure", two.bits));
    CHECK(room.phones().sent_out.contains(two));
    CHECK(room.said("Deelnemer 2 is uit de sessie"));
    CHECK(room.phones().invitation()->code == code);
    room.click_on(Words("nl")(Word::people_new_code));
    CHECK(room.phones().invitation()->code != code);
    room.screen().press({Key::Escape});
    CHECK(room.ui_state().overlay == Overlay::Nothing);
}

TEST_CASE("the author of a note from a phone is muted or sent out by the menu of the note") {
    Room room;
    room.begin_session("Overleg");
    room.open_joining();
    room.go(Phase::Actors);
    const PersonId who = room.join("Fatima");
    room.write("Ouders");
    room.write_from(who, "Iets vervelends");
    room.screen().right_click(room.where("Ouders").middle());
    CHECK_FALSE(room.sees(Words("nl")(Word::command_mute_author)));
    room.screen().press({Key::Escape});
    room.screen().right_click(room.where("Iets vervelends").middle());
    CHECK(room.sees(Words("nl")(Word::command_mute_author)));
    room.screen().press({Key::Escape});
    room.command(Command::MuteAuthor);
    CHECK(room.phones().attendance().muted.contains(who));
    room.command(Command::SendOutAuthor);
    CHECK(room.phones().sent_out.empty());
    room.screen().click(UiId::path("people.sure", who.bits));
    CHECK(room.phones().sent_out.contains(who));
}

TEST_CASE("how many of those present have voted is shown, and what they voted is not") {
    Room room;
    room.begin_session("Overleg");
    room.open_joining();
    room.go(Phase::Values);
    room.write("Privacy");
    const PersonId fatima = room.join("Fatima"), bram = room.join("Bram");
    room.screen().click("bottom.voting_open");
    room.phones().vote(fatima, room.id("Privacy"), 1);
    room.screen().settle();
    CHECK(room.sees("1 van 2 heeft gestemd"));
    room.phones().vote(bram, room.id("Privacy"), 2);
    room.screen().settle();
    CHECK(room.sees("2 van 2 hebben gestemd"));
}
