// SPDX-License-Identifier: EUPL-1.2
// A damaged file is opened, worked in, closed and opened again: what then stands there is whole.
#include "sessions/store/session_file.hpp"
#include "tests/sessions/store/disk.hpp"
#include "tests/sessions/store/recorded_acts.hpp"
#include "tests/support/names.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace samenspraak;
using namespace samenspraak::testing;

namespace {

const Path place = "/raad.samenspraak";
constexpr std::size_t stride = 7;  // every byte would be some thousands of threads

bool starts_with(const History::Entries& entries, const std::vector<Act>& acts) {
    return std::ranges::equal(
        entries, std::span(acts).first(std::min(entries.size(), acts.size())), {}, &History::Entry::act);
}

// What is opened begins with the acts that were there; nothing of a file that held more is thrown away.
void mend(const Bytes& file, const std::vector<Act>& acts) {
    ForgetfulDisk disk;
    disk.put(place, file);
    auto opened = open_session(disk, place, Access::Write, {});
    if (!opened) {
        REQUIRE((opened.error().why == Reason::NotASession || opened.error().why == Reason::Damaged));
        REQUIRE(disk.contents(place) == file);
        return;
    }
    const std::size_t there = opened->history.entries().size();
    REQUIRE(starts_with(opened->history.entries(), acts));
    const Path kept = opened->recovery.kept_at;
    if (!kept.empty()) REQUIRE(disk.contents(kept) == file);
    if (opened->recovery.worth_keeping) REQUIRE_FALSE(kept.empty());
    opened->writer->append(numbered_act(900'000));
    REQUIRE(opened->writer->close());
    const auto again = open_session(disk, place, Access::Write, {});
    REQUIRE(again);
    REQUIRE(again->recovery.whole());
    REQUIRE(again->recovery.closed_well);
    REQUIRE(again->history.entries().size() == there + 1);
    REQUIRE(starts_with(again->history.entries().first(there), acts));
    REQUIRE(again->history.entries().back().act == numbered_act(900'000));
}

}  // namespace

TEST_CASE("A session file cut anywhere goes on after opening, and is whole again", "[threads]") {
    const auto acts = small_acts(30);
    const Bytes file = file_of(acts);
    for (std::size_t size = 0; size < file.size(); size += stride) {
        INFO("cut at " << size);
        mend(Bytes(file.begin(), file.begin() + static_cast<std::ptrdiff_t>(size)), acts);
    }
}

TEST_CASE("A session file with a byte flipped anywhere goes on after opening, and is whole again", "[threads]") {
    const auto acts = small_acts(30);
    const Bytes file = file_of(acts);
    for (std::size_t at = 0; at < file.size(); at += stride) {
        INFO("flipped at " << at);
        Bytes flipped = file;
        flipped[at] ^= std::byte{0x40};
        mend(flipped, acts);
    }
}
