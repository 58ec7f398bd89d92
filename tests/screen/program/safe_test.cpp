// SPDX-License-Identifier: EUPL-1.2
// That nothing is lost, and that what is wrong is said: a full disk, a power cut, a second window, a wrong key.
#include "app/screen/bars/bars.hpp"
#include "tests/screen/table.hpp"
#include "tests/support/names.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace samenspraak;
using namespace samenspraak::testing;
using samenspraak::testing::Table;

namespace {

bool is_safe(Table& table) { return table.open().document().save_state().is_safe(); }
bool in_trouble(Table& table) { return table.open().document().save_state().trouble.has_value(); }

}  // namespace

TEST_CASE("a full disk is said where the save state stands, and trying again saves all when there is room") {
    Table table;
    table.begin_session("Overleg");
    table.go(Phase::Actors);
    REQUIRE(table.comes([&] { return is_safe(table); }));
    table.disk().fill("Overleg");
    table.write("Ouders");
    REQUIRE(table.comes([&] { return in_trouble(table); }));
    CHECK(table.screen().said("bottom.save").starts_with("Niet bewaard"));
    table.screen().click("bottom.save");
    REQUIRE(table.ui_state().overlay == Overlay::SaveTrouble);
    table.click_label(dutch()(Word::save_again));
    CHECK(in_trouble(table));
    // One goes on meanwhile.
    table.write("Buren");
    CHECK(table.has("Buren"));
    // The program tries again by itself too: it may be safe before anybody asks for it.
    table.screen().click("bottom.save");
    table.disk().fill("");
    if (table.says(dutch()(Word::save_again))) table.click_label(dutch()(Word::save_again));
    REQUIRE(table.comes([&] { return is_safe(table); }));
    CHECK(table.comes([&] { return table.screen().said("bottom.save") == dutch()(Word::save_safe); }));
    table.restart();
    table.screen().click(UiId::path("start.recent", 0));
    CHECK(table.has("Ouders"));
    CHECK(table.has("Buren"));
}

TEST_CASE("when the disk stays full the session goes on in another place") {
    Table table;
    table.begin_session("Overleg");
    table.go(Phase::Actors);
    REQUIRE(table.comes([&] { return is_safe(table); }));
    table.disk().fill("Overleg");
    table.write("Ouders");
    REQUIRE(table.comes([&] { return in_trouble(table); }));
    table.screen().click("bottom.save");
    table.screen().press({Key::Enter});  // the last button: another place
    table.choose_name("Elders");
    REQUIRE(table.comes([&] { return !in_trouble(table) && table.open().document().save_state().is_safe(); }));
    CHECK(std::filesystem::path(table.file()).filename() == "Elders.samenspraak");
    const auto files = files_on_disk();
    const auto there = Document::open(*files, table.file(), Access::Read);
    REQUIRE(there);
    CHECK((*there)->session() == table.session());
}

TEST_CASE("who closes while the disk is full is told once, and means it the second time") {
    Table table;
    table.begin_session("Overleg");
    table.go(Phase::Actors);
    REQUIRE(table.comes([&] { return is_safe(table); }));
    table.disk().fill("Overleg");
    table.write("Ouders");
    REQUIRE(table.comes([&] { return in_trouble(table); }));
    CHECK_FALSE(table.program().may_close());
    CHECK(table.ui_state().overlay == Overlay::SaveTrouble);
    table.screen().settle();
    CHECK(table.says(dutch()(Word::save_not_safe_to_close)));
    (void)table.program().may_close();
    CHECK(table.comes([&] { return table.program().over(); }));
}

TEST_CASE("after a power cut Start shows the session as recovered, in its step, and it is whole") {
    Table table;
    table.begin_session("Overleg");
    table.go(Phase::Effects);
    table.write("+Minder zorgen");
    table.lose_power();
    SessionLibrary library(table.disk(), table.folder("recent.json"), table.folder("documents") / "Samenspraak", {});
    REQUIRE(library.recent().size() == 1);
    CHECK(look_at_files(table.disk(), library.recent())[0].recovered);
    CHECK(library.recent()[0].by == CutShort::Program);  // here the computer ran on
    CHECK(table.says(dutch()(Word::start_recovered_program)));
    CHECK_FALSE(table.says(dutch()(Word::start_recovered_computer)));
    table.screen().click(UiId::path("start.recent", 0));
    REQUIRE(table.program().session());
    CHECK(table.has("Minder zorgen"));
    CHECK(table.ui_state().shown == CurrentStep{Phase::Effects, false});
}

TEST_CASE("what was removed comes back by its key, with its links") {
    Table table;
    table.begin_session("Overleg");
    table.go(Phase::Values);
    table.write("Rust");
    table.write("Vrijheid");
    table.click_note("Rust");
    table.screen().press({Key::Delete});
    CHECK_FALSE(table.has("Rust"));
    table.screen().press({Key::Escape});
    table.write("Zorg");
    table.command(Command::Restore);
    CHECK(table.has("Rust"));
    CHECK(table.on_board(Phase::Values) == 3);
}

TEST_CASE("a file that may not be written says so at the bottom, and not that another window has it") {
    Table table;
    table.begin_session("Overleg");
    table.go(Phase::Values);
    const std::string file = table.file();
    table.restart();
    table.disk().forbid("Overleg");
    REQUIRE(table.program().open(file));
    table.screen().settle();
    CHECK(table.screen().said("bottom.save") == dutch()(Word::app_read_only));
    CHECK(table.screen().said("bottom.read_only") == dutch()(Word::app_read_only_forbidden));
}

TEST_CASE("a second window on the same file says that it only reads, and why") {
    Table table;
    table.begin_session("Overleg");
    const std::string file = table.file();
    table.wait_until_safe();
    const std::shared_ptr<Files> files = files_on_disk();  // also of a task that is left behind
    ProgramWish wish;
    wish.settings.language = "nl";
    wish.settings.moves = false;
    Program second(*files, std::move(wish));
    REQUIRE(second.open(file));
    // One stage at a time: the second window takes the place of the first.
    table.show(second);
    CHECK(table.screen().said("bottom.save") == dutch()(Word::app_read_only));
    CHECK(table.says(dutch()(Word::app_read_only_elsewhere)));
    CHECK(table.screen().said("bottom.read_only") == dutch()(Word::app_read_only_elsewhere));
    table.screen().press(control(Key::Digit2));
    table.screen().type("Ouders");
    table.screen().press({Key::Enter});
    CHECK(second.session()->document().session().notes.empty());
}

TEST_CASE("a file is chosen by keys alone: into a folder, up again, and one that is there") {
    Table table;
    table.begin_session("Overleg");
    table.go(Phase::Actors);
    table.write("Ouders");
    const std::string file = table.file();
    table.command(Command::Close);
    REQUIRE_FALSE(table.program().session());
    table.screen().press(control(Key::O));
    REQUIRE(table.screen().shows("file_chooser.choose.dialog"));
    table.screen().press({Key::Backspace});  // to documents
    table.screen().press({Key::End});
    table.screen().press({Key::Enter});  // into the folder again
    table.screen().press({Key::End});
    table.screen().press({Key::Enter});
    REQUIRE(table.program().session());
    CHECK(table.file() == file);
    table.command(Command::Open);
    table.screen().press({Key::Escape});
    CHECK(table.file() == file);
}
