// SPDX-License-Identifier: EUPL-1.2
// The room takes part by phone, and the facilitator sees and decides on the shared screen.
#include "sessions/edits.hpp"
#include "tests/support/headless_room.hpp"
#include "tests/support/names.hpp"

#include <catch2/catch.hpp>
#include <imgui.h>

using namespace samenspraak;
using namespace samenspraak::testing;
using samenspraak::testing::FakePhones;
using samenspraak::testing::Room;

namespace {

// What no room may see before the reveal.
constexpr std::string_view secret = "Xylofoon";

void see_nothing(Room& room, std::string_view where) {
    INFO(where);
    CHECK_FALSE(room.sees(secret));
    CHECK_FALSE(room.beamer_sees(secret));
}

}  // namespace

TEST_CASE("the link to join is copied while joining is open, for who is not in the room") {
    Room room;
    room.begin_session("Overleg");
    room.go(Phase::Actors);
    ImGui::SetClipboardText("");
    room.command(Command::CopyJoinLink);
    CHECK(std::string(ImGui::GetClipboardText()).empty());  // joining is closed
    room.screen().press({Key::Escape});
    room.command(Command::JoinShow);
    room.screen().press({Key::Escape});
    room.command(Command::CopyJoinLink);
    CHECK(ImGui::GetClipboardText() == room.phones().invitation()->link);
}

TEST_CASE("J opens joining and shows how, and it is closed on the same card") {
    Room room;
    room.begin_session("Overleg");
    CHECK_FALSE(room.phones().is_open());
    room.go(Phase::Actors);
    room.command(Command::JoinShow);
    CHECK(room.phones().is_open());
    CHECK(room.ui_state().overlay == Overlay::Join);
    CHECK(room.sees("192.168.1.20:8080"));
    CHECK(room.sees("192.168.1.20:8080/board"));
    CHECK(room.sees("192.168.1.20:8080/wifi"));
    CHECK(room.beamer_sees("192.168.1.20:8080"));
    CHECK_FALSE(room.beamer_sees(Words("nl")(Word::join_close)));  // that is not for the room
    CHECK_FALSE(room.screen().shows("join.other_address"));
    room.screen().click("join.close_joining");
    CHECK_FALSE(room.phones().is_open());
}

TEST_CASE("of several networks another can be chosen; without one it is said") {
    Room room;
    room.begin_session("Overleg");
    room.open_joining();
    room.phones().go_to({"192.168.1.20", "10.0.0.5"});
    room.screen().settle();
    CHECK(room.sees("192.168.1.20:8080"));
    room.screen().click("join.other_address");
    CHECK(room.sees("10.0.0.5:8080"));
    room.phones().go_to({});
    room.screen().settle();
    CHECK(room.sees(Words("nl")(Word::join_no_network)));
    CHECK_FALSE(room.sees("127.0.0.1"));
}

TEST_CASE("the remote can be had before anyone joined, behind a warning, and never on the beamer") {
    Room room;
    room.begin_session("Overleg");
    room.open_joining();
    room.go(Phase::Actors);
    CHECK(room.screen().shows("top.people"));
    room.command(Command::Remote);
    REQUIRE(room.ui_state().overlay == Overlay::Remote);
    CHECK_FALSE(room.sees("geheim"));
    room.click_on(Words("nl")(Word::join_remote_show));
    CHECK(room.sees("geheim"));
    CHECK_FALSE(room.beamer_sees("geheim"));
    room.screen().press({Key::Escape});
    room.command(Command::Remote);
    CHECK_FALSE(room.sees("geheim"));
}

