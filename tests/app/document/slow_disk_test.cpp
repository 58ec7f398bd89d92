// SPDX-License-Identifier: EUPL-1.2
// A disk that does not answer holds up nobody: the session goes on, is told to be safe when it is, can go to another
// place, and can be closed.
#include "app/document/document.hpp"
#include "sessions/edits.hpp"
#include "tests/support/eventually.hpp"
#include "tests/support/folder.hpp"
#include "tests/support/full_disk.hpp"
#include "tests/support/names.hpp"

#include <catch2/catch.hpp>

using namespace samenspraak;
using namespace samenspraak::testing;

namespace {

struct Room {
    Folder folder;
    std::shared_ptr<FullDisk> disk = std::make_shared<FullDisk>();
    Path place = folder / "raad.samenspraak", elsewhere = folder / "elders.samenspraak";
    std::unique_ptr<Document> document;

    Room() {
        auto made = Document::create(*disk, place, Existing::Keep, {SetTitle{"Drukte"}});
        REQUIRE(made);
        document = std::move(*made);
    }
    ~Room() { disk->let_go(); }

    void write(const std::string& text) {
        REQUIRE(document->perform(edits::add(document->session(), edits::Draft{new_id<NoteId>(), text})));
    }
    bool is_safe() const { return document->is_safe(document->revision()); }
    void hold(const std::string& name) { disk->hold(name); }
    bool somebody_waits() const {
        return eventually([&] { return disk->waiting() > 0; });
    }
    bool nobody_waits() const {
        return eventually([&] { return disk->waiting() == 0; });
    }
    std::uint64_t acts_in(const Path& path) const {
        const auto opened = Document::open(*disk, path, Access::Read);
        REQUIRE(opened);
        CHECK((*opened)->recovery().whole());
        return (*opened)->revision();
    }
};

bool has_come(std::future<Result<Written>>& answer) {
    return answer.wait_for(std::chrono::seconds(0)) == std::future_status::ready;
}

}  // namespace

TEST_CASE(
    "While a session goes to a slow place it goes on where it was, and what comes in is safe there", "[threads]") {
    Room room;
    room.hold("elders");
    auto moved = room.document->move_to(room.elsewhere, Existing::Keep);
    REQUIRE(room.somebody_waits());
    room.write("Bewoners");
    CHECK(eventually([&] { return room.is_safe(); }));
    CHECK(room.document->save_state().path == room.disk->real(room.place));
    CHECK(room.acts_in(room.place) == 2);
    CHECK_FALSE(has_come(moved));

    room.disk->let_go();
    REQUIRE(moved.get());
    CHECK(room.is_safe());
    CHECK(room.document->save_state().path == room.disk->real(room.elsewhere));
    CHECK(room.acts_in(room.elsewhere) == 2);  // the act that came in meanwhile too
    room.write("Winkeliers");
    REQUIRE(room.document->close());
    CHECK(room.acts_in(room.elsewhere) == 3);
    CHECK(room.acts_in(room.place) == 2);
    CHECK(how_it_ended(*room.disk, room.place) == Ending::Well);
    CHECK(how_it_ended(*room.disk, room.elsewhere) == Ending::Well);
}

TEST_CASE("A session leaves a disk that does not answer for another place, and is safe there", "[threads]") {
    Room room;
    room.hold("raad");
    room.write("Bewoners");
    REQUIRE(room.somebody_waits());
    CHECK_FALSE(room.is_safe());
    room.write("Winkeliers");
    REQUIRE(room.document->move_to(room.elsewhere, Existing::Keep).get());
    CHECK(room.is_safe());
    room.write("Toeristen");
    CHECK(eventually([&] { return room.is_safe(); }));
    CHECK(room.acts_in(room.elsewhere) == 4);

    // Closing waits for the new place only.
    room.document->begin_close();
    REQUIRE(eventually([&] { return room.document->closed().has_value(); }));
    CHECK(*room.document->closed());
    CHECK(room.disk->waiting() == 1);
    CHECK(how_it_ended(*room.disk, room.elsewhere) == Ending::Well);
}

