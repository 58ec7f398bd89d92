// SPDX-License-Identifier: EUPL-1.2
#include "sessions/insight/blind_spots.hpp"
#include "sessions/insight/order.hpp"
#include "sessions/insight/tally.hpp"
#include "sessions/insight/threads.hpp"
#include "tests/support/names.hpp"
#include "tests/support/random_session.hpp"
#include "tests/support/sample_session.hpp"

#include <algorithm>
#include <set>

using namespace samenspraak;
using namespace samenspraak::testing;

namespace {

std::vector<NoteId> as_vector(std::span<const NoteId> ids) { return {ids.begin(), ids.end()}; }
using Ids = std::vector<NoteId>;

Texts texts_of(const Session& session, const std::vector<NoteId>& ids) {
    Texts texts;
    for (const NoteId id : ids) texts.push_back(session.notes.at(id).text);
    return texts;
}

// What the definition says, without any cleverness: link by link, with head_of.
std::set<NoteId> slow_neighbours(const Session& session, NoteId id, LinkKind kind, bool forward) {
    std::set<NoteId> found;
    session.links.all([&](const Link& link) {
        if (link.kind != kind) return;
        for (const NoteId end : {link.from, link.to})
            if (session.notes.at(end).status != NoteStatus::OnBoard) return;
        const NoteId from = head_of(session, link.from), to = head_of(session, link.to);
        if (from == to) return;
        for (const NoteId end : {from, to})
            if (!on_board(session, session.notes.at(end))) return;
        if (from == id && (forward || kind == LinkKind::Tension)) found.insert(to);
        if (to == id && (!forward || kind == LinkKind::Tension)) found.insert(from);
    });
    return found;
}

void reach(const Threads& threads, NoteId id, bool forward, std::set<NoteId>& found) {
    if (!found.insert(id).second) return;
    for (const auto kind : {LinkKind::Touches, LinkKind::Bears, LinkKind::Serves, LinkKind::Answers})
        for (const NoteId next : forward ? threads.leads_to(id, kind) : threads.comes_from(id, kind))
            reach(threads, next, forward, found);
}

}  // namespace

TEST_CASE("notes lie by lane, then by group, then by rank; those without come last") {
    Table table;
    const NoteId loose = table.effect("los", Lane::None);
    const NoteId second = table.effect("tweede", Lane::Positive);
    const NoteId bad = table.effect("slecht", Lane::Negative);
    const NoteId first = table.effect("eerste", Lane::Positive);
    const GroupId group = table.next_id<GroupId>();
    REQUIRE(table.act(edits::group(table.session, std::vector{first}, group, "groep")));
    Ids order;
    for (const Note* note : notes_in_order(table.session, Phase::Effects)) order.push_back(note->id);
    CHECK(order == Ids{first, second, bad, loose});
    REQUIRE(table.act(edits::remove(table.session, std::vector{bad})));
    CHECK(notes_in_order(table.session, Phase::Effects).size() == 3);
    CHECK(all_notes_in_order(table.session).size() == 4);
}

TEST_CASE("every note on the board stands in the order once, phase after phase") {
    const auto seed = GENERATE(range(1, 10));
    const Session session = random_session(static_cast<std::uint64_t>(seed), 500);
    const auto order = notes_in_order(session);
    Ids by_phase;
    for (const Phase phase : all_phases)
        for (const Note* note : notes_in_order(session, phase)) by_phase.push_back(note->id);
    Ids all;
    for (const Note* note : order) all.push_back(note->id);
    CHECK(all == by_phase);
    CHECK(std::set(all.begin(), all.end()).size() == all.size());
    CHECK(all.size() == static_cast<std::size_t>(std::ranges::count_if(session.notes, [&](const auto& pair) {
        return on_board(session, pair.second);
    })));
}

