// SPDX-License-Identifier: EUPL-1.2
// kill -9 at moments that nobody chose, while acts are written as fast as they can be.
#include "sessions/store/session_file.hpp"
#include "tests/sessions/store/recorded_acts.hpp"
#include "tests/support/names.hpp"

#include <catch2/catch.hpp>

#include <csignal>
#include <random>
#include <sys/wait.h>
#include <unistd.h>

using namespace samenspraak;
using namespace samenspraak::testing;

namespace {

// Writes acts until it is killed, and says through the pipe up to which one all is safe. Goes on where the file ends.
[[noreturn]] void write_for_ever(const Path& place, int pipe) {
    const auto files = files_on_disk();
    auto opened = files->exists(place) ? open_session(*files, place, Access::Write, {})
                                       : create_session(*files, place, Existing::Keep, numbered_act(0), {});
    if (!opened) ::_exit(1);
    std::uint64_t acts = opened->history.entries().size(), reported = 0;
    const std::uint64_t offset = opened->writer->safe_up_to() - acts;  // a closing record counts along
    for (;;) {
        opened->writer->append(numbered_act(acts++));
        const std::uint64_t safe = opened->writer->safe_up_to() - offset;
        if (safe == reported) continue;
        reported = safe;
        if (::write(pipe, &reported, sizeof reported) != sizeof reported) ::_exit(2);
    }
}

// The last number that came through the pipe before the other side was gone.
std::uint64_t last_reported(int pipe) {
    std::uint64_t number = 0, last = 0;
    while (::read(pipe, &number, sizeof number) == sizeof number) last = number;
    return last;
}

std::uint64_t killed_after(const Path& place, std::chrono::microseconds moment) {
    int ends[2];
    REQUIRE(::pipe(ends) == 0);
    const pid_t child = ::fork();
    if (child == 0) write_for_ever(place, ends[1]);
    ::close(ends[1]);
    // The pipe fills up and would hold the writer; so the reading goes on meanwhile.
    std::uint64_t reported = 0;
    std::thread reader([&] { reported = last_reported(ends[0]); });
    std::this_thread::sleep_for(moment);  // which moment it is decides nothing: what was reported must be there
    ::kill(child, SIGKILL);
    int status = 0;
    const bool waited = ::waitpid(child, &status, 0) == child;
    reader.join();
    ::close(ends[0]);
    REQUIRE(waited);
    REQUIRE(WIFSIGNALED(status));
    return reported;
}

}  // namespace

TEST_CASE("Killed at 200 moments while writing: every act that was reported safe is there", "[kill]") {
    Folder folder;
    const auto files = files_on_disk();
    std::mt19937 dice(20261123);
    std::uint64_t most = 0;
    for (int round = 0; round < 200; ++round) {
        const Path place = folder / ("ronde-" + std::to_string(round / 4) + ".samenspraak");  // four lives each
        const std::uint64_t reported = killed_after(place, std::chrono::microseconds(dice() % 25'000));
        most = std::max(most, reported);
        INFO("round " << round << ", reported safe: " << reported);
        if (reported == 0 && !files->exists(place)) continue;
        const auto found = open_session(*files, place, Access::Read, {});
        REQUIRE(found);
        REQUIRE(found->recovery.behind_damage == 0);
        const auto entries = found->history.entries();
        REQUIRE(entries.size() >= reported);
        for (std::uint64_t i = 0; i < entries.size(); ++i) {
            if (entries[i].act == numbered_act(i)) continue;
            FAIL("another act in its place: " << i);
        }
    }
    CHECK(most > 0);
}
