// SPDX-License-Identifier: EUPL-1.2
// How a session file comes to be.
#include "sessions/store/session_file.hpp"
#include "tests/sessions/store/disk.hpp"
#include "tests/sessions/store/recorded_acts.hpp"
#include "tests/support/names.hpp"

#include <catch2/catch.hpp>

#include <sys/stat.h>

using namespace samenspraak;
using namespace samenspraak::testing;

namespace {

// As a constant it would be worked out while compiling, which takes g++ 12 all the memory there is.
Act first() {
    Act act;
    act.id = ActId{7};
    act.changes.emplace_back(SetTitle{"Nieuw"});
    return act;
}

unsigned rights_of(const Path& path) {
    struct stat about {};
    REQUIRE(::stat(path.c_str(), &about) == 0);
    return about.st_mode & 0777U;
}

}  // namespace

TEST_CASE("A new session is for its owner, one that replaces another for who could read that") {
    Folder folder;
    const auto files = files_on_disk();
    const Path place = folder / "raad.samenspraak", elsewhere = folder / "elders.samenspraak";
    {
        auto made = create_session(*files, place, Existing::Keep, first(), {});
        REQUIRE(made);
        CHECK(rights_of(place) == 0600);
        REQUIRE(made->writer->move_to(elsewhere, Existing::Keep).get());
        CHECK(rights_of(elsewhere) == 0600);
    }
    REQUIRE(::chmod(place.c_str(), 0640) == 0);
    REQUIRE(create_session(*files, place, Existing::Replace, first(), {}));
    CHECK(rights_of(place) == 0640);
}

TEST_CASE("What cannot be the beginning of a session makes no file") {
    ForgetfulDisk disk;
    const Act impossible{ActId{7}, {}, 0, {}, {SetTitle{"Nieuw"}, SetDate{"gisteren"}}};
    CHECK(create_session(disk, "/raad", Existing::Keep, impossible, {}).error().why == Reason::BadDate);
    CHECK(disk.names().empty());
}

// Old: what was there, if anything was. Answers with whether a call failed.
namespace {

bool create_on_a_bad_disk(const std::optional<Bytes>& old, Mishap mishap, std::size_t call) {
    const Path place = "/raad.samenspraak";
    ForgetfulDisk disk;
    if (old) disk.put(place, *old);
    disk.fail(mishap, call, mishap == Mishap::Failing ? call : SIZE_MAX);
    const bool made = bool(create_session(disk, place, old ? Existing::Replace : Existing::Keep, first(), {}));
    const bool failed = disk.calls() >= call;
    INFO("call " << call << ", replaces " << bool(old) << ", made " << made);
    const auto check = [&](const ForgetfulDisk& found) {
        const auto bytes = found.contents(place);
        if (bytes == old) {
            REQUIRE((!made || failed));
            return;
        }
        REQUIRE(bytes);
        const auto journal = read_journal(*bytes);
        REQUIRE(journal);
        REQUIRE((made || journal->recovery.whole()));  // once made, closing it may be what fails
        REQUIRE(journal->acts == std::vector{first()});
    };
    check(disk);
    for (std::uint64_t seed = 0; seed < 20; ++seed) check(*disk.after_power_cut(seed));
    return failed;
}

}  // namespace

TEST_CASE("A new session is there with its first act, or not at all, whichever call to the disk fails") {
    for (const std::optional<Bytes>& old : {std::optional<Bytes>(), std::optional(file_of(small_acts(30)))})
        for (const Mishap mishap : {Mishap::Failing, Mishap::Full, Mishap::PowerCut})
            for (std::size_t call = 1; create_on_a_bad_disk(old, mishap, call);) ++call;
}
