// SPDX-License-Identifier: EUPL-1.2
#include "tests/screen/headless.hpp"

#include <catch2/catch.hpp>

namespace samenspraak {
namespace {

constexpr double frame_time = 1.0 / 60;
constexpr int most_frames = 2'000;

}  // namespace

Headless::Headless(Show& show, int wide, int high) : show_(show), wide_(wide), high_(high) { settle(); }

void Headless::frame() {
    now += frame_time;
    const Moment moment = input.take(now);
    if (!moment.empty()) pace.stir();
    pace.begin();
    stage.frame(show_, moment, wide_, high_, pace);
    ++frames_;
}

void Headless::settle() {
    pace.stir();
    for (int i = 0; i < most_frames; ++i) {
        frame();
        if (!input.waiting() && pace.sleep(now) > 0.1) return;
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
