// SPDX-License-Identifier: EUPL-1.2
// Finding things: in all steps, in the past of the session, and what came in while one was elsewhere. And what the room
// sees of it on the beamer.
#include "tests/screen/table.hpp"
#include "tests/support/names.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>

using namespace samenspraak;
using namespace samenspraak::testing;
using samenspraak::testing::Table;

namespace {

// A note that a participant sends, as the phones do.
void send(Table& table, Phase phase, std::string_view text, NoteStatus status = NoteStatus::OnBoard) {
    static std::uint64_t next = 7'000;
    Note note;
    note.id = NoteId{++next};
    note.text = text;
    note.place.phase = phase;
    note.status = status;
    REQUIRE(table.open().document().perform(Act{ActId{++next}, {}, 1'000, {}, {AddNote{note}}}));
    table.screen().settle();
}

bool second_shows(Table& table, std::string_view label) {
    FrameScheduler pace;
    Stage& stage = table.screen().stage;
    for (int i = 0; i < 3; ++i) (void)stage.second_frame(table.program(), table.screen().now + i, 1920, 1080, pace);
    return std::ranges::any_of(
        stage.second_ui().widgets().all(), [&](const Register::Entry& each) { return each.label == label; });
}

}  // namespace

TEST_CASE("searching lights what matches, and Enter goes there, also in another step") {
    Table table;
    table.begin_session("Overleg");
    table.go(Phase::Actors);
    table.write("Café-eigenaar");
    table.write("Bewoners");
    table.go(Phase::Values);
    table.write("Het cafe blijft open");
    table.screen().press(control(Key::F));
    REQUIRE(table.screen().focused("search.query"));
    table.screen().type("CAFE");
    CHECK(table.ui_state().search == "CAFE");
    CHECK(table.screen().stage.ui().widgets().registered(UiId::path("search.row", 1)));
    CHECK_FALSE(table.screen().stage.ui().widgets().registered(UiId::path("search.row", 2)));
    table.screen().press({Key::Enter});
    CHECK(table.ui_state().shown.phase == Phase::Actors);
    CHECK(table.ui_state().selection.only() == table.id("Café-eigenaar"));
    table.screen().press({Key::Enter});
    CHECK(table.ui_state().shown.phase == Phase::Values);
    CHECK(table.ui_state().selection.only() == table.id("Het cafe blijft open"));
    table.screen().press({Key::Escape});
    CHECK(table.ui_state().overlay == Overlay::Nothing);
    CHECK(table.ui_state().search.empty());
    // What was found has the keys now.
    table.screen().press({Key::F2});
    table.screen().type("!");
    table.screen().press({Key::Enter});
    CHECK(table.has("Het cafe blijft open!"));
}

TEST_CASE("looking for what is nowhere finds nothing, and Escape goes back to the field") {
    Table table;
    table.begin_session("Overleg");
    table.go(Phase::Actors);
    table.write("Bewoners");
    table.screen().press(control(Key::F));
    table.screen().type("zeppelin");
    CHECK_FALSE(table.screen().stage.ui().widgets().registered(UiId::path("search.row", 0)));
    table.screen().press({Key::Enter});
    CHECK(table.ui_state().shown.phase == Phase::Actors);
    table.screen().press({Key::Escape});
    table.write("Buren");
    CHECK(table.has("Buren"));
}

TEST_CASE("looking back shows the session as it was, and changes nothing in it") {
    Table table;
    table.begin_session("Overleg");
    table.go(Phase::Actors);
    table.write("Ouders");
    table.write("Badmeesters");
    const auto revision = table.open().document().revision();
    table.screen().press(control(Key::H));
    REQUIRE(table.screen().shows("history.slider"));
    CHECK_FALSE(table.screen().shows("bottom.field"));
    CHECK(table.open().board().where(table.id("Badmeesters")));
    table.screen().press({Key::Left});
    CHECK_FALSE(table.open().board().where(table.id("Badmeesters")));
    CHECK(table.open().board().where(table.id("Ouders")));
    table.screen().press({Key::Left});
    CHECK_FALSE(table.open().board().where(table.id("Ouders")));

    SECTION("what is done there is not done") {
        table.screen().type("Dit komt er niet bij");
        table.screen().press({Key::Enter});
        table.screen().press(control(Key::Z));
        table.screen().press({Key::Delete});
        CHECK(table.open().document().revision() == revision);
    }
    SECTION("what comes in meanwhile does not reach the past, and is there on coming back") {
        send(table, Phase::Actors, "Buren");
        CHECK_FALSE(table.open().board().where(table.id("Buren")));
        table.screen().press({Key::Escape});
        CHECK(table.open().board().where(table.id("Buren")));
    }
    SECTION("to the beginning and to the end by a key, or by the mouse") {
        table.screen().press({Key::Home});
        CHECK(table.screen().shows("history.slider"));
        table.screen().press({Key::End});
        CHECK(table.open().board().where(table.id("Badmeesters")));
        table.screen().press({Key::Left});
        const Rect slider = table.screen().where("history.slider");
        table.screen().click(Point{slider.x + slider.width - 3, slider.middle().y});
        CHECK(table.open().board().where(table.id("Badmeesters")));
        table.screen().click(Point{slider.x + slider.width * 2 / 3, slider.middle().y});
        CHECK_FALSE(table.open().board().where(table.id("Badmeesters")));
        table.screen().click("history.now");
    }
    table.screen().press({Key::Escape});
    CHECK_FALSE(table.screen().shows("history.slider"));
    CHECK(table.open().board().where(table.id("Badmeesters")));
    table.write("Kinderen");
    CHECK(table.has("Kinderen"));
}

TEST_CASE("the whole example can be looked back through, to its first act") {
    Table table;
    table.open_example();
    table.screen().press(control(Key::H));
    table.screen().press({Key::Home});
    for (int i = 0; i < 200; ++i) table.screen().press({Key::PageDown});
    CHECK(table.screen().shows("history.slider"));
    table.screen().press(control(Key::H));
    CHECK_FALSE(table.screen().shows("history.slider"));
}

TEST_CASE("a moment of the past looks the same from whichever side one comes to it") {
    Table table;
    table.open_example();
    const std::uint64_t last = table.open().document().revision();
    table.go(Phase::Effects);
    table.screen().press(control(Key::H));
    std::vector<BoardLayout> moments(last + 1);
    std::uint64_t at = last;
    const auto see = [&](Key key, std::uint64_t there) {
        table.screen().press({key});
        at = there;
        const BoardLayout& seen = table.open().board().layout();
        BoardLayout& known = moments[at];
        if (known.lanes.empty()) known = seen;
        REQUIRE(seen.notes.size() == known.notes.size());
        REQUIRE(seen.groups.size() == known.groups.size());
        for (std::size_t i = 0; i < seen.notes.size(); ++i) {
            REQUIRE(seen.notes[i].id == known.notes[i].id);
            REQUIRE(seen.notes[i].rect == known.notes[i].rect);
        }
    };
    while (at > 1) see(Key::PageUp, at > 10 ? at - 10 : 1);
    while (at < last) see(Key::Right, at + 1);
    see(Key::Home, 1);
    while (at < last) see(Key::PageDown, std::min(at + 10, last));
    while (at > 1) see(Key::Left, at - 1);
    see(Key::End, last);
}

TEST_CASE("an act that is larger than what one frame goes over is gone back over, and on again") {
    Table table;
    table.begin_session("Overleg");
    table.go(Phase::Actors);
    for (int act = 0; act < 3; ++act) {
        Changes changes;
        for (std::uint64_t i = 0; i < 1'000; ++i) {
            Note note;
            note.id = NoteId{90'000 + 1'000 * static_cast<std::uint64_t>(act) + i};
            note.text = "Notitie " + std::to_string(note.id.bits);
            changes.emplace_back(AddNote{note});
            changes.emplace_back(SetStarred{note.id, true});
        }
        REQUIRE(table.open().document().perform(changes));
    }
    REQUIRE(table.on_board(Phase::Actors) == 3'000);
    const auto shown = [&](std::uint64_t id) { return table.open().board().where(NoteId{id}).has_value(); };
    table.screen().press(control(Key::H));
    for (int i = 0; i < 3; ++i) table.screen().press({Key::Left});
    CHECK_FALSE(shown(90'000));
    table.screen().press({Key::End});
    CHECK(shown(90'000));
    CHECK(shown(92'999));
    table.screen().press({Key::Left});
    CHECK(shown(91'999));
    CHECK_FALSE(shown(92'999));
}

TEST_CASE("a page of time goes by, also with the mouse over a board that scrolls by the same key") {
    Table table;
    table.begin_with_actors(60, "Een groep mensen die er ook bij hoort, nummer");
    table.screen().hover({500, 500});
    table.screen().press(control(Key::H));
    table.screen().press({Key::PageUp});
    CHECK_FALSE(table.open().board().where(table.id("Een groep mensen die er ook bij hoort, nummer 55")));
    CHECK(table.open().board().where(table.id("Een groep mensen die er ook bij hoort, nummer 45")));
}

TEST_CASE("who closes while looking back loses nothing") {
    Table table;
    table.begin_session("Overleg");
    table.go(Phase::Actors);
    table.write("Ouders");
    const std::string file = table.file();
    table.screen().press(control(Key::H));
    table.screen().press({Key::Left});
    table.restart();
    REQUIRE(table.program().open(file));
    CHECK(table.on_board(Phase::Actors) == 1);
}

TEST_CASE("who comes back to a step sees what came in since, and that it was seen") {
    Table table;
    table.begin_session("Overleg");
    table.go(Phase::Actors);
    table.write("Ouders");
    table.go(Phase::Effects);
    send(table, Phase::Actors, "Buren");
    table.go(Phase::Actors);
    const NoteId came = table.id("Buren");
    const UiId row = UiId::path("side.came_in", came.bits);
    table.screen().click("pills.came_in");
    REQUIRE(table.screen().stage.ui().widgets().registered(row));
    CHECK_FALSE(table.screen().stage.ui().widgets().registered(UiId::path("side.came_in", table.id("Ouders").bits)));
    table.screen().click(row);
    CHECK(table.ui_state().selection.only() == came);
    table.screen().click("side.seen");
    CHECK_FALSE(table.screen().stage.ui().widgets().registered(row));
}

TEST_CASE("the beamer shows the board of the room without the tools, and follows it") {
    Table table;
    table.begin_session("Overleg");
    table.go(Phase::Actors);
    table.write("Ouders");
    CHECK_FALSE(table.program().wants_second());
    table.screen().press(control_shift(Key::W));
    REQUIRE(table.program().wants_second());
    CHECK(second_shows(table, "Ouders"));
    for (const Register::Entry& each : table.screen().stage.second_ui().widgets().all()) {
        INFO(each.label);
        CHECK((each.region == Region::Board || each.region == Region::Page));
        CHECK(each.role != Role::Field);
    }
    table.go(Phase::Values);
    table.write("Privacy");
    CHECK(second_shows(table, "Privacy"));
    CHECK_FALSE(second_shows(table, "Ouders"));

    // Looking back is for who holds the laptop: the room stays in now.
    table.screen().press(control(Key::H));
    table.screen().press({Key::Home});
    CHECK(second_shows(table, "Privacy"));
    table.screen().press({Key::Escape});

    table.conclude();
    (void)second_shows(table, "");
    table.go(Phase::Case);
    (void)second_shows(table, "");
    table.screen().press(control_shift(Key::W));
    CHECK_FALSE(table.program().wants_second());
}

TEST_CASE("the beamer shows no handle to draw a link by") {
    Table table;
    table.begin_session("Overleg");
    table.go(Phase::Effects);
    table.write("+Rustiger");
    table.click_note("Rustiger");
    // In the middle of the right edge of a note, half over it.
    const auto handles = [&](Ui& ui) {
        const auto card = ui.widgets().registered(UiId::path("board.note", table.id("Rustiger").bits));
        REQUIRE(card);
        return std::ranges::count_if(ui.widgets().all(), [&](const Register::Entry& each) {
            const Point off = each.rect.middle() - Point{card->right(), card->middle().y};
            return std::abs(off.x) < 2 && std::abs(off.y) < 2;
        });
    };
    CHECK(handles(table.screen().stage.ui()) == 1);
    (void)second_shows(table, "");
    CHECK(handles(table.screen().stage.second_ui()) == 0);
}

TEST_CASE("what is scrolled on the laptop is scrolled on the beamer, at its own height") {
    Table table;
    table.begin_with_actors(90, "Een groep mensen die er ook bij hoort, nummer");
    const auto seen = [&](std::string_view text) {
        (void)second_shows(table, "");
        const auto rect =
            table.screen().stage.second_ui().widgets().registered(UiId::path("board.note", table.id(text).bits));
        return rect && rect->y >= 0 && rect->bottom() <= 1080;
    };
    const std::string first = "Een groep mensen die er ook bij hoort, nummer 0";
    const std::string last = "Een groep mensen die er ook bij hoort, nummer 89";
    table.screen().wheel({500, 500}, 500);
    CHECK(seen(first));
    CHECK_FALSE(seen(last));
    table.screen().wheel({500, 500}, -500);
    CHECK(seen(last));
    CHECK_FALSE(seen(first));
}

TEST_CASE("a card that was drawn is read on the beamer while it lies open") {
    Table table;
    table.open_example();
    table.go(Phase::Effects);
    table.screen().press({Key::F4});
    REQUIRE(table.ui_state().overlay == Overlay::Card);
    const std::string question(table.screen().said("card.dialog"));
    REQUIRE_FALSE(question.empty());
    CHECK(second_shows(table, question));
    table.screen().press({Key::Escape});
    CHECK_FALSE(second_shows(table, question));
}

TEST_CASE("what is chosen stays in sight when letters become larger or the window smaller") {
    Table table;
    table.begin_with_actors(160, "Een groep mensen die er ook bij hoort, nummer");
    const std::string last = "Een groep mensen die er ook bij hoort, nummer 159";
    table.screen().press(control(Key::Up));
    REQUIRE(table.ui_state().selection.only() == table.id(last));
    const auto in_sight = [&] {
        const Rect page = table.screen().stage.ui().page();
        return table.where(last).bottom() <= page.height && table.where(last).y >= 0;
    };
    REQUIRE(in_sight());
    for (int i = 0; i < 3; ++i) table.screen().press(control(Key::Plus));
    CHECK(in_sight());
    table.screen().resize(1024, 768);
    CHECK(in_sight());
    // What was scrolled away from on purpose is not brought back.
    const Rect board = table.open().board().layout().lanes[0].view;
    for (int i = 0; i < 40; ++i) table.screen().wheel({board.x + 60, 200}, 50);
    REQUIRE_FALSE(in_sight());
    table.screen().resize(1280, 800);
    CHECK_FALSE(in_sight());
}

TEST_CASE("the spotlight says in words whether an effect is good or bad") {
    Table table;
    table.begin_session("Overleg");
    table.go(Phase::Effects);
    table.write("-Drukker");
    table.command(Command::Spotlight);
    CHECK(table.says("Negatief · 1 van 1"));
    CHECK(second_shows(table, "Negatief · 1 van 1"));
}

TEST_CASE("one folded note is one") {
    Table table;
    table.begin_session("Overleg");
    table.go(Phase::Actors);
    table.write("Ouders");
    table.click_note("Ouders");
    const GroupId group = table.group("Thuis");
    table.ui_state().fold(table.session(), group);
    table.screen().settle();
    CHECK(table.says("1 notitie dicht"));
}
