// SPDX-License-Identifier: EUPL-1.2
// The order of the outcome: what stands where, that nothing is lost, and that few lines cross.
#include "sessions/insight/outcome_order.hpp"
#include "tests/support/evening.hpp"
#include "tests/support/linked_session.hpp"
#include "tests/support/names.hpp"
#include "tests/support/sample_session.hpp"

#include <set>

using namespace samenspraak;
using namespace samenspraak::testing;
using samenspraak::testing::Table;

namespace {

constexpr std::size_t actors = 0, effects = 1, values = 2, options = 3;

OutcomeOrder order_of(const Session& session, const OutcomeLimits& limits = {}) {
    return order_outcome(session, Threads(session), limits);
}

std::vector<std::string> texts(const Session& session, const std::vector<OutcomeRow>& rows) {
    std::vector<std::string> texts;
    for (const OutcomeRow& row : rows) texts.push_back(session.notes.at(row.notes.front()).text);
    return texts;
}

// Two lines at a time, each against each.
std::size_t crossings_one_by_one(const OutcomeOrder& order) {
    std::size_t count = 0;
    for (const auto& ties : order.ties)
        for (const OutcomeTie& a : ties)
            for (const OutcomeTie& b : ties)
                if (a.from < b.from && a.to > b.to) ++count;
    return count;
}

// Every note on the board is in one row, or loose; a value without an option is both.
void nothing_is_lost(const Session& session, const OutcomeOrder& order) {
    const Threads threads(session);
    for (std::size_t column = 0; column < 4; ++column) {
        std::multiset<NoteId> found;
        for (const OutcomeRow& row : order.columns[column]) found.insert(row.notes.begin(), row.notes.end());
        if (column != values) found.insert(order.loose[column].begin(), order.loose[column].end());
        const auto all = threads.notes(outcome_columns[column]);
        CHECK(found == std::multiset<NoteId>(all.begin(), all.end()));
    }
}

bool same(const OutcomeOrder& a, const OutcomeOrder& b) {
    for (std::size_t column = 0; column < 4; ++column)
        if (!std::ranges::equal(a.columns[column], b.columns[column], {}, &OutcomeRow::notes, &OutcomeRow::notes))
            return false;
    return a.ties == b.ties && a.loose == b.loose;
}

}  // namespace

TEST_CASE("values go by weight, and an effect stands with the heaviest of its values") {
    Table table;
    const NoteId light = table.value("Gemak"), heavy = table.value("Privacy");
    const NoteId first = table.effect("Snel"), both = table.effect("Gevolgd");
    table.link(first, light);
    table.link(both, light);
    table.link(both, heavy);
    REQUIRE(table.act({SetHands{heavy, 5}}));
    const OutcomeOrder order = order_of(table.session);
    CHECK(texts(table.session, order.columns[values]) == Texts{"Privacy", "Gemak"});
    CHECK(texts(table.session, order.columns[effects]) == Texts{"Gevolgd", "Snel"});
    CHECK(order.columns[effects][0].home == 0);
    CHECK(order.voted);
}

TEST_CASE("without votes a value weighs by its links") {
    Table table;
    const NoteId few = table.value("Gemak"), many = table.value("Privacy");
    table.link(table.effect("A"), few);
    table.link(table.effect("B"), many);
    table.link(many, table.option("C"));
    const OutcomeOrder order = order_of(table.session);
    CHECK(texts(table.session, order.columns[values]) == Texts{"Privacy", "Gemak"});
    CHECK(order.columns[values][0].weight == 2);
    CHECK_FALSE(order.voted);
}

