// SPDX-License-Identifier: EUPL-1.2
// The screen's thread asks nothing of any disk, whatever one does; and whatever call a disk hangs in, the screen goes
// on.
#include "tests/screen/table.hpp"
#include "tests/support/eventually.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace samenspraak;
using namespace samenspraak::testing;
using samenspraak::testing::Table;

namespace {

void check_asked_nothing(Table& table) {
    for (const Path& path : table.disk().asked_by_watched_thread()) {
        INFO(path.string());
        CHECK(false);
    }
}

}  // namespace

TEST_CASE("a session is made, worked in, moved, copied, exported, left and opened beside the screen", "[threads]") {
    Table table;
    table.disk().watch_this_thread();
    table.begin_session("Overleg");
    table.go(Phase::Actors);
    table.write("Ouders");
    table.wait_until_safe();
    table.command(Command::SaveElsewhere);
    table.choose_name("Elders");
    REQUIRE(table.comes([&] { return std::filesystem::path(table.file()).stem() == "Elders"; }));
    table.command(Command::CleanCopy);
    table.choose_name("Kopie");
    table.wait_for_export();
    const std::string file = table.file();
    table.command(Command::Close);
    REQUIRE(table.comes([&] { return !table.program().session(); }));
    table.program().begin_opening(file);
    REQUIRE(table.comes([&] { return table.program().session(); }));
    CHECK(table.has("Ouders"));
    check_asked_nothing(table);
}

TEST_CASE("whatever call of opening the disk hangs in, the screen goes on, says so, and can give it up", "[threads]") {
    Table table;
    table.begin_session("Overleg");
    const std::string file = table.file();
    table.command(Command::Close);
    REQUIRE(table.comes([&] { return !table.program().session(); }));
    for (const DiskCall call : {DiskCall::Real, DiskCall::Open, DiskCall::Lock, DiskCall::Read}) {
        INFO("call " << static_cast<int>(call));
        table.disk().hold("Overleg", call);
        table.program().begin_opening(file);
        REQUIRE(eventually([&] { return table.disk().waiting() > 0; }));
        for (int i = 0; i < 60; ++i) table.screen().frame();  // a second
        CHECK(table.screen().shows("reading.dialog"));
        table.screen().settle();
        CHECK(table.screen().shows("reading_slow.dialog"));
        table.click_label(dutch()(Word::disk_stop_waiting));
        CHECK_FALSE(table.screen().shows("reading_slow.dialog"));
        table.disk().let_go();
        REQUIRE(eventually([&] { return table.disk().waiting() == 0; }));
        table.screen().settle();
        CHECK_FALSE(table.program().session());
        CHECK_FALSE(table.program().over());
    }
    table.program().begin_opening(file);
    CHECK(table.comes([&] { return table.program().session(); }));
}

TEST_CASE("whatever call the disk of an open session hangs in, one goes on typing and can leave", "[threads]") {
    for (const DiskCall call : {DiskCall::Write, DiskCall::Sync, DiskCall::Size, DiskCall::LeadsTo}) {
        INFO("call " << static_cast<int>(call));
        Table table;
        table.begin_session("Overleg");
        table.go(Phase::Actors);
        table.write("Ouders");
        table.wait_until_safe();
        table.disk().hold("Overleg", call);
        table.write("Buren");
        REQUIRE(eventually([&] { return table.disk().waiting() > 0; }));
        table.screen().pass(5);
        CHECK(table.screen().shows("disk.line"));
        table.write("Winkeliers");
        CHECK(table.has("Winkeliers"));
        table.command(Command::Close);
        table.screen().pass(5);
        table.click_label(dutch()(Word::closing_anyway));
        CHECK(table.comes([&] { return !table.program().session(); }));
    }
}

TEST_CASE("whatever call the disk of the small files hangs in, one leaves a session, and finds all of it again",
    "[threads]") {
    for (const auto& [name, call] :
        {std::pair("recent", DiskCall::Open), std::pair("recent", DiskCall::Write), std::pair("drafts", DiskCall::Read),
            std::pair("drafts", DiskCall::Sync), std::pair("days", DiskCall::Open)}) {
        INFO(name << ", call " << static_cast<int>(call));
        Table table;
        table.disk().watch_this_thread();
        table.begin_session("Overleg");
        table.go(Phase::Actors);
        table.screen().type("Half getypt");
        table.wait_until_safe();
        const std::string file = table.file();
        table.disk().hold(name, call);
        table.command(Command::Close);
        REQUIRE(table.comes([&] { return !table.program().session(); }));
        table.screen().pass(5);
        table.disk().let_go();
        REQUIRE(table.comes(
            [&] { return table.screen().stage.ui().widgets().registered(UiId::path("start.recent", 0)).has_value(); }));
        table.program().begin_opening(file);
        REQUIRE(table.comes([&] { return table.program().session(); }));
        CHECK(table.ui_state().drafts[index_of(Phase::Actors)] == "Half getypt");
        check_asked_nothing(table);
    }
}
