// SPDX-License-Identifier: EUPL-1.2
#include "sessions/store/atomic_write.hpp"
#include "tests/sessions/store/disk.hpp"
#include "tests/sessions/store/recorded_acts.hpp"
#include "tests/support/names.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace samenspraak;
using namespace samenspraak::testing;

namespace {

const Path place = "/verslag.md";

Bytes bytes_of(std::string_view text) {
    const ByteSpan bytes = std::as_bytes(std::span(text));
    return {bytes.begin(), bytes.end()};
}

}  // namespace

TEST_CASE("A file is written whole, and an existing one only replaced when asked") {
    Folder folder;
    const auto files = files_on_disk();
    const Path path = folder / "verslag.md";
    REQUIRE(write_whole(*files, path, "# Verslag", Existing::Keep));
    CHECK(*read_whole(*files, path, 100) == bytes_of("# Verslag"));
    CHECK(write_whole(*files, path, "anders", Existing::Keep).error() == Refusal{Reason::FileExists, path.string()});
    CHECK(*read_whole(*files, path, 100) == bytes_of("# Verslag"));
    REQUIRE(write_whole(*files, path, "", Existing::Replace));
    CHECK(read_whole(*files, path, 100)->empty());
    CHECK(std::distance(std::filesystem::directory_iterator(folder.path()), {}) == 1);
}

TEST_CASE("A place that cannot be is refused with the reason") {
    const auto files = files_on_disk();
    Folder folder;
    CHECK(
        write_whole(*files, folder / "geen map" / "verslag.md", "x", Existing::Keep).error().why == Reason::NoSuchFile);
    CHECK_FALSE(write_whole(*files, "/proc/verslag.md", "x", Existing::Keep));
    CHECK(write_whole(*files, folder.path(), "x", Existing::Replace).error().why == Reason::NotAFile);
    CHECK(write_whole(*files, folder / std::string(300, 'n'), "x", Existing::Keep).error().why == Reason::BadArgument);
    CHECK(read_whole(*files, folder / "niets", 100).error().why == Reason::NoSuchFile);
}

TEST_CASE("A file larger than wanted is not read") {
    ForgetfulDisk disk;
    disk.put(place, Bytes(1000));
    CHECK(read_whole(disk, place, 999).error().why == Reason::TooLarge);
    CHECK(read_whole(disk, place, 1000));
}

TEST_CASE("Whatever call fails, a file is written whole or nothing is left behind") {
    for (const Mishap mishap : {Mishap::Failing, Mishap::Full}) {
        bool failed = true;
        for (std::size_t call = 1; failed; ++call) {
            ForgetfulDisk disk;
            disk.fail(mishap, call, call);
            const auto written = write_whole(disk, place, "# Verslag", Existing::Keep);
            failed = disk.calls() >= call;
            INFO("call " << call);
            REQUIRE((failed || written));
            if (written)
                REQUIRE(disk.contents(place) == bytes_of("# Verslag"));
            else
                REQUIRE(disk.names().empty());
        }
    }
}

TEST_CASE("Whenever the power goes, the old file is there or the new one, whole") {
    const Bytes old = bytes_of(std::string(500, 'o')), next = bytes_of(std::string(700, 'n'));
    bool went = true;
    for (std::size_t call = 1; went; ++call) {
        ForgetfulDisk disk;
        disk.put(place, old);
        disk.fail(Mishap::PowerCut, call, SIZE_MAX);
        const auto written = write_whole(disk, place, next, Existing::Replace);
        went = disk.calls() >= call;
        REQUIRE((went || written));
        for (std::uint64_t seed = 0; seed < 40; ++seed) {
            const auto found = disk.after_power_cut(seed)->contents(place);
            REQUIRE((found == next || ((!written || written->unsure) && found == old)));
        }
    }
}
