// SPDX-License-Identifier: EUPL-1.2
// Going to and fro through a session's history shows every moment exactly as it was, whichever way one came there.
#include "app/insights.hpp"
#include "folder.hpp"
#include "sessions/acts.hpp"
#include "sessions/ids.hpp"
#include "tests/sessions/random_session.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace samenspraak;
using namespace samenspraak::testing;

namespace {

struct Lived {  // a session, and how it was after each of its acts
    std::unique_ptr<Files> files = files_on_disk();
    std::unique_ptr<Workshop> workshop;
    std::vector<Session> moments{Session()};

    Lived() {
        auto made = Workshop::in_memory(*files, {Reason::NoPermission}, {SetTitle{"Drukte"}});
        REQUIRE(made);
        workshop = std::move(*made);
        moments.push_back(workshop->session());
    }
    void act(Random& random) {
        const PersonId who{random.below(3)};
        if (random.one_in(5))
            (void)workshop->undo(who);
        else if (random.one_in(8))
            (void)workshop->redo(who);
        else
            REQUIRE(workshop->perform(Act{new_id<ActId>(), who, 1, {}, random_act(workshop->session(), random)}));
        if (workshop->revision() == moments.size()) moments.push_back(workshop->session());
    }
};

// As it would be if it had been replayed from the first act.
Session replayed(const Workshop& now, std::uint64_t revision) {
    Session session;
    for (const auto& entry : now.entries().first(revision)) REQUIRE(enact(session, entry.act.changes));
    return session;
}

void same_insights(Insights& insights, const Workshop& past, Random& random) {
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
    const std::uint64_t last = lived.workshop->revision();
    const auto past = Workshop::as_it_was(*lived.workshop, random.below(last + 1));
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
    CHECK(past->session() == replayed(*lived.workshop, somewhere));
}

TEST_CASE("What comes in while somebody looks back reaches the past only when it is gone to") {
    Random random(7);
    Lived lived;
    for (int i = 0; i < 60; ++i) lived.act(random);
    const std::uint64_t then = lived.workshop->revision() / 2;
    const auto past = Workshop::as_it_was(*lived.workshop, then);
    Insights insights;
    (void)insights.threads(*past);
    for (int i = 0; i < 200; ++i) {
        lived.act(random);
        REQUIRE(past->revision() == then);
        REQUIRE(past->entries().size() == then);
    }
    CHECK(past->session() == lived.moments[then]);
    past->go_to(~std::uint64_t{0});
    CHECK(past->revision() == lived.workshop->revision());
    CHECK(past->session() == lived.workshop->session());
    CHECK(insights.threads(*past) == Threads(lived.workshop->session()));
}
