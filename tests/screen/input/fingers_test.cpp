// SPDX-License-Identifier: EUPL-1.2
// What fingers mean, without a screen.
#include "app/screen/input/fingers.hpp"
#include "app/screen/input/frame_scheduler.hpp"
#include "tests/support/names.hpp"

#include <catch2/catch.hpp>

#include <cmath>

using namespace samenspraak;
using namespace samenspraak::testing;

namespace {

// Sixty frames a second; what lies under the fingers is the test's to say.
struct Glass {
    Input input;
    Fingers fingers;
    Grip grip;
    bool glides = true;
    double now = 1;
    std::vector<Moment> seen;

    void frame() {
        now += 1.0 / 60;
        const Beneath beneath{[this](Pixel) { return grip; }, 1, glides};
        do {
            fingers.play(input, beneath, now);
            seen.push_back(input.take(now));
        } while (input.waiting() || fingers.waiting());
    }
    void pass(double seconds) {
        for (const double until = now + seconds; now < until;) frame();
    }
    void does(FingerDoes does, Pixel where, std::uint64_t finger = 1) {
        fingers.add({finger, does, where, now});
        frame();
    }
    void land(Pixel where, std::uint64_t finger = 1) { does(FingerDoes::Lands, where, finger); }
    void move(Pixel where, std::uint64_t finger = 1) { does(FingerDoes::Moves, where, finger); }
    void lift(Pixel where, std::uint64_t finger = 1) { does(FingerDoes::Lifts, where, finger); }
    void swipe(Pixel from, Pixel to) {
        land(from);
        for (int i = 1; i <= 10; ++i) {
            const float part = static_cast<float>(i) / 10;
            move({from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part});
        }
        lift(to);
    }

    Pixel slid(std::size_t since = 0) const {
        Pixel all;
        for (std::size_t i = since; i < seen.size(); ++i) all.x += seen[i].slid.x, all.y += seen[i].slid.y;
        return all;
    }
    float zoomed() const {
        float all = 1;
        for (const auto& moment : seen) all *= moment.zoom;
        return all;
    }
    int presses(Button button) const {
        int count = 0;
        for (const auto& moment : seen) count += moment.pressed && moment.pressed->button == button;
        return count;
    }
    int releases() const {
        int count = 0;
        for (const auto& moment : seen) count += moment.released.has_value();
        return count;
    }
    int max_clicks() const {
        int most = 0;
        for (const auto& moment : seen)
            if (moment.pressed) most = std::max(most, moment.pressed->clicks);
        return most;
    }
};

}  // namespace

TEST_CASE("a finger that trembles and lifts is a click where it landed, and leaves nothing pointed at") {
    Glass glass;
    glass.land({100, 200});
    glass.move({104, 203});
    CHECK(glass.presses(Button::Left) == 0);
    glass.lift({104, 203});
    CHECK(glass.presses(Button::Left) == 1);
    CHECK(glass.releases() == 1);
    CHECK(glass.seen.back().mouse == Pixel{100, 200});
    CHECK_FALSE(glass.seen.back().mouse_inside);
    CHECK(glass.slid() == Pixel{});
}

TEST_CASE("two quick taps beside each other are a double click; two slow ones are two clicks") {
    Glass glass;
    glass.land({100, 200}), glass.lift({100, 200});
    glass.land({125, 215}), glass.lift({125, 215});
    CHECK(glass.max_clicks() == 2);
    glass.seen.clear();
    glass.pass(1);
    glass.land({100, 200}), glass.lift({100, 200});
    glass.pass(1);
    glass.land({100, 200}), glass.lift({100, 200});
    CHECK(glass.max_clicks() == 1);
    glass.land({400, 200}), glass.lift({400, 200});
    CHECK(glass.max_clicks() == 1);
}

TEST_CASE("a finger that takes something along presses where it landed, and lets go where it lifts") {
    Glass glass;
    glass.grip.drags = Drags::Anywhere;
    glass.swipe({100, 100}, {300, 400});
    std::optional<Pixel> pressed, released;
    for (const auto& moment : glass.seen) {
        if (moment.pressed) pressed = moment.mouse;
        if (moment.released) released = moment.mouse;
    }
    REQUIRE(pressed);
    REQUIRE(released);
    CHECK(*pressed == Pixel{100, 100});
    CHECK(*released == Pixel{300, 400});
    CHECK(glass.slid() == Pixel{});
    CHECK(std::isinf(glass.fingers.due()));
}

