// SPDX-License-Identifier: EUPL-1.2
// What outlives a frame by the id of its widget, and when the next frame is due for it.
#include "app/screen/interaction/motion.hpp"
#include "app/screen/interaction/waking.hpp"
#include "tests/support/names.hpp"

#include <catch2/catch.hpp>

using namespace samenspraak;
using namespace samenspraak::testing;

namespace {

struct Frames {
    Waking waking;
    Motion motion{waking};
    FrameScheduler pace;
    double now = 100;

    Frames() {
        while (pace.due(now)) pace.begin();  // as after a while in which nothing happened
    }

    // Draws one frame; says whether another is due soon after.
    template <class Draw> bool frame(Draw draw, bool moves = true) {
        pace.begin();
        waking.begin(now);
        motion.begin(now, moves);
        draw(motion);
        motion.end();
        waking.end(pace);
        return pace.due(now + 0.1);
    }
};

const UiId note = UiId::path("board.note", 7), other = UiId::path("board.note", 8);

}  // namespace

TEST_CASE("What glides begins where it is, is on its way for a while, and rests at its goal") {
    Frames frames;
    float at = 0;
    CHECK_FALSE(frames.frame([&](Motion& motion) { at = motion.glide(note, 10, 0.2f); }));
    CHECK(at == 10);
    CHECK(frames.frame([&](Motion& motion) { at = motion.glide(note, 20, 0.2f); }));
    CHECK(at == 10);
    frames.now += 0.1;
    CHECK(frames.frame([&](Motion& motion) { at = motion.glide(note, 20, 0.2f); }));
    CHECK(at > 10);
    CHECK(at < 20);
    frames.now += 0.2;
    frames.frame([&](Motion& motion) { at = motion.glide(note, 20, 0.2f); });
    CHECK(at == 20);
    CHECK_FALSE(frames.frame([&](Motion& motion) { at = motion.glide(note, 20, 0.2f); }));
}

TEST_CASE("Who wants no motion finds everything at its goal at once") {
    Frames frames;
    float at = 0;
    const auto draw = [&](float goal) { return [&at, goal](Motion& motion) { at = motion.glide(note, goal); }; };
    frames.frame(draw(10), false);
    CHECK_FALSE(frames.frame(draw(20), false));
    CHECK(at == 20);
}

TEST_CASE("A number that a widget keeps is its own, and is forgotten in the first frame in which nobody asks for it") {
    Frames frames;
    frames.frame([](Motion& motion) { motion.kept(note) = 5, motion.kept(other) = 6; });
    frames.frame([](Motion& motion) { CHECK(motion.kept(note) == 5); });
    frames.frame([](Motion& motion) {
        CHECK(motion.kept(note) == 5);
        CHECK(motion.kept(other) == 0);
    });
}

TEST_CASE("Of all that wants to be drawn again the soonest counts, and only for one frame") {
    Waking waking;
    FrameScheduler pace;
    while (pace.due(100)) pace.begin();
    waking.begin(100);
    waking.wake_in(3);
    waking.wake_in(1);
    waking.wake_in(2);
    waking.end(pace);
    CHECK(pace.sleep(100) == Approx(1));
    pace.begin();
    waking.begin(101);
    waking.end(pace);
    CHECK(pace.sleep(101) == FrameScheduler::never);
}

TEST_CASE("A path of names is one name after the other") {
    NamePath path;
    path.begin();
    const UiId outside = path.id("next", {});
    {
        const NamePath::Scope bottom(path, path.id("bottom", {}));
        CHECK(path.id("next", {}) == UiId::path("bottom.next"));
        CHECK(path.id("next", 3) == UiId::path("bottom.next", 3));
    }
    CHECK(path.id("next", {}) == outside);
    CHECK(outside == UiId::path("next"));
    CHECK_FALSE(UiId{});
}
