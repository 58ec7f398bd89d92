// SPDX-License-Identifier: EUPL-1.2
// What a key that is shown does, who has the letters, and that all can be done without a mouse.
#include "app/commands/agenda_plan.hpp"
#include "app/commands/command_search.hpp"
#include "sessions/json/keys.hpp"
#include "tests/screen/table.hpp"
#include "tests/support/names.hpp"

#include <catch2/catch.hpp>
#include <imgui.h>

#include <algorithm>
#include <set>

using namespace samenspraak;
using namespace samenspraak::testing;
using samenspraak::testing::Table;

namespace {

Context context_of(Table& table, Host& host, const Words& words) { return table.open().context(host, words, 1); }

// For rows that only look at desk and session.
class NoHost : public Host {
public:
    bool can(commands::HostRequest) const override { return false; }
    void request(commands::HostRequest) override {}
    bool shows(Overlay) const override { return true; }
    NoteId neighbour(NoteId, Direction) const override { return {}; }
    std::string clipboard() const override { return {}; }
    void clip(const std::string&) override {}
};

std::string key_on(Table& table, Command command) {
    NoHost host;
    const Words words("nl");
    return Bindings().shown(context_of(table, host, words), command);
}

}  // namespace

TEST_CASE("in the field Control Shift V votes and Control Shift A lets in: neither pastes nor chooses") {
    Table table;
    table.begin_session("Overleg");
    table.go(Phase::Values);
    table.write("Privacy");
    ImGui::SetClipboardText("niet dit");
    table.screen().press(control_shift(Key::V));
    CHECK(table.session().voting.open);
    CHECK(table.ui_state().drafts[index_of(Phase::Values)].empty());
    table.screen().type("half");
    table.screen().press(control_shift(Key::A));
    table.screen().type(" woord");
    CHECK(table.ui_state().drafts[index_of(Phase::Values)] == "half woord");
}

TEST_CASE("a button shows the key that does it now") {
    Table table;
    table.begin_session("Overleg");
    table.go(Phase::Effects);
    table.write("+Rustiger");
    CHECK(key_on(table, Command::Star) == "Alt S");
    CHECK(key_on(table, Command::Remove) == "Del");
    table.screen().type("half");
    CHECK(key_on(table, Command::Remove) == "");  // it is about the letters now
    table.click_note("Rustiger");
    CHECK(key_on(table, Command::Remove) == "Del");
    table.screen().press(control(Key::K));
    CHECK(key_on(table, Command::Remove) == "Del");
}

TEST_CASE("after what was asked in between, the next letter is about the same note") {
    Table table;
    table.begin_session("Overleg");
    table.go(Phase::Actions);
    table.write("Bord bij de ingang");
    table.click_note("Bord bij de ingang");
    table.screen().press(alt(Key::O));
    table.screen().type("Beheer");
    table.screen().press({Key::Enter});
    CHECK(table.note("Bord bij de ingang").details->owner == "Beheer");
    table.screen().press(alt(Key::S));
    CHECK(table.note("Bord bij de ingang").starred);
    table.screen().press(control(Key::K));
    table.screen().press({Key::Escape});
    table.screen().press(alt(Key::S));
    CHECK_FALSE(table.note("Bord bij de ingang").starred);
    // And from the field one comes back to it.
    table.screen().press({Key::Insert});
    table.write("");
    CHECK(table.screen().focused("bottom.field"));
    table.screen().press(control(Key::Up));
    table.screen().press(alt(Key::S));
    CHECK(table.note("Bord bij de ingang").starred);
}

TEST_CASE("what a rubber band chose has the keys, and a click beside it gives them back to the field") {
    Table table;
    table.begin_session("Overleg");
    table.go(Phase::Actors);
    table.write("Ouders");
    table.write("Buren");
    const Rect lane = table.screen().where("bottom.field");
    const Point below{table.where("Buren").right() + 60, lane.y - 80};
    table.screen().drag(below, table.where("Ouders").corner() + Point{5, 5});
    REQUIRE(table.ui_state().selection.size() == 2);
    table.screen().press(alt(Key::S));
    CHECK(table.note("Ouders").starred);
    CHECK(table.note("Buren").starred);
    table.screen().click(below);
    CHECK(table.ui_state().selection.empty());
    table.write("Scholen");
    CHECK(table.has("Scholen"));
}

