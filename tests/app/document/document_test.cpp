// SPDX-License-Identifier: EUPL-1.2
#include "app/document/document.hpp"
#include "sessions/edits.hpp"
#include "tests/support/eventually.hpp"
#include "tests/support/folder.hpp"
#include "tests/support/names.hpp"

#include <catch2/catch.hpp>

using namespace samenspraak;
using namespace samenspraak::testing;

namespace {

Changes beginning() {
    Changes changes;
    changes.emplace_back(SetTitle{"Drukte"});
    changes.emplace_back(SetLanguage{"nl"});
    return changes;
}

Changes actor(const Document& document, const std::string& text) {
    return edits::add(document.session(), edits::Draft{new_id<NoteId>(), text});
}

struct Room {
    Folder folder;
    std::unique_ptr<Files> files = files_on_disk();
    Path place = folder / "raad.samenspraak";

    std::unique_ptr<Document> make() {
        auto made = Document::create(*files, place, Existing::Keep, beginning());
        REQUIRE(made);
        return std::move(*made);
    }
    std::unique_ptr<Document> open(Access access = Access::Write) {
        auto opened = Document::open(*files, place, access);
        REQUIRE(opened);
        return std::move(*opened);
    }
};

void wait_until_safe(const Document& document) {
    REQUIRE(eventually([&] { return document.is_safe(document.revision()); }));
}

}  // namespace

TEST_CASE("A workshop begins with one act, which is never undone, also after reopening") {
    Room room;
    {
        const auto document = room.make();
        CHECK(document->revision() == 1);
        CHECK(document->is_safe(1));
        CHECK(document->session().title == "Drukte");
        CHECK_FALSE(document->next_undo());
        REQUIRE(document->perform(actor(*document, "Bewoners")));
        REQUIRE(document->next_undo());
        REQUIRE(document->undo());
        CHECK_FALSE(document->next_undo());
        REQUIRE(document->redo());
        REQUIRE(document->close());
    }
    const auto again = room.open();
    CHECK(again->recovery().closed_well);
    REQUIRE(again->next_undo());
    REQUIRE(again->undo());
    CHECK_FALSE(again->next_undo());
    CHECK(again->session().notes.empty());
    CHECK(again->session().title == "Drukte");
}

TEST_CASE("What is called safe is in the file, whatever happens to the program then") {
    Room room;
    {
        const auto document = room.make();
        REQUIRE(document->perform(actor(*document, "Bewoners")));
        wait_until_safe(*document);
        const auto seen = room.open(Access::Read);
        CHECK(seen->revision() == 2);
        CHECK(seen->recovery().open_elsewhere);
    }
    const auto reopened = room.open();
    CHECK(reopened->is_safe(reopened->revision()));  // what a file was opened with is in it
    REQUIRE(reopened->perform(actor(*reopened, "Winkeliers")));
    CHECK_FALSE(reopened->is_safe(reopened->revision() + 1));
    wait_until_safe(*reopened);
    CHECK(room.open(Access::Read)->revision() == 3);
}

TEST_CASE("A workshop in memory is not safe, says why, and is whole once it has a place") {
    Room room;
    const Refusal why{Reason::NoPermission, "/raad"};
    auto made = Document::in_memory(*room.files, why, beginning());
    REQUIRE(made);
    Document& document = **made;
    REQUIRE(document.perform(actor(document, "Bewoners")));
    CHECK_FALSE(document.is_safe(1));
    CHECK(document.save_state().trouble == why);
    CHECK(document.next_undo());
    REQUIRE(document.move_to(room.place, Existing::Keep).get());
    CHECK(document.is_safe(2));
    CHECK(document.save_state().path == room.files->real(room.place));
    REQUIRE(document.perform(actor(document, "Winkeliers")));
    REQUIRE(document.close());
    CHECK(document.move_to(room.folder / "elders", Existing::Keep).get().error().why == Reason::ReadOnly);
    const auto again = room.open(Access::Read);
    CHECK(again->session() == document.session());
    CHECK(again->revision() == 3);
}

TEST_CASE("Whoever hears that a session has moved finds it safe in its new place, each time") {
    for (int time = 0; time < 60; ++time) {
        Room room;
        const auto made = Document::in_memory(*room.files, Refusal{Reason::NoPermission, "/raad"}, beginning());
        REQUIRE(made);
        REQUIRE((*made)->move_to(room.place, Existing::Keep).get());
        const SaveState state = (*made)->save_state();
        REQUIRE(state.is_safe());
        REQUIRE(state.path == room.files->real(room.place));
    }
}

TEST_CASE("A workshop to read refuses every act with that reason, and is safe") {
    Room room;
    (void)room.make()->close();
    const auto reading = room.open(Access::Read);
    const Session before = reading->session();
    CHECK(reading->read_only());
    CHECK(reading->perform(Changes{SetTitle{"Anders"}}).error().why == Reason::ReadOnly);
    CHECK(reading->perform(Act{ActId{9}, {}, 0, {}, {SetTitle{"Anders"}}}).error().why == Reason::ReadOnly);
    CHECK(reading->undo().error().why == Reason::ReadOnly);
    CHECK(reading->redo().error().why == Reason::ReadOnly);
    CHECK(reading->move_to(room.folder / "elders", Existing::Keep).get().error().why == Reason::ReadOnly);
    CHECK_FALSE(reading->next_undo());
    CHECK(reading->is_safe(reading->revision()));
    CHECK(reading->close());
    CHECK(reading->session() == before);
}

TEST_CASE("The same act twice is a success that changes nothing") {
    Room room;
    const auto document = room.make();
    const Act sent{ActId{77}, PersonId{5}, 1, {}, actor(*document, "Bewoners")};
    REQUIRE(document->perform(sent));
    REQUIRE(document->perform(sent));
    CHECK(document->revision() == 2);
    CHECK(document->session().notes.size() == 1);
    REQUIRE(document->perform(Changes{}));
    CHECK(document->revision() == 2);
}

TEST_CASE("An act that cannot be leaves session, history and file as they were") {
    Room room;
    const auto document = room.make();
    const Session before = document->session();
    CHECK(document->perform(Changes{SetTitle{"Anders"}, SetDate{"gisteren"}}).error().why == Reason::BadDate);
    CHECK(document->session() == before);
    CHECK(document->revision() == 1);
    CHECK(Document::create(*room.files, room.folder / "b", Existing::Keep, {SetDate{"gisteren"}}).error().why
          == Reason::BadDate);
    CHECK_FALSE(room.files->exists(room.folder / "b"));
}

TEST_CASE("A workshop as it was shows every moment, and later acts do not reach it") {
    Room room;
    const auto document = room.make();
    std::vector<Session> moments{Session(), document->session()};
    for (const char* text : {"Bewoners", "Winkeliers", "Toeristen"}) {
        REQUIRE(document->perform(actor(*document, text)));
        moments.push_back(document->session());
    }
    REQUIRE(document->undo());
    moments.push_back(document->session());
    for (std::uint64_t i = 0; i < moments.size(); ++i) {
        const auto then = Document::as_it_was(*document, i);
        CHECK(then->session() == moments[i]);
        CHECK(then->revision() == i);
        CHECK(then->read_only());
    }
    const auto late = Document::as_it_was(*document, 1'000);
    REQUIRE(document->perform(Changes{SetTitle{"Later"}}));
    CHECK(late->session() == moments.back());
}
