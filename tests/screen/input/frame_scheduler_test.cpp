// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/input/frame_scheduler.hpp"
#include "tests/support/names.hpp"

#include <catch2/catch.hpp>

using namespace samenspraak;
using namespace samenspraak::testing;

TEST_CASE("after something happened three frames are due, then none") {
    FrameScheduler pace;
    while (pace.due(1)) pace.begin();
    pace.stir();
    int frames = 0;
    for (; pace.due(1) && frames < 10; ++frames) pace.begin();
    CHECK(frames == 3);
    CHECK(pace.sleep(1) == FrameScheduler::never);
}

TEST_CASE("what moves is drawn again at the time it asked for, and no sooner") {
    FrameScheduler pace;
    while (pace.due(1)) pace.begin();
    pace.wake_at(3);
    pace.wake_at(2.5);
    CHECK_FALSE(pace.due(2));
    CHECK(pace.sleep(2) == Approx(0.5));
    CHECK(pace.due(2.5));
    pace.begin();
    CHECK_FALSE(pace.due(100));
}
