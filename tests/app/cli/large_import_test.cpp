// SPDX-License-Identifier: EUPL-1.2
// What is too much to bring in is said in one sentence with its numbers, and nothing of it comes in.
#include "tests/support/console.hpp"
#include "tests/support/folder.hpp"

#include <catch2/catch.hpp>

#include <sys/stat.h>

using namespace samenspraak;
using namespace samenspraak::testing;

namespace {

std::string times(std::size_t count, const std::string& text) {
    std::string all;
    for (std::size_t i = 0; i < count; ++i) all += text;
    return all;
}

}  // namespace

TEST_CASE("seventy thousand lines are too many, and a session that was there stays as it was") {
    Folder folder;
    const std::string session = folder.file("raad.samenspraak");
    put(folder / "regels.txt", times(70'000, "Bewoners\n"));
    const Answer fresh = ask({"import", folder.file("regels.txt"), session, "--phase", "actors"});
    CHECK(fresh.code == exit_failed);
    CHECK(says(fresh.err, "At most 10,000 notes can come in at once, and these are 70000."));
    CHECK_FALSE(std::filesystem::exists(session));
    REQUIRE(ask({"new", session, "--title", "Raad"}).code == exit_well);
    const std::string before = contents(session);
    CHECK(ask({"import", folder.file("regels.txt"), session, "--phase", "actors"}).code == exit_failed);
    CHECK(contents(session) == before);
    CHECK(
        says(ask({"import", folder.file("regels.txt"), session, "--phase", "actors"}, "nl").err, "dit zijn er 70000"));
}

TEST_CASE("JSON that is nothing but zeros is refused, and one that is larger than may be is not even read") {
    Folder folder;
    put(folder / "nullen.json", "[" + times(3'000'000, "0,") + "0]");
    const Answer zeros = ask({"import", folder.file("nullen.json"), folder.file("raad.samenspraak")});
    CHECK(zeros.code == exit_failed);
    CHECK(says(zeros.err, "There are 3000002 values in this, and at most 1,000,000 can be read."));
    std::ofstream(folder / "groot.json") << '[';
    std::filesystem::resize_file(folder / "groot.json", 300U << 20);
    const Answer large = ask({"import", folder.file("groot.json"), folder.file("raad.samenspraak")});
    CHECK(large.code == exit_failed);
    CHECK(says(large.err, "This file is too large to read: "));
    CHECK(says(large.err, "(300 MB > 64 MB)"));
}

TEST_CASE("a pipe or a folder in the place of a session is refused at once, and said to be none") {
    Folder folder;
    REQUIRE(::mkfifo(folder.file("pijp.samenspraak").c_str(), 0600) == 0);
    std::filesystem::create_directory(folder / "map.samenspraak");
    for (const std::string name : {"pijp.samenspraak", "map.samenspraak"}) {
        const Answer checked = ask({"check", folder.file(name)});
        CHECK(checked.code == exit_failed);
        CHECK(says(checked.err, "This is not an ordinary file: "));
        CHECK(ask({"undo", folder.file(name)}).code == exit_failed);
        CHECK(ask({"import", folder.file(name), folder.file("uit.samenspraak"), "--phase", "actors"}).code
              == exit_failed);
        CHECK(ask({"new", folder.file(name), "--title", "Raad", "--force"}).code == exit_failed);
    }
}
