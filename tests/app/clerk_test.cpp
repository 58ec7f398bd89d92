// SPDX-License-Identifier: EUPL-1.2
#include "app/clerk.hpp"

#include <catch2/catch.hpp>

#include <vector>

using namespace samenspraak;

TEST_CASE("a clerk does what it is given one after the other, and all of it before it goes", "[threads]") {
    std::vector<int> done;
    {
        Clerk clerk;
        for (int i = 0; i < 100; ++i) clerk.give([&done, i] { done.push_back(i); });
        clerk.finish();
        CHECK(done.size() == 100);
        clerk.finish();
        for (int i = 100; i < 120; ++i) clerk.give([&done, i] { done.push_back(i); });
    }
    REQUIRE(done.size() == 120);
    for (int i = 0; i < 120; ++i) CHECK(done[static_cast<std::size_t>(i)] == i);
}
