// SPDX-License-Identifier: EUPL-1.2
// What cannot be done says why, where it was tried; and what can be switched says how it stands.
#include "app/screen/dialogs/palette.hpp"
#include "tests/support/headless_room.hpp"
#include "tests/support/names.hpp"

#include <catch2/catch.hpp>

using namespace samenspraak;
using namespace samenspraak::testing;
using samenspraak::testing::Room;

namespace {

std::string_view word(Word said) { return dutch()(said); }

Point handle(Room& room, std::string_view note) {
    const Rect card = room.where(note);
    return {card.right(), card.middle().y};
}

void two_effects(Room& room) {
    room.begin_session("Overleg");
    room.go(Phase::Effects);
    room.write("+Sneller hulp");
    room.write("-Gevoel van toezicht");
}

}  // namespace

TEST_CASE("a line that is let go on a note that cannot take it says what can be linked") {
    Room room;
    two_effects(room);
    room.screen().hover(handle(room, "Sneller hulp"));
    room.screen().drag(handle(room, "Sneller hulp"), room.where("Gevoel van toezicht").middle());
    CHECK(room.said(word(Word::link_fits_effects)));
    CHECK_FALSE(room.linked("Sneller hulp", "Gevoel van toezicht"));
    CHECK(room.ui_state().linking.empty());
}

TEST_CASE("a line that is let go on a step without such links says so too") {
    Room room;
    room.begin_session("Overleg");
    room.go(Phase::Actors);
    room.write("Ouders");
    room.screen().hover(handle(room, "Ouders"));
    room.screen().drag(handle(room, "Ouders"), room.screen().where("top.phase_actions").middle());
    CHECK(room.said(word(Word::link_fits_actors)));
    CHECK(room.session().whereabouts.phase == Phase::Actors);
}

TEST_CASE("a group of one note is not made: it says how others come into it; asked of none, that one is chosen first") {
    Room room;
    room.begin_session("Overleg");
    room.go(Phase::Actors);
    room.write("Ouders");
    room.click_note("Ouders");
    room.screen().press(control(Key::G));
    CHECK(room.said(word(Word::group_of_one)));
    CHECK_FALSE(room.ui_state().editing);
    room.write("Buren");  // no name of a group
    CHECK(room.has("Buren"));
    CHECK(room.session().groups.empty());
    room.screen().press({Key::Escape});
    room.screen().press({Key::Escape});
    room.screen().press(control(Key::G));
    CHECK(room.said(word(Word::why_choose_note)));
}

TEST_CASE("the key of what is not possible now says why, and a key that is held down says it once") {
    Room room;
    room.begin_session("Overleg");
    room.go(Phase::Actors);
    room.screen().press({Key::F2});
    CHECK(room.said(word(Word::why_choose_one)));
    room.screen().pass(20);
    room.screen().press({Key::Escape});
    CHECK_FALSE(room.said(word(Word::why_choose_note)));
}

TEST_CASE("a switch says how it stands, and not both") {
    Room room;
    room.begin_session("Overleg");
    const auto says = [&](Command command) {
        return dutch()(name_now(room.open().context(room.program().host(), dutch(), 0), command));
    };
    CHECK(says(Command::HideNames) == word(Word::names_hidden_now));
    room.command(Command::HideNames);
    CHECK(says(Command::HideNames) == word(Word::names_shown_now));
    CHECK(says(Command::Panel) == word(Word::panel_closed_now));
    room.command(Command::Panel);
    CHECK(says(Command::Panel) == word(Word::panel_open_now));
    CHECK(says(Command::Join) == word(Word::joining_off_now));
    CHECK(says(Command::Undo) == word(Word::command_undo));
    room.conclude();
    CHECK(room.sees(word(Word::bar_names_left_out)));
    room.screen().click("bottom.without_names");
    CHECK(room.sees(word(Word::bar_names_put_in)));
    CHECK_FALSE(room.ui_state().without_names);
}

TEST_CASE("who sees it differently is written in several lines, by the command too") {
    Room room;
    room.begin_session("Overleg");
    room.go(Phase::Values);
    room.write("Privacy");
    room.click_note("Privacy");
    room.command(Command::Dissent);
    room.screen().type("De buren");
    room.screen().press({Key::Enter});
    room.screen().type("en de winkels");
    room.screen().press(control(Key::Enter));
    CHECK(room.note("Privacy").details->dissent == "De buren\nen de winkels");
}
