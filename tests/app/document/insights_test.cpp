// SPDX-License-Identifier: EUPL-1.2
// What is kept of a session from act to act says the same as what is found anew.
#include "app/commands/state/duplicate_finder.hpp"
#include "app/document/insights.hpp"
#include "sessions/ids.hpp"
#include "tests/support/folder.hpp"
#include "tests/support/names.hpp"

#include <catch2/catch.hpp>

using namespace samenspraak;
using namespace samenspraak::testing;
using samenspraak::testing::Folder;

namespace {

struct Actors {
    Folder folder;
    std::unique_ptr<Files> files = files_on_disk();
    std::unique_ptr<Document> document =
        std::move(*Document::create(*files, folder / "actoren.samenspraak", Existing::Keep, {SetTitle{"Drukte"}}));
    Insights insights;
    DuplicateFinder watch{*document};
    UiState ui_state;

    Note note(const std::string& text, NoteStatus status = NoteStatus::OnBoard) {
        Note made;
        made.id = new_id<NoteId>();
        made.text = text;
        made.status = status;
        made.place = {Phase::Actors, Lane::None, {}, "V"};
        return made;
    }
    NoteId put(const std::string& text, NoteStatus status = NoteStatus::OnBoard) {
        const Note made = note(text, status);
        REQUIRE(document->perform({AddNote{made}}));
        return made.id;
    }
    NoteId like(NoteId id) { return insights.like(*document, document->session().notes.at(id)); }
};

}  // namespace

TEST_CASE("a note that waits is like one on the board, or else like another that waits") {
    Actors actors;
    const NoteId waits = actors.put("De ouders", NoteStatus::Held);
    CHECK_FALSE(actors.like(waits));
    const NoteId also_waits = actors.put("Ouders", NoteStatus::Held);
    CHECK(actors.like(waits) == also_waits);
    CHECK(actors.like(also_waits) == waits);
    const NoteId on_board = actors.put("ouders", NoteStatus::OnBoard);
    const NoteId last = actors.put("de Ouders", NoteStatus::Held);
    CHECK(actors.like(last) == on_board);
    REQUIRE(actors.document->perform({SetNoteStatus{also_waits, NoteStatus::Removed}}));
    CHECK(actors.like(waits) == on_board);
    REQUIRE(actors.document->perform({SetText{waits, "Buren"}}));
    CHECK_FALSE(actors.like(waits));
}

TEST_CASE("when a whole hall writes at once, alike notes are looked for a little at a time, and all are found") {
    Actors actors;
    const NoteId first = actors.put("Winkelend publiek");
    while (actors.watch.watch(*actors.document, actors.ui_state, actors.insights)) {
    }
    Changes hall;
    for (int i = 0; i < 300; ++i)
        hall.push_back(AddNote{actors.note("Iemand die daar " + std::to_string(i) + " woont")});
    hall.push_back(AddNote{actors.note("winkelend Publiek")});
    REQUIRE(actors.document->perform(hall));
    int looks = 0;
    while (actors.watch.watch(*actors.document, actors.ui_state, actors.insights)) ++looks;
    CHECK(looks > 10);
    REQUIRE(actors.ui_state.alike.size() == 1);
    CHECK(actors.ui_state.alike.front().like == first);
}

TEST_CASE("what was removed before it was looked at is not offered") {
    Actors actors;
    actors.put("Bewoners");
    const NoteId second = actors.put("De bewoners");
    REQUIRE(actors.document->perform({SetNoteStatus{second, NoteStatus::Removed}}));
    while (actors.watch.watch(*actors.document, actors.ui_state, actors.insights)) {
    }
    CHECK(actors.ui_state.alike.empty());
}
