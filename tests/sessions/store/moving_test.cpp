// SPDX-License-Identifier: EUPL-1.2
// A session goes to another place on a disk that fails: what is answered is so. A file that is whole and in its place
// counts, and is said not to be confirmed when only its folder could not be synced.
#include "sessions/store/session_file.hpp"
#include "tests/sessions/store/disk.hpp"
#include "tests/sessions/store/recorded_acts.hpp"
#include "tests/support/eventually.hpp"
#include "tests/support/names.hpp"

#include <catch2/catch.hpp>

using namespace samenspraak;
using namespace samenspraak::testing;
using namespace std::chrono_literals;

namespace {

const Path place = "/raad/druk.samenspraak", elsewhere = "/stick/druk.samenspraak";

struct Disk : ForgetfulDisk {
    std::atomic<bool> syncs_folders = true;
    Result<Done> sync_folder(const Path& path) override {
        if (!syncs_folders) return Refusal{Reason::DiskFailed, path.string()};
        return ForgetfulDisk::sync_folder(path);
    }
};

// A session of three acts that are safe.
struct Room {
    Disk disk;
    std::unique_ptr<JournalWriter> writer;
    std::uint64_t acts = 0;

    Room() {
        Bytes header;
        write_header(header, SessionId{7});
        auto placed = place_whole(disk, place, header, {});
        REQUIRE(placed);
        JournalStart start;
        start.bytes->append(header);
        start.path = place;
        start.file = std::move(placed->file);
        writer = std::make_unique<JournalWriter>(
            disk, std::move(start), JournalWriter::Wake{}, JournalWriter::Pauses{1h, 1h, 1h});
        for (int i = 0; i < 3; ++i) act();
        REQUIRE(is_safe());
    }
    void act() { writer->append(numbered_act(acts++)); }
    bool is_safe() {
        return eventually([this] { return writer->state().is_safe(); });
    }
};

std::size_t acts_at(Files& files, const Path& path) {
    const auto opened = open_session(files, path, Access::Read, {});
    REQUIRE(opened);
    return opened->session.notes.size();
}

std::size_t calls_of_going_to(const Path& path) {
    Room room;
    const std::size_t before = room.disk.calls();
    const auto answer = room.writer->move_to(path, Existing::Keep).get();
    REQUIRE(answer);
    CHECK_FALSE(answer->unsure);
    REQUIRE(room.writer->close());
    return room.disk.calls() - before;
}

// Answers with whether it was done without being confirmed.
bool goes_on_a_bad_disk(const Path& path, std::size_t call) {
    Room room;
    room.disk.fail(Mishap::Failing, room.disk.calls() + call, room.disk.calls() + call);
    const Result<Written> answer = room.writer->move_to(path, Existing::Keep).get();
    room.disk.heal();
    const bool unsure = answer && answer->unsure;
    const SaveState state = room.writer->state();
    INFO("to " << path << ", call " << call << ", done " << static_cast<bool>(answer) << ", unsure " << unsure);
    REQUIRE(state.path == (answer ? path : place));
    if (!answer && path != place) CHECK_FALSE(room.disk.exists(path));
    if (answer) CHECK(acts_at(room.disk, path) == 3);
    CHECK(state.safe == 3);  // what was safe before is, whatever becomes of the new place
    for (std::uint64_t seed = 0; unsure && seed < 10; ++seed)
        CHECK(acts_at(*room.disk.after_power_cut(seed), place) == 3);

    room.act();
    room.writer->try_again();
    REQUIRE(room.is_safe());
    CHECK(acts_at(room.disk, state.path) == 4);
    REQUIRE(room.writer->close());
    CHECK(how_it_ended(room.disk, state.path) == Ending::Well);
    CHECK(room.writer->state().set_aside.empty());
    return unsure;
}

}  // namespace

TEST_CASE(
    "Whichever call to the disk fails once while a session goes to another place, the answer is so", "[threads]") {
    for (const Path& path : {elsewhere, place}) {
        int unsure = 0;
        for (std::size_t call = calls_of_going_to(path); call > 0; --call) unsure += goes_on_a_bad_disk(path, call);
        CHECK(unsure > 0);
    }
}

TEST_CASE("In a place whose folder cannot be synced nothing more is called safe, until it can", "[threads]") {
    Room room;
    room.disk.syncs_folders = false;
    const Result<Written> answer = room.writer->move_to(elsewhere, Existing::Keep).get();
    REQUIRE(answer);
    CHECK(answer->unsure == Refusal{Reason::DiskFailed, elsewhere.string()});
    CHECK(room.writer->state().path == elsewhere);
    CHECK(room.writer->state().trouble == answer->unsure);
    room.act();
    room.writer->try_again();
    CHECK_FALSE(room.writer->state().is_safe());
    SECTION("it can, after a while") {
        room.disk.syncs_folders = true;
        room.writer->try_again();
        REQUIRE(room.is_safe());
        REQUIRE(room.writer->close());
        CHECK(acts_at(room.disk, elsewhere) == 4);
        CHECK(acts_at(room.disk, place) == 3);
    }
    SECTION("it never can") {
        CHECK(room.writer->close().error().why == Reason::DiskFailed);
        CHECK(room.writer->safe_up_to() == 3);
        CHECK(acts_at(room.disk, elsewhere) == 4);
    }
}