TEST_CASE("what is taken out of a list sideways is pushed up and down") {
    Glass glass;
    glass.grip.drags = Drags::Sideways;
    glass.swipe({100, 100}, {110, 300});
    CHECK(glass.presses(Button::Left) == 0);
    CHECK(glass.slid().y > 100);
    glass.pass(3);
    glass.seen.clear();
    glass.swipe({100, 100}, {300, 110});
    CHECK(glass.presses(Button::Left) == 1);
}

TEST_CASE("a finger on the ground pushes the page as far as it moves, without a press") {
    Glass glass;
    glass.glides = false;
    glass.swipe({100, 500}, {100, 300});
    CHECK(glass.presses(Button::Left) == 0);
    // All but what it needs to be more than a tremble.
    CHECK(glass.slid().y < -170);
    CHECK(glass.slid().y >= -200);
    CHECK(std::isinf(glass.fingers.due()));
}

TEST_CASE("a page that was pushed glides on and comes to rest, as far in slow frames as in quick ones") {
    Glass glass;
    glass.swipe({100, 500}, {100, 300});
    CHECK(glass.fingers.due() == 0);
    const std::size_t lifted = glass.seen.size();
    glass.pass(3);
    CHECK(glass.slid(lifted).y < -200);
    CHECK(std::isinf(glass.fingers.due()));
    Glass slow;
    slow.swipe({100, 500}, {100, 300});
    const std::size_t then = slow.seen.size();
    for (int i = 0; i < 6; ++i) slow.now += 0.5, slow.frame();
    CHECK(slow.slid(then).y == Approx(glass.slid(lifted).y).margin(12));
}

TEST_CASE("a page glides no more when it is touched, and that touch is no tap") {
    Glass glass;
    glass.swipe({100, 500}, {100, 300});
    glass.pass(0.1);
    glass.land({100, 300});
    const std::size_t landed = glass.seen.size();
    glass.pass(0.3);
    glass.lift({100, 300});
    CHECK(glass.slid(landed) == Pixel{});
    CHECK(glass.presses(Button::Left) == 0);
    glass.pass(1);
    glass.land({100, 300}), glass.lift({100, 300});
    CHECK(glass.presses(Button::Left) == 1);
}

TEST_CASE("a page does not glide after a finger that rested, nor for who wants no motion, nor past its end") {
    Glass glass;
    glass.land({100, 500});
    for (int i = 1; i <= 10; ++i) glass.move({100, 500.f - 20 * static_cast<float>(i)});
    glass.pass(0.3);
    glass.lift({100, 300});
    CHECK(std::isinf(glass.fingers.due()));

    Glass still;
    still.glides = false;
    still.swipe({100, 500}, {100, 300});
    CHECK(std::isinf(still.fingers.due()));

    Glass ended;
    ended.swipe({100, 500}, {100, 300});
    ended.fingers.rest();
    CHECK(std::isinf(ended.fingers.due()));
}

TEST_CASE("a mouse that moves stops what glides") {
    Glass glass;
    glass.swipe({100, 500}, {100, 300});
    glass.input.mouse_moved({700, 700});
    glass.frame();
    const std::size_t then = glass.seen.size();
    glass.pass(1);
    CHECK(glass.slid(then) == Pixel{});
}

TEST_CASE("a finger that stays opens the menu once, where there is one; elsewhere it is a slow click") {
    Glass glass;
    glass.grip = {Drags::Anywhere, true};
    glass.land({100, 100});
    CHECK(glass.fingers.due() == Approx(1.6));
    glass.pass(0.5);
    CHECK(glass.presses(Button::Right) == 0);
    glass.pass(0.5);
    CHECK(glass.presses(Button::Right) == 1);
    glass.move({200, 200});
    glass.lift({200, 200});
    CHECK(glass.presses(Button::Right) == 1);
    CHECK(glass.presses(Button::Left) == 0);

    Glass plain;
    plain.land({100, 100});
    CHECK(std::isinf(plain.fingers.due()));
    plain.pass(1.5);
    plain.lift({100, 100});
    CHECK(plain.presses(Button::Left) == 1);
    CHECK(plain.presses(Button::Right) == 0);
}

TEST_CASE("a finger that stayed during one slow frame opened the menu all the same") {
    Glass glass;
    glass.grip.menu = true;
    glass.fingers.add({1, FingerDoes::Lands, {100, 100}, 1});
    glass.fingers.add({1, FingerDoes::Lifts, {100, 100}, 2});
    glass.now = 2.5;
    glass.frame();
    CHECK(glass.presses(Button::Right) == 1);
    CHECK(glass.presses(Button::Left) == 0);
}

