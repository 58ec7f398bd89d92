// SPDX-License-Identifier: EUPL-1.2
// What is kept of a session from act to act says the same as what is found anew.
#include "app/alike_watch.hpp"
#include "app/insights.hpp"
#include "folder.hpp"
#include "sessions/ids.hpp"

#include <catch2/catch.hpp>

using namespace samenspraak;
using samenspraak::testing::Folder;

namespace {

struct Actors {
    Folder folder;
    std::unique_ptr<Files> files = files_on_disk();
    std::unique_ptr<Workshop> workshop =
        std::move(*Workshop::create(*files, folder / "actoren.samenspraak", Existing::Keep, {SetTitle{"Drukte"}}));
    Insights insights;
    AlikeWatch watch{*workshop};
    Desk desk;

    Note note(const std::string& text, Standing standing = Standing::OnBoard) {
        Note made;
        made.id = new_id<NoteId>();
        made.text = text;
        made.standing = standing;
        made.place = {Phase::Actors, Lane::None, {}, "V"};
        return made;
    }
    NoteId put(const std::string& text, Standing standing = Standing::OnBoard) {
        const Note made = note(text, standing);
        REQUIRE(workshop->perform({AddNote{made}}));
        return made.id;
    }
    NoteId like(NoteId id) { return insights.like(*workshop, workshop->session().notes.at(id)); }
};

}  // namespace

TEST_CASE("a note that waits is like one on the board, or else like another that waits") {
    Actors actors;
    const NoteId waits = actors.put("De ouders", Standing::Held);
    CHECK_FALSE(actors.like(waits));
    const NoteId also_waits = actors.put("Ouders", Standing::Held);
    CHECK(actors.like(waits) == also_waits);
    CHECK(actors.like(also_waits) == waits);
    const NoteId on_board = actors.put("ouders", Standing::OnBoard);
    const NoteId last = actors.put("de Ouders", Standing::Held);
    CHECK(actors.like(last) == on_board);
    REQUIRE(actors.workshop->perform({SetStanding{also_waits, Standing::Removed}}));
    CHECK(actors.like(waits) == on_board);
    REQUIRE(actors.workshop->perform({SetText{waits, "Buren"}}));
    CHECK_FALSE(actors.like(waits));
}

TEST_CASE("when a whole hall writes at once, alike notes are looked for a little at a time, and all are found") {
    Actors actors;
    const NoteId first = actors.put("Winkelend publiek");
    while (actors.watch.watch(*actors.workshop, actors.desk, actors.insights)) {
    }
    Changes hall;
    for (int i = 0; i < 300; ++i)
        hall.push_back(AddNote{actors.note("Iemand die daar " + std::to_string(i) + " woont")});
    hall.push_back(AddNote{actors.note("winkelend Publiek")});
    REQUIRE(actors.workshop->perform(hall));
    int looks = 0;
    while (actors.watch.watch(*actors.workshop, actors.desk, actors.insights)) ++looks;
    CHECK(looks > 10);
    REQUIRE(actors.desk.alike.size() == 1);
    CHECK(actors.desk.alike.front().like == first);
}

TEST_CASE("what was removed before it was looked at is not offered") {
    Actors actors;
    actors.put("Bewoners");
    const NoteId second = actors.put("De bewoners");
    REQUIRE(actors.workshop->perform({SetStanding{second, Standing::Removed}}));
    while (actors.watch.watch(*actors.workshop, actors.desk, actors.insights)) {
    }
    CHECK(actors.desk.alike.empty());
}