TEST_CASE("a list that is longer than its dialog is read to its end by keyboard") {
    Table table;
    table.begin_with_actors(30, "Groep");
    table.command(Command::BlindSpots);
    const auto in_sight = [&](const std::string& label) {
        return std::ranges::any_of(table.screen().stage.ui().widgets().all(), [&](const Register::Entry& each) {
            return each.layer == Layer::Dialog && each.label == label && !each.rect.empty();
        });
    };
    REQUIRE(in_sight("Groep 0"));
    CHECK_FALSE(in_sight("Groep 29"));
    table.screen().press({Key::End});
    CHECK(in_sight("Groep 29"));
    for (int i = 0; i < 4; ++i) table.screen().press({Key::PageUp});
    CHECK(in_sight("Groep 0"));
    // And with Tab from one to the next.
    for (int i = 0; i < 35 && !in_sight("Groep 29"); ++i) table.screen().press({Key::Tab});
    CHECK(in_sight("Groep 29"));
}

TEST_CASE("keys and commands are found on Start too") {
    Table table;
    table.screen().press({Key::F1});
    CHECK(table.screen().shows("keys.dialog"));
    table.screen().press({Key::Escape});
    CHECK_FALSE(table.screen().shows("keys.dialog"));
    table.screen().press(control(Key::K));
    table.screen().type("voorbeeld");
    table.screen().press({Key::Enter});
    CHECK(table.program().session());
}

TEST_CASE("the person's own keys are written once, and hold after a new start") {
    Table table;
    table.begin_session("Overleg");
    table.command(Command::ChangeKeys);
    const auto file = table.folder("keys.txt");
    REQUIRE(std::filesystem::exists(file));
    const std::string written = samenspraak::testing::contents(file);
    CHECK(written.find("\nfull_screen = F11\n") != written.npos);
    CHECK(written.find("# Volledig scherm\n") != written.npos);

    samenspraak::testing::put(file, "full_screen =\nhigh_contrast = F11\nstar = Ctrl D\nwat = dit\n");
    table.command(Command::ChangeKeys);
    CHECK(samenspraak::testing::contents(file).starts_with("full_screen =\n"));
    table.restart();
    table.screen().press({Key::F11});
    CHECK_FALSE(table.settings().window.full_screen);
    CHECK(table.settings().high_contrast);
}

TEST_CASE("larger and full screen work while something is asked") {
    Table table;
    table.begin_session("Overleg");
    table.screen().press({Key::F1});
    table.screen().press(control(Key::Plus));
    CHECK(table.settings().scale > 1);
    table.screen().press({Key::F11});
    CHECK(table.settings().window.full_screen);
    CHECK(table.ui_state().overlay == Overlay::Keys);
}

TEST_CASE("F6 goes from one part of the screen to the next, in the open session") {
    Table table;
    table.begin_session("Overleg");
    table.go(Phase::Actors);
    table.write("Ouders");
    table.screen().press({Key::F6});
    CHECK(table.screen().stage.ui().focus().at() == UiId::path("board.note", table.id("Ouders").bits));
    table.screen().press(shift(Key::F6));
    CHECK(table.screen().focused("bottom.field"));
}

TEST_CASE("Control and down in the field picks the next lane") {
    Table table;
    table.begin_session("Overleg");
    table.go(Phase::Actions);
    table.screen().press(control(Key::Down));
    table.screen().press(control(Key::Down));
    table.screen().press(control_shift(Key::Down));
    table.write("Minder camera's");
    CHECK(table.note("Minder camera's").place.lane == Lane::Technology);
}

