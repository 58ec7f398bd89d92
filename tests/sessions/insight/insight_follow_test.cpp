// SPDX-License-Identifier: EUPL-1.2
// What was worked out once is kept true act by act, and is then the same as what is worked out anew.
#include "sessions/insight/blind_spots.hpp"
#include "sessions/insight/order.hpp"
#include "sessions/insight/similar.hpp"
#include "sessions/insight/touched.hpp"
#include "tests/support/names.hpp"
#include "tests/support/random_session.hpp"
#include "tests/support/sample_session.hpp"

#include <algorithm>

using namespace samenspraak;
using namespace samenspraak::testing;

namespace {

// What the act touched.
ChangedNotes done(Session& session, const Changes& changes) {
    Result<Changes> inverse = apply_act(session, changes);
    REQUIRE(inverse);
    History history;
    history.record(Act{ActId{1}, {}, 0, {}, changes}, *inverse);
    return changed_notes(history.entries());
}

}  // namespace

TEST_CASE("threads and blind spots that follow each act are as if they were made anew") {
    const auto seed = static_cast<std::uint64_t>(GENERATE(range(1, 25)));
    Random random(seed + 1'000);
    Session session = random_session(seed, 150);
    Threads threads(session);
    BlindSpots spots(session, threads);
    for (int i = 0; i < 250; ++i) {
        const ChangedNotes touched = done(session, random_act(session, random));
        const Threads anew(session);
        if (touched.reordered) {
            threads = anew;
            spots = BlindSpots(session, threads);
            continue;
        }
        const auto otherwise = threads.update_from(session, touched.notes);
        spots.update_from(session, threads, otherwise);
        REQUIRE(threads == anew);
        REQUIRE(spots == BlindSpots(session, anew));
    }
}

TEST_CASE("one note lies before another just as they lie on the board") {
    const auto seed = static_cast<std::uint64_t>(GENERATE(range(1, 6)));
    const Session session = random_session(seed, 300);
    const auto notes = notes_in_order(session);
    for (std::size_t i = 1; i < notes.size(); ++i) {
        CHECK(lies_before(session, *notes[i - 1], *notes[i]));
        CHECK_FALSE(lies_before(session, *notes[i], *notes[i - 1]));
    }
}

TEST_CASE("what an effect was linked to is looked at again when the effect is taken off the board") {
    Table table;
    const NoteId actor = table.actor("Ouders"), effect = table.effect("Minder zorgen");
    table.link(actor, effect);
    Threads threads(table.session);
    BlindSpots spots(table.session, threads);
    CHECK(spots[BlindSpot::ActorsWithoutEffect].empty());
    const auto before = table.history.entries().size();
    REQUIRE(table.act(edits::remove(table.session, std::vector{effect})));
    const auto otherwise =
        threads.update_from(table.session, changed_notes(table.history.entries().subspan(before)).notes);
    CHECK(std::ranges::binary_search(otherwise, actor));
    spots.update_from(table.session, threads, otherwise);
    CHECK(spots[BlindSpot::ActorsWithoutEffect] == std::vector{actor});
}

TEST_CASE("notes that say nearly the same are known act by act") {
    const auto seed = static_cast<std::uint64_t>(GENERATE(range(1, 8)));
    Random random(seed + 1'000);
    Session session = random_session(seed, 100);
    SimilarNotes followed;
    followed.update_from(session);
    for (int i = 0; i < 150; ++i) followed.update_from(session, done(session, random_act(session, random)).notes);
    SimilarNotes anew;
    anew.update_from(session);
    for (const auto& [id, note] : session.notes)
        CHECK(followed.to(note.place.phase, note.text, id) == anew.to(note.place.phase, note.text, id));
}
