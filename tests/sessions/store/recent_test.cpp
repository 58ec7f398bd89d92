// SPDX-License-Identifier: EUPL-1.2
#include "sessions/store/recent.hpp"
#include "sessions/store/session_file.hpp"
#include "tests/sessions/store/disk.hpp"
#include "tests/sessions/store/recorded_acts.hpp"
#include "tests/support/names.hpp"

#include <catch2/catch.hpp>

#include <cstdlib>

using namespace samenspraak;
using namespace samenspraak::testing;

namespace {

const Path list_file = "/state/recent.json";

RecentSession a_session(int number) {
    return {"/raad/" + std::to_string(number) + ".samenspraak", "Sessie \"" + std::to_string(number) + "\"\n🙂",
        Phase::Values, true, 1'795'000'000'000 + number, false, number % 2 == 1};
}

Bytes bytes_of(std::string_view text) {
    const ByteSpan bytes = std::as_bytes(std::span(text));
    return {bytes.begin(), bytes.end()};
}

}  // namespace

namespace {

std::vector<RecentSession> looked_at(Files& disk, Recent& recent) { return look_at_files(disk, recent.list()); }

}  // namespace

TEST_CASE("Recent sessions come back newest first, each path once, and no more than twenty") {
    ForgetfulDisk disk;
    Recent recent(disk, list_file);
    CHECK(recent.list().empty());
    for (int i = 0; i < 30; ++i) REQUIRE(recent.note(a_session(i)));
    auto list = recent.list();
    REQUIRE(list.size() == max_recent);
    for (int i = 0; i < 20; ++i) CHECK(list[static_cast<std::size_t>(i)] == a_session(29 - i));
    REQUIRE(recent.note(a_session(15)));
    CHECK(recent.list().size() == max_recent);
    CHECK(recent.list().front() == a_session(15));
    REQUIRE(recent.forget(a_session(15).path));
    CHECK(recent.list().front() == a_session(29));
}

TEST_CASE("A session whose program was cut short is shown as recovered") {
    ForgetfulDisk disk;
    Recent recent(disk, list_file);
    RecentSession session = a_session(2);
    session.open = true;
    REQUIRE(recent.note(session));
    CHECK_FALSE(looked_at(disk, recent).front().recovered);  // the file is gone: that is something else
    disk.put(session.path, file_of(small_acts(3), false));
    CHECK(looked_at(disk, recent).front().recovered);
    {
        const auto in_another_window = open_session(disk, session.path, Access::Write, {});
        CHECK_FALSE(looked_at(disk, recent).front().recovered);
    }
    CHECK_FALSE(looked_at(disk, recent).front().recovered);  // closed well by now
}

TEST_CASE("Whether the program stopped or the computer went off is told by the run of the computer") {
    ForgetfulDisk disk;
    RecentSession session = a_session(2);
    session.open = true;
    const auto told = [&](const std::string& then, const std::string& now) {
        disk.put(session.path, file_of(small_acts(3), false));
        REQUIRE(Recent(disk, list_file, then).note(session));
        Recent recent(disk, list_file, now);
        CHECK(recent.cut_short(session.path) == recent.list().front().by);
        CHECK(looked_at(disk, recent).front().recovered);
        return recent.list().front().by;
    };
    CHECK(told("1", "1") == CutShort::Program);
    CHECK(told("1", "2") == CutShort::Computer);
    CHECK(told("", "2") == CutShort::Unknown);  // a list of an older version
    CHECK(told("1", "") == CutShort::Unknown);
    Recent recent(disk, list_file, "3");
    CHECK(recent.cut_short("/elders") == CutShort::Unknown);
    session.recovered = true, session.by = CutShort::Computer;
    REQUIRE(recent.note(session));
    const auto in_another_window = open_session(disk, session.path, Access::Write, {});
    CHECK(recent.list().front().by == CutShort::Computer);  // while it is open again: what it was recovered from
}

TEST_CASE("What the system calls this run of the computer is not kept, only its checksum") {
    const std::string name = "5f2c1d9e-8b1a-4a57-9d0e-2a6a4f1f7b11";
    CHECK(run_called(name) == run_called(name));
    CHECK(run_called(name) != run_called("5f2c1d9e-8b1a-4a57-9d0e-2a6a4f1f7b12"));
    CHECK(run_called(name).size() <= 10);
    CHECK(run_called("").empty());
    CHECK(run_of_this_computer() == run_of_this_computer());
}

TEST_CASE("A damaged list of recent sessions is an empty one, or what can be read of it") {
    ForgetfulDisk disk;
    Recent recent(disk, list_file);
    for (const std::string_view text :
        {"", "{", "null", "[1,2,\"x\"]", "[{\"title\":\"zonder pad\"}]", "[{\"path\":7}]", "\xff\xfe", "[[[["}) {
        disk.put(list_file, bytes_of(text));
        CHECK(recent.list().empty());
    }
    disk.put(list_file, Bytes(2U << 20, std::byte{'['}));
    CHECK(recent.list().empty());
    disk.put(list_file, bytes_of(R"([{"path":"/a","phase":99,"when":"nooit","open":1,"more":[]},{"path":"/a"},5])"));
    REQUIRE(recent.list().size() == 1);
    CHECK(recent.list().front().path == "/a");
    CHECK(recent.list().front().phase == Phase::Case);
    REQUIRE(recent.note(a_session(1)));
    CHECK(recent.list().size() == 2);
}

TEST_CASE("What cannot be kept is refused, and the list stays") {
    ForgetfulDisk disk;
    Recent recent(disk, list_file);
    REQUIRE(recent.note(a_session(1)));
    RecentSession odd = a_session(2);
    odd.path = "/raad/\xff";
    CHECK(recent.note(odd).error().why == Reason::BadText);
    disk.fail_from_now(Mishap::Full);
    CHECK(recent.note(a_session(3)).error().why == Reason::DiskFull);
    CHECK(recent.list() == std::vector{a_session(1)});
    CHECK_FALSE(Recent(disk, "").note(a_session(1)));
}

TEST_CASE("What is remembered lies where the system has a place for it") {
    Folder folder;
    const auto files = files_on_disk();
    const char* const before = std::getenv("XDG_STATE_HOME");
    const std::string kept = before ? before : "";
    ::setenv("XDG_STATE_HOME", (folder / "a" / "b").c_str(), 1);
    CHECK(state_folder() == folder / "a" / "b" / "samenspraak");
    Recent recent(*files, state_folder() / "recent.json");
    REQUIRE(recent.note(a_session(1)));
    CHECK(recent.list() == std::vector{a_session(1)});
    ::setenv("XDG_STATE_HOME", "not/absolute", 1);
    CHECK(state_folder().filename() == "samenspraak");
    CHECK(state_folder() != Path("not/absolute/samenspraak"));
    before ? ::setenv("XDG_STATE_HOME", kept.c_str(), 1) : ::unsetenv("XDG_STATE_HOME");
}
