// SPDX-License-Identifier: EUPL-1.2
// The program around a session: what it remembers, what it opens, and when it has something new to show.
#include "tests/support/eventually.hpp"
#include "tests/support/headless_room.hpp"
#include "tests/support/names.hpp"

#include <catch2/catch.hpp>

using namespace samenspraak;
using namespace samenspraak::testing;
using samenspraak::testing::FakePhones;
using samenspraak::testing::Table;

TEST_CASE("while phones can join and nobody does anything, there is nothing new to show") {
    FakePhones* phones = nullptr;
    Table table([&](Document& document) {
        auto made = std::make_unique<FakePhones>(document);
        phones = made.get();
        return made;
    });
    table.begin_session("Overleg");
    table.command(Command::Join);
    REQUIRE(phones->is_open());
    (void)table.program().letters();
    CHECK_FALSE(table.program().letters());
    CHECK_FALSE(table.program().letters());
    phones->raise(PersonId{7});
    CHECK(table.program().letters());
    CHECK_FALSE(table.program().letters());
}

TEST_CASE("opening the file that is open leaves the room as it is") {
    Table table;
    table.begin_session("Overleg");
    table.go(Phase::Actors);
    table.write("Ouders");
    table.screen().input.drop({table.file()});
    table.screen().settle();
    REQUIRE(table.program().session());
    CHECK_FALSE(table.open().document().read_only());
    CHECK(table.has("Ouders"));
    CHECK(table.session().whereabouts.phase == Phase::Actors);
}

TEST_CASE("what Start would show after a crash is kept while the room goes on") {
    Table table;
    table.begin_session("Overleg");
    table.go(Phase::Values);
    const auto files = files_on_disk();
    Recent recent(*files, table.folder("recent.json"));
    CHECK(eventually([&] {
        const auto list = recent.list();
        return !list.empty() && list.front().phase == Phase::Values;
    }));
    CHECK(recent.list().front().open);
}

TEST_CASE("a folder is chosen by the keyboard: Enter takes the one that is shown, or goes into the one pointed at") {
    Table table;
    table.begin_session("Overleg");
    table.conclude();
    std::filesystem::create_directories(table.folder("documents") / "Samenspraak" / "raad");
    table.screen().click("bottom.export");
    table.screen().click("export.folder");
    REQUIRE(table.screen().shows("file_chooser.choose.dialog"));
    table.screen().press({Key::Down});  // the folder above
    table.screen().press({Key::Down});
    table.screen().press({Key::Enter});
    REQUIRE(table.screen().shows("file_chooser.choose.dialog"));
    table.screen().press({Key::Enter});
    CHECK_FALSE(table.screen().shows("file_chooser.choose.dialog"));
    CHECK(table.open().dialogs().export_plan().selection().folder.filename() == "raad");
}
