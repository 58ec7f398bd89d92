// SPDX-License-Identifier: EUPL-1.2
#include "app/workshop.hpp"
#include "folder.hpp"
#include "sessions/acts.hpp"

#include <catch2/catch.hpp>

#include <thread>

using namespace samenspraak;
using namespace samenspraak::testing;

namespace {

Changes beginning() {
    Changes changes;
    changes.emplace_back(SetTitle{"Drukte"});
    changes.emplace_back(SetLanguage{"nl"});
    return changes;
}

Changes actor(const Workshop& workshop, const std::string& text) {
    return acts::add(workshop.session(), acts::Draft{new_id<NoteId>(), text});
}

struct Room {
    Folder folder;
    std::unique_ptr<Files> files = files_on_disk();
    Path place = folder / "raad.samenspraak";

    std::unique_ptr<Workshop> make() {
        auto made = Workshop::create(*files, place, Existing::Keep, beginning());
        REQUIRE(made);
        return std::move(*made);
    }
    std::unique_ptr<Workshop> open(Access access = Access::Write) {
        auto opened = Workshop::open(*files, place, access);
        REQUIRE(opened);
        return std::move(*opened);
    }
};

void wait_until_safe(const Workshop& workshop) {
    while (!workshop.is_safe(workshop.revision())) std::this_thread::yield();
}

}  // namespace

TEST_CASE("A workshop begins with one act, which is never undone, also after reopening") {
    Room room;
    {
        const auto workshop = room.make();
        CHECK(workshop->revision() == 1);
        CHECK(workshop->is_safe(1));
        CHECK(workshop->session().title == "Drukte");
        CHECK(workshop->next_undo() == nullptr);
        REQUIRE(workshop->perform(actor(*workshop, "Bewoners")));
        REQUIRE(workshop->next_undo());
        REQUIRE(workshop->undo());
        CHECK(workshop->next_undo() == nullptr);
        REQUIRE(workshop->redo());
        REQUIRE(workshop->close());
    }
    const auto again = room.open();
    CHECK(again->recovery().closed_well);
    REQUIRE(again->next_undo());
    REQUIRE(again->undo());
    CHECK(again->next_undo() == nullptr);
    CHECK(again->session().notes.empty());
    CHECK(again->session().title == "Drukte");
}

TEST_CASE("What is called safe is in the file, whatever happens to the program then") {
    Room room;
    {
        const auto workshop = room.make();
        REQUIRE(workshop->perform(actor(*workshop, "Bewoners")));
        wait_until_safe(*workshop);
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
    auto made = Workshop::in_memory(*room.files, why, beginning());
    REQUIRE(made);
    Workshop& workshop = **made;
    REQUIRE(workshop.perform(actor(workshop, "Bewoners")));
    CHECK_FALSE(workshop.is_safe(1));
    CHECK(workshop.save_state().trouble == why);
    CHECK(workshop.next_undo());
    REQUIRE(workshop.move_to(room.place, Existing::Keep));
    CHECK(workshop.is_safe(2));
    CHECK(workshop.save_state().path == room.files->real(room.place));
    REQUIRE(workshop.perform(actor(workshop, "Winkeliers")));
    REQUIRE(workshop.close());
    CHECK(workshop.move_to(room.folder / "elders", Existing::Keep).error().why == Reason::ReadOnly);
    const auto again = room.open(Access::Read);
    CHECK(again->session() == workshop.session());
    CHECK(again->revision() == 3);
}

TEST_CASE("Whoever hears that a session has moved finds it safe in its new place, each time") {
    for (int time = 0; time < 60; ++time) {
        Room room;
        const auto made = Workshop::in_memory(*room.files, Refusal{Reason::NoPermission, "/raad"}, beginning());
        REQUIRE(made);
        REQUIRE((*made)->move_to(room.place, Existing::Keep));
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
    CHECK(reading->move_to(room.folder / "elders", Existing::Keep).error().why == Reason::ReadOnly);
    CHECK(reading->next_undo() == nullptr);
    CHECK(reading->is_safe(reading->revision()));
    CHECK(reading->close());
    CHECK(reading->session() == before);
}

TEST_CASE("The same act twice is a success that changes nothing") {
    Room room;
    const auto workshop = room.make();
    const Act sent{ActId{77}, PersonId{5}, 1, {}, actor(*workshop, "Bewoners")};
    REQUIRE(workshop->perform(sent));
    REQUIRE(workshop->perform(sent));
    CHECK(workshop->revision() == 2);
    CHECK(workshop->session().notes.size() == 1);
    REQUIRE(workshop->perform(Changes{}));
    CHECK(workshop->revision() == 2);
}

TEST_CASE("An act that cannot be leaves session, history and file as they were") {
    Room room;
    const auto workshop = room.make();
    const Session before = workshop->session();
    CHECK(workshop->perform(Changes{SetTitle{"Anders"}, SetDate{"gisteren"}}).error().why == Reason::BadDate);
    CHECK(workshop->session() == before);
    CHECK(workshop->revision() == 1);
    CHECK(Workshop::create(*room.files, room.folder / "b", Existing::Keep, {SetDate{"gisteren"}}).error().why
          == Reason::BadDate);
    CHECK_FALSE(room.files->exists(room.folder / "b"));
}

TEST_CASE("A workshop as it was shows every moment, and later acts do not reach it") {
    Room room;
    const auto workshop = room.make();
    std::vector<Session> moments{Session(), workshop->session()};
    for (const char* text : {"Bewoners", "Winkeliers", "Toeristen"}) {
        REQUIRE(workshop->perform(actor(*workshop, text)));
        moments.push_back(workshop->session());
    }
    REQUIRE(workshop->undo());
    moments.push_back(workshop->session());
    for (std::uint64_t i = 0; i < moments.size(); ++i) {
        const auto then = Workshop::as_it_was(*workshop, i);
        CHECK(then->session() == moments[i]);
        CHECK(then->revision() == i);
        CHECK(then->read_only());
    }
    const auto late = Workshop::as_it_was(*workshop, 1'000);
    REQUIRE(workshop->perform(Changes{SetTitle{"Later"}}));
    CHECK(late->session() == moments.back());
}