TEST_CASE("notes from phones wait when the facilitator wants so, per step, and are let in one by one or all") {
    Room room;
    room.begin_session("Overleg");
    room.open_joining();
    const PersonId who = room.join("Fatima");
    room.go(Phase::Actors);
    room.write_from(who, "Ouders");
    CHECK(room.has("Ouders"));
    room.command(Command::Hold);
    room.write_from(who, "Buren");
    room.write_from(who, "Agenten");
    room.write_from(who, "Winkeliers");
    CHECK_FALSE(room.has("Buren"));
    room.open_panel();
    SECTION("by the words on the card") {
        const Rect card = room.screen().where(UiId::path("side.waiting", room.id("Buren").bits));
        CHECK(card.height > 0);
    }
    SECTION("the note on top by a command") {
        room.command(Command::LetIn);
        CHECK(room.has("Buren"));
        CHECK_FALSE(room.has("Agenten"));
        room.command(Command::TurnAway);
        CHECK_FALSE(room.has("Winkeliers"));
        room.write_from(who, "Artsen");
        room.screen().click("side.let_in_all");
        CHECK(room.has("Artsen"));
        CHECK(room.has("Winkeliers"));
        CHECK_FALSE(room.has("Agenten"));
    }
    SECTION("another step is not held by it") {
        room.go(Phase::Effects);
        room.write_from(who, "Rustiger");
        CHECK(room.has("Rustiger"));
    }
    SECTION("and from then on straight in, with what waited") {
        room.screen().click("side.automatic");
        CHECK(room.has("Buren"));
        CHECK(room.has("Winkeliers"));
        room.write_from(who, "Artsen");
        CHECK(room.has("Artsen"));
    }
    SECTION("dragged onto the board") {
        const Rect card = room.screen().where(UiId::path("side.waiting", room.id("Buren").bits));
        const Rect lane = room.screen().where(UiId::path("board.note", room.id("Ouders").bits));
        room.screen().drag({card.x + 40, card.y + 16}, {lane.middle().x, lane.bottom() + 200});
        CHECK(room.has("Buren"));
    }
}

TEST_CASE("what waits and says what the board says already is merged with it; two that wait with each other") {
    Room room;
    room.begin_session("Overleg");
    room.open_joining();
    const PersonId who = room.join("");
    room.go(Phase::Actors);
    room.write("De ouders");
    room.command(Command::Hold);
    const NoteId ouders = room.write_from(who, "Ouders");
    room.open_panel();
    CHECK(room.sees("Lijkt op “De ouders”"));
    room.screen().click(UiId::path("side.merge", ouders.bits));
    CHECK(room.on_board(Phase::Actors) == 1);
    CHECK(head_of(room.session(), ouders) == room.id("De ouders"));

    room.write_from(who, "Buurtbewoners");
    const NoteId again = room.write_from(who, "De buurtbewoners");
    CHECK(room.sees("Lijkt op “Buurtbewoners”"));
    room.screen().click(UiId::path("side.merge", again.bits));
    CHECK(head_of(room.session(), again) == room.id("Buurtbewoners"));
    CHECK(room.has("Buurtbewoners"));
}