TEST_CASE("a command is found by its words first, not by what begins like them") {
    const auto always = [](Command) { return true; };
    const auto found = commands_found(always, "hand");
    REQUIRE_FALSE(found.empty());
    CHECK(found.front() != Command::PhaseActions);
    CHECK(std::ranges::find(found, Command::PhaseActions) != found.end());
    // In the other language too; what is not possible comes last.
    CHECK(commands_found(always, "duplicate").front() == Command::Duplicate);
    const auto only_star = [](Command command) { return command == Command::Star; };
    CHECK(commands_found(only_star, "").front() == Command::Star);
    CHECK(commands_found(always, "zeppelin").empty());
}

TEST_CASE("a command is found by other words that people have for it, behind all that bear the word") {
    const auto always = [](Command) { return true; };
    for (const auto& [word, command] :
        {std::pair{"opslaan", Command::SaveElsewhere}, {"prullenbak", Command::RemovedNotes},
            {"trash", Command::RemovedNotes}, {"timer", Command::ClockToggle}, {"koppel", Command::Link},
            {"donker", Command::HighContrast}, {"afdrukken", Command::Report}, {"beamer", Command::SecondWindow}}) {
        CAPTURE(word);
        const auto found = commands_found(always, word);
        CHECK(std::ranges::find(found.begin(), found.begin() + std::min<std::ptrdiff_t>(2, std::ssize(found)), command)
              != found.begin() + std::min<std::ptrdiff_t>(2, std::ssize(found)));
    }
}

TEST_CASE("a command that is not possible now says what stands in the way") {
    Table table;
    table.begin_session("Overleg");
    table.go(Phase::Values);
    NoHost host;
    const Words words("nl");
    Context context = context_of(table, host, words);
    CHECK(why_not(context, Command::Star) == Word::why_choose_note);
    CHECK(why_not(context, Command::VotingClose) == Word::why_voting_closed);
    CHECK(why_not(context, Command::Join) == Word::why_not_now);  // this host opens no joining
    table.go(Phase::Effects);
    CHECK(why_not(context, Command::VotingOpen) == Word::why_voting_open);  // that is for Values
    table.go(Phase::Values);
    table.write("Privacy");
    table.ui_state().selection.choose(table.id("Privacy"));
    CHECK_FALSE(why_not(context, Command::Star));
}

TEST_CASE("a command that is not possible now is shown and does nothing") {
    Table table;
    table.begin_session("Overleg");
    table.go(Phase::Actors);
    table.screen().press(control(Key::K));
    table.screen().type("uit elkaar");
    table.screen().press({Key::Enter});
    CHECK(table.ui_state().overlay == Overlay::Palette);
    table.screen().press({Key::Escape});
    CHECK(table.screen().focused("bottom.field"));
}

TEST_CASE("one's own keys are read, and what is not understood or means two things is known") {
    Bindings bindings;
    const auto unknown =
        bindings.read("# mijn toetsen\nduplicate = Ctrl Shift D / F3\nstar =\nwat = dit\nundo Ctrl Q\n");
    CHECK(unknown == std::vector<std::string>{"wat = dit", "undo Ctrl Q"});
    CHECK(bindings.shown(Command::Duplicate) == "Ctrl Shift D");
    CHECK(bindings.keys(Command::Duplicate)[1] == Chord{Key::F3});
    CHECK(bindings.shown(Command::Star).empty());
    CHECK(bindings.doubles().empty());
    (void)bindings.read("star = Ctrl Z");
    REQUIRE(bindings.doubles().size() == 1);
    CHECK(bindings.doubles()[0].second == Command::Star);

    Bindings again;
    CHECK(again.read(bindings.written(Words("nl"))).empty());
    for (const CommandRow& row : command_table()) {
        CHECK(again.keys(row.command)[0] == bindings.keys(row.command)[0]);
        CHECK(again.keys(row.command)[1] == bindings.keys(row.command)[1]);
    }
}

