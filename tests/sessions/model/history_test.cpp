// SPDX-License-Identifier: EUPL-1.2
#include "tests/support/names.hpp"
#include "tests/support/random_session.hpp"
#include "tests/support/sample_session.hpp"

#include <set>

using namespace samenspraak;
using namespace samenspraak::testing;

TEST_CASE("Undo and redo walk over the facilitator's acts without limit") {
    Table table;
    const Session start = table.session;
    for (int i = 0; i < 50; ++i) table.actor("Actor " + std::to_string(i));
    const Session end = table.session;
    for (int i = 0; i < 50; ++i) REQUIRE(table.undo());
    CHECK(table.session == start);
    CHECK(table.undo().error().why == Reason::NothingToUndo);
    for (int i = 0; i < 50; ++i) REQUIRE(table.redo());
    CHECK(table.session == end);
    CHECK(table.redo().error().why == Reason::NothingToRedo);
}

TEST_CASE("The facilitator's undo never takes back a participant's note") {
    Table table;
    const PersonId fatima = table.joins("Fatima");
    table.actor("Bewoners");
    table.say(Phase::Actors, "Toeristen", Lane::None, fatima);
    REQUIRE(table.undo());
    CHECK(table.row(Phase::Actors) == Texts{"Toeristen"});
    CHECK(table.undo().error().why == Reason::NothingToUndo);
    REQUIRE(table.undo(fatima));
    CHECK(table.row(Phase::Actors).empty());
}

TEST_CASE("Undoing a note on which something hangs by now takes it off the board and says so") {
    Table table;
    const PersonId fatima = table.joins("Fatima");
    const NoteId actor = table.actor("Bewoners");
    const NoteId effect = table.say(Phase::Effects, "Gevolgd", Lane::Negative, fatima);
    REQUIRE(table.act(edits::link(table.session, actor, effect), fatima));
    const auto undone = table.undo();
    REQUIRE(undone);
    CHECK(undone->extent == Extent::ByRemoving);
    CHECK(table.note(actor).status == NoteStatus::Removed);
    CHECK(edits::linked(table.session, actor, effect));
    REQUIRE(table.redo());
    CHECK(table.row(Phase::Actors) == Texts{"Bewoners"});
}

TEST_CASE("Undo leaves what others changed since, and goes on to the act before it") {
    Table table;
    const PersonId fatima = table.joins("Fatima");
    const NoteId first = table.actor("Bewoners"), second = table.actor("Winkeliers");
    REQUIRE(table.act({SetText{first, "Omwonenden"}}));
    REQUIRE(table.act({SetText{second, "Ondernemers"}, SetStarred{second, true}}));
    REQUIRE(table.act({SetText{second, "Ondernemers in de straat"}}, fatima));

    const auto partly = table.undo();
    REQUIRE(partly);
    CHECK(partly->extent == Extent::Partly);
    CHECK_FALSE(table.note(second).starred);
    CHECK(table.note(second).text == "Ondernemers in de straat");

    REQUIRE(table.act({SetText{first, "Buren"}}, fatima));
    const auto refused = table.undo();
    REQUIRE_FALSE(refused);
    CHECK(refused.error().why == Reason::ChangedSince);
    CHECK(table.note(first).text == "Buren");
    REQUIRE(table.undo());  // the note "Winkeliers" itself
    CHECK(table.note(second).status == NoteStatus::Removed);
}

TEST_CASE("A new act ends what could be redone") {
    Table table;
    table.actor("Bewoners");
    REQUIRE(table.undo());
    table.actor("Toeristen");
    CHECK(table.redo().error().why == Reason::NothingToRedo);
}

