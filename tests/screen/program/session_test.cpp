// SPDX-License-Identifier: EUPL-1.2
// A facilitator leads a group through a session, by mouse and by keyboard, on the whole program.
#include "sessions/edits.hpp"
#include "tests/screen/table.hpp"
#include "tests/support/names.hpp"

#include <catch2/catch.hpp>

using namespace samenspraak;
using namespace samenspraak::testing;
using samenspraak::testing::Table;

TEST_CASE("a session begins with its name, at the case, with the keyboard in the field") {
    Table table;
    table.begin_session("Camera’s bij het zwembad");
    CHECK(table.session().title == "Camera’s bij het zwembad");
    CHECK(table.session().whereabouts == CurrentStep{Phase::Case, false});
    CHECK(table.screen().focused("bottom.field"));
    CHECK(std::filesystem::exists(table.file()));
    CHECK(std::filesystem::path(table.file()).filename() == "Camera’s bij het zwembad.samenspraak");
}

TEST_CASE("what is typed and entered is a note of the step that is shown") {
    Table table;
    table.begin_session("Overleg");
    table.go(Phase::Actors);
    table.write("Badmeesters");
    table.write("Ouders");
    CHECK(table.on_board(Phase::Actors) == 2);
    CHECK(table.screen().focused("bottom.field"));
    table.go(Phase::Values);
    table.write("Privacy");
    CHECK(table.note("Privacy").place.phase == Phase::Values);
}

TEST_CASE("a plus or a minus picks the lane of an effect, until another is picked") {
    Table table;
    table.begin_session("Overleg");
    table.go(Phase::Effects);
    table.write("+Minder ongelukken");
    table.write("Sneller hulp");
    table.write("-Gevoel van toezicht");
    table.write("+-Minder badmeesters");
    CHECK(table.note("Minder ongelukken").place.lane == Lane::Positive);
    CHECK(table.note("Sneller hulp").place.lane == Lane::Positive);
    CHECK(table.note("Gevoel van toezicht").place.lane == Lane::Negative);
    CHECK(table.note("Minder badmeesters").place.lane == Lane::Both);
}

TEST_CASE("a note is changed in its place by a double click, and Escape leaves it as it was") {
    Table table;
    table.begin_session("Overleg");
    table.go(Phase::Actors);
    table.write("Badmester");
    table.screen().double_click(table.where("Badmester").middle());
    table.screen().press(control(Key::A));
    table.screen().type("Badmeester");
    table.screen().press({Key::Enter});
    CHECK(table.has("Badmeester"));

    table.screen().press({Key::F2});
    table.screen().type(" van het jaar");
    table.screen().press({Key::Enter});
    CHECK(table.has("Badmeester van het jaar"));
    table.screen().press({Key::F2});
    table.screen().type(" die weg moet");
    table.screen().press({Key::Escape});
    CHECK(table.has("Badmeester van het jaar"));
}

TEST_CASE("a note is dragged to another lane, and undo brings it back") {
    Table table;
    table.begin_session("Overleg");
    table.go(Phase::Effects);
    table.write("+Rustiger");
    table.write("-Duurder");
    table.drag_note("Rustiger", table.where("Duurder").middle() + Point{0, 300});
    CHECK(table.note("Rustiger").place.lane == Lane::Negative);
    table.screen().press(control(Key::Z));
    CHECK(table.note("Rustiger").place.lane == Lane::Positive);
    table.screen().press({Key::Z, {.control = true, .shift = true}});
    CHECK(table.note("Rustiger").place.lane == Lane::Negative);
}

TEST_CASE("a note that is dropped on the middle of another merges with it when the hand waits") {
    Table table;
    table.begin_session("Overleg");
    table.go(Phase::Actors);
    table.write("Ouders");
    table.write("De ouders");
    Headless& screen = table.screen();
    const Point from = table.where("De ouders").middle(), to = table.where("Ouders").middle();
    screen.input.mouse_moved(screen.pixel(from));
    screen.input.button_down(Button::Left, screen.now);
    screen.settle();
    screen.input.mouse_moved(screen.pixel(from + Point{30, 0}));
    screen.settle();
    screen.input.mouse_moved(screen.pixel(to));
    screen.settle();
    screen.pass(1.5);
    screen.input.button_up(Button::Left, screen.now);
    screen.settle();
    CHECK(table.on_board(Phase::Actors) == 1);
    CHECK_FALSE(edits::take_apart(table.session(), table.id("Ouders")).empty());
}

TEST_CASE("L and a click link a note to one of another step") {
    Table table;
    table.begin_session("Overleg");
    table.go(Phase::Actors);
    table.write("Ouders");
    table.go(Phase::Effects);
    table.write("+Minder zorgen");
    table.click_note("Minder zorgen");
    table.screen().press(alt(Key::L));
    table.go(Phase::Actors);
    table.click_note("Ouders");
    CHECK(table.linked("Ouders", "Minder zorgen"));
}

