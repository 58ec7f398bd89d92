// SPDX-License-Identifier: EUPL-1.2
#include "tests/support/headless.hpp"

#include "app/screen/input/gestures.hpp"
#include "tests/support/names.hpp"

#include <catch2/catch.hpp>
#include <imgui.h>

#include <algorithm>
#include <array>
#include <optional>
#include <span>

namespace samenspraak::testing {
namespace {

constexpr double frame_time = 1.0 / 60;
constexpr int max_frames = 2'000;
constexpr int finger_steps = 12;

Color of_packed(ImU32 packed) {
    Color color;
    color.red = static_cast<std::uint8_t>(packed >> IM_COL32_R_SHIFT);
    color.green = static_cast<std::uint8_t>(packed >> IM_COL32_G_SHIFT);
    color.blue = static_cast<std::uint8_t>(packed >> IM_COL32_B_SHIFT);
    color.alpha = static_cast<std::uint8_t>(packed >> IM_COL32_A_SHIFT);
    return color;
}

std::span<ImDrawList* const> lists_of(const ImDrawData& data) {
    return {data.CmdLists, static_cast<std::size_t>(data.CmdListsCount)};
}

// How much of each corner of a triangle there is at a point; none when that lies outside.
std::optional<std::array<float, 3>> shares(ImVec2 p, ImVec2 a, ImVec2 b, ImVec2 c) {
    const auto twice = [](ImVec2 u, ImVec2 v, ImVec2 w) {
        return (v.x - u.x) * (w.y - u.y) - (v.y - u.y) * (w.x - u.x);
    };
    const float whole = twice(a, b, c);
    if (whole == 0) return std::nullopt;
    const std::array part{twice(p, b, c) / whole, twice(a, p, c) / whole, twice(a, b, p) / whole};
    if (std::ranges::any_of(part, [](float each) { return each < 0; })) return std::nullopt;
    return part;
}

}  // namespace

Headless::Headless(View& show, int wide, int high) : show_(show), wide_(wide), high_(high) { settle(); }

void Headless::frame() {
    now += frame_time;
    const Moment moment = stage.take(input, fingers, now);
    if (!moment.empty()) pace.stir();
    pace.begin();
    drawn_ = &stage.frame(show_, moment, wide_, high_, pace);
    pace.wake_at(fingers.due());
    ++frames_;
}

void Headless::settle() {
    pace.stir();
    for (int i = 0; i < max_frames; ++i) {
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

void Headless::press(Chord chord) { gestures::press(input, chord, now), settle(); }
void Headless::type(std::string_view text) { gestures::type(input, text, now), settle(); }
void Headless::click(std::string_view name) { click(where(name).middle()); }
void Headless::click(UiId id) { click(where(id).middle()); }
void Headless::click(Point at) { now += 1, gestures::click(input, pixel(at), now), settle(); }
void Headless::double_click(Point at) { now += 1, gestures::double_click(input, pixel(at), now), settle(); }
void Headless::right_click(Point at) { now += 1, gestures::click(input, pixel(at), now, Button::Right), settle(); }
void Headless::hover(Point at) { input.mouse_moved(pixel(at)), settle(); }
void Headless::drag(Point from, Point to) { now += 1, gestures::drag(input, pixel(from), pixel(to), now), settle(); }

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
    const auto rect = stage.ui().widgets().registered(id);
    REQUIRE(rect);
    REQUIRE_FALSE(rect->empty());
    return *rect;
}

Rect Headless::where(std::string_view name) const {
    INFO(name);
    return where(UiId::path(name));
}

std::string_view Headless::said(std::string_view name) const {
    for (const auto& entry : stage.ui().widgets().all())
        if (entry.id == UiId::path(name)) return entry.label;
    return {};
}

std::vector<Headless::Corner> Headless::drawn_in(const Rect& rect) const {
    std::vector<Corner> drawn;
    for (const ImDrawList* list : lists_of(*drawn_))
        for (const ImDrawVert& corner : list->VtxBuffer) {
            const Corner here{stage.canvas().to_point({corner.pos.x, corner.pos.y}), of_packed(corner.col)};
            if (rect.contains(here.at)) drawn.push_back(here);
        }
    return drawn;
}

Color Headless::seen_at(Point point) const {
    const Pixel at = pixel(point);
    Color seen;
    for (const ImDrawList* list : lists_of(*drawn_))
        for (const ImDrawCmd& command : list->CmdBuffer) {
            if (at.x < command.ClipRect.x || at.y < command.ClipRect.y || at.x >= command.ClipRect.z
                || at.y >= command.ClipRect.w)
                continue;
            const auto corner = [&](unsigned which) -> const ImDrawVert& {
                const auto index = list->IdxBuffer[static_cast<int>(command.IdxOffset + which)];
                return list->VtxBuffer[static_cast<int>(command.VtxOffset + index)];
            };
            for (unsigned i = 0; i + 2 < command.ElemCount; i += 3) {
                const std::array three{&corner(i), &corner(i + 1), &corner(i + 2)};
                const auto part = shares({at.x, at.y}, three[0]->pos, three[1]->pos, three[2]->pos);
                if (!part) continue;
                float covers = 0;
                for (std::size_t k = 0; k < 3; ++k)
                    covers += (*part)[k] * static_cast<float>(of_packed(three[k]->col).alpha) / 255;
                seen = mix(seen, of_packed(three[0]->col), covers);
                seen.alpha = 255;
            }
        }
    return seen;
}

}  // namespace samenspraak::testing
