// SPDX-License-Identifier: EUPL-1.2
#include "app/document/task_queue.hpp"
#include "tests/support/names.hpp"

#include <catch2/catch.hpp>

#include <vector>

using namespace samenspraak;
using namespace samenspraak::testing;

TEST_CASE("a clerk does what it is given one after the other, and all of it before it goes", "[threads]") {
    std::vector<int> done;
    {
        TaskQueue tasks;
        for (int i = 0; i < 100; ++i) tasks.give([&done, i] { done.push_back(i); });
        tasks.finish();
        CHECK(done.size() == 100);
        tasks.finish();
        for (int i = 100; i < 120; ++i) tasks.give([&done, i] { done.push_back(i); });
    }
    REQUIRE(done.size() == 120);
    for (int i = 0; i < 120; ++i) CHECK(done[static_cast<std::size_t>(i)] == i);
}
