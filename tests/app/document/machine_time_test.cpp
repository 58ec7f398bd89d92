// SPDX-License-Identifier: EUPL-1.2
#include "app/document/document.hpp"
#include "sessions/edits.hpp"
#include "tests/support/eventually.hpp"
#include "tests/support/folder.hpp"
#include "tests/support/names.hpp"

#include <catch2/catch.hpp>

using namespace samenspraak;
using namespace samenspraak::testing;

namespace {

constexpr std::int64_t second = 1'000, minute = 60 * second, hour = 60 * minute;
constexpr std::size_t effects = index_of(Phase::Effects);

// A computer whose clock can be set while the clock of the effects runs: thirty minutes, begun when this is made.
struct Running {
    Folder folder;
    std::unique_ptr<Files> files = files_on_disk();
    std::unique_ptr<Document> document;
    MachineTime time{1'764'000'000'000, 5 * hour};

    Running() {
        auto made = Document::create(*files, folder / "raad.samenspraak", Existing::Keep, {SetTitle{"Drukte"}});
        REQUIRE(made);
        document = std::move(*made);
        document->follow_time(time);
        REQUIRE(document->perform({SetClock{Phase::Effects, edits::started({30 * 60, 0, 0}, time.wall)}}));
    }
    void pass(std::int64_t milliseconds) { time.wall += milliseconds, time.steady += milliseconds; }
    void set(std::int64_t by) { time.wall += by; }
    std::int64_t left() {
        document->follow_time(time);
        return edits::seconds_left(document->session().clocks[effects], time.wall);
    }
};

}  // namespace

TEST_CASE("what is left stays the same when the clock of the computer is set") {
    Running running;
    running.pass(10 * minute);
    REQUIRE(running.left() == 20 * 60);
    for (const std::int64_t by : {-2 * hour, hour, 25 * hour, -90 * second}) {
        running.set(by);
        CHECK(running.left() == 20 * 60);
    }
    running.pass(5 * minute);
    running.set(-2 * hour);
    CHECK(running.left() == 15 * 60);
    CHECK(edits::paused(running.document->session().clocks[effects], running.time.wall).spent == 15 * 60);
}

TEST_CASE("time goes on while the computer sleeps") {
    Running running;
    running.pass(29 * minute);  // asked only afterwards
    CHECK(running.left() == 60);
}

TEST_CASE("what the network slews is no other time, and is no act") {
    Running running;
    const std::uint64_t revision = running.document->revision();
    for (int i = 0; i < 60; ++i) running.pass(minute / 2), running.set(15), (void)running.left();
    CHECK(running.document->revision() == revision);
}

TEST_CASE("when no clock runs, setting that of the computer is nothing to the session") {
    Running running;
    REQUIRE(running.document->perform({SetClock{Phase::Effects, {30 * 60, 60, 0}}}));
    const std::uint64_t revision = running.document->revision();
    running.set(hour);
    CHECK(running.left() == 29 * 60);
    CHECK(running.document->revision() == revision);
}

TEST_CASE("the file knows what is left after the clock was set, and undo passes over it") {
    Running running;
    REQUIRE(
        running.document->perform(edits::add(running.document->session(), edits::Draft{new_id<NoteId>(), "Bewoners"})));
    const auto last = running.document->next_undo();
    running.pass(10 * minute);
    running.set(-2 * hour);
    REQUIRE(running.left() == 20 * 60);
    CHECK(running.document->next_undo() == last);
    REQUIRE(running.document->close());
    const auto again = Document::open(*running.files, running.folder / "raad.samenspraak", Access::Read);
    REQUIRE(again);
    CHECK(edits::seconds_left((*again)->session().clocks[effects], running.time.wall) == 20 * 60);
}

TEST_CASE("a clock that would have started before 1970 starts then") {
    Running running;
    running.set(-80LL * 365 * 24 * hour);
    (void)running.left();
    CHECK(running.document->session().clocks[effects].started == 1);
}

TEST_CASE("who only reads a session sees what is left, too, when the clock of the computer is set") {
    Running running;
    running.pass(10 * minute);
    REQUIRE(running.left() == 20 * 60);
    REQUIRE(running.document->close());
    auto read = Document::open(*running.files, running.folder / "raad.samenspraak", Access::Read);
    REQUIRE(read);
    running.document = std::move(*read);
    REQUIRE(running.document->read_only());
    const std::uint64_t revision = running.document->revision();
    REQUIRE(running.left() == 20 * 60);
    for (const std::int64_t by : {-2 * hour, hour}) {
        running.set(by);
        CHECK(running.left() == 20 * 60);
    }
    CHECK(running.document->revision() == revision);
}
