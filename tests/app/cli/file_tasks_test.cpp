// SPDX-License-Identifier: EUPL-1.2
// What the command line says of files that are not as they should be, and how it mends them.
#include "app/document/document.hpp"
#include "tests/support/console.hpp"
#include "tests/support/folder.hpp"
#include "tests/support/names.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <thread>

using namespace samenspraak;
using namespace samenspraak::testing;

namespace {

struct Drawer {
    Folder folder;
    std::string file = folder.file("raad.samenspraak");

    // A session with these actors, each an act of its own.
    explicit Drawer(const std::vector<std::string>& actors = {"Bewoners", "Winkeliers", "Toeristen"}) {
        REQUIRE(ask({"new", file, "--title", "Drukte"}).code == exit_well);
        for (const std::string& actor : actors) {
            put(folder / "een.txt", actor + "\n");
            REQUIRE(ask({"import", folder.file("een.txt"), file, "--phase", "actors"}).code == exit_well);
        }
    }
    void damage(std::size_t from_end) {
        std::string bytes = contents(file);
        bytes.at(bytes.size() - from_end) ^= 1;
        put(file, bytes);
    }
    void cut(std::size_t bytes) {
        const std::string whole = contents(file);
        put(file, whole.substr(0, whole.size() - bytes));
    }
    void damage_middle() { damage(contents(file).size() / 2); }
    std::vector<std::string> names() const {
        std::vector<std::string> found;
        for (const auto& entry : std::filesystem::directory_iterator(folder.file(".")))
            found.push_back(entry.path().filename().string());
        return found;
    }
    bool keeps_damaged() const {
        return std::ranges::any_of(names(), [](const std::string& name) { return says(name, ".damaged-"); });
    }
};

}  // namespace

TEST_CASE("Whoever makes something of a damaged file is told that not all is in it") {
    Drawer drawer;
    drawer.damage_middle();
    const std::string damaged = contents(drawer.file);
    const std::string said = "The file is damaged.";
    const auto to = [&](const std::string& name) { return drawer.folder.file(name); };
    CHECK(says(ask({"export", drawer.file, "--to", to("uit"), "--formats", "json"}).err, said));
    CHECK(says(ask({"clean-copy", drawer.file, to("schoon.samenspraak")}).err, said));
    CHECK(says(ask({"compare", drawer.file, to("schoon.samenspraak"), "--to", to("uit")}).err, said));
    const Answer checked = ask({"check", drawer.file});
    CHECK(checked.code == exit_failed);
    CHECK(says(checked.out, said));
    CHECK_FALSE(says(checked.out, "whole"));
    CHECK_FALSE(says(checked.out, "Nothing was lost"));
    CHECK(contents(drawer.file) == damaged);
}

TEST_CASE("An import into a damaged file says where the damaged one is kept, and goes on with the rest") {
    Drawer drawer;
    drawer.damage_middle();
    const std::string damaged = contents(drawer.file);
    put(drawer.folder / "meer.txt", "Kinderen\n");
    const Answer imported = ask({"import", drawer.folder.file("meer.txt"), drawer.file, "--phase", "actors"});
    CHECK(imported.code == exit_well);
    CHECK(says(imported.err, "The file as it was is kept as raad.samenspraak.damaged-"));
    CHECK(drawer.keeps_damaged());
    CHECK(ask({"check", drawer.file}).code == exit_well);
}

TEST_CASE("A file is recovered on request, with an account of it, once") {
    Drawer drawer;
    drawer.cut(20);  // the closing record, and the end of the last act
    CHECK(ask({"check", drawer.file}).code == exit_failed);
    const Answer recovered = ask({"recover", drawer.file});
    CHECK(recovered.code == exit_well);
    CHECK(says(recovered.err, "Only the very last change was not complete."));
    CHECK(says(recovered.err, "raad.samenspraak.damaged-"));
    CHECK(says(recovered.out, "3 acts"));
    CHECK(ask({"check", drawer.file}).code == exit_well);
    CHECK(says(ask({"recover", drawer.file}).out, "There was nothing to recover."));
    CHECK(ask({"recover", drawer.folder.file("nergens.samenspraak")}).code == exit_failed);
}

