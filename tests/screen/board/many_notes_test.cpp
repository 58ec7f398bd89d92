// SPDX-License-Identifier: EUPL-1.2
// What is done with many notes at once: pasted, copied, marked, put in order; and what is found again of them.
#include "app/commands/agenda_plan.hpp"
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

TEST_CASE("cells of a spreadsheet are notes, each by itself") {
    Table table;
    table.begin_session("Overleg");
    table.go(Phase::Actors);
    ImGui::SetClipboardText("Ouders\tKinderen\tBuren\n");
    table.screen().press(control(Key::V));
    CHECK(table.on_board(Phase::Actors) == 3);
    CHECK(table.has("Kinderen"));
    ImGui::SetClipboardText("\"Mensen van\nde zwemclub\"\nBadmeesters\n");
    table.screen().press(control(Key::V));
    CHECK(table.has("Mensen van\nde zwemclub"));
    CHECK(table.has("Badmeesters"));
    CHECK(table.on_board(Phase::Actors) == 5);
}

TEST_CASE("what was copied as a table comes back where it belongs") {
    Table table;
    table.begin_session("Overleg");
    table.go(Phase::Effects);
    table.write("+Rustiger");
    table.write("-=Duurder");
    table.click_note("Rustiger");
    const GroupId group = table.group("Sfeer");
    table.choose_all();
    table.screen().press(control_shift(Key::C));
    const std::string copied = ImGui::GetClipboardText();
    CHECK(copied.starts_with("Notitie\tSoort\tGroep\t"));
    CHECK(copied.find("'=Duurder\t") != copied.npos);
    table.screen().press({Key::Delete});
    REQUIRE(table.on_board(Phase::Effects) == 0);
    table.screen().press({Key::Escape});
    table.screen().press(control(Key::V));
    CHECK(table.on_board(Phase::Effects) == 2);
    CHECK(table.note("Rustiger").place.lane == Lane::Positive);
    CHECK(table.note("Rustiger").place.group == group);
    CHECK(table.note("=Duurder").place.lane == Lane::Negative);
    table.screen().press(control(Key::Z));
    CHECK(table.on_board(Phase::Effects) == 0);
}

TEST_CASE("of many lines one is asked, and no is no") {
    Table table;
    table.begin_session("Overleg");
    table.go(Phase::Actors);
    ImGui::SetClipboardText("a\tb\tc\td\te\tf");
    table.screen().press(control(Key::V));
    REQUIRE(table.ui_state().overlay == Overlay::PasteQuestion);
    table.screen().press({Key::Escape});
    CHECK(table.on_board(Phase::Actors) == 0);
    CHECK(table.ui_state().pasted.empty());
    table.write("Ouders");
    CHECK(table.on_board(Phase::Actors) == 1);
}

TEST_CASE("the spotlight from the palette falls on the note that was written last") {
    Table table;
    table.begin_session("Overleg");
    table.go(Phase::Actors);
    table.write("Ouders");
    table.write("Buren");
    table.command(Command::Spotlight);
    CHECK(table.ui_state().spotlight);
    CHECK(table.ui_state().selection.only() == table.id("Buren"));
    table.screen().press({Key::Left});
    CHECK(table.ui_state().spotlight);
    CHECK(table.ui_state().selection.only() == table.id("Ouders"));
}

TEST_CASE("several are marked, copied, cut and taken apart by key, each as one act") {
    Table table;
    table.begin_session("Overleg");
    table.go(Phase::Actors);
    table.write("Ouders");
    table.write("Buren");
    table.choose_all();
    table.screen().press(alt(Key::A));
    CHECK(table.note("Ouders").at_table == AtTable::Yes);
    CHECK(table.note("Buren").at_table == AtTable::Yes);
    table.screen().press(control(Key::Z));
    CHECK(table.note("Buren").at_table == AtTable::Unsaid);
    table.screen().press(control(Key::D));
    CHECK(table.on_board(Phase::Actors) == 4);
    table.screen().press(control(Key::Z));
    CHECK(table.on_board(Phase::Actors) == 2);

    table.choose_all();
    table.screen().press(alt(Key::M));
    CHECK(table.on_board(Phase::Actors) == 1);
    table.screen().press({Key::M, {.shift = true, .alt = true}});
    CHECK(table.on_board(Phase::Actors) == 2);
    table.choose_all();
    table.screen().press(control(Key::X));
    CHECK(table.on_board(Phase::Actors) == 0);
    CHECK(std::string(ImGui::GetClipboardText()) == "Ouders\nBuren\n");
    table.screen().press(control(Key::V));
    CHECK(table.on_board(Phase::Actors) == 2);
}

