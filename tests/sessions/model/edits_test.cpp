// SPDX-License-Identifier: EUPL-1.2
#include "tests/support/names.hpp"
#include "tests/support/sample_session.hpp"

#include <array>

using namespace samenspraak;
using namespace samenspraak::testing;

namespace {
Changes merge(const Table& table, NoteId head, std::vector<NoteId> others) {
    return edits::merge(table.session, head, others);
}
Changes move(const Table& table, std::vector<NoteId> ids, const edits::Spot& spot) {
    return edits::move(table.session, ids, spot);
}

// A group of these notes, as the facilitator makes one.
GroupId grouped(Table& table, const std::vector<NoteId>& notes, const std::string& name) {
    const GroupId id = table.next_id<GroupId>();
    REQUIRE(table.act(edits::group(table.session, notes, id, name)));
    return id;
}

bool shown(const Table& table, GroupId id) {
    const auto found = table.session.groups.find(id);
    return found != table.session.groups.end() && on_board(table.session, found->second);
}
}  // namespace

TEST_CASE("A new note goes to the end of its lane") {
    Table table;
    table.effect("Minder gedrang", Lane::Positive);
    table.effect("Gevolgd");
    table.effect("Betere plannen", Lane::Positive);
    CHECK(table.row(Phase::Effects, Lane::Positive) == Texts{"Minder gedrang", "Betere plannen"});
}

TEST_CASE("Dragging changes order, lane and group, and undo puts it back") {
    Table table;
    const NoteId a = table.effect("a"), b = table.effect("b"), c = table.effect("c");
    REQUIRE(table.act(move(table, {c}, {Phase::Effects, Lane::Negative, {}, a})));
    CHECK(table.row(Phase::Effects, Lane::Negative) == Texts{"c", "a", "b"});
    REQUIRE(table.act(move(table, {a, c}, {Phase::Effects, Lane::Negative, {}, {}})));
    CHECK(table.row(Phase::Effects, Lane::Negative) == Texts{"b", "a", "c"});
    REQUIRE(table.act(move(table, {b, c}, {Phase::Effects, Lane::Positive, {}, {}})));
    CHECK(table.row(Phase::Effects, Lane::Positive) == Texts{"b", "c"});
    REQUIRE(table.undo());
    CHECK(table.row(Phase::Effects, Lane::Negative) == Texts{"b", "a", "c"});
}

TEST_CASE("A note that goes to another phase loses the links that would mean nothing there") {
    Table table;
    const NoteId actor = table.actor("Bewoners"), effect = table.effect("Privacy"), again = table.effect("privacy");
    table.link(actor, effect);
    REQUIRE(table.act(merge(table, effect, {again})));
    REQUIRE(table.act(move(table, {effect}, {Phase::Values, Lane::None, {}, {}})));
    CHECK(table.row(Phase::Values) == Texts{"Privacy"});
    CHECK_FALSE(edits::linked(table.session, actor, effect));
    CHECK(head_of(table.session, again) == effect);
    REQUIRE(table.undo());
    CHECK(edits::linked(table.session, actor, effect));
}

TEST_CASE("Merged notes speak through one, keep their links, and come apart again") {
    Table table;
    const NoteId one = table.actor("Bewoners"), two = table.actor("bewoners"), three = table.actor("Bewoners!");
    const NoteId effect = table.effect("Gevolgd");
    table.link(two, effect);
    REQUIRE(table.act(merge(table, two, {three})));
    REQUIRE(table.act(merge(table, one, {two})));
    CHECK(table.row(Phase::Actors) == Texts{"Bewoners"});
    CHECK(edits::linked(table.session, one, effect));
    CHECK(edits::link(table.session, one, effect).empty());
    REQUIRE(table.act(edits::take_apart(table.session, one)));
    CHECK(table.row(Phase::Actors) == Texts{"Bewoners", "bewoners", "Bewoners!"});
    CHECK_FALSE(edits::linked(table.session, one, effect));
    CHECK(edits::linked(table.session, two, effect));
    REQUIRE(table.act(merge(table, one, {two})));
    REQUIRE(table.act(edits::unlink(table.session, one, effect)));
    CHECK_FALSE(edits::linked(table.session, two, effect));
}

TEST_CASE("A removed note keeps its place and its links for when it is restored") {
    Table table;
    const NoteId a = table.actor("a"), b = table.actor("b");
    table.actor("c");
    const NoteId effect = table.effect("Gevolgd");
    table.link(b, effect);
    const std::vector<NoteId> gone{b};
    REQUIRE(table.act(edits::remove(table.session, gone)));
    CHECK(table.row(Phase::Actors) == Texts{"a", "c"});
    CHECK(edits::remove(table.session, gone).empty());
    REQUIRE(table.act(edits::restore(table.session, gone)));
    CHECK(table.row(Phase::Actors) == Texts{"a", "b", "c"});
    CHECK(edits::linked(table.session, b, effect));
    REQUIRE(table.act(edits::duplicate(table.session, a, table.next_id<NoteId>())));
    CHECK(table.row(Phase::Actors) == Texts{"a", "a", "b", "c"});
}

TEST_CASE("A group holds notes of one phase; dissolving it leaves the notes") {
    Table table;
    const std::vector<NoteId> notes{table.actor("Handhaving"), table.actor("Raad")};
    const GroupId city = table.next_id<GroupId>();
    REQUIRE(table.act(edits::group(table.session, notes, city, "Gemeente")));
    CHECK(table.row(Phase::Actors, Lane::None, city) == Texts{"Handhaving", "Raad"});
    REQUIRE(table.act(edits::dissolve(table.session, city)));
    CHECK(table.row(Phase::Actors) == Texts{"Handhaving", "Raad"});
    REQUIRE(table.undo());
    CHECK(table.session.groups.at(city).name == "Gemeente");
}