TEST_CASE("History rebuilt from its acts undoes the same") {
    Table table;
    const NoteId note = table.actor("Bewoners");
    REQUIRE(table.act({SetText{note, "Omwonenden"}}));
    REQUIRE(table.undo());
    REQUIRE(table.redo());
    REQUIRE(table.undo());

    Table reopened;
    reopened.last_id = 1000;
    for (const auto& entry : table.history.entries()) {
        auto inverse = apply_act(reopened.session, entry.act.changes);
        REQUIRE(inverse);
        reopened.history.record(entry.act, *inverse);
    }
    CHECK(reopened.session == table.session);
    REQUIRE(reopened.redo());
    CHECK(reopened.note(note).text == "Omwonenden");
    REQUIRE(reopened.undo());
    REQUIRE(reopened.undo());
    CHECK(reopened.session == Session());
}

// What holds for any session at all, by a thousand acts that somebody could do.
namespace {

constexpr std::size_t all_kinds = std::variant_size_v<Change>;

}  // namespace

TEST_CASE("A thousand random acts, all undone: the start; all done again: the end") {
    std::set<std::size_t> kinds;
    for (const std::uint64_t seed : {1U, 2U, 3U, 4U, 5U}) {
        Random random(seed);
        Table table;
        const Session start = table.session;
        for (int i = 0; i < 1'000; ++i) {
            const Changes changes = random_act(table.session, random);
            for (const Change& change : changes) kinds.insert(change.index());
            REQUIRE(table.act(changes));
        }
        const Session end = table.session;
        INFO("seed " << seed);
        int undone = 0;
        for (; table.history.next_undo({}); ++undone) REQUIRE(table.undo()->extent == Extent::Whole);
        CHECK(undone > 900);
        // Undo passes over going to another step, and over the clock.
        Session begun = start;
        begun.whereabouts = end.whereabouts, begun.clocks = end.clocks;
        REQUIRE(table.session == begun);
        REQUIRE_FALSE(table.undo());
        for (int i = 0; i < undone; ++i) {
            const auto redone = table.redo();
            REQUIRE(redone);
            REQUIRE(redone->extent == Extent::Whole);
        }
        REQUIRE(table.session == end);
        REQUIRE_FALSE(table.redo());
    }
    CHECK(kinds.size() == all_kinds);
}

TEST_CASE("The inverse of every change brings back exactly what was, and its own inverse is the change") {
    std::set<std::size_t> kinds;
    for (const std::uint64_t seed : {11U, 12U, 13U}) {
        Random random(seed);
        Session session;
        for (int i = 0; i < 1'000; ++i)
            for (const Change& change : random_act(session, random)) {
                const Session before = session;
                const auto inverse = apply_change(session, change);
                REQUIRE(inverse);
                const Session after = session;
                const auto back = apply_change(session, *inverse);
                INFO("kind " << change.index() << ", seed " << seed);
                REQUIRE(back);
                REQUIRE(session == before);
                REQUIRE(*back == change);
                REQUIRE(apply_change(session, change));
                REQUIRE(session == after);
                kinds.insert(change.index());
            }
    }
    CHECK(kinds.size() == all_kinds);
}

TEST_CASE("Several people undo and redo at random: each takes back only what is theirs, and replaying gives the same") {
    for (const std::uint64_t seed : {21U, 22U, 23U}) {
        Random random(seed);
        Table table;
        const PersonId people[]{{}, PersonId{1'001}, PersonId{1'002}};
        for (int i = 0; i < 1'000; ++i) {
            const PersonId who = people[random.below(3)];
            const std::size_t before = table.history.entries().size();
            const auto what = random.below(5);
            if (what < 3)
                REQUIRE(table.act(random_act(table.session, random), who));
            else
                (void)(what == 3 ? table.undo(who) : table.redo(who));
            for (const auto& [act, inverse] : table.history.entries().subspan(before)) {
                REQUIRE(act.who == who);
                if (act.takes_back) REQUIRE(table.history.find(act.takes_back)->who == who);
            }
        }
        Session replayed;
        for (const auto& [act, inverse] : table.history.entries()) {
            const auto again = apply_act(replayed, act.changes);
            REQUIRE(again);
            REQUIRE(*again == inverse);
        }
        CHECK(replayed == table.session);
    }
}