TEST_CASE("an actor is ticked beside the effect that touches it") {
    Table table;
    table.begin_session("Overleg");
    table.go(Phase::Actors);
    table.write("Ouders");
    const NoteId ouders = table.id("Ouders");
    table.go(Phase::Effects);
    table.write("+Minder zorgen");
    table.click_note("Minder zorgen");
    for (const auto& entry : table.screen().stage.ui().widgets().all())
        if (entry.region == Region::Side && entry.label == "Ouders") {
            table.screen().click(entry.rect.middle());
            break;
        }
    CHECK(table.linked("Ouders", "Minder zorgen"));
    CHECK(table.session().notes.contains(ouders));
}

TEST_CASE("removing, and undoing that") {
    Table table;
    table.begin_session("Overleg");
    table.go(Phase::Actors);
    table.write("Ouders");
    table.click_note("Ouders");
    table.screen().press({Key::Delete});
    CHECK(table.on_board(Phase::Actors) == 0);
    table.screen().press(control(Key::Z));
    CHECK(table.has("Ouders"));
}

TEST_CASE("name, organiser and date of a session are changed together, as one act") {
    Table table;
    table.begin_session("Overleg");
    table.command(Command::Title);
    table.screen().type("Overleg twee");
    table.screen().press({Key::Tab});
    table.screen().type("Raadswerkgroep");
    table.screen().press({Key::Enter});
    CHECK(table.session().title == "Overleg twee");
    CHECK(table.session().host == "Raadswerkgroep");
    table.screen().press(control(Key::Z));
    CHECK(table.session().title == "Overleg");
    CHECK(table.session().host.empty());
}

TEST_CASE("undo never takes away the session itself") {
    Table table;
    table.open_example();
    for (int i = 0; i < 5; ++i) table.screen().press(control(Key::Z));
    CHECK(table.session().notes.size() > 40);
}

TEST_CASE("notes that are chosen become a group, which gets its name in its place") {
    Table table;
    table.begin_session("Overleg");
    table.go(Phase::Actors);
    table.write("Ouders");
    table.write("Kinderen");
    table.click_note("Ouders");
    table.screen().press(control(Key::A));
    CHECK(table.ui_state().selection.size() == 2);
    table.screen().press(alt(Key::G));
    table.screen().type("Gezinnen");
    table.screen().press({Key::Enter});
    REQUIRE(table.session().groups.size() == 1);
    const GroupId group = table.session().groups.begin()->first;
    CHECK(table.session().groups.at(group).name == "Gezinnen");
    CHECK(table.note("Ouders").place.group == group);
    CHECK(table.note("Kinderen").place.group == group);
}

TEST_CASE("five lines that are pasted are five notes; of more one is asked") {
    Table table;
    table.begin_session("Overleg");
    table.go(Phase::Actors);
    ImGui::SetClipboardText("een\ntwee\ndrie\n\nvier\nvijf\n");
    table.screen().press(control(Key::V));
    CHECK(table.on_board(Phase::Actors) == 5);
    ImGui::SetClipboardText("a\nb\nc\nd\ne\nf");
    table.screen().press(control(Key::V));
    CHECK(table.on_board(Phase::Actors) == 5);
    table.screen().press({Key::Enter});
    CHECK(table.on_board(Phase::Actors) == 11);
}

TEST_CASE("what nobody can see is no note: pasted, typed, or put in the place of one") {
    Table table;
    table.begin_session("Overleg");
    table.go(Phase::Actors);
    ImGui::SetClipboardText("\u200b\nBewoners\n\u3164\n\u00a0\u2060");
    table.screen().press(control(Key::V));
    CHECK(table.on_board(Phase::Actors) == 1);
    table.write("\u00ad\u2800");
    CHECK(table.on_board(Phase::Actors) == 1);
    table.screen().double_click(table.where("Bewoners").middle());
    table.screen().press(control(Key::A));
    table.screen().type("\u200b");
    table.screen().press({Key::Enter});
    CHECK(table.note("Bewoners").status == NoteStatus::OnBoard);
}

TEST_CASE("the next step comes by its button, and the case by its number") {
    Table table;
    table.begin_session("Overleg");
    for (const Phase phase : {Phase::Actors, Phase::Effects, Phase::Values, Phase::Actions}) {
        table.screen().click("bottom.next_phase");
        CHECK(table.session().whereabouts == CurrentStep{phase, false});
    }
    table.screen().click("bottom.next_phase");
    CHECK(table.session().whereabouts.concluded);
    table.screen().click("top.phase_case");
    CHECK(table.session().whereabouts == CurrentStep{Phase::Case, false});
}

