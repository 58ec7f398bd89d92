// SPDX-License-Identifier: EUPL-1.2
// A session whose file has become as large as it may be: what does not fit is refused before anyone is told that it is
// safe, and the file can be opened again.
#include "app/document/document.hpp"
#include "sessions/edits.hpp"
#include "tests/support/folder.hpp"
#include "tests/support/names.hpp"

#include <catch2/catch.hpp>

using namespace samenspraak;
using namespace samenspraak::testing;

namespace {

constexpr std::uint64_t max_bytes = 20'000;

struct Room {
    Folder folder;
    std::unique_ptr<Files> files = files_on_disk();
    Path place = folder / "raad.samenspraak";
    std::unique_ptr<Document> document;

    Room() {
        auto made = Document::create(*files, place, Existing::Keep, {SetTitle{"Drukte"}}, {}, max_bytes);
        REQUIRE(made);
        document = std::move(*made);
    }
    Result<Done> write(std::size_t size) {
        return document->perform(
            edits::add(document->session(), edits::Draft{new_id<NoteId>(), std::string(size, 'a')}));
    }
    // Until not even a short one fits.
    Result<Done> fill() {
        Result<Done> last = Done{};
        for (const std::size_t size : {1'000U, 100U, 1U}) do
                last = write(size);
            while (last);
        return last;
    }
    void reopen() {
        REQUIRE(document->close());
        document.reset();
        auto opened = Document::open(*files, place, Access::Write, {}, max_bytes);
        REQUIRE(opened);
        document = std::move(*opened);
    }
};

}  // namespace

TEST_CASE("an act that would make the file too large is refused, all before it is kept, and the file opens again") {
    Room room;
    CHECK(room.fill().error().why == Reason::SessionFull);
    const Session then = room.document->session();
    const std::uint64_t revision = room.document->revision();
    CHECK(room.document->bytes() < max_bytes);
    CHECK(room.document->bytes() > max_bytes - 200);
    room.reopen();
    CHECK(room.document->session() == then);
    CHECK(room.document->revision() == revision);
    CHECK(std::filesystem::file_size(room.place) <= max_bytes);
    CHECK(room.document->bytes() == std::filesystem::file_size(room.place));
    CHECK(room.write(1).error().why == Reason::SessionFull);
    CHECK(room.document->session() == then);
}

TEST_CASE("undo that does not fit leaves all as it was, and is the same undo when it is asked again") {
    Room room;
    REQUIRE(room.fill().error().why == Reason::SessionFull);
    const Session then = room.document->session();
    const auto next = room.document->next_undo();
    for (int i = 0; i < 2; ++i) {
        const auto undone = room.document->undo();
        REQUIRE_FALSE(undone);
        CHECK(undone.error().why == Reason::SessionFull);
        CHECK(room.document->session() == then);
        CHECK(room.document->next_undo() == next);
    }
    room.reopen();
    CHECK(room.document->session() == then);
}

TEST_CASE("that it has passed a quarter is to be said once, again after opening it") {
    Room room;
    CHECK_FALSE(room.document->take_large_warning());
    while (room.document->bytes() <= max_bytes / 4) {
        REQUIRE_FALSE(room.document->take_large_warning());
        REQUIRE(room.write(300));
    }
    CHECK(room.document->take_large_warning());
    REQUIRE(room.write(300));
    CHECK_FALSE(room.document->take_large_warning());
    room.reopen();
    CHECK(room.document->take_large_warning());
    CHECK_FALSE(room.document->take_large_warning());
}

TEST_CASE("a session that would begin too large is not made, and a file that is larger is not called damaged") {
    Room room;
    REQUIRE(room.fill().error().why == Reason::SessionFull);
    REQUIRE(room.document->close());
    room.document.reset();
    const auto opened = Document::open(*room.files, room.place, Access::Write, {}, 10'000);
    REQUIRE_FALSE(opened);
    CHECK(opened.error().why == Reason::TooLarge);
    const Changes beginning{SetAnswer{CaseQuestion::Problem, std::string(1'000, 'a')}};
    const Path other = room.folder / "ander.samenspraak";
    CHECK(Document::create(*room.files, other, Existing::Keep, beginning, {}, 500).error().why == Reason::SessionFull);
    CHECK_FALSE(room.files->exists(other));
    CHECK(Document::in_memory(*room.files, {}, beginning, {}, 500).error().why == Reason::SessionFull);
}