TEST_CASE("a thread runs from actor to effect to value to option, both ways") {
    Table table;
    const NoteId actor = table.actor("bewoners"), other = table.actor("handhaving");
    const NoteId effect = table.effect("gevolgd"), second = table.effect("sneller", Lane::Positive);
    const NoteId privacy = table.value("privacy"), safety = table.value("veiligheid");
    const NoteId count = table.option("tel alleen"), sign = table.option("bord");
    for (const auto& [a, b] : {std::pair{actor, effect}, {other, second}, {effect, privacy}, {second, safety},
             {privacy, count}, {effect, sign}, {privacy, safety}})
        table.link(a, b);
    const Threads threads(table.session);
    CHECK(threads.thread_of(effect).notes == Ids{actor, effect, privacy, count, sign});
    CHECK(threads.thread_of(effect).links.size() == 4);
    CHECK(threads.thread_of(safety).notes == Ids{other, second, safety});  // a tension is no thread
    CHECK(threads.thread_of(actor).notes == Ids{actor, effect, privacy, count, sign});
    CHECK(threads.thread_of(sign).notes == Ids{actor, effect, sign});
    CHECK(threads.thread_of(NoteId{999}).notes.empty());
    CHECK(as_vector(threads.leads_to(privacy, LinkKind::Tension)) == Ids{safety});
    CHECK(as_vector(threads.comes_from(privacy, LinkKind::Tension)) == Ids{safety});
    CHECK(threads.links().size() == 7);
}

TEST_CASE("a note that was merged counts for the note that speaks for it") {
    Table table;
    const PersonId jan = table.joins("Jan");
    const NoteId one = table.value("Privacy"), two = table.value("privacy");
    const NoteId effect = table.effect("gevolgd"), option = table.option("tel alleen");
    table.link(effect, two);
    table.link(effect, one);
    table.link(two, option);
    REQUIRE(table.act({SetVote{jan, two, 2}, SetHands{one, 3}, SetHands{two, 1}, SetCount{two, 4}}));
    REQUIRE(table.act(edits::merge(table.session, one, std::vector{two})));
    const Threads threads(table.session);
    CHECK(threads.notes(Phase::Values).size() == 1);
    CHECK(threads.weight(one) == NoteWeight{5, 2, 4});
    CHECK(threads.weight(two) == NoteWeight{});
    CHECK(as_vector(threads.comes_from(one, LinkKind::Bears)) == Ids{effect});
    CHECK(as_vector(threads.leads_to(one, LinkKind::Serves)) == Ids{option});

    SECTION("and no more once it is removed") {
        REQUIRE(table.act({SetNoteStatus{two, NoteStatus::Removed}}));
        const Threads later(table.session);
        CHECK(later.weight(one) == NoteWeight{1, 0, 3});
        CHECK(later.leads_to(one, LinkKind::Serves).empty());
    }
    SECTION("and when its head is removed nobody speaks for it") {
        REQUIRE(table.act({SetNoteStatus{one, NoteStatus::Removed}}));
        const Threads later(table.session);
        CHECK(later.notes(Phase::Values).empty());
        CHECK(later.leads_to(effect, LinkKind::Bears).empty());
    }
}

TEST_CASE("the index says what going through all links says, for any session") {
    const auto seed = GENERATE(range(1, 25));
    const Session session = random_session(static_cast<std::uint64_t>(seed), 600);
    const Threads threads(session);
    std::size_t links = 0;
    for (const NoteId id : threads.notes()) {
        for (const auto kind :
            {LinkKind::Touches, LinkKind::Bears, LinkKind::Serves, LinkKind::Answers, LinkKind::Tension}) {
            const auto to = as_vector(threads.leads_to(id, kind)), from = as_vector(threads.comes_from(id, kind));
            REQUIRE(std::set(to.begin(), to.end()) == slow_neighbours(session, id, kind, true));
            REQUIRE(std::set(from.begin(), from.end()) == slow_neighbours(session, id, kind, false));
            REQUIRE(std::set(to.begin(), to.end()).size() == to.size());
            links += kind == LinkKind::Tension ? 0 : to.size();
        }
        std::set<NoteId> reached, behind;
        reach(threads, id, true, reached);
        reach(threads, id, false, behind);
        reached.merge(behind);
        const auto thread = threads.thread_of(id).notes;
        REQUIRE(std::set(thread.begin(), thread.end()) == reached);
        REQUIRE(thread.size() == reached.size());
    }
    CHECK(links == static_cast<std::size_t>(std::ranges::count_if(threads.links(), [](const Link& link) {
        return link.kind != LinkKind::Tension;
    })));
}