TEST_CASE("the clock starts and stops by a click, gets a minute, and is calm when it is over") {
    Table table;
    table.begin_session("Overleg");
    table.screen().click("top.clock");
    CHECK(table.session().clocks[0].started != 0);
    const auto planned = table.session().clocks[0].planned;
    CHECK(planned > 0);
    table.screen().press({Key::F5, {.shift = true}});
    CHECK(table.session().clocks[0].planned == planned + 60);
    table.screen().press({Key::F5});
    CHECK(table.session().clocks[0].started == 0);
}

TEST_CASE("an answer of the case is kept when one goes on to another step") {
    Table table;
    table.begin_session("Overleg");
    table.screen().click("case.answer_0");
    table.screen().type("Camera’s die tellen");
    table.go(Phase::Actors);
    const bool kept = std::ranges::any_of(
        table.session().sheet, [](const std::string& answer) { return answer == "Camera’s die tellen"; });
    CHECK(kept);
}

TEST_CASE("an answer of the case is kept while one thinks about the next sentence") {
    Table table;
    table.begin_session("Overleg");
    table.screen().click("case.answer_0");
    table.screen().type("Camera’s");
    table.screen().pass(3);
    CHECK(table.session().sheet[0] == "Camera’s");
}

TEST_CASE("when nothing happens nothing is drawn, also with the caret in the field and with motion on") {
    Table table;
    table.open_example();
    table.program().settings().moves = true;
    table.go(Phase::Effects);
    table.wait_until_safe();  // what waits for the disk would ask for frames of its own
    table.screen().pass(20);
    const int before = table.screen().frames();
    table.screen().pass(600);
    CHECK(table.screen().frames() == before);
}

TEST_CASE("while the clock runs there is a frame a second") {
    Table table;
    table.begin_session("Overleg");
    table.screen().press({Key::F5});
    table.screen().pass(20);
    const int before = table.screen().frames();
    table.screen().pass(10);
    CHECK(table.screen().frames() - before >= 9);
    CHECK(table.screen().frames() - before <= 24);
}

TEST_CASE("the show of hands: typed votes weigh with the others") {
    Table table;
    table.begin_session("Overleg");
    table.go(Phase::Values);
    table.write("Privacy");
    table.click_note("Privacy");
    table.command(Command::VotingHands);
    table.screen().press(control(Key::A));
    table.screen().type("7");
    table.screen().press({Key::Enter});
    CHECK(table.note("Privacy").hands == 7);
}

TEST_CASE("after the program was closed all is as it was, and Start lists it") {
    Table table;
    table.begin_session("Overleg");
    table.go(Phase::Actors);
    table.write("Ouders");
    const std::string file = table.file();
    table.restart();
    CHECK_FALSE(table.program().session());
    table.screen().click(UiId::path("start.recent", 0));
    REQUIRE(table.program().session());
    CHECK(table.file() == file);
    CHECK(table.has("Ouders"));
    CHECK(table.session().whereabouts == CurrentStep{Phase::Actors, false});
}

TEST_CASE("the language changes at once, and is remembered") {
    Table table;
    table.begin_session("Overleg");
    table.screen().press({Key::L, {.control = true, .shift = true}});
    CHECK(table.settings().language == "en");
    CHECK(table.screen().said("top.phase_actors") == "Actors");
    table.restart();
    CHECK(table.settings().language == "en");
}

TEST_CASE("a second window on the same file says so, and opens to read") {
    Table table;
    table.begin_session("Overleg");
    table.go(Phase::Actors);
    table.write("Ouders");
    table.wait_until_safe();
    const std::shared_ptr<Files> files = files_on_disk();  // also of a task that is left behind
    ProgramWish wish;
    wish.settings.language = "nl";
    Program second(*files, std::move(wish));
    REQUIRE(second.open(table.file()));
    CHECK(second.session()->document().read_only());
    CHECK(second.session()->document().session().notes.size() == 1);
}

TEST_CASE("what cannot be opened leaves what is open as it is, and says why") {
    Table table;
    table.begin_session("Overleg");
    testing::put(table.folder("geen.samenspraak"), "dit is iets anders");
    CHECK_FALSE(table.program().open(table.folder("geen.samenspraak")));
    table.screen().settle();
    REQUIRE(table.program().session());
    CHECK(table.session().title == "Overleg");
}

TEST_CASE("the whole example can be looked at in every step, in every size, language and theme") {
    Table table;
    table.open_example();
    for (const char* language : {"nl", "en"})
        for (const bool contrast : {false, true})
            for (const auto& [wide, high] : {std::pair{1024, 600}, {1920, 1080}, {3840, 2160}, {1280, 1024}}) {
                table.program().settings().language = language;
                table.program().settings().high_contrast = contrast;
                table.screen().resize(wide, high);
                for (const Phase phase : all_phases) {
                    table.go(phase);
                    CHECK(table.screen().shows("bottom.next_phase"));
                    CHECK(table.screen().shows("bottom.save"));
                }
                table.conclude();
                CHECK(table.screen().shows("bottom.export"));
            }
}
