// SPDX-License-Identifier: EUPL-1.2
#include "app/document/session_library.hpp"
#include "tests/support/folder.hpp"
#include "tests/support/full_disk.hpp"
#include "tests/support/names.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <thread>

using namespace samenspraak;
using namespace samenspraak::testing;

namespace {

struct Cupboard {
    Folder folder;
    std::unique_ptr<Files> files = files_on_disk();
    Words words{"en"};
    SessionLibrary library{*files, folder / "recent.json", folder / "Documents", {}};
    Path place;

    Cupboard() {
        const auto taken = library.begin({"Drukte", "Raad", "2026-11-23", "en"}, words);
        REQUIRE(taken);
        place = taken->document->save_state().path;
        for (int i = 0; i < 8; ++i) REQUIRE(taken->document->perform(Changes{SetTitle{"Drukte " + std::to_string(i)}}));
        REQUIRE(taken->document->close());
    }
    void damage_middle() {
        std::string bytes = contents(place);
        bytes.at(bytes.size() / 2) ^= 1;
        put(place, bytes);
    }
    std::string said(const Taken& taken) const {
        std::string all;
        for (const std::string& sentence : taken.said) all += sentence + '\n';
        return all;
    }
};

bool says(const std::string& text, std::string_view part) { return text.find(part) != text.npos; }

}  // namespace

TEST_CASE("A session that was closed well is taken down without a word") {
    Cupboard cupboard;
    const auto taken = cupboard.library.take(cupboard.place, cupboard.words);
    REQUIRE(taken);
    CHECK(taken->said.empty());
    CHECK(taken->document->session().title == "Drukte 7");
}

TEST_CASE("A damaged session says how much came back, and where the file as it was is kept") {
    Cupboard cupboard;
    cupboard.damage_middle();
    const auto taken = cupboard.library.take(cupboard.place, cupboard.words);
    REQUIRE(taken);
    const std::string said = cupboard.said(*taken);
    CHECK(says(said, "This file was damaged. Recovered: "));
    CHECK(says(said, taken->document->recovery().kept_at.filename().string()));
    CHECK_FALSE(says(said, "Everything is still there"));
}

TEST_CASE("A session that was cut short is shown with what did it, and while it is open again still is") {
    Cupboard cupboard;
    const auto run = [&](const std::string& name) {
        return SessionLibrary(
            *cupboard.files, cupboard.folder / "recent.json", cupboard.folder / "Documents", {}, name);
    };
    {
        SessionLibrary before = run("1");
        const auto taken = before.take(cupboard.place, cupboard.words);
        REQUIRE(taken);
        before.note_opened(*taken->document, taken->by);
        REQUIRE(taken->document->perform(Changes{SetTitle{"Open"}}));
        while (!taken->document->is_safe(taken->document->revision())) std::this_thread::yield();
        std::filesystem::copy_file(cupboard.place, cupboard.folder / "then");
    }
    std::filesystem::rename(cupboard.folder / "then", cupboard.place);  // as it was before it was closed
    CHECK(run("1").recent().front().by == CutShort::Program);
    SessionLibrary after = run("2");
    CHECK(after.recent().front().by == CutShort::Computer);
    const auto taken = after.take(cupboard.place, cupboard.words);
    REQUIRE(taken);
    after.note_opened(*taken->document, taken->by);
    after.note(*taken->document, true);
    REQUIRE(after.recent().size() == 1);
    CHECK(look_at_files(*cupboard.files, after.recent()).front().recovered);
    CHECK(after.recent().front().by == CutShort::Computer);
    after.note(*taken->document, false);
    CHECK_FALSE(look_at_files(*cupboard.files, after.recent()).front().recovered);
}

TEST_CASE("A session that nobody may write here is opened to read, and says that and nothing else") {
    Cupboard cupboard;
    FullDisk disk;
    disk.forbid("Drukte");
    SessionLibrary library(disk, cupboard.folder / "recent.json", cupboard.folder / "Documents", {});
    const auto taken = library.take(cupboard.place, cupboard.words);
    REQUIRE(taken);
    CHECK(taken->document->read_only());
    CHECK(taken->document->why_read_only() == Reason::NoPermission);
    CHECK(cupboard.said(*taken)
          == "You are not allowed to change this file on this computer. You can look at it here.\n");
}

TEST_CASE("A session that another window has is opened to read, and damage in it is said all the same") {
    Cupboard cupboard;
    cupboard.damage_middle();
    const auto elsewhere = files_on_disk();
    auto window = elsewhere->open(cupboard.place, Opening::ToWrite);
    REQUIRE(window);
    REQUIRE((*window)->lock());
    const auto taken = cupboard.library.take(cupboard.place, cupboard.words);
    REQUIRE(taken);
    CHECK(taken->document->read_only());
    CHECK(taken->document->why_read_only() == Reason::LockedElsewhere);
    const std::string said = cupboard.said(*taken);
    CHECK(says(said, "already open in another window"));
    CHECK(says(said, "The file is damaged."));
}