TEST_CASE("A session that was not closed is whole, and says so") {
    Drawer drawer;
    drawer.cut(17);  // the closing record
    const Answer checked = ask({"check", drawer.file});
    CHECK(checked.code == exit_well);
    CHECK(says(checked.out, "The program did not end properly last time. Nothing was lost."));
    CHECK(ask({"export", drawer.file, "--to", drawer.folder.file("uit"), "--formats", "md"}).err.empty());
    CHECK(says(ask({"recover", drawer.file}).err, "Everything is still there."));
    CHECK_FALSE(drawer.keeps_damaged());
}

TEST_CASE("Of a file that a window has open, check says so, and writing is refused") {
    Drawer drawer;
    const auto files = files_on_disk();
    const auto window = Document::open(*files, drawer.file, Access::Write);
    REQUIRE(window);
    REQUIRE((*window)->perform(Changes{SetTitle{"Nu open"}}));
    while (!(*window)->is_safe((*window)->revision())) std::this_thread::yield();
    const Answer checked = ask({"check", drawer.file});
    CHECK(checked.code == exit_well);
    CHECK(says(checked.out, "open in another window"));
    CHECK(says(checked.out, "Nu open"));
    CHECK_FALSE(says(checked.out, "did not end properly"));
    put(drawer.folder / "meer.txt", "Kinderen\n");
    for (const auto& typed : {std::vector<std::string>{"undo", drawer.file}, {"redo", drawer.file},
             {"recover", drawer.file}, {"import", drawer.folder.file("meer.txt"), drawer.file, "--phase", "actors"},
             {"new", drawer.file, "--title", "T", "--force"}}) {
        const Answer refused = ask(typed);
        CHECK(refused.code == exit_failed);
        CHECK(says(refused.err, "already open in another window"));
    }
    CHECK((*window)->session().title == "Nu open");
}

TEST_CASE("A file of a newer version is refused by its number and left as it is") {
    Drawer drawer;
    std::string bytes = contents(drawer.file);
    // The header as version 7 would have it, of a session whose id is 42; its checksum was worked out apart from the
    // program.
    for (std::size_t i = 12; i < 28; ++i) bytes[i] = 0;
    bytes[12] = 7, bytes[16] = 42;
    bytes.replace(24, 4, "\xb5\xa1\x6f\xf7");
    put(drawer.file, bytes);
    for (const char* task : {"check", "recover", "undo"}) {
        const Answer refused = ask({task, drawer.file});
        CHECK(refused.code == exit_failed);
        CHECK(says(refused.err, "newer version (7)"));
    }
    CHECK(contents(drawer.file) == bytes);
}

TEST_CASE("What was done last is undone and done again, and the beginning stays") {
    Drawer drawer({"Bewoners", "Winkeliers"});
    const auto actors = [&] {
        const std::string out = ask({"check", drawer.file}).out;
        return out.substr(out.find("Actors: ") + 8, 1);
    };
    CHECK(ask({"redo", drawer.file}).code == exit_failed);
    const Answer undone = ask({"undo", drawer.file});
    CHECK(undone.code == exit_well);
    CHECK(undone.out == "Undone: note added\n");
    CHECK(actors() == "1");
    CHECK(ask({"undo", drawer.file}, "nl").out == "Ongedaan: notitie toegevoegd\n");
    CHECK(actors() == "0");
    const Answer no_more = ask({"undo", drawer.file});
    CHECK(no_more.code == exit_failed);
    CHECK(says(no_more.err, "There is nothing to undo."));
    CHECK(says(ask({"check", drawer.file}).out, "Drukte"));
    CHECK(ask({"redo", drawer.file}).out == "Done again: note added\n");
    CHECK(ask({"redo", drawer.file}).code == exit_well);
    CHECK(actors() == "2");
    CHECK(ask({"redo", drawer.file}).code == exit_failed);
}

