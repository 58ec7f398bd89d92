// SPDX-License-Identifier: EUPL-1.2
// Whichever call to the disk fails while files are written out of a session, what is said and the exit code are true:
// files that are whole and in their place are not called failed, because a second try would find them in its way.
#include "tests/sessions/store/disk.hpp"
#include "tests/support/console.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace samenspraak;
using namespace samenspraak::testing;

namespace {

const std::string session = "/raad.samenspraak";

struct Errand {
    std::vector<std::string> typed;
    std::vector<std::string> files;  // that it writes
    std::vector<std::string> with(const std::string& word) const {
        std::vector<std::string> all = typed;
        all.push_back(word);
        return all;
    }
};
const std::vector<Errand> errands{
    {{"export", session, "--to", "/uit", "--formats", "md,csv"}, {"/uit/raad.md", "/uit/raad.csv"}},
    {{"compare", session, session, "--to", "/uit"},
        {"/uit/comparison.html", "/uit/comparison.odt", "/uit/comparison.xlsx"}},
    {{"clean-copy", session, "/kopie.samenspraak"}, {"/kopie.samenspraak"}}};

Bytes old_bytes() { return Bytes(100, std::byte{'o'}); }

void begin(ForgetfulDisk& disk, const Errand& errand, bool replaces) {
    REQUIRE(ask_on(disk, {"new", session, "--title", "Raad"}).code == exit_well);
    if (!replaces) return;
    for (const std::string& file : errand.files) disk.put(file, old_bytes());
}

bool all_new(const ForgetfulDisk& disk, const Errand& errand) {
    return std::ranges::all_of(errand.files, [&](const std::string& file) {
        const auto there = disk.contents(file);
        return there && *there != old_bytes();
    });
}

bool none_new(const ForgetfulDisk& disk, const Errand& errand) {
    return std::ranges::none_of(errand.files, [&](const std::string& file) {
        const auto there = disk.contents(file);
        return there && *there != old_bytes();
    });
}

void try_out(const Errand& errand, bool replaces, Mishap mishap, std::size_t first, std::size_t last) {
    ForgetfulDisk disk;
    begin(disk, errand, replaces);
    const std::size_t calls = disk.calls();
    disk.fail(mishap, calls + first, last == SIZE_MAX ? last : calls + last);
    const Answer answer = ask_on(disk, replaces ? errand.with("--force") : errand.typed);
    disk.heal();
    INFO("exit code " << answer.code << "\nout: " << answer.out << "err: " << answer.err);
    const bool called_done = answer.code == exit_well || answer.code == exit_unsure;
    REQUIRE((called_done || answer.code == exit_failed));
    CHECK(called_done == all_new(disk, errand));
    CHECK(says(answer.out, errand.files.back()) == called_done);
    if (answer.code == exit_well) CHECK(all_new(*disk.after_power_cut(1), errand));
    if (answer.code != exit_well) CHECK_FALSE(answer.err.empty());
    if (answer.code == exit_failed && first == last && !replaces) CHECK(none_new(disk, errand));
    // Who was told that it failed can try again.
    if (answer.code == exit_failed && first == last)
        CHECK(ask_on(disk, replaces ? errand.with("--force") : errand.typed).code == exit_well);
}

std::size_t calls_of(const Errand& errand, bool replaces) {
    ForgetfulDisk disk;
    begin(disk, errand, replaces);
    const std::size_t before = disk.calls();
    const Answer answer = ask_on(disk, replaces ? errand.with("--force") : errand.typed);
    INFO(answer.err);
    REQUIRE(answer.code == exit_well);
    REQUIRE(all_new(disk, errand));
    return disk.calls() - before;
}

}  // namespace

TEST_CASE("each call to the disk fails while files are written, and what is said of them is so") {
    for (const Errand& errand : errands)
        for (const bool replaces : {false, true}) {
            const std::size_t calls = calls_of(errand, replaces);
            for (const Mishap mishap : {Mishap::Failing, Mishap::Full})
                for (std::size_t at = 1; at <= calls; ++at) {
                    INFO(errand.typed.front()
                         << (replaces ? " --force" : "")
                         << (mishap == Mishap::Full ? ": full at call " : ": failing at call ") << at);
                    try_out(errand, replaces, mishap, at, at);
                }
        }
}

TEST_CASE("a folder that cannot be synced is said, and is no failure") {
    for (const Errand& errand : errands)
        for (const bool replaces : {false, true}) {
            INFO(errand.typed.front() << (replaces ? " --force" : ""));
            // The last call is that to the folder of the last file.
            ForgetfulDisk disk;
            begin(disk, errand, replaces);
            disk.fail(Mishap::Failing, disk.calls() + calls_of(errand, replaces), SIZE_MAX);
            const Answer answer = ask_on(disk, replaces ? errand.with("--force") : errand.typed);
            CHECK(answer.code == exit_unsure);
            CHECK(says(answer.err, "the disk does not confirm that it is safe"));
            disk.heal();
            CHECK(all_new(disk, errand));
        }
}
