// SPDX-License-Identifier: EUPL-1.2
// Whichever call to the disk fails, what a task says and its exit code are true: what is in the file is not called
// failed, because who tries again would do it twice, and what is not in it is not called done.
#include "app/document/document.hpp"
#include "tests/sessions/store/disk.hpp"
#include "tests/support/console.hpp"

#include <catch2/catch.hpp>

using namespace samenspraak;
using namespace samenspraak::testing;

namespace {

const std::string session = "/raad.samenspraak";
const std::string fresh = "/nieuw.samenspraak";

struct Errand {
    std::vector<std::string> typed;
    std::string file;  // that it alters
    std::string done;  // what it says then
};
const std::vector<Errand> errands{{{"undo", session}, session, "Undone"}, {{"redo", session}, session, "Done again"},
    {{"import", "/regels.txt", session, "--phase", "actors"}, session, "1 note taken over"},
    {{"import", "/regels.txt", fresh, "--phase", "actors"}, fresh, "1 note taken over"},
    {{"new", fresh, "--title", "Nieuw"}, fresh, "Made: "}};

void put_lines(ForgetfulDisk& disk, const std::string& text) {
    const auto bytes = std::as_bytes(std::span(text));
    disk.put("/regels.txt", Bytes(bytes.begin(), bytes.end()));
}

// A session of three acts, the last of which was undone.
void begin(ForgetfulDisk& disk) {
    REQUIRE(ask_on(disk, {"new", session, "--title", "Raad"}).code == exit_well);
    for (const std::string actor : {"Bewoners", "Winkeliers"}) {
        put_lines(disk, actor + "\n");
        REQUIRE(ask_on(disk, {"import", "/regels.txt", session, "--phase", "actors"}).code == exit_well);
    }
    REQUIRE(ask_on(disk, {"undo", session}).code == exit_well);
    put_lines(disk, "Toeristen\n");
}

// 0: there is no session there.
std::uint64_t acts_in(Files& files, const std::string& file) {
    const auto opened = Document::open(files, file, Access::Read);
    return opened ? (*opened)->revision() : 0;
}

struct Ran {
    Answer answer;
    std::size_t calls = 0;
    bool changed = false, safe = false;
};
Ran try_out(const Errand& errand, Mishap mishap, std::size_t first, std::size_t last) {
    ForgetfulDisk disk;
    begin(disk);
    const std::uint64_t before = acts_in(disk, errand.file);
    const std::size_t calls = disk.calls();
    if (first > 0) disk.fail(mishap, calls + first, last == SIZE_MAX ? last : calls + last);
    Ran ran;
    ran.answer = ask_on(disk, errand.typed);
    ran.calls = disk.calls() - calls;
    disk.heal();
    ran.changed = acts_in(disk, errand.file) != before;
    ran.safe = acts_in(*disk.after_power_cut(1), errand.file) != before;
    return ran;
}

void check_truth(const Errand& errand, const Ran& ran) {
    INFO("exit code " << ran.answer.code << "\nout: " << ran.answer.out << "err: " << ran.answer.err);
    const bool unknown = says(ran.answer.err, "cannot be read now");
    const bool called_done = ran.answer.code == exit_well || ran.answer.code == exit_unsure;
    REQUIRE((called_done || ran.answer.code == exit_failed));
    if (called_done) CHECK(ran.changed);
    if (ran.answer.code == exit_well) CHECK(ran.safe);
    if (ran.changed && !unknown) CHECK(called_done);
    CHECK(says(ran.answer.out, errand.done) == called_done);
    if (ran.answer.code != exit_well) CHECK_FALSE(ran.answer.err.empty());
}

}  // namespace

TEST_CASE("each call to the disk fails once, and what is said is so") {
    for (const Errand& errand : errands) {
        const Ran well = try_out(errand, {}, 0, 0);
        INFO(errand.typed.front() << ' ' << errand.file << ", well: " << well.answer.out << well.answer.err);
        REQUIRE(well.answer.code == exit_well);
        REQUIRE(says(well.answer.out, errand.done));
        for (const Mishap mishap : {Mishap::Failing, Mishap::Full})
            for (std::size_t at = 1; at <= well.calls; ++at) {
                INFO((mishap == Mishap::Full ? "full at call " : "failing at call ") << at);
                check_truth(errand, try_out(errand, mishap, at, at));
            }
    }
}

TEST_CASE("a disk that is full or fails from some call on, and what is said is so") {
    for (const Errand& errand : errands) {
        const Ran well = try_out(errand, {}, 0, 0);
        for (const Mishap mishap : {Mishap::Failing, Mishap::Full})
            for (std::size_t at = 1; at <= well.calls; ++at) {
                INFO(errand.typed.front()
                     << ' ' << errand.file << (mishap == Mishap::Full ? ": full from call " : ": failing from call ")
                     << at);
                check_truth(errand, try_out(errand, mishap, at, SIZE_MAX));
            }
    }
}
