// SPDX-License-Identifier: EUPL-1.2
#include "sessions/edits.hpp"
#include "tests/screen/table.hpp"

#include <catch2/catch.hpp>

using namespace samenspraak;
using namespace samenspraak::testing;

TEST_CASE("the clock on the screen goes on when that of the computer is set, forward or back") {
    Table table;
    table.begin_session("Overleg");
    table.wait_until_safe();
    const std::string file = table.file();
    table.restart();

    constexpr std::int64_t hour = 3'600'000;
    MachineTime time{1'764'000'000'000, 50'000};
    FullDisk files;
    ProgramWish wish;
    wish.settings.language = "nl";
    wish.settings.moves = false;
    wish.time = [&time] { return time; };
    Program program(files, std::move(wish));
    REQUIRE(program.open(file));
    Headless screen(program);
    screen.settle();
    screen.click("top.clock");
    const auto left = [&] {
        screen.pass(1.1);
        return edits::seconds_left(program.session()->document().session().clocks[0], time.wall);
    };
    const std::int64_t planned = left();
    time.wall += 90'000, time.steady += 90'000;
    REQUIRE(left() == planned - 90);
    for (const std::int64_t by : {-2 * hour, hour}) {
        time.wall += by;
        CHECK(left() == planned - 90);
    }
    // A wake without a frame is enough: phones may ask before there is one.
    time.wall -= hour;
    (void)program.letters();
    CHECK(edits::seconds_left(program.session()->document().session().clocks[0], time.wall) == planned - 90);
}