TEST_CASE("Closing goes on by itself, and no act is taken meanwhile", "[threads]") {
    Room room;
    room.hold("raad");
    room.write("Bewoners");
    REQUIRE(room.somebody_waits());
    room.document->begin_close();
    CHECK_FALSE(room.document->closed());
    CHECK(room.document->perform(Changes{SetTitle{"Later"}}).error().why == Reason::ReadOnly);
    CHECK(room.document->undo().error().why == Reason::ReadOnly);
    room.disk->let_go();
    REQUIRE(eventually([&] { return room.document->closed().has_value(); }));
    CHECK(*room.document->closed());
    CHECK(room.acts_in(room.place) == 2);
    CHECK(how_it_ended(*room.disk, room.place) == Ending::Well);
}

TEST_CASE("A disk that does not answer is given up: what was called safe is on it, and nothing is called safe after",
    "[threads]") {
    Room room;
    room.write("Bewoners");
    REQUIRE(eventually([&] { return room.is_safe(); }));
    room.hold("raad");
    room.write("Winkeliers");
    REQUIRE(room.somebody_waits());
    room.document->begin_close();
    room.document->give_up();
    REQUIRE(room.document->closed());
    CHECK(room.document->closed()->error().why == Reason::DiskFailed);
    CHECK_FALSE(room.is_safe());
    CHECK(room.acts_in(room.place) >= 2);
    room.document.reset();  // waits for nobody
    CHECK(room.disk->waiting() == 1);

    // The disk answers after all: what it was given is whole, and the file is free again.
    room.disk->let_go();
    REQUIRE(room.nobody_waits());
    REQUIRE(eventually([&] { return static_cast<bool>(Document::open(*room.disk, room.place, Access::Write)); }));
    CHECK(room.acts_in(room.place) == 3);
}

TEST_CASE("A session that is being closed on a disk that does not answer can still go elsewhere whole", "[threads]") {
    Room room;
    room.hold("raad");
    room.write("Bewoners");
    REQUIRE(room.somebody_waits());
    room.document->begin_close();
    REQUIRE(room.document->move_to(room.elsewhere, Existing::Keep).get());
    REQUIRE(eventually([&] { return room.document->closed().has_value(); }));
    CHECK(*room.document->closed());
    CHECK(room.is_safe());
    CHECK(room.acts_in(room.elsewhere) == 2);
    CHECK(how_it_ended(*room.disk, room.elsewhere) == Ending::Well);
}

TEST_CASE("A place that does not answer is left for another one, and keeps nothing of the session", "[threads]") {
    Room room;
    const Path third = room.folder / "derde.samenspraak";
    room.hold("elders");
    auto moved = room.document->move_to(room.elsewhere, Existing::Keep);
    REQUIRE(room.somebody_waits());
    REQUIRE(room.document->move_to(third, Existing::Keep).get());
    CHECK(room.document->save_state().path == room.disk->real(third));
    room.disk->let_go();
    CHECK(moved.get().error().why == Reason::Stopped);
    CHECK(room.document->save_state().path == room.disk->real(third));
    CHECK_FALSE(room.disk->exists(room.elsewhere));
    REQUIRE(room.document->close());
}

TEST_CASE("Whoever closes and waits gets the move that was asked for before", "[threads]") {
    Room room;
    auto moved = room.document->move_to(room.elsewhere, Existing::Keep);
    REQUIRE(room.document->close());
    CHECK(moved.get());
    CHECK(how_it_ended(*room.disk, room.elsewhere) == Ending::Well);
}

TEST_CASE("Acts that come in while a session moves again and again are in the last file, in their order", "[threads]") {
    Room room;
    std::vector<std::future<Result<Written>>> moves;
    for (int i = 0; i < 40; ++i) {
        room.write("Bewoner " + std::to_string(i));
        if (i % 8 == 4)
            moves.push_back(room.document->move_to(room.folder / (std::to_string(i) + ".samenspraak"), Existing::Keep));
    }
    for (auto& moved : moves) (void)moved.get();
    const Path last = room.document->save_state().path;
    CHECK(last.filename() == "36.samenspraak");
    REQUIRE(room.document->close());
    const auto there = Document::open(*room.disk, last, Access::Read);
    REQUIRE(there);
    CHECK((*there)->recovery().whole());
    CHECK((*there)->revision() == 41);
    CHECK((*there)->session() == room.document->session());
}