TEST_CASE("silent minutes: nothing of a covered note is to be read anywhere, until the reveal") {
    Room room;
    room.begin_session("Overleg");
    room.open_joining();
    const PersonId who = room.join("Fatima");
    room.go(Phase::Effects);
    room.write("-Toezicht");
    room.go(Phase::Values);
    room.write("Privacy");
    room.command(Command::Silent);
    room.screen().press({Key::Enter});
    CHECK(room.sees(Words("nl")(Word::bar_silent)));
    CHECK(room.beamer_sees(Words("nl")(Word::bar_silent)));
    CHECK(room.sees(Words("nl")(Word::silent_help)));
    std::vector<NoteId> covered;
    for (const Phase phase : {Phase::Case, Phase::Actors, Phase::Effects, Phase::Values, Phase::Actions}) {
        room.go(phase);
        covered.push_back(room.write_from(who, std::string(secret) + " " + std::to_string(index_of(phase)),
            phase == Phase::Effects ? Lane::Negative : Lane::None));
    }
    // Linked all the way, so that one could stand on the other.
    Changes links{AddLink{{LinkKind::Touches, covered[1], covered[2]}},
        AddLink{{LinkKind::Bears, covered[2], covered[3]}}, AddLink{{LinkKind::Serves, covered[3], covered[4]}},
        AddLink{{LinkKind::Answers, covered[2], covered[4]}},
        AddLink{{LinkKind::Touches, covered[1], room.id("Toezicht")}},
        AddLink{{LinkKind::Tension, covered[3], room.id("Privacy")}}};
    REQUIRE(room.open().document().perform(links));
    CHECK(room.sees(Words("nl")(CountedWord::board_notes_covered, 5)));

    for (const Phase phase : {Phase::Case, Phase::Actors, Phase::Effects, Phase::Values, Phase::Actions}) {
        room.go(phase);
        see_nothing(room, "a step");
        if (phase == Phase::Case) continue;
        room.command(Command::SelectAll);
        see_nothing(room, "all chosen");
        // Chosen notes go along as what new notes are linked to.
        room.ui_state().selection.choose(covered[index_of(phase)]);
        room.ui_state().keyboard_owner = KeyboardOwner::Board;
        room.screen().settle();
        see_nothing(room, "one chosen");
        for (const std::string_view more : {"side.all_effects", "side.all_tensions"})
            if (room.screen().shows(more)) room.screen().click(more), see_nothing(room, more);
        room.ui_state().selection.choose(covered[index_of(phase)]);
        room.ui_state().keyboard_owner = KeyboardOwner::Board;
        room.screen().settle();
        room.screen().press({Key::F2});
        CHECK_FALSE(room.ui_state().editing);
        CHECK(room.said(Words("nl")(Word::covered_first)));
        room.screen().press(alt(Key::F));
        CHECK_FALSE(room.ui_state().spotlight);
        room.screen().press(control(Key::C));
        CHECK(room.said(Words("nl")(Word::covered_not_copied)));
        room.screen().press(alt(Key::L));
        see_nothing(room, "being linked");
        room.screen().press({Key::Escape});
    }
    room.go(Phase::Values);
    room.ui_state().selection.choose(room.id("Privacy"));
    room.ui_state().keyboard_owner = KeyboardOwner::Board;
    room.ui_state().spotlight = true;
    room.screen().settle();
    room.screen().press({Key::Right});
    see_nothing(room, "in the spotlight");
    room.ui_state().spotlight = false;

    for (const Command command : {Command::BlindSpots, Command::Hands, Command::People}) {
        room.command(command);
        see_nothing(room, "a list");
        room.screen().press({Key::Escape});
    }
    room.screen().press(control(Key::F));
    room.screen().type("xylo");
    CHECK_FALSE(room.screen().stage.ui().widgets().registered(UiId::path("search.row", 0)));
    room.screen().press({Key::Escape});
    room.conclude();
    see_nothing(room, "the outcome");
    room.screen().press(control(Key::H));
    see_nothing(room, "looking back");
    room.screen().press({Key::Escape});
    room.go(Phase::Actors);
    REQUIRE(room.open().document().perform(edits::remove(room.session(), std::span(covered).subspan(1, 1))));
    room.command(Command::RemovedNotes);
    see_nothing(room, "the notes that were removed");
    room.screen().press({Key::Escape});
    room.screen().press(control(Key::Z));

    room.go(Phase::Effects);
    room.screen().pass(60);
    room.command(Command::Reveal);
    CHECK(room.sees(secret));
    CHECK(room.beamer_sees(secret));
    CHECK_FALSE(room.sees(Words("nl")(Word::bar_silent)));
    CHECK_FALSE(room.said("dicht"));
}

TEST_CASE("alike notes are offered, however they came") {
    Room room;
    room.begin_session("Overleg");
    room.open_joining();
    const PersonId who = room.join("");
    room.go(Phase::Actors);
    room.write("Ouders");
    const auto offered = [&] { return room.screen().shows("pills.alike"); };
    SECTION("straight from a phone") { room.write_from(who, "De ouders"); }
    SECTION("let in") {
        room.command(Command::Hold);
        room.write_from(who, "De ouders");
        CHECK_FALSE(offered());
        room.command(Command::LetIn);
    }
    SECTION("revealed") {
        room.command(Command::Silent);
        room.screen().press({Key::Enter});
        room.write_from(who, "De ouders");
        CHECK_FALSE(offered());
        room.command(Command::Reveal);
    }
    SECTION("changed into it") {
        const NoteId note = room.write_from(who, "Vaders en moeders");
        CHECK_FALSE(offered());
        REQUIRE(room.open().document().perform(Changes{SetText{note, "De ouders"}}));
        room.screen().settle();
    }
    SECTION("while another step was shown") {
        room.go(Phase::Effects);
        room.phones().write(who, Phase::Actors, "De ouders");
        room.screen().settle();
        CHECK_FALSE(offered());
        room.go(Phase::Actors);
    }
    SECTION("and still when one comes back") {
        room.write_from(who, "De ouders");
        room.go(Phase::Effects);
        CHECK_FALSE(offered());
        room.go(Phase::Actors);
    }
    CHECK(offered());
    CHECK(room.sees("Lijkt op “Ouders”"));
    room.screen().press(control_shift(Key::M));
    CHECK(room.on_board(Phase::Actors) == 1);
    CHECK_FALSE(offered());
}

