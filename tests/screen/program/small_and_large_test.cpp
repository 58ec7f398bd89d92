// SPDX-License-Identifier: EUPL-1.2
// Files of the program's own that cannot be read, and sessions whose file becomes large.
#include "tests/screen/table.hpp"

#include <catch2/catch.hpp>

#include <sys/stat.h>

using namespace samenspraak;
using namespace samenspraak::testing;

namespace {

void put_pipe(const std::filesystem::path& path) {
    std::filesystem::remove_all(path);
    REQUIRE(::mkfifo(path.c_str(), 0600) == 0);
}
void put_folder(const std::filesystem::path& path) {
    std::filesystem::remove_all(path);
    std::filesystem::create_directories(path / "iets");
}

}  // namespace

TEST_CASE("a pipe or a folder in the place of settings, keys or recent sessions stops nothing, and is said") {
    for (const auto& put_instead : {put_pipe, put_folder})
        for (const std::string name : {"settings.json", "keys.txt", "recent.json"}) {
            INFO(name);
            Table table;
            put_instead(table.folder(name));
            table.restart();
            table.screen().settle();
            CHECK(table.says("Dit kon niet gelezen worden."));
            table.begin_session("Overleg");
            CHECK(table.session().title == "Overleg");
        }
}

TEST_CASE("what was never there is not missed") {
    Table table;
    table.screen().settle();
    CHECK_FALSE(table.says("Dit kon niet gelezen worden."));
}

TEST_CASE("that a session becomes large is said once; when it is full that is said, and all is still there") {
    Table table;
    table.restart_with_room_for(20'000);
    table.begin_session("Overleg");
    table.go(Phase::Actors);
    table.write(std::string(1'900, 'a'));
    CHECK_FALSE(table.says("Deze sessie wordt groot"));
    table.write(std::string(1'900, 'b'));
    table.write(std::string(1'900, 'c'));
    CHECK(table.says("Deze sessie wordt groot"));
    for (int i = 0; i < 8; ++i) table.write(std::string(1'900, static_cast<char>('d' + i)));
    CHECK(table.says("De sessie is vol"));
    const std::size_t notes = table.on_board(Phase::Actors);
    CHECK(notes < 11);
    table.wait_until_safe();
    CHECK(std::filesystem::file_size(table.file()) <= 20'000);
}
