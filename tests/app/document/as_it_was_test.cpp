// SPDX-License-Identifier: EUPL-1.2
// Going to and fro through a session's history shows every moment exactly as it was, whichever way one came there.
#include "app/document/insights.hpp"
#include "sessions/edits.hpp"
#include "sessions/ids.hpp"
#include "tests/support/folder.hpp"
#include "tests/support/names.hpp"
#include "tests/support/random_session.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace samenspraak;
using namespace samenspraak::testing;

namespace {

struct Lived {  // a session, and how it was after each of its acts
    std::unique_ptr<Files> files = files_on_disk();
    std::unique_ptr<Document> document;
    std::vector<Session> moments{Session()};

    Lived() {
        auto made = Document::in_memory(*files, {Reason::NoPermission}, {SetTitle{"Drukte"}});
        REQUIRE(made);
        document = std::move(*made);
        moments.push_back(document->session());
    }
    void act(Random& random) {
        const PersonId who{random.below(3)};
        if (random.one_in(5))
            (void)document->undo(who);
        else if (random.one_in(8))
            (void)document->redo(who);
        else
            REQUIRE(document->perform(Act{new_id<ActId>(), who, 1, {}, random_act(document->session(), random)}));
        if (document->revision() == moments.size()) moments.push_back(document->session());
    }
};

// As it would be if it had been replayed from the first act.
Session replayed(const Document& now, std::uint64_t revision) {
    Session session;
    for (const auto& entry : now.entries().first(revision)) REQUIRE(apply_act(session, entry.act.changes));
    return session;
}

void same_insights(Insights& insights, const Document& past, Random& random) {
    const Threads anew(past.session());
    REQUIRE(insights.threads(past) == anew);
    if (random.one_in(2)) REQUIRE(insights.blind_spots(past) == BlindSpots(past.session(), anew));
    Insights begun;
    for (const Phase phase : all_phases)
        REQUIRE(std::ranges::equal(insights.held(past, phase), begun.held(past, phase)));
    REQUIRE(insights.votes_are_shown(past) == begun.votes_are_shown(past));
}

}  // namespace

TEST_CASE("Every moment is the same forwards, backwards, and after any leap, as replayed from the first act") {
    const auto seed = static_cast<std::uint64_t>(GENERATE(range(1, 25)));
    Random random(seed);
    Lived lived;
    for (int i = 0; i < 160; ++i) lived.act(random);
    const std::uint64_t last = lived.document->revision();
    const auto past = Document::as_it_was(*lived.document, random.below(last + 1));
    Insights insights;
    const auto go = [&](std::uint64_t revision) {
        past->go_to(revision);
        REQUIRE(past->revision() == revision);
        REQUIRE(past->entries().size() == revision);
        REQUIRE(past->session() == lived.moments[revision]);
    };
    for (int i = 0; i < 60; ++i) {
        go(random.one_in(3) ? random.below(last + 1) : std::min(last, past->revision() + random.below(4)));
        same_insights(insights, *past, random);
        go(past->revision() - std::min<std::uint64_t>(past->revision(), random.below(4)));
        same_insights(insights, *past, random);
    }
    for (std::uint64_t at = last + 1; at-- > 0;) go(at);
    for (std::uint64_t at = 0; at <= last; ++at) go(at);
    const std::uint64_t somewhere = random.below(last + 1);
    go(somewhere);
    CHECK(past->session() == replayed(*lived.document, somewhere));
}

TEST_CASE("What comes in while somebody looks back reaches the past only when it is gone to") {
    Random random(7);
    Lived lived;
    for (int i = 0; i < 60; ++i) lived.act(random);
    const std::uint64_t then = lived.document->revision() / 2;
    const auto past = Document::as_it_was(*lived.document, then);
    Insights insights;
    (void)insights.threads(*past);
    for (int i = 0; i < 200; ++i) {
        lived.act(random);
        REQUIRE(past->revision() == then);
        REQUIRE(past->entries().size() == then);
    }
    CHECK(past->session() == lived.moments[then]);
    past->go_to(~std::uint64_t{0});
    CHECK(past->revision() == lived.document->revision());
    CHECK(past->session() == lived.document->session());
    CHECK(insights.threads(*past) == Threads(lived.document->session()));
}

TEST_CASE("when the first clock of a day was started is known at each moment, whichever way one came there") {
    Lived lived;
    const auto day_of = +[](std::int64_t time) { return std::to_string(time / 1'000); };
    for (const std::int64_t started : {0, 1'500, 1'700, 2'100, 1'300, 2'050}) {
        REQUIRE(lived.document->perform(Changes{SetClock{Phase::Actors, {60, 0, started}}}));
        REQUIRE(lived.document->perform(Changes{SetStarred{}}).error().why == Reason::NoSuchNote);
        REQUIRE(lived.document->perform(Changes{SetSilent{started % 200 == 0}}));
    }
    const auto looked_up = [&](const std::string& day, std::uint64_t revision) {
        for (const auto& entry : lived.document->entries().first(revision))
            for (const Change& change : entry.act.changes)
                if (const auto* set = std::get_if<SetClock>(&change);
                    set && set->clock.started && day_of(set->clock.started) == day)
                    return set->clock.started;
        return std::int64_t{0};
    };
    const auto past = Document::as_it_was(*lived.document, lived.document->revision());
    Insights kept;
    Random random(5);
    for (int i = 0; i < 200; ++i) {
        past->go_to(random.below(lived.document->revision() + 1));
        const std::string day = random.one_in(10) ? "2" : "1";
        REQUIRE(kept.first_started(*past, day, day_of) == looked_up(day, past->revision()));
    }
}
