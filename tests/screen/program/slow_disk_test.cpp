// SPDX-License-Identifier: EUPL-1.2
// A disk that takes its time, or never answers: the screen goes on, says so, and can be closed.
#include "tests/screen/table.hpp"
#include "tests/support/eventually.hpp"
#include "tests/support/names.hpp"

#include <catch2/catch.hpp>

#include <fstream>
#include <iterator>

using namespace samenspraak;
using namespace samenspraak::testing;
using samenspraak::testing::Table;

namespace {

// A session with one note that is safe.
void begin(Table& table) {
    table.begin_session("Overleg");
    table.go(Phase::Actors);
    table.write("Ouders");
    REQUIRE(table.comes([&] { return table.open().document().save_state().is_safe(); }));
}

bool is_safe(Table& table) {
    const Document& document = table.open().document();
    return document.is_safe(document.revision());
}

// From here on nothing of that name gets onto the disk, and something waits for it.
void hang(Table& table, const std::string& name) {
    table.disk().hold(name);
    table.write("Buren");
    REQUIRE(eventually([&] { return table.disk().waiting() > 0; }));
}

bool file_has(const std::filesystem::path& path, std::string_view text) {
    const auto files = files_on_disk();
    const auto there = Document::open(*files, path, Access::Read);
    if (!there) return false;
    for (const auto& [id, note] : (*there)->session().notes)
        if (note.text == text) return true;
    return false;
}

std::string text_of(const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

TEST_CASE("while a session goes to a slow place one goes on typing, and all of it is there afterwards", "[threads]") {
    Table table;
    begin(table);
    const std::filesystem::path before = table.file();
    table.disk().hold("Elders");
    table.command(Command::SaveElsewhere);
    table.choose_name("Elders");
    REQUIRE(eventually([&] { return table.disk().waiting() == 1; }));
    table.screen().pass(1);
    CHECK(table.screen().shows("disk.line"));
    table.write("Buren");
    CHECK(table.has("Buren"));
    // Until it is there the old file counts, and what is safe is in that.
    CHECK(table.comes([&] { return is_safe(table); }));
    CHECK(std::filesystem::path(table.file()) == before);
    CHECK(file_has(before, "Buren"));
    table.screen().pass(6);
    CHECK(table.screen().said("disk.line").starts_with(dutch()(Word::save_moving_slow)));

    table.disk().let_go();
    REQUIRE(table.comes([&] { return std::filesystem::path(table.file()).filename() == "Elders.samenspraak"; }));
    CHECK(is_safe(table));
    table.screen().pass(1);
    CHECK_FALSE(table.screen().shows("disk.line"));
    CHECK(file_has(table.file(), "Ouders"));
    CHECK(file_has(table.file(), "Buren"));
}

TEST_CASE("a disk that does not answer is said after a while, and all is saved once it does", "[threads]") {
    Table table;
    begin(table);
    hang(table, "Overleg");
    CHECK_FALSE(table.screen().shows("disk.line"));
    table.screen().pass(6);
    CHECK(table.screen().said("disk.line").starts_with(dutch()(Word::save_slow)));
    table.write("Winkeliers");
    CHECK(table.has("Winkeliers"));
    CHECK_FALSE(is_safe(table));
    table.disk().let_go();
    CHECK(table.comes([&] { return is_safe(table); }));
    table.screen().pass(1);
    CHECK_FALSE(table.screen().shows("disk.line"));
    CHECK(file_has(table.file(), "Winkeliers"));
}

TEST_CASE("from a disk that does not answer a session goes to another place, and is safe there", "[threads]") {
    Table table;
    begin(table);
    hang(table, "Overleg");
    table.screen().pass(6);
    table.screen().click("disk.elsewhere");
    table.choose_name("Elders");
    REQUIRE(table.comes([&] { return is_safe(table); }));
    CHECK(std::filesystem::path(table.file()).filename() == "Elders.samenspraak");
    CHECK(file_has(table.file(), "Buren"));
    CHECK(table.disk().waiting() == 1);
    table.command(Command::Close);
    CHECK(table.comes([&] { return !table.program().session(); }));
}

TEST_CASE("another place that the disk does not confirm is gone to all the same, and that is said", "[threads]") {
    Table table;
    begin(table);
    table.disk().sync_folders(false);
    table.command(Command::SaveElsewhere);
    table.choose_name("Elders");
    REQUIRE(table.comes([&] { return std::filesystem::path(table.file()).filename() == "Elders.samenspraak"; }));
    const Words& words = dutch();
    const std::string unsure = words(Word::export_unsure, {words(Refusal{Reason::DiskFailed, table.file()})});
    REQUIRE(table.comes([&] { return table.says(unsure); }));
    CHECK(file_has(table.file(), "Ouders"));
    table.write("Buren");
    CHECK_FALSE(is_safe(table));
    table.disk().sync_folders(true);
    CHECK(table.comes([&] { return is_safe(table); }));
    CHECK(file_has(table.file(), "Buren"));
}

TEST_CASE("who closes on a slow disk sees that it is busy, and comes to Start when all is saved", "[threads]") {
    Table table;
    begin(table);
    const std::string file = table.file();
    hang(table, "Overleg");
    CHECK_FALSE(table.program().may_close());
    table.screen().frame();
    CHECK(table.screen().shows("closing.dialog"));
    CHECK_FALSE(table.program().over());
    // What is typed meanwhile is no act: nobody would save it.
    table.screen().type("Te laat");
    table.screen().press({Key::Enter});
    CHECK_FALSE(table.has("Te laat"));
    table.disk().let_go();
    REQUIRE(table.comes([&] { return table.program().over(); }));
    CHECK(file_has(file, "Buren"));
    CHECK(how_it_ended(table.disk(), file) == Ending::Well);
}

TEST_CASE(
    "who closes on a disk that never answers is told what is not saved, and can close all the same", "[threads]") {
    Table table;
    begin(table);
    const std::string file = table.file();
    hang(table, "Overleg");
    table.command(Command::Close);
    table.screen().pass(6);
    REQUIRE(table.screen().shows("closing_slow.dialog"));
    REQUIRE(table.program().session());
    table.screen().press({Key::Enter});  // waits on
    CHECK(table.program().session());
    table.screen().pass(6);
    table.click_label(dutch()(Word::closing_anyway));
    CHECK_FALSE(table.program().session());
    CHECK(table.screen().shows("start.new"));
    CHECK(table.disk().waiting() == 1);  // nobody waited for it
    CHECK(file_has(file, "Ouders"));     // what was called safe
    // The next session is not held up.
    table.begin_session("Later");
    table.go(Phase::Actors);
    table.write("Winkeliers");
    CHECK(table.comes([&] { return is_safe(table); }));
}

TEST_CASE(
    "a session whose disk was given up opens to read and says why, and as always once the disk answers", "[threads]") {
    Table table;
    begin(table);
    const std::string file = table.file();
    hang(table, "Overleg");
    table.command(Command::Close);
    table.screen().pass(6);
    table.click_label(dutch()(Word::closing_anyway));
    REQUIRE_FALSE(table.program().session());
    table.program().begin_opening(file);
    REQUIRE(table.comes([&] { return table.program().session(); }));
    CHECK(table.open().document().still_held());
    CHECK(table.says(dutch()(Word::app_read_only_still_held)));
    CHECK_FALSE(table.says(dutch()(Word::app_read_only_elsewhere)));
    table.command(Command::Close);
    REQUIRE(table.comes([&] { return !table.program().session(); }));

    table.disk().let_go();
    REQUIRE(eventually([&] { return !table.disk().is_locked_here(file); }));
    table.program().begin_opening(file);
    REQUIRE(table.comes([&] { return table.program().session(); }));
    CHECK_FALSE(table.open().document().read_only());
    table.write("Winkeliers");
    CHECK(table.comes([&] { return is_safe(table); }));
}

TEST_CASE("who closes on a disk that never answers can save in another place first", "[threads]") {
    Table table;
    begin(table);
    hang(table, "Overleg");
    table.command(Command::Close);
    table.screen().pass(6);
    table.click_label(dutch()(Word::save_elsewhere));
    table.choose_name("Elders");
    REQUIRE(table.comes([&] { return !table.program().session(); }));
    const auto there = table.folder("documents") / "Samenspraak" / "Elders.samenspraak";
    CHECK(file_has(there, "Buren"));
    CHECK(how_it_ended(table.disk(), there) == Ending::Well);
}

TEST_CASE("settings and the list of recent sessions wait for no disk", "[threads]") {
    Table table;
    begin(table);
    const std::string file = table.file();
    table.disk().hold(".json");
    table.program().settings().high_contrast = true;
    table.program().settings_changed();
    REQUIRE(eventually([&] { return table.disk().waiting() > 0; }));
    table.command(Command::Close);
    REQUIRE(table.comes([&] { return !table.program().session(); }));
    // The list on Start is that of now, and what was chosen opens.
    table.screen().click(UiId::path("start.recent", 0));
    REQUIRE(table.program().session());
    CHECK(table.file() == file);
    table.disk().let_go();
    CHECK(eventually(
        [&] { return text_of(table.folder("settings.json")).find("\"high_contrast\":true") != std::string::npos; }));
}
