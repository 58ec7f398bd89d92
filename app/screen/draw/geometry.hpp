// SPDX-License-Identifier: EUPL-1.2
// Places on the screen. All of the screen is drawn in design units: 1,080 of them from top to bottom, as in the
// design's pictures, whatever the window's size. Pixels are those of the framebuffer; only the canvas and the input
// know them.
#pragma once
#include <algorithm>

namespace samenspraak::screen {

struct Pixel {
    float x = 0, y = 0;
    friend bool operator==(Pixel, Pixel) = default;
};

struct Point {
    float x = 0, y = 0;
    friend constexpr Point operator+(Point a, Point b) { return {a.x + b.x, a.y + b.y}; }
    friend constexpr Point operator-(Point a, Point b) { return {a.x - b.x, a.y - b.y}; }
    friend constexpr Point operator*(Point a, float by) { return {a.x * by, a.y * by}; }
    friend bool operator==(Point, Point) = default;
};

struct Size {
    float width = 0, height = 0;
    friend bool operator==(Size, Size) = default;
};

struct Rect {
    float x = 0, y = 0, width = 0, height = 0;

    constexpr float right() const { return x + width; }
    constexpr float bottom() const { return y + height; }
    constexpr Point corner() const { return {x, y}; }
    constexpr Point middle() const { return {x + width / 2, y + height / 2}; }
    constexpr Size size() const { return {width, height}; }
    constexpr bool empty() const { return width <= 0 || height <= 0; }
    constexpr bool contains(Point p) const { return p.x >= x && p.x < right() && p.y >= y && p.y < bottom(); }
    constexpr bool touches(const Rect& other) const {
        return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
    }

    // Smaller by so much on each side; negative: larger.
    constexpr Rect inset(float by) const { return inset(by, by); }
    constexpr Rect inset(float across, float down) const {
        return {x + across, y + down, width - 2 * across, height - 2 * down};
    }
    constexpr Rect moved(Point by) const { return {x + by.x, y + by.y, width, height}; }
    constexpr Rect cut(const Rect& other) const {
        const float left = std::max(x, other.x), top = std::max(y, other.y);
        return {left, top, std::max(0.f, std::min(right(), other.right()) - left),
            std::max(0.f, std::min(bottom(), other.bottom()) - top)};
    }

    // Takes a strip off one side and answers with it: `bar = page.take_top(84)`.
    constexpr Rect take_top(float much) {
        const Rect strip{x, y, width, much};
        y += much, height -= much;
        return strip;
    }
    constexpr Rect take_bottom(float much) {
        height -= much;
        return {x, bottom(), width, much};
    }
    constexpr Rect take_left(float much) {
        const Rect strip{x, y, much, height};
        x += much, width -= much;
        return strip;
    }
    constexpr Rect take_right(float much) {
        width -= much;
        return {right(), y, much, height};
    }
    friend bool operator==(const Rect&, const Rect&) = default;
};

constexpr Rect around(Point middle, float width, float height) {
    return {middle.x - width / 2, middle.y - height / 2, width, height};
}
constexpr Rect between(Point a, Point b) {
    return {
        std::min(a.x, b.x), std::min(a.y, b.y), a.x < b.x ? b.x - a.x : a.x - b.x, a.y < b.y ? b.y - a.y : a.y - b.y};
}

}  // namespace samenspraak::screen