TEST_CASE("every row of the table can be possible in some state of the program") {
    std::set<Command> never;
    for (const CommandRow& row : command_table()) never.insert(row.command);
    const Words words("nl");
    Table table;
    const auto look = [&] {
        Context now = table.open().context(table.program().host(), words, now_in_milliseconds());
        std::erase_if(never, [&](Command command) { return possible(now, command); });
    };
    table.begin_session("Overleg");
    look();
    table.go(Phase::Actors);
    table.write("Ouders");
    table.write("Buren");
    table.click_note("Ouders");
    look();
    (void)table.group("Gezin");
    look();
    table.choose_all();
    table.screen().press(alt(Key::M));
    look();
    table.screen().press(control(Key::Z));
    look();
    table.screen().press({Key::Delete});
    look();
    table.go(Phase::Effects);
    table.write("+Rustiger");
    table.click_note("Rustiger");
    look();
    table.go(Phase::Actions);
    table.write("Bord");
    table.click_note("Bord");
    look();
    table.go(Phase::Values);
    table.write("Privacy");
    table.write("Rust");
    table.choose_all();
    look();
    table.screen().press(alt(Key::T));
    look();
    table.screen().press(control_shift(Key::V));
    look();
    table.click_note("Privacy");
    table.screen().type("3");
    table.screen().press({Key::Enter});
    table.screen().press(control_shift(Key::V));
    look();
    table.screen().press(control(Key::M));
    table.screen().press({Key::Enter});
    look();
    REQUIRE(table.open().document().perform({SetHolding{Phase::Values, true}}));
    Note waiting;
    waiting.id = NoteId{77};
    waiting.text = "Wacht";
    waiting.place.phase = Phase::Values;
    waiting.status = NoteStatus::Held;
    REQUIRE(table.open().document().perform({AddNote{waiting}}));
    look();
    // What needs phones, or another program: joining_test.cpp and outside_test.cpp have those.
    for (const Command with_phones :
        {Command::Join, Command::JoinNetwork, Command::CopyJoinLink, Command::LetIn, Command::TurnAway, Command::Hands,
            Command::HandsNext, Command::People, Command::Mute, Command::SendOut, Command::MuteAuthor,
            Command::SendOutAuthor, Command::OpenMade, Command::OpenMadeFolder, Command::OpenPages})
        never.erase(with_phones);
    for (const Command command : never) {
        INFO(plain_name(command));
        CHECK(false);
    }
}

TEST_CASE("everything one clicks on in the program is high enough for a finger") {
    const auto look = [](Table& table, const std::string& where) {
        for (const Register::Entry& each : table.screen().stage.ui().widgets().all()) {
            if (each.role != Role::Button && each.role != Role::Checkbox && each.role != Role::Link
                && each.role != Role::Field && each.role != Role::Row && each.role != Role::Heading)
                continue;
            // Headings beside the board are only read.
            if (each.role == Role::Heading && each.region != Region::Board) continue;
            INFO(where << ": " << each.label);
            CHECK(each.whole.height >= space::target);
        }
    };
    Table table;
    look(table, "start");
    table.open_example();
    for (const Phase phase : all_phases) {
        table.go(phase);
        look(table, std::string(key_of(phase)));
        table.screen().press(control(Key::Up));
        look(table, std::string(key_of(phase)) + ", with a note chosen");
    }
    table.conclude();
    look(table, "outcome");
}

TEST_CASE("a break that is over is not planned again when the room goes back a step") {
    Session session;
    REQUIRE(apply_change(session, SetWhereabouts{{Phase::Actors, false}}));
    REQUIRE(apply_change(session, SetClock{Phase::Effects, {.planned = 600, .spent = 60}}));
    const Agenda agenda = agenda_of(session, advised(DayLength::FourHours), 0, 0);
    CHECK(agenda.lines[index_of(DayPart::FirstBreak)].state == DayState::Done);
    CHECK(agenda.lines[index_of(DayPart::SecondBreak)].state == DayState::Ahead);
}

TEST_CASE("while a clock runs the page says when all will be over") {
    Table table;
    table.begin_session("Overleg");
    const Words words("nl");
    const auto said = [&] {
        Context now = table.open().context(table.program().host(), words, now_in_milliseconds());
        return format_day(now);
    };
    CHECK(said().empty());
    table.screen().press({Key::F5});
    CHECK(said().starts_with("Dagplan klaar om "));  // not that the step is done then
}
