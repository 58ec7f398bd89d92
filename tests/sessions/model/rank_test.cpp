// SPDX-License-Identifier: EUPL-1.2
#include "sessions/rank.hpp"
#include "tests/support/names.hpp"

#include <catch2/catch.hpp>

#include <random>
#include <set>

using namespace samenspraak;
using namespace samenspraak::testing;

TEST_CASE("A rank fits between any two neighbours, wherever one inserts") {
    std::mt19937 random(7);
    std::vector<std::string> ranks{rank_between({}, {})};
    for (int i = 0; i < 3000; ++i) {
        const std::size_t at = random() % (ranks.size() + 1);
        const std::string before = at == 0 ? "" : ranks[at - 1], after = at == ranks.size() ? "" : ranks[at];
        const std::string rank = rank_between(before, after);
        REQUIRE(is_rank(rank));
        REQUIRE(rank > before);
        REQUIRE((after.empty() || rank < after));
        ranks.insert(ranks.begin() + static_cast<std::ptrdiff_t>(at), rank);
    }
}

TEST_CASE("Appending and prepending ten thousand times keeps ranks short") {
    std::string last, first;
    for (int i = 0; i < 10'000; ++i) {
        last = rank_between(last, {});
        first = rank_between({}, first);
    }
    CHECK(last.size() <= 6);
    CHECK(first.size() <= 6);
}

TEST_CASE("Many ranks fit between two neighbours, in order") {
    const std::string before = rank_between({}, {}), after = rank_between(before, {});
    for (const auto& [low, high] :
        {std::pair(before, after), std::pair(std::string(), before), std::pair(after, std::string())}) {
        const auto ranks = ranks_between(low, high, 500);
        REQUIRE(ranks.size() == 500);
        std::string previous = low;
        for (const std::string& rank : ranks) {
            REQUIRE(rank > previous);
            REQUIRE((high.empty() || rank < high));
            REQUIRE(rank.size() < 12);
            previous = rank;
        }
    }
}

TEST_CASE("What is no rank is seen as none") {
    CHECK(is_rank(""));
    CHECK(is_rank("V2"));
    CHECK_FALSE(is_rank("V0"));
    CHECK_FALSE(is_rank("é"));
    CHECK_FALSE(is_rank("a b"));
}