TEST_CASE("A failed import or replacement leaves the old session whole") {
    Drawer drawer;
    const std::string before = contents(drawer.file);
    put(drawer.folder / "in.json", R"({"format":"samenspraak","version":1,"date":"gisteren"})");
    CHECK(ask({"import", drawer.folder.file("in.json"), drawer.file, "--force"}).code == exit_failed);
    CHECK(ask({"new", drawer.file, "--title", std::string(300, 'a'), "--force"}).code == exit_usage);
    CHECK(contents(drawer.file) == before);
    CHECK(drawer.names().size() == 3);
}

TEST_CASE("Where --force cannot help it is not advised") {
    Folder folder;
    std::filesystem::create_directories(folder / "map.samenspraak");
    const Answer in_the_way = ask({"new", folder.file("map.samenspraak"), "--title", "T"});
    CHECK(in_the_way.code == exit_failed);
    CHECK_FALSE(says(in_the_way.err, "--force"));
    const Answer forced = ask({"new", folder.file("map.samenspraak"), "--title", "T", "--force"});
    CHECK(forced.code == exit_failed);
    CHECK_FALSE(says(forced.err, "--force"));
    put(folder / "bestand", "x");
    REQUIRE(ask({"new", folder.file("s.samenspraak"), "--title", "T"}).code == exit_well);
    const Answer no_folder = ask({"export", folder.file("s.samenspraak"), "--to", folder.file("bestand")});
    CHECK(no_folder.code == exit_failed);
    CHECK_FALSE(says(no_folder.err, "--force"));
    const Answer there = ask({"new", folder.file("s.samenspraak"), "--title", "T"});
    CHECK(says(there.err, "--force"));
}

TEST_CASE("What a command lacks, or has too much, is said in its own words") {
    Folder folder;
    const std::string file = folder.file("s.samenspraak");
    for (const std::string title : {"", "  "}) {
        const Answer refused = ask({"new", file, "--title", title});
        CHECK(refused.code == exit_usage);
        CHECK(says(refused.err, "--title"));
    }
    CHECK_FALSE(std::filesystem::exists(file));
    const Answer unknown = ask({"neww", file, "--title", "T"});
    CHECK(unknown.code == exit_usage);
    CHECK(says(unknown.err, "Unknown command: neww"));
    CHECK(says(ask({"check", file, "--colour"}).err, "Unknown option: --colour"));
    put(folder / "in.json", R"({"format":"samenspraak","version":1,"notes":[{"id":"a","phase":"actors"}]})");
    CHECK(says(ask({"import", folder.file("in.json"), file}).err, "Something is missing: notes[0].text"));
    put(folder / "in.json", R"({"format":"samenspraak","version":1,"title":"T"})");
    const Answer idle = ask({"import", folder.file("in.json"), file, "--phase", "actors"});
    CHECK(idle.code == exit_usage);
    CHECK(says(idle.err, "--phase"));
    CHECK_FALSE(std::filesystem::exists(file));
    CHECK(ask({"import", folder.file("in.json"), file}).out == "0 notes and 0 links in " + file + "\n");
    CHECK(says(ask({"check", file}).out, "0 notes, 0 links, 0 participants, 1 act."));
    CHECK(ask({"export", file, "--to", folder.file("uit"), "--formats", "json, md"}).code == exit_well);
    CHECK(std::filesystem::exists(folder / "uit/s.md"));
}

TEST_CASE("A clean copy can be read by its owner only, as the session, unless it replaces what others could read") {
    using std::filesystem::perms;
    Drawer drawer;
    const std::string copy = drawer.folder.file("schoon.samenspraak");
    const auto rights = [&] { return std::filesystem::status(copy).permissions(); };
    REQUIRE(ask({"clean-copy", drawer.file, copy}).code == exit_well);
    CHECK(rights() == (perms::owner_read | perms::owner_write));
    std::filesystem::permissions(copy, perms::group_read, std::filesystem::perm_options::add);
    REQUIRE(ask({"clean-copy", drawer.file, copy, "--force"}).code == exit_well);
    CHECK(rights() == (perms::owner_read | perms::owner_write | perms::group_read));
}
