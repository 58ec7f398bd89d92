// SPDX-License-Identifier: EUPL-1.2
#include "tests/screen/headless.hpp"

#include <catch2/catch.hpp>

namespace samenspraak {
namespace {

constexpr double frame_time = 1.0 / 60;
constexpr int most_frames = 2'000;
constexpr int finger_steps = 12;

}  // namespace

Headless::Headless(Show& show, int wide, int high) : show_(show), wide_(wide), high_(high) { settle(); }

void Headless::frame() {
    now += frame_time;
    const Moment moment = stage.take(input, fingers, now);
    if (!moment.empty()) pace.stir();
    pace.begin();
    stage.frame(show_, moment, wide_, high_, pace);
    pace.wake_at(fingers.due());
    ++frames_;
}

void Headless::settle() {
    pace.stir();
    for (int i = 0; i < most_frames; ++i) {
        frame();
        if (!input.waiting() && !fingers.waiting() && pace.sleep(now) > 0.1) return;
    }
    FAIL("the screen never comes to rest");
}

void Headless::pass(double seconds) {
    const double until = now + seconds;
    while (true) {
        const double sleep = pace.sleep(now);
        if (now + sleep > until) break;
        now += sleep > frame_time ? sleep - frame_time : 0;
        frame();
    }
    now = until;
}

void Headless::press(Chord chord) { input.press(chord, now), settle(); }
void Headless::type(std::string_view text) { input.type(text, now), settle(); }
void Headless::click(std::string_view name) { click(where(name).middle()); }
void Headless::click(UiId id) { click(where(id).middle()); }
void Headless::click(Point at) { now += 1, input.click(pixel(at), now), settle(); }
void Headless::double_click(Point at) { now += 1, input.double_click(pixel(at), now), settle(); }
void Headless::right_click(Point at) { now += 1, input.click(pixel(at), now, Button::Right), settle(); }
void Headless::hover(Point at) { input.mouse_moved(pixel(at)), settle(); }
void Headless::drag(Point from, Point to) { now += 1, input.drag(pixel(from), pixel(to), now), settle(); }

void Headless::wheel(Point at, float notches) {
    input.mouse_moved(pixel(at));
    input.wheel({0, notches});
    settle();
}

void Headless::finger(std::uint64_t which, FingerDoes does, Point at) {
    fingers.add({which, does, pixel(at), now});
    frame();
}

void Headless::tap(Point at) {
    now += 1;
    finger(1, FingerDoes::Lands, at);
    finger(1, FingerDoes::Lifts, at);
    settle();
}

void Headless::hold(Point at, double seconds) {
    now += 1;
    finger(1, FingerDoes::Lands, at);
    pass(seconds);
    finger(1, FingerDoes::Lifts, at);
    settle();
}

void Headless::swipe(Point from, Point to) {
    now += 1;
    finger(1, FingerDoes::Lands, from);
    for (int i = 1; i <= finger_steps; ++i)
        finger(1, FingerDoes::Moves, from + (to - from) * (static_cast<float>(i) / finger_steps));
    finger(1, FingerDoes::Lifts, to);
}

void Headless::carry(Point from, Point to) {
    now += 1;
    finger(1, FingerDoes::Lands, from);
    for (int i = 1; i <= finger_steps; ++i)
        finger(1, FingerDoes::Moves, from + (to - from) * (static_cast<float>(i) / finger_steps));
    pass(0.25);
    finger(1, FingerDoes::Lifts, to);
    settle();
}

void Headless::pinch(Point about, float from, float to) {
    now += 1;
    const auto half = [](float apart) { return Point{apart / 2, 0}; };
    finger(1, FingerDoes::Lands, about - half(from));
    finger(2, FingerDoes::Lands, about + half(from));
    for (int i = 1; i <= finger_steps; ++i) {
        const float apart = from + (to - from) * static_cast<float>(i) / finger_steps;
        fingers.add({1, FingerDoes::Moves, pixel(about - half(apart)), now});
        finger(2, FingerDoes::Moves, about + half(apart));
    }
    finger(2, FingerDoes::Lifts, about + half(to));
    finger(1, FingerDoes::Lifts, about - half(to));
    settle();
}

Rect Headless::where(UiId id) const {
    const auto rect = stage.ui().registered(id);
    REQUIRE(rect);
    REQUIRE_FALSE(rect->empty());
    return *rect;
}

Rect Headless::where(std::string_view name) const {
    INFO(name);
    return where(Ui::path(name));
}

std::string_view Headless::said(std::string_view name) const {
    for (const auto& entry : stage.ui().all())
        if (entry.id == Ui::path(name)) return entry.label;
    return {};
}

}  // namespace samenspraak
