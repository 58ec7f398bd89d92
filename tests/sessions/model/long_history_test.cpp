// SPDX-License-Identifier: EUPL-1.2
// A history of which nearly all is compressed is as one that is not.
#include "tests/support/names.hpp"
#include "tests/support/random_session.hpp"
#include "tests/support/sample_session.hpp"

using namespace samenspraak;
using namespace samenspraak::testing;

namespace {

constexpr PackedBytes::Limits tiny{256, 512};  // an act may lie in several pieces

void check_same(const History::Entry& a, const History::Entry& b) {
    REQUIRE(a.act == b.act);
    REQUIRE(a.inverse == b.inverse);
}

void check_same_entries(const History& a, const History& b) {
    const auto of_a = a.entries(), of_b = b.entries();
    REQUIRE(of_a.size() == of_b.size());
    for (std::size_t i = 0; i < of_a.size(); ++i) check_same(of_a[i], of_b[i]);
    for (std::size_t i = of_a.size(); i-- > 0;) {
        const ActId id = of_a.id(i);
        check_same(of_a[i], of_b[i]);
        REQUIRE(b.find(id) == of_a[i].act);
        REQUIRE(b.contains(id));
    }
    CHECK_FALSE(b.contains(ActId{~std::uint64_t{0}}));
}

}  // namespace

TEST_CASE("Undo and redo through a long compressed history come to the same as through a plain one") {
    for (const std::uint64_t seed : {31U, 32U, 33U}) {
        Random random(seed);
        Table plain, packed;
        packed.history = History(tiny);
        const PersonId people[]{{}, PersonId{1'001}, PersonId{1'002}};
        const auto both = [&](auto work) {
            const auto one = work(plain);
            const auto other = work(packed);
            REQUIRE(static_cast<bool>(one) == static_cast<bool>(other));
            if (!one) REQUIRE(one.error() == other.error());
            REQUIRE(plain.session == packed.session);
            return static_cast<bool>(one);
        };
        for (int i = 0; i < 1'000; ++i) {
            const PersonId who = people[random.below(3)];
            const auto what = random.below(6);
            const Changes changes = random_act(plain.session, random);
            if (what < 4)
                both([&](Table& table) { return table.act(changes, who); });
            else
                both([&](Table& table) { return what == 4 ? table.undo(who) : table.redo(who); });
        }
        check_same_entries(plain.history, packed.history);
        for (const PersonId who : people)
            while (packed.history.next_undo(who)) both([&](Table& table) { return table.undo(who); });
        for (const PersonId who : people)
            while (packed.history.next_redo(who)) both([&](Table& table) { return table.redo(who); });
        check_same_entries(plain.history, packed.history);
    }
}

TEST_CASE("Everything is undone back to the start, and done again, from acts that were compressed long ago") {
    Table table;
    table.history = History(tiny);
    Random random(41);
    for (int i = 0; i < 500; ++i) REQUIRE(table.act(random_act(table.session, random)));
    const Session end = table.session;
    int undone = 0;
    for (; table.history.next_undo({}); ++undone) REQUIRE(table.undo());
    CHECK(undone > 400);
    // Undo passes over going to another step, and over the clock.
    Session start;
    start.whereabouts = end.whereabouts, start.clocks = end.clocks;
    CHECK(table.session == start);
    for (int i = 0; i < undone; ++i) REQUIRE(table.redo());
    CHECK(table.session == end);
}

TEST_CASE("Acts are found by their ids, whatever those are") {
    History history;
    const std::uint64_t ids[]{1, 2, 16, 32, 48, 1ULL << 32, 1ULL << 63, ~0ULL, 0x9E3779B97F4A7C15};
    for (const std::uint64_t id : ids) history.record(Act{ActId{id}, {}, 7, {}, {SetSilent{true}}}, {SetSilent{false}});
    for (std::uint64_t more = 100; more < 5'000; ++more) history.record(Act{ActId{more << 16}, {}, 0, {}, {}}, {});
    for (const std::uint64_t id : ids) CHECK(history.find(ActId{id})->at == 7);
    CHECK_FALSE(history.find(ActId{3}));
    CHECK(history.entries().size() == 4'909);
}