TEST_CASE("A group goes with the last note that leaves it, in the same act, and comes back with it") {
    Table table;
    const NoteId council = table.actor("Raad"), guards = table.actor("Handhaving"), shops = table.actor("Winkeliers");
    const GroupId city = grouped(table, {council, guards}, "Gemeente"), street = grouped(table, {shops}, "Straat");
    Session before = table.session;
    const auto is_gone = [&] {
        CHECK_FALSE(table.session.groups.contains(city));
        REQUIRE(table.undo());
        CHECK(table.session == before);
        REQUIRE(table.redo());
        CHECK_FALSE(table.session.groups.contains(city));
    };
    const std::vector<NoteId> both{council, guards};

    SECTION("one note that leaves is not the last") {
        REQUIRE(table.act(edits::move(table.session, std::array{council}, {Phase::Actors, Lane::None, street, {}})));
        CHECK(shown(table, city));
        before = table.session;
        REQUIRE(table.act(edits::move(table.session, std::array{guards}, {Phase::Actors, Lane::None, street, {}})));
        is_gone();
        CHECK(table.row(Phase::Actors, Lane::None, street) == Texts{"Winkeliers", "Raad", "Handhaving"});
    }
    SECTION("they go to another group") {
        REQUIRE(table.act(edits::move(table.session, both, {Phase::Actors, Lane::None, street, {}})));
        is_gone();
    }
    SECTION("they are taken out of the group") {
        REQUIRE(table.act(edits::leave_group(table.session, both)));
        is_gone();
        CHECK(table.row(Phase::Actors) == Texts{"Raad", "Handhaving"});
    }
    SECTION("they go to another step") {
        REQUIRE(table.act(edits::move(table.session, both, {Phase::Values, Lane::None, {}, {}})));
        is_gone();
    }
    SECTION("a new group is made of them") {
        REQUIRE(table.act(edits::group(table.session, both, table.next_id<GroupId>(), "Stadhuis")));
        is_gone();
    }
    SECTION("within the group they only change places") {
        REQUIRE(table.act(edits::move(table.session, std::array{guards}, {Phase::Actors, Lane::None, city, council})));
        CHECK(table.row(Phase::Actors, Lane::None, city) == Texts{"Handhaving", "Raad"});
    }
}

TEST_CASE("A group of which all notes are off the board is not shown, and is again with the first that comes back") {
    Table table;
    const NoteId council = table.actor("Raad"), shops = table.actor("Winkeliers");
    const GroupId city = grouped(table, {council}, "Gemeente");

    SECTION("removed and restored") {
        REQUIRE(table.act(edits::remove(table.session, std::array{council})));
        CHECK_FALSE(shown(table, city));
        REQUIRE(table.act(edits::restore(table.session, std::array{council})));
        CHECK(shown(table, city));
        REQUIRE(table.undo());
        CHECK_FALSE(shown(table, city));
        REQUIRE(table.undo());
        CHECK(shown(table, city));
    }
    SECTION("merged into a note elsewhere, and taken apart again") {
        REQUIRE(table.act(edits::merge(table.session, shops, std::array{council})));
        CHECK_FALSE(shown(table, city));
        REQUIRE(table.act(edits::take_apart(table.session, shops)));
        CHECK(shown(table, city));
        CHECK(table.row(Phase::Actors, Lane::None, city) == Texts{"Raad"});
    }
    SECTION("a removed note keeps its group when the last one on the board leaves") {
        const NoteId guards = table.actor("Handhaving");
        REQUIRE(table.act(edits::move(table.session, std::array{guards}, {Phase::Actors, Lane::None, city, {}})));
        REQUIRE(table.act(edits::remove(table.session, std::array{council})));
        REQUIRE(table.act(edits::leave_group(table.session, std::array{guards})));
        CHECK_FALSE(shown(table, city));
        REQUIRE(table.act(edits::restore(table.session, std::array{council})));
        CHECK(shown(table, city));
    }
}

TEST_CASE("A group in which nothing has lain yet is shown and stays") {
    Table table;
    const GroupId city = table.next_id<GroupId>();
    const NoteId council = table.actor("Raad");
    REQUIRE(table.act({AddGroup{{city, Phase::Actors, "Gemeente", "a", {}}}}));
    CHECK(shown(table, city));
    REQUIRE(table.act(edits::move(table.session, std::array{council}, {Phase::Values, Lane::None, {}, {}})));
    CHECK(shown(table, city));
}

TEST_CASE("Silent minutes end with all notes shown together") {
    Table table;
    REQUIRE(table.act({SetSilent{true}}));
    edits::Draft draft{table.next_id<NoteId>(), "Stil", Phase::Actors};
    draft.covered = true;
    REQUIRE(table.act(edits::add(table.session, draft)));
    REQUIRE(table.act(edits::reveal(table.session)));
    CHECK_FALSE(table.session.silent);
    CHECK_FALSE(table.note(draft.id).covered);
    CHECK(edits::reveal(table.session).empty());
}

TEST_CASE("A clock runs, pauses, gets a minute more and can be over") {
    Clock clock{600, 0, 0};
    CHECK(edits::seconds_left(clock, 5'000) == 600);
    clock = edits::started(clock, 10'000);
    CHECK(edits::seconds_left(clock, 70'900) == 540);
    clock = edits::paused(clock, 70'900);
    CHECK(edits::seconds_left(clock, 999'000) == 540);
    clock = edits::extended(clock, 60);
    CHECK(edits::seconds_left(clock, 999'000) == 600);
    clock = edits::started(clock, 1'000'000);
    CHECK(edits::seconds_left(clock, 1'000'000 + 660'000) == -60);
}