TEST_CASE("within a value the good effects stand above the bad, and options by their field") {
    Table table;
    const NoteId value = table.value("Veiligheid");
    for (const auto& [text, lane] :
        {std::pair{"slecht", Lane::Negative}, {"goed", Lane::Positive}, {"beide", Lane::Both}})
        table.link(table.effect(text, lane), value);
    for (const auto& [text, lane] : {std::pair{"mensen", Lane::People}, {"techniek", Lane::Technology}})
        table.link(value, table.option(text, lane));
    const OutcomeOrder order = order_of(table.session);
    CHECK(texts(table.session, order.columns[effects]) == Texts{"goed", "beide", "slecht"});
    CHECK(texts(table.session, order.columns[options]) == Texts{"techniek", "mensen"});
}

TEST_CASE("what hangs together by one line each crosses nothing") {
    Table table;
    const NoteId value = table.value("Privacy");
    std::vector<NoteId> who, what;
    for (int i = 0; i < 8; ++i) who.push_back(table.actor("Actor")), what.push_back(table.effect("Effect"));
    for (std::size_t i = 0; i < 8; ++i) table.link(who[i], what[7 - i]), table.link(what[i], value);
    CHECK(crossings(order_of(table.session)) == 0);
}

TEST_CASE("what has no value, and whom only that touches, is loose; a value without an option is named so") {
    const Evening evening;
    const OutcomeOrder order = order_of(evening.session());
    CHECK(order.columns[actors].size() == 14);
    CHECK(order.columns[effects].size() == 31);
    CHECK(order.columns[values].size() == 9);
    CHECK(order.columns[options].size() == 21);
    CHECK(order.loose[actors] == std::vector{evening["a9"], evening["a10"]});
    CHECK(std::set(order.loose[effects].begin(), order.loose[effects].end())
          == std::set{evening["e15"], evening["e21"], evening["e31"]});
    CHECK(order.loose[values] == std::vector{evening["v9"]});
    CHECK(order.loose[options] == std::vector{evening["o13"]});
}

TEST_CASE("as long as no effect has a value, whom it touches is shown") {
    Table table;
    table.link(table.actor("Bewoners"), table.effect("Gevolgd"));
    (void)table.effect("Los");
    const OutcomeOrder order = order_of(table.session);
    CHECK(order.columns[actors].size() == 1);
    CHECK(order.columns[effects].size() == 1);
    CHECK(order.loose[effects].size() == 1);
}

TEST_CASE("moving rows makes few lines of an evening cross") {
    const Evening evening;
    const std::size_t before = crossings(unsorted_outcome(evening.session(), Threads(evening.session())));
    const std::size_t after = crossings(order_of(evening.session()));
    CAPTURE(before, after);
    CHECK(after < before);
    CHECK(after <= 411);
}

TEST_CASE("of any session: nothing is lost, no more lines cross than before, and the order is the same each time") {
    for (std::uint64_t seed = 1; seed <= 1'000; ++seed) {
        CAPTURE(seed);
        const Session session = linked_session(seed);
        const Threads threads(session);
        const OutcomeOrder order = order_outcome(session, threads);
        nothing_is_lost(session, order);
        CHECK(crossings(order) == crossings_one_by_one(order));
        CHECK(crossings(order) <= crossings(unsorted_outcome(session, threads)));
        CHECK(same(order, order_outcome(session, threads)));
        CHECK_FALSE(order.folded());
        CHECK(std::ranges::is_sorted(order.columns[values], std::greater(), &OutcomeRow::weight));
        for (const std::size_t column : {effects, options})
            CHECK(std::ranges::is_sorted(order.columns[column], {}, &OutcomeRow::home));
    }
}

TEST_CASE("of many notes some stand together: nothing is lost, and no column has more rows than fit") {
    constexpr OutcomeLimits limits{24, 30, 12, 28};
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        CAPTURE(seed);
        Random random(seed);
        const Session session = linked_session(random, {.actors = 40 + random.below(40),
                                                           .effects = 100 + random.below(100),
                                                           .values = 5 + random.below(30),
                                                           .options = 60 + random.below(60),
                                                           .groups = random.below(20)});
        const OutcomeOrder order = order_of(session, limits);
        nothing_is_lost(session, order);
        for (std::size_t column = 0; column < 4; ++column) CHECK(order.columns[column].size() <= limits[column]);
        CHECK(same(order, order_of(session, limits)));
        CHECK(order.folded());
        CHECK(crossings(order) <= crossings(unsorted_outcome(session, Threads(session), limits)));
    }
}