TEST_CASE("blind spots are what nobody has looked at") {
    Table table;
    const NoteId seen = table.actor("bewoners"), unseen = table.actor("kinderen");
    const NoteId bad = table.effect("gevolgd"), good = table.effect("rustig", Lane::Positive);
    const NoteId both = table.effect("meer handhavers", Lane::Both);
    const NoteId privacy = table.value("privacy"), bare = table.value("waardigheid");
    const NoteId option = table.option("tel alleen"), loose = table.option("spreekuur", Lane::People);
    table.link(seen, bad);
    table.link(bad, privacy);
    table.link(privacy, option);
    table.link(bad, option);
    REQUIRE(table.act({SetOwner{option, "ICT"}, SetAtTable{unseen, AtTable::No}, SetAtTable{seen, AtTable::Yes}}));
    const auto spots = [&] { return BlindSpots(table.session, Threads(table.session)); };
    CHECK(spots()[BlindSpot::ActorsWithoutEffect] == Ids{unseen});
    CHECK(spots()[BlindSpot::ActorsNotAtTable] == Ids{unseen});
    CHECK(spots()[BlindSpot::EffectsWithoutActor] == Ids{good, both});
    CHECK(spots()[BlindSpot::EffectsWithoutValue] == Ids{good, both});
    CHECK(spots()[BlindSpot::NegativeEffectsWithoutAnswer] == Ids{both});
    CHECK(spots()[BlindSpot::ValuesWithoutOption] == Ids{bare});
    CHECK(spots()[BlindSpot::OptionsWithoutValue] == Ids{loose});
    CHECK(spots()[BlindSpot::OptionsWithoutOwner] == Ids{loose});
    CHECK(spots().unanswered() == 2);

    CHECK(spots()[BlindSpot::ActorsWithoutGroup].empty());  // nobody is grouping yet
    REQUIRE(table.act(edits::group(table.session, std::vector{seen}, table.next_id<GroupId>(), "stad")));
    CHECK(spots()[BlindSpot::ActorsWithoutGroup] == Ids{unseen});

    REQUIRE(table.act(edits::remove(table.session, std::vector{option})));  // what answered is gone
    CHECK(spots()[BlindSpot::NegativeEffectsWithoutAnswer] == Ids{bad, both});
    CHECK(spots()[BlindSpot::ValuesWithoutOption] == Ids{privacy, bare});
}

TEST_CASE("values weigh by votes, then by how many effects they carry, then as they lie") {
    Table table;
    const PersonId jan = table.joins("Jan");
    const NoteId plain = table.value("gewoon"), carried = table.value("gedragen"), voted = table.value("gestemd");
    const NoteId good = table.effect("goed", Lane::Positive), bad = table.effect("slecht"),
                 both = table.effect("beide", Lane::Both), unsaid = table.effect("onbekend", Lane::None);
    for (const NoteId effect : {good, bad, both, unsaid}) table.link(effect, carried);
    REQUIRE(table.act({SetVote{jan, voted, 1}, SetHands{voted, 2}}));
    const auto values = tally(table.session, Threads(table.session));
    REQUIRE(values.size() == 3);
    CHECK(texts_of(table.session, {values[0].value, values[1].value, values[2].value})
          == Texts{"gestemd", "gedragen", "gewoon"});
    CHECK(values[0].votes == 3);
    CHECK(values[1].strengthened_by == Ids{good, both});
    CHECK(values[1].strained_by == Ids{bad, both});
    CHECK(values[1].effects == 4);
    CHECK(values[2].value == plain);
}

TEST_CASE("who has voted counts the people in the room") {
    Table table;
    const PersonId jan = table.joins("Jan"), els = table.joins("Els"), gone = table.joins("Weg");
    const NoteId value = table.value("privacy");
    REQUIRE(table.act({SetVote{jan, value, 1}, SetVote{gone, value, 1}, SetPresent{gone, false}}));
    CHECK(turnout(table.session).present == 2);
    CHECK(turnout(table.session).voted == 1);
    REQUIRE(table.act({SetVote{jan, value, 0}, SetVote{els, value, 2}}));
    CHECK(turnout(table.session).voted == 1);
}