TEST_CASE("a merged note shows the texts that it holds, and can be taken apart there") {
    Room room;
    room.begin_session("Overleg");
    room.go(Phase::Actors);
    room.write("Ouders");
    room.write("Vaders en moeders");
    REQUIRE(room.open().document().perform(
        edits::merge(room.session(), room.id("Ouders"), std::vector{room.id("Vaders en moeders")})));
    room.screen().settle();
    CHECK_FALSE(room.sees("Vaders en moeders"));
    room.click_note("Ouders");
    CHECK(room.sees("Vaders en moeders"));
    room.screen().click("side.take_apart");
    CHECK(room.on_board(Phase::Actors) == 2);
}

TEST_CASE("a note from a phone flies in, and then nothing moves") {
    Room room;
    room.begin_session("Overleg");
    room.open_joining();
    const PersonId who = room.join("");
    room.go(Phase::Actors);
    room.write("Ouders");
    const auto frames = [&](auto act) {
        room.wait_until_safe();  // what waits for the disk would ask for frames of its own
        act();
        const int before = room.screen().frames();
        room.screen().pace.stir();
        room.screen().pass(1);
        return room.screen().frames() - before;
    };
    const auto write = [&](std::string_view text) { room.phones().write(who, Phase::Actors, text); };
    const int still = frames([&] { write("Buren"); });
    room.program().settings().moves = true;
    room.screen().settle();
    write("Bakkers");
    room.screen().settle();
    const int flying = frames([&] { write("Winkeliers"); });
    CHECK(flying > still + 5);
    CHECK(flying < still + 30);
    CHECK(frames([] {}) <= still + 4);  // a caret blinks
}

TEST_CASE("joining opens with the session when --join asks for it") {
    testing::Folder folder;
    const std::shared_ptr<Files> files = files_on_disk();  // also of a task that is left behind
    ProgramWish wish;
    wish.settings.language = "nl";
    wish.documents = folder / "documents";
    wish.open_joining = true;
    FakePhones* phones = nullptr;
    wish.joining = [&](Document& document) {
        auto made = std::make_unique<FakePhones>(document);
        phones = made.get();
        return made;
    };
    Program program(*files, std::move(wish));
    Headless screen(program);
    screen.click("start.example");
    REQUIRE(phones);
    CHECK(phones->is_open());
    CHECK(screen.said("top.people") == "0 doen mee");
}

TEST_CASE("the code to join is two thirds as high as the page, with address and code beside it, on the beamer too") {
    Room room;
    room.begin_session("Overleg");
    room.go(Phase::Actors);
    room.command(Command::JoinShow);
    for (const auto& [wide, high] : {std::pair{1920, 1080}, {1366, 768}, {1024, 768}})
        for (const float scale : {1.f, 1.6f}) {
            INFO(wide << ' ' << scale);
            room.program().settings().scale = scale;
            room.screen().resize(wide, high);
            const Rect page = room.screen().stage.ui().page(), code = room.screen().where("join.picture");
            CHECK(code.height >= 0.66f * page.height);
            CHECK(code.y >= 0);
            CHECK(code.bottom() <= page.bottom());
            for (const char* beside : {"join.address", "join.code", "join.close_joining"}) {
                INFO(beside);
                const Rect there = room.screen().where(beside);
                CHECK_FALSE(there.touches(code));
                CHECK(there.right() <= page.right());
            }
        }
    CHECK(room.beamer_sees("192.168.1.20:8080"));
    const Rect shown = *room.screen().stage.second_ui().widgets().registered("room.join.picture");
    CHECK(shown.height >= 0.66f * 1080);
}
