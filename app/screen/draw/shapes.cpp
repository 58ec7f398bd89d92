// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/draw/shapes.hpp"

#include "app/screen/draw/shadow.hpp"

#include <imgui.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace samenspraak::screen {
namespace {

constexpr float turn = 2 * std::numbers::pi_v<float>;

ImVec2 pixel(const Canvas& canvas, Point p) {
    const Pixel at = canvas.to_pixel(p);
    return {at.x, at.y};
}

// On whole pixels.
ImVec2 corner(const Canvas& canvas, Point p) {
    const Pixel at = canvas.to_pixel(p);
    return {std::round(at.x), std::round(at.y)};
}

// In pixels: at least one, and a whole number of them where it can be told.
float stroke(const Canvas& canvas, float units) {
    const float pixels = units * canvas.scale();
    return pixels < 1 ? 1 : pixels < 6 ? std::round(pixels) : pixels;
}

float free_stroke(const Canvas& canvas, float units) { return std::max(1.f, units * canvas.scale()); }

// The path of a rounded rectangle, `inset` pixels inside its edge.
void rounded_path(Canvas& canvas, const Rect& rect, float radius, float inset) {
    ImVec2 from = corner(canvas, rect.corner()), to = corner(canvas, {rect.right(), rect.bottom()});
    from.x += inset, from.y += inset, to.x -= inset, to.y -= inset;
    canvas.list().PathRect(from, to, std::max(0.f, radius * canvas.scale() - inset));
}

void straight_path(Canvas& canvas, std::span<const Point> points) {
    for (const Point p : points) canvas.list().PathLineTo(pixel(canvas, p));
}

float length_of(std::span<const ImVec2> points) {
    float length = 0;
    for (std::size_t i = 1; i < points.size(); ++i)
        length += std::hypot(points[i].x - points[i - 1].x, points[i].y - points[i - 1].y);
    return length;
}

// Every dash is a line of its own. Periods are counted along the whole path, in pixels.
void draw_dashes(ImDrawList& list, std::span<const ImVec2> points, float period, float dash, ImU32 ink, float wide) {
    float walked = 0;
    for (std::size_t i = 1; i < points.size(); ++i) {
        const ImVec2 from = points[i - 1], to = points[i];
        const float length = std::hypot(to.x - from.x, to.y - from.y);
        if (length <= 0) continue;
        // As ImDrawList::AddLine: through the middle of pixels. It cannot be called here, since the points lie in the
        // path that it builds.
        const auto at = [&](float along) {
            return ImVec2(
                from.x + (to.x - from.x) * along / length + 0.5f, from.y + (to.y - from.y) * along / length + 0.5f);
        };
        for (float along = 0; along < length;) {
            const float phase = std::fmod(walked + along, period);
            const bool inked = phase < dash;
            const float step = std::max(0.05f, (inked ? dash : period) - phase);
            const float until = std::min(length, along + step);
            const std::array<ImVec2, 2> ends{at(along), at(until)};
            if (inked) list.AddPolyline(ends.data(), 2, ink, ImDrawFlags_None, wide);
            along = until;
        }
        walked += length;
    }
}

}  // namespace

void fill_rect(Canvas& canvas, const Rect& rect, Color color, float radius) {
    if (!canvas.sees(rect) || color.alpha == 0) return;
    canvas.list().AddRectFilled(corner(canvas, rect.corner()), corner(canvas, {rect.right(), rect.bottom()}),
        canvas.ink(color), radius * canvas.scale());
}

void outline_rect(Canvas& canvas, const Rect& rect, Color color, float thickness, float radius) {
    if (!canvas.sees(rect) || color.alpha == 0) return;
    const float wide = stroke(canvas, thickness);
    rounded_path(canvas, rect, radius, wide / 2);
    canvas.list().PathStroke(canvas.ink(color), ImDrawFlags_Closed, wide);
}

// The last gap is stretched so that the ends meet.
void dash_rect(Canvas& canvas, const Rect& rect, Color color, float thickness, float radius, float dash, float gap) {
    const ImU32 ink = canvas.ink(color);
    if (!canvas.sees(rect) || (ink & IM_COL32_A_MASK) == 0) return;
    const float wide = stroke(canvas, thickness);
    rounded_path(canvas, rect, radius, wide / 2);
    ImDrawList& list = canvas.list();
    ImVector<ImVec2>& path = list._Path;
    if (path.Size >= 2) {
        path.push_back(path.front());
        const std::span<const ImVec2> points(path.begin(), static_cast<std::size_t>(path.Size));
        const float length = length_of(points);
        const float dashes = std::max(1.f, std::round(length / ((dash + gap) * canvas.scale())));
        const float period = length / dashes;
        draw_dashes(list, points, period, period * (dash / (dash + gap)), ink, wide);
    }
    list.PathClear();
}

void draw_line(Canvas& canvas, Point from, Point to, Color color, float thickness) {
    const float wide = stroke(canvas, thickness);
    if (!canvas.sees(between(from, to).inset(-thickness))) return;
    // Level and upright lines are boxes on whole pixels; others are free.
    if (from.y == to.y || from.x == to.x) {
        ImVec2 a = corner(canvas, from), b = corner(canvas, to);
        (from.y == to.y ? b.y : b.x) += wide;
        canvas.list().AddRectFilled(a, b, canvas.ink(color));
    } else {
        canvas.list().AddLine(pixel(canvas, from), pixel(canvas, to), canvas.ink(color), wide);
    }
}

void draw_disc(Canvas& canvas, Point middle, float radius, Color color) {
    if (!canvas.sees(around(middle, 2 * radius, 2 * radius))) return;
    canvas.list().AddCircleFilled(pixel(canvas, middle), radius * canvas.scale(), canvas.ink(color));
}

