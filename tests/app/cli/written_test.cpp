// SPDX-License-Identifier: EUPL-1.2
// A file that a task writes by itself, such as a picture of the screen, on a disk that fails.
#include "app/cli/written.hpp"
#include "tests/sessions/store/disk.hpp"
#include "tests/support/console.hpp"

#include <catch2/catch.hpp>

using namespace samenspraak;
using namespace samenspraak::testing;

namespace {

const Path place = "/uit/scherm.png";
const Bytes old_picture(100, std::byte{'o'});
const std::string picture(100'000, 'n');

Answer write_on(Files& files) {
    std::ostringstream out, err;
    const Words words("en");
    const int code = write_file(place, picture, {files, words, out, err});
    return {code, out.str(), err.str()};
}

bool is_new(const ForgetfulDisk& disk) {
    const auto there = disk.contents(place);
    const ByteSpan bytes = std::as_bytes(std::span(picture));
    return there && *there == Bytes(bytes.begin(), bytes.end());
}
bool is_as_it_was(const ForgetfulDisk& disk, bool replaces) {
    return disk.contents(place) == (replaces ? std::optional(old_picture) : std::nullopt);
}

std::size_t calls_to_write(bool replaces) {
    ForgetfulDisk disk;
    if (replaces) disk.put(place, old_picture);
    REQUIRE(write_on(disk).code == exit_well);
    CHECK(is_new(*disk.after_power_cut(1)));
    return disk.calls();
}

}  // namespace

TEST_CASE("a picture is whole in its place or what was there stays, whichever call to the disk fails") {
    for (const bool replaces : {false, true})
        for (const Mishap mishap : {Mishap::Failing, Mishap::Full})
            for (std::size_t call = calls_to_write(replaces); call > 0; --call) {
                ForgetfulDisk disk;
                if (replaces) disk.put(place, old_picture);
                disk.fail(mishap, call, call);
                const Answer answer = write_on(disk);
                INFO("call " << call << (replaces ? ", replaces" : "") << "\nout: " << answer.out << answer.err);
                const bool done = answer.code == exit_well || answer.code == exit_unsure;
                REQUIRE((done || answer.code == exit_failed));
                CHECK((done ? is_new(disk) : is_as_it_was(disk, replaces)));
                CHECK(says(answer.out, place.string()) == done);
                if (answer.code == exit_well) CHECK(is_new(*disk.after_power_cut(1)));
                CHECK(answer.err.empty() == (answer.code == exit_well));
            }
}

TEST_CASE("a picture of which only the folder cannot be synced is done, but not confirmed") {
    for (const bool replaces : {false, true}) {
        ForgetfulDisk disk;
        if (replaces) disk.put(place, old_picture);
        disk.fail(Mishap::Failing, calls_to_write(replaces), SIZE_MAX);
        const Answer answer = write_on(disk);
        CHECK(answer.code == exit_unsure);
        CHECK(says(answer.err, "the disk does not confirm that it is safe"));
        disk.heal();
        CHECK(is_new(disk));
    }
}