TEST_CASE("Shift and a click reach up to a note, Control and a click takes one in or out") {
    Table table;
    table.begin_session("Overleg");
    table.go(Phase::Actors);
    for (const char* name : {"Een", "Twee", "Drie", "Vier"}) table.write(name);
    table.click_note("Een");
    table.hold_and_click_note("Drie", {.shift = true});
    CHECK(table.ui_state().selection.size() == 3);
    table.hold_and_click_note("Twee", {.control = true});
    CHECK(table.ui_state().selection.size() == 2);
    CHECK_FALSE(table.ui_state().selection.contains(table.id("Twee")));
    table.hold_and_click_note("Vier", {.control = true});
    CHECK(table.ui_state().selection.size() == 3);
}

TEST_CASE("tidying by group, weight and time is an act each, and says so when nothing changes") {
    Table table;
    table.begin_session("Overleg");
    table.go(Phase::Actors);
    table.write("Eerst");
    table.write("Dan");
    const auto acts = [&] { return table.open().document().revision(); };
    const auto before = acts();
    table.command(Command::TidyTime);
    CHECK(acts() == before);
    table.click_note("Dan");
    table.screen().press(alt(Key::S));
    table.command(Command::TidyWeight);
    CHECK(table.note("Dan").place.rank < table.note("Eerst").place.rank);
    table.command(Command::TidyTime);
    CHECK(table.note("Eerst").place.rank < table.note("Dan").place.rank);
    table.screen().press(control(Key::Z));
    CHECK(table.note("Dan").place.rank < table.note("Eerst").place.rank);

    table.click_note("Eerst");
    (void)table.group("Klein");
    table.write("Nog een");
    table.screen().press({Key::Escape});
    table.write("Nog twee");
    table.screen().press(control(Key::Up));
    table.screen().press(shift(Key::Left));
    const GroupId large = table.group("Groot");
    table.command(Command::TidyGroup);
    const auto first =
        std::ranges::min_element(table.session().groups, {}, [](const auto& each) { return each.second.rank; });
    CHECK(first->first == large);
}

TEST_CASE("a finger that holds a note still opens its menu, and that is no click") {
    Table table;
    table.begin_session("Overleg");
    table.go(Phase::Actors);
    table.write("Ouders");
    Headless& screen = table.screen();
    screen.input.mouse_moved(screen.pixel(table.where("Ouders").middle()));
    screen.input.button_down(Button::Left, screen.now);
    screen.settle();
    screen.pass(1);
    CHECK(screen.stage.ui().widgets().registered(UiId::path("board.menu.row", 0)));
    screen.input.button_up(Button::Left, screen.now);
    screen.settle();
    CHECK(screen.stage.ui().widgets().registered(UiId::path("board.menu.row", 0)));
    CHECK(table.ui_state().selection.only() == table.id("Ouders"));
}

TEST_CASE("the day's plan is there again when the session is opened again") {
    Table table;
    table.begin_session("Overleg");
    table.screen().press({Key::F9});
    table.screen().press({Key::Digit4});
    table.screen().press({Key::Down});
    table.screen().press({Key::Right});
    const DayPlan day = table.ui_state().day;
    REQUIRE(day.around);
    CHECK((*day.around)[index_of(DayPart::Welcome)] == advised(DayLength::FourHours)[0] + 5);
    const std::string file = table.file();
    table.restart();
    REQUIRE(table.program().open(file));
    CHECK(table.ui_state().day == day);
}

TEST_CASE("what is found beside the text of a note says what it is; an answer of the case has the keyboard") {
    Table table;
    table.begin_session("Overleg");
    table.screen().click("case.answer_2");
    table.screen().type("Te veel ongelukken");
    table.go(Phase::Case);
    table.go(Phase::Actors);
    table.screen().press(control(Key::F));
    table.screen().type("ongelukken");
    table.screen().press({Key::Enter});
    CHECK(table.ui_state().shown.phase == Phase::Case);
    table.screen().press({Key::Escape});
    CHECK(table.screen().focused("case.answer_2"));
}