void draw_ring(Canvas& canvas, Point middle, float radius, float thickness, Color color) {
    if (!canvas.sees(around(middle, 2 * radius, 2 * radius))) return;
    const float wide = free_stroke(canvas, thickness);
    canvas.list().AddCircle(pixel(canvas, middle), radius * canvas.scale() - wide / 2, canvas.ink(color), 0, wide);
}

void draw_arc(Canvas& canvas, Point middle, float radius, float thickness, float from, float to, Color color) {
    if (to <= from || !canvas.sees(around(middle, 2 * radius, 2 * radius))) return;
    if (to - from >= 1) return draw_ring(canvas, middle, radius, thickness, color);
    const float wide = free_stroke(canvas, thickness), outer = radius * canvas.scale(), start = -turn / 4;
    const int pieces = std::max(3, static_cast<int>(outer * (to - from) * 2));
    canvas.list().PathArcTo(pixel(canvas, middle), outer - wide / 2, start + from * turn, start + to * turn, pieces);
    canvas.list().PathStroke(canvas.ink(color), 0, wide);
}

void draw_path(Canvas& canvas, std::span<const Point> points, Color color, float thickness, bool closed) {
    straight_path(canvas, points);
    canvas.list().PathStroke(
        canvas.ink(color), closed ? ImDrawFlags_Closed : ImDrawFlags_None, free_stroke(canvas, thickness));
}

void draw_polygon(Canvas& canvas, std::span<const Point> points, Color color) {
    straight_path(canvas, points);
    canvas.list().PathFillConvex(canvas.ink(color));
}

void draw_thread(Canvas& canvas, Point from, Point to, Color color, float thickness) {
    if (!canvas.sees(between(from, to).inset(-thickness))) return;
    const float middle = (from.x + to.x) / 2;
    canvas.list().AddBezierCubic(pixel(canvas, from), pixel(canvas, {middle, from.y}), pixel(canvas, {middle, to.y}),
        pixel(canvas, to), canvas.ink(color), free_stroke(canvas, thickness));
}

// A strip of columns of four corners: its two edges, each with a soft half pixel on both sides.
void draw_ribbon(Canvas& canvas, const RibbonShape& ribbon, Color color) {
    const float reach = std::max(ribbon.from_wide, ribbon.to_wide);
    const ImU32 ink = canvas.ink(color), alpha = ink >> IM_COL32_A_SHIFT & 0xff;
    if (!canvas.sees(between(ribbon.from, ribbon.to).inset(0, -reach)) || alpha == 0) return;
    const ImVec2 from = pixel(canvas, ribbon.from), to = pixel(canvas, ribbon.to);
    const float across = to.x - from.x, down = to.y - from.y, scale = canvas.scale();
    constexpr float longest = 9;  // pixels a piece
    const int pieces = down == 0 ? 2 : std::clamp(static_cast<int>((across + std::abs(down)) / longest), 8, 48);
    ImDrawList& list = canvas.list();
    list.PrimReserve(pieces * 18, (pieces + 1) * 4);
    const ImVec2 white = ImGui::GetFontTexUvWhitePixel();
    const auto first = static_cast<ImDrawIdx>(list._VtxCurrentIdx);
    for (int i = 0; i <= pieces; ++i) {
        const float t = static_cast<float>(i) / static_cast<float>(pieces), ease = t * t * (3 - 2 * t);
        const float x = from.x + across * (1.5f * t * (1 - t) + t * t * t), y = from.y + down * ease;
        const float slope = down * 6 * t * (1 - t) / std::max(1.f, across * (1.5f * (1 - 2 * t) + 3 * t * t));
        const float steep = std::hypot(1.f, slope), soft = steep / 2;
        const float wide = ribbon.from_wide + (ribbon.to_wide - ribbon.from_wide) * ease;
        const float half = wide / 2 * scale * (ribbon.even ? steep : 1.f);
        const float inner = std::max(0.f, half - soft), outer = half + soft;
        // Thinner than a pixel it is fainter instead.
        const auto seen = static_cast<ImU32>(static_cast<float>(alpha) * std::min(1.f, half / soft));
        const ImU32 solid = (ink & ~IM_COL32_A_MASK) | seen << IM_COL32_A_SHIFT, clear = ink & ~IM_COL32_A_MASK;
        list.PrimWriteVtx({x, y - outer}, white, clear);
        list.PrimWriteVtx({x, y - inner}, white, solid);
        list.PrimWriteVtx({x, y + inner}, white, solid);
        list.PrimWriteVtx({x, y + outer}, white, clear);
    }
    for (int i = 0; i < pieces; ++i)
        for (int edge = 0; edge < 3; ++edge) {
            const auto corner_at = static_cast<ImDrawIdx>(first + static_cast<ImDrawIdx>(i * 4 + edge));
            for (const int next : {0, 4, 5, 0, 5, 1}) list.PrimWriteIdx(static_cast<ImDrawIdx>(corner_at + next));
        }
}

void draw_note_shadow(Canvas& canvas, const Rect& of) {
    if (!canvas.sees(of.inset(-space::lane_gap))) return;
    draw_shadow(canvas.list(), *ImGui::GetIO().Fonts, canvas.shadow_patch(), corner(canvas, of.corner()),
        corner(canvas, {of.right(), of.bottom()}), canvas.scale(), canvas.opacity());
}

void draw_focus_ring(Canvas& canvas, const Rect& around, float radius, Color color) {
    const float out = space::focus_gap + space::focus_line;
    outline_rect(canvas, around.inset(-out), color, space::focus_line, radius + out);
}

}  // namespace samenspraak::screen
