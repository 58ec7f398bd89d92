// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/draw/canvas.hpp"

#include "app/screen/draw/glyphs.hpp"
#include "app/screen/draw/shadow.hpp"

#include <imgui_internal.h>

#include <cmath>
#include <numbers>
#include <utility>

namespace samenspraak::screen {
namespace {

constexpr float turn = 2 * std::numbers::pi_v<float>;

ImVec2 vec(Pixel p) { return {p.x, p.y}; }

}  // namespace

Canvas::Canvas(text::Typesetter& typesetter, Glyphs& glyphs, const ShadowPatch& shadow)
    : typesetter_(typesetter),
      glyphs_(glyphs),
      shadow_(shadow) {
    for (auto& drawn : lists_) drawn = std::make_unique<ImDrawList>(ImGui::GetDrawListSharedData());
}

void Canvas::begin(Size page, float scale) {
    page_ = page;
    scale_ = scale;
    fade_ = 1;
    layer_ = Layer::Page;
    clips_.clear();
    for (auto& drawn : lists_) {
        drawn->_ResetForNewFrame();
        drawn->PushTextureID(ImGui::GetIO().Fonts->TexID);
        drawn->PushClipRect({0, 0}, {std::ceil(page.width * scale), std::ceil(page.height * scale)});
    }
    clips_.push_back({0, 0, page.width, page.height});
    typesetter_.forget_unused();
    glyphs_.begin();
}

ImDrawData& Canvas::end() {
    IM_ASSERT(clips_.size() == 1 && "a clip outlived its frame");
    glyphs_.end();
    data_.Clear();
    for (auto& drawn : lists_) {
        drawn->_PopUnusedDrawCmd();
        if (drawn->CmdBuffer.empty()) continue;
        shown_[static_cast<std::size_t>(data_.CmdListsCount++)] = drawn.get();
        data_.TotalIdxCount += drawn->IdxBuffer.Size;
        data_.TotalVtxCount += drawn->VtxBuffer.Size;
    }
    data_.CmdLists = shown_.data();
    data_.DisplaySize = {std::round(page_.width * scale_), std::round(page_.height * scale_)};
    data_.FramebufferScale = {1, 1};
    data_.Valid = true;
    return data_;
}

Pixel Canvas::to_pixel(Point p) const { return {p.x * scale_, p.y * scale_}; }
Point Canvas::to_point(Pixel p) const { return {p.x / scale_, p.y / scale_}; }
float Canvas::whole(float units) const { return std::round(units * scale_) / scale_; }

ImVec2 Canvas::corner(Point p) const { return {std::round(p.x * scale_), std::round(p.y * scale_)}; }

ImU32 Canvas::ink(Color color) const {
    const auto alpha = static_cast<int>(static_cast<float>(color.alpha) * fade_ + 0.5f);
    return IM_COL32(color.red, color.green, color.blue, alpha);
}

// A stroke is at least one pixel, and a whole number of them where it can be told.
float Canvas::stroke(float units) const {
    const float pixels = units * scale_;
    return pixels < 1 ? 1 : pixels < 6 ? std::round(pixels) : pixels;
}

void Canvas::fill(const Rect& rect, Color color, float radius) {
    if (!sees(rect) || color.alpha == 0) return;
    list().AddRectFilled(corner(rect.corner()), corner({rect.right(), rect.bottom()}), ink(color), radius * scale_);
}

// The path of a rounded rectangle, `inset` pixels inside its edge.
void Canvas::rounded(const Rect& rect, float radius, float inset) {
    ImVec2 from = corner(rect.corner()), to = corner({rect.right(), rect.bottom()});
    from.x += inset, from.y += inset, to.x -= inset, to.y -= inset;
    list().PathRect(from, to, std::max(0.f, radius * scale_ - inset));
}

void Canvas::outline(const Rect& rect, Color color, float thickness, float radius) {
    if (!sees(rect) || color.alpha == 0) return;
    const float wide = stroke(thickness);
    rounded(rect, radius, wide / 2);
    list().PathStroke(ink(color), ImDrawFlags_Closed, wide);
}

// Walks along the path and draws every dash on its own; the last gap is stretched so that the ends meet.
void Canvas::dashed(const Rect& rect, Color color, float thickness, float radius, float dash, float gap) {
    if (!sees(rect)) return;
    const float wide = stroke(thickness);
    rounded(rect, radius, wide / 2);
    auto& path = list()._Path;
    points_.assign(path.begin(), path.end());
    path.resize(0);
    if (points_.size() < 2) return;
    points_.push_back(points_.front());
    float length = 0;
    for (std::size_t i = 1; i < points_.size(); ++i)
        length += std::hypot(points_[i].x - points_[i - 1].x, points_[i].y - points_[i - 1].y);
    const float dashes = std::max(1.f, std::round(length / ((dash + gap) * scale_)));
    const float period = length / dashes, part = dash / (dash + gap);
    draw_dashes(period, period * part, ink(color), wide);
}

void Canvas::draw_dashes(float period, float dash, ImU32 color, float wide) {
    float walked = 0;  // along the whole path
    for (std::size_t i = 1; i < points_.size(); ++i) {
        const ImVec2 from = points_[i - 1], to = points_[i];
        const float length = std::hypot(to.x - from.x, to.y - from.y);
        if (length <= 0) continue;
        const auto at = [&](float along) {
            return ImVec2(from.x + (to.x - from.x) * along / length, from.y + (to.y - from.y) * along / length);
        };
        for (float along = 0; along < length;) {
            const float phase = std::fmod(walked + along, period);
            const bool inked = phase < dash;
            const float step = std::max(0.05f, (inked ? dash : period) - phase);
            const float until = std::min(length, along + step);
            if (inked) list().AddLine(at(along), at(until), color, wide);
            along = until;
        }
        walked += length;
    }
}

void Canvas::line(Point from, Point to, Color color, float thickness) {
    const float wide = stroke(thickness);
    if (!sees(between(from, to).inset(-thickness))) return;
    // Level and upright lines are boxes on whole pixels; others are free.
    if (from.y == to.y || from.x == to.x) {
        ImVec2 a = corner(from), b = corner(to);
        (from.y == to.y ? b.y : b.x) += wide;
        list().AddRectFilled(a, b, ink(color));
    } else {
        list().AddLine(vec(to_pixel(from)), vec(to_pixel(to)), ink(color), wide);
    }
}

void Canvas::disc(Point middle, float radius, Color color) {
    if (!sees(around(middle, 2 * radius, 2 * radius))) return;
    list().AddCircleFilled(vec(to_pixel(middle)), radius * scale_, ink(color));
}

void Canvas::ring(Point middle, float radius, float thickness, Color color) {
    if (!sees(around(middle, 2 * radius, 2 * radius))) return;
    const float wide = std::max(1.f, thickness * scale_);
    list().AddCircle(vec(to_pixel(middle)), radius * scale_ - wide / 2, ink(color), 0, wide);
}

void Canvas::arc(Point middle, float radius, float thickness, float from, float to, Color color) {
    if (to <= from || !sees(around(middle, 2 * radius, 2 * radius))) return;
    if (to - from >= 1) return ring(middle, radius, thickness, color);
    const float wide = std::max(1.f, thickness * scale_), start = -turn / 4;
    const int pieces = std::max(3, static_cast<int>(radius * scale_ * (to - from) * 2));
    list().PathArcTo(vec(to_pixel(middle)), radius * scale_ - wide / 2, start + from * turn, start + to * turn, pieces);
    list().PathStroke(ink(color), 0, wide);
}

void Canvas::path(std::span<const Point> points, Color color, float thickness, bool closed) {
    points_.clear();
    for (const Point p : points) points_.push_back(vec(to_pixel(p)));
    list().AddPolyline(points_.data(), static_cast<int>(points_.size()), ink(color),
        closed ? ImDrawFlags_Closed : ImDrawFlags_None, std::max(1.f, thickness * scale_));
}

void Canvas::polygon(std::span<const Point> points, Color color) {
    points_.clear();
    for (const Point p : points) points_.push_back(vec(to_pixel(p)));
    list().AddConvexPolyFilled(points_.data(), static_cast<int>(points_.size()), ink(color));
}

void Canvas::thread(Point from, Point to, Color color, float thickness) {
    if (!sees(between(from, to).inset(-thickness))) return;
    const float middle = (from.x + to.x) / 2;
    list().AddBezierCubic(vec(to_pixel(from)), vec(to_pixel({middle, from.y})), vec(to_pixel({middle, to.y})),
        vec(to_pixel(to)), ink(color), std::max(1.f, thickness * scale_));
}

void Canvas::shadow(const Rect& of) {
    if (!sees(of.inset(-space::lane_gap))) return;
    draw_shadow(
        list(), *ImGui::GetIO().Fonts, shadow_, corner(of.corner()), corner({of.right(), of.bottom()}), scale_, fade_);
}

void Canvas::focus_ring(const Rect& rect, float radius, Color color) {
    const float out = space::focus_gap + space::focus_line;
    outline(rect.inset(-out), color, space::focus_line, radius + out);
}

void Canvas::hyphenate_in(std::string_view language) {
    if (language_ == language) return;
    language_ = language;
    typesetter_.expect_hyphens(language);
}

const text::Layout& Canvas::set(std::string_view text, const Lettering& lettering, float width, int lines) {
    return typesetter_.lay_out(
        {.text = text, .style = lettering, .width = width, .lines = lines, .hyphens = language_});
}

Size Canvas::measure(std::string_view text, const Lettering& lettering, float width, int lines) {
    const text::Layout& layout = set(text, lettering, width, lines);
    return {layout.width(), layout.height()};
}

void Canvas::draw(const text::Layout& layout, Point at, Color color) {
    // Letters may reach a little out of their lines.
    if (!sees(Rect{at.x, at.y, layout.width(), layout.height()}.inset(-8))) return;
    glyphs_.draw(list(), layout, vec(to_pixel(at)), scale_, ink(color));
}

float Canvas::text(std::string_view text, const Lettering& lettering, const Rect& box, Color color, Align align) {
    if (text.empty() || box.width <= 0 || !sees(box.inset(-8))) return 0;
    const text::Layout* layout = &set(text, lettering);
    if (layout->width() > box.width + 0.5f) layout = &set(text, lettering, box.width, 1);
    const float free = box.width - layout->width();
    const float x = align == Align::Left ? 0 : align == Align::Middle ? free / 2 : free;
    // A layout that was cut is as wide as its box, and Arabic stands at the right of it.
    draw(*layout, {box.x + std::max(0.f, x), box.y + (box.height - layout->height()) / 2}, color);
    return layout->width();
}

float Canvas::paragraph(std::string_view text, const Lettering& lettering, const Rect& box, Color color, int lines) {
    if (text.empty()) return 0;
    const text::Layout& layout = set(text, lettering, box.width, lines);
    draw(layout, box.corner(), color);
    return layout.height();
}

void Canvas::push_clip(const Rect& rect) {
    clips_.push_back(rect);
    list().PushClipRect({std::floor(rect.x * scale_), std::floor(rect.y * scale_)},
        {std::ceil(rect.right() * scale_), std::ceil(rect.bottom() * scale_)});
}

void Canvas::pop_clip() {
    list().PopClipRect();
    clips_.pop_back();
}

Canvas::Until Canvas::clipped(const Rect& rect) {
    push_clip(rect.cut(clips_.back()));
    return {*this, Until::What::Clip, layer_, fade_};
}

Canvas::Until Canvas::on(Layer layer) {
    const Layer before = std::exchange(layer_, layer);
    push_clip({0, 0, page_.width, page_.height});
    return {*this, Until::What::Layer, before, fade_};
}

Canvas::Until Canvas::faded(float opacity) {
    const float before = std::exchange(fade_, fade_ * opacity);
    return {*this, Until::What::Fade, layer_, before};
}

Canvas::Until::~Until() {
    if (what_ == What::Fade) {
        canvas_.fade_ = fade_;
        return;
    }
    canvas_.pop_clip();
    if (what_ == What::Layer) canvas_.layer_ = layer_;
}

}  // namespace samenspraak::screen