TEST_CASE("two fingers that move apart make larger what is between them, and nothing is clicked") {
    Glass glass;
    glass.land({400, 300});
    glass.land({600, 300}, 2);
    for (int i = 1; i <= 10; ++i) {
        glass.move({400.f - 10 * static_cast<float>(i), 300});
        glass.move({600.f + 10 * static_cast<float>(i), 300}, 2);
    }
    // From 200 pixels apart to 400, all but what it needs to be more than a tremble.
    CHECK(glass.zoomed() > 1.6f);
    CHECK(glass.zoomed() <= 2.f);
    Pixel about;
    for (const auto& moment : glass.seen)
        if (moment.zoom != 1) about = moment.zoomed_at;
    CHECK(about == Pixel{500, 300});
    glass.lift({300, 300});
    glass.lift({700, 300}, 2);
    CHECK(glass.presses(Button::Left) == 0);
    CHECK(std::isinf(glass.fingers.due()));
}

TEST_CASE("two fingers that move together push the page and make nothing larger, whatever lies under them") {
    Glass glass;
    glass.grip = {Drags::Anywhere, true};
    glass.glides = false;
    glass.land({400, 500});
    glass.land({600, 500}, 2);
    for (int i = 1; i <= 10; ++i) {
        glass.move({400.f + static_cast<float>(i % 2), 500.f - 20 * static_cast<float>(i)});
        glass.move({600, 500.f - 20 * static_cast<float>(i)}, 2);
    }
    CHECK(glass.zoomed() == 1.f);
    CHECK(glass.slid().y == Approx(-200));
    // The one that stays pushes on; a third changes nothing.
    glass.lift({600, 300}, 2);
    const std::size_t then = glass.seen.size();
    glass.move({400, 250});
    CHECK(glass.slid(then).y == Approx(-50));
    glass.land({900, 900}, 3);
    glass.lift({900, 900}, 3);
    glass.lift({400, 250});
    CHECK(glass.presses(Button::Left) == 0);
    CHECK(glass.presses(Button::Right) == 0);
}

TEST_CASE("a second finger does not take away what the first carries") {
    Glass glass;
    glass.grip.drags = Drags::Anywhere;
    glass.land({100, 100});
    glass.move({200, 200});
    glass.land({600, 600}, 2);
    glass.move({700, 700}, 2);
    glass.move({300, 300});
    CHECK(glass.seen.back().mouse == Pixel{300, 300});
    CHECK(glass.seen.back().held[0]);
    glass.lift({300, 300});
    glass.lift({700, 700}, 2);
    CHECK(glass.releases() == 1);
    glass.land({100, 100}), glass.lift({100, 100});
    CHECK(glass.presses(Button::Left) == 2);
}

TEST_CASE("a drag that the window let go of stays let go, and the finger is free afterwards") {
    Glass glass;
    glass.grip.drags = Drags::Anywhere;
    glass.land({100, 100});
    glass.move({200, 200});
    glass.input.focus_lost();
    glass.frame();
    glass.move({300, 300});
    CHECK_FALSE(glass.seen.back().held[0]);
    glass.lift({300, 300});
    CHECK(glass.releases() == 0);
    glass.land({100, 100}), glass.lift({100, 100});
    CHECK(glass.presses(Button::Left) == 2);
}

TEST_CASE("the wheel with Control makes larger and smaller, without it does not") {
    Input input;
    input.key_down(Key::Control, {.control = true}, 1);
    (void)input.take(1);
    input.wheel({0, 1});
    CHECK(input.take(1.1).zoom == Approx(zoom_step));
    input.wheel({0, -1});
    CHECK(input.take(1.2).zoom == Approx(1 / zoom_step));
    input.key_up(Key::Control, {}, 1.3);
    (void)input.take(1.3);
    input.wheel({0, 1});
    CHECK(input.take(1.4).zoom == 1.f);
}

TEST_CASE("a slow frame that has a whole swipe in it pushes and glides as quick frames do") {
    Glass glass;
    glass.fingers.add({1, FingerDoes::Lands, {100, 500}, 1});
    for (int i = 1; i <= 10; ++i)
        glass.fingers.add({1, FingerDoes::Moves, {100, 500.f - 20 * static_cast<float>(i)}, 1 + i / 60.0});
    glass.fingers.add({1, FingerDoes::Lifts, {100, 300}, 1 + 10 / 60.0});
    glass.now = 1.2;
    glass.frame();
    CHECK(glass.slid().y == Approx(-190).margin(60));
    CHECK(glass.fingers.due() == 0);
    glass.pass(3);
    CHECK(glass.slid().y < -400);
    CHECK(glass.presses(Button::Left) == 0);
}
