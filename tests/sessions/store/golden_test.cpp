// SPDX-License-Identifier: EUPL-1.2
// Files of every format version there was, kept for ever: what people stored years ago opens as it was.
#include "sessions/store/atomic_write.hpp"
#include "sessions/store/session_file.hpp"
#include "tests/sessions/store/recorded_acts.hpp"
#include "tests/support/names.hpp"

#include <catch2/catch.hpp>

#include <set>

using namespace samenspraak;
using namespace samenspraak::testing;

namespace {

const Path golden = Path(SAMENSPRAAK_SOURCE) / "tests" / "golden";

std::string text_at(Files& files, const Path& path) {
    const auto bytes = read_whole(files, path, 1U << 20);
    REQUIRE(bytes);
    return {reinterpret_cast<const char*>(bytes->data()), bytes->size()};
}

}  // namespace

TEST_CASE("A file of format version 1 opens as the session that it was") {
    const auto files = files_on_disk();
    const auto opened = open_session(*files, golden / "format-1.samenspraak", Access::Read, {});
    REQUIRE(opened);
    CHECK(opened->recovery.whole());
    CHECK(opened->recovery.closed_well);
    CHECK(opened->recovery.refused == 0);
    CHECK(opened->id == SessionId{42});
    CHECK(described(opened->session) == text_at(*files, golden / "format-1.txt"));

    std::set<std::size_t> kinds;
    for (const auto& entry : opened->history.entries())
        for (const Change& change : entry.act.changes) kinds.insert(change.index());
    CHECK(kinds.size() >= 35);  // every kind of change that version 1 had
}

// Makes the golden file of a new format version, by hand and once: `sessions_tests "[golden]"`. It never replaces one.
TEST_CASE("Makes the golden file of this format version", "[.golden]") {
    const auto files = files_on_disk();
    const auto acts = acts_of_every_kind();
    const std::string name = "format-" + std::to_string(format_version);
    REQUIRE(write_whole(*files, golden / (name + ".samenspraak"), file_of(acts), Existing::Keep));
    REQUIRE(write_whole(*files, golden / (name + ".txt"), described(session_of(acts)), Existing::Keep));
}