TEST_CASE("a group becomes one row, with as many links as its notes have") {
    Table table;
    const NoteId value = table.value("Privacy");
    const GroupId group{77};
    REQUIRE(table.act({AddGroup{{group, Phase::Effects, "Gevolgd worden", "m", {}}}}));
    for (int i = 0; i < 6; ++i) {
        const NoteId id = table.effect("Effect " + std::to_string(i));
        table.link(id, value);
        if (i < 4)
            REQUIRE(table.act({SetPlace{id, {Phase::Effects, Lane::Negative, group, "m" + std::to_string(i + 1)}}}));
    }
    const OutcomeOrder order = order_of(table.session, {0, 4, 0, 0});
    REQUIRE(order.columns[effects].size() == 3);
    const auto row = std::ranges::find(order.columns[effects], group, &OutcomeRow::group);
    REQUIRE(row != order.columns[effects].end());
    CHECK(row->notes.size() == 4);
    const auto at = static_cast<std::size_t>(row - order.columns[effects].begin());
    CHECK(std::ranges::find(order.ties[1], OutcomeTie{at, 0, 4}) != order.ties[1].end());
}

TEST_CASE("without groups the lightest of a value stand together as the rest") {
    Table table;
    const NoteId value = table.value("Privacy"), other = table.value("Gemak");
    REQUIRE(table.act({SetHands{value, 3}}));
    const NoteId heavy = table.effect("Zwaar");
    table.link(heavy, value);
    table.link(heavy, other);
    for (int i = 0; i < 9; ++i) table.link(table.effect("Licht " + std::to_string(i)), value);
    table.link(table.effect("Gemakkelijk"), other);
    const OutcomeOrder order = order_of(table.session, {0, 4, 0, 0});
    REQUIRE(order.columns[effects].size() == 4);
    CHECK(std::ranges::any_of(
        order.columns[effects], [&](const OutcomeRow& row) { return row.notes == std::vector{heavy}; }));
    CHECK(order.columns[effects][2].notes.size() == 8);
    CHECK(order.columns[effects][3].home == 1);
}

TEST_CASE("an effect lights whom it touches, its values, and the options that answer it") {
    const Evening evening;
    const Threads threads(evening.session());
    const std::vector of{evening["e14"]};
    const OutcomeThread thread = outcome_thread(threads, of);
    std::set<NoteId> lit;
    for (const char* name : {"a1", "a3", "a5", "a6", "a14", "e14", "v1", "v3", "v4", "o3", "o6", "o15"})
        lit.insert(evening[name]);
    CHECK(std::set(thread.notes.begin(), thread.notes.end()) == lit);
    CHECK(thread.straight.empty());  // all three serve privacy
    CHECK(std::ranges::is_sorted(thread.links));
}

TEST_CASE("an option that answers an effect but serves another value is led to straight") {
    Table table;
    const NoteId effect = table.effect("Gevolgd"), value = table.value("Privacy"), other = table.value("Gemak");
    const NoteId option = table.option("Zet uit"), plain = table.option("Borden");
    table.link(effect, value);
    table.link(other, option);
    table.link(value, plain);
    const std::vector of{effect};
    CHECK(std::ranges::count(outcome_thread(Threads(table.session), of).notes, plain) == 1);
    table.link(effect, option);
    const OutcomeThread thread = outcome_thread(Threads(table.session), of);
    CHECK(thread.straight == std::vector{Link{LinkKind::Answers, effect, option}});
    CHECK(std::ranges::count(thread.notes, option) == 1);
    CHECK(std::ranges::count(thread.notes, plain) == 0);
}
