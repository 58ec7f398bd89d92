// SPDX-License-Identifier: EUPL-1.2
// What is drawn on: shapes and laid-out text, in design units, over Dear ImGui's draw lists (one per layer, so that
// what floats lies on top whenever it is drawn). Cuts away what is out of sight, and lands edges on whole pixels. Lives
// as long as the program; begin() and end() enclose a frame.
#pragma once
#include "app/screen/draw/geometry.hpp"
#include "app/screen/draw/theme.hpp"

#include <imgui.h>

#include <array>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace samenspraak::screen {

class Glyphs;

// From back to front.
enum class Layer : std::uint8_t { Page, Lifted, Popup, Dialog, Toast };
inline constexpr std::size_t layer_count = 5;

enum class Align : std::uint8_t { Left, Middle, Right };

// Where the soft shadow of a note lies in the texture of Dear ImGui's atlas (see shadow.hpp).
struct ShadowPatch;

class Canvas {
public:
    // All must outlive the canvas; an ImGui context must be current, with its atlas built.
    Canvas(text::Typesetter&, Glyphs&, const ShadowPatch&);

    void begin(Size page, float scale);  // scale: pixels per unit
    ImDrawData& end();                   // valid until the next begin

    Size page() const { return page_; }
    float scale() const { return scale_; }
    Pixel to_pixel(Point) const;
    Point to_point(Pixel) const;
    float whole(float units) const;  // the nearest length that is a whole number of pixels

    // Shapes. Edges land on whole pixels; a radius is cut to half the shorter side.
    void fill(const Rect&, Color, float radius = 0);
    void outline(const Rect&, Color, float thickness, float radius = 0);  // inside the rectangle
    void dashed(const Rect&, Color, float thickness, float radius, float dash = 6, float gap = 4);
    void line(Point, Point, Color, float thickness);
    void disc(Point middle, float radius, Color);
    void ring(Point middle, float radius, float thickness, Color);  // radius: to the outer edge
    // Part of a ring, clockwise from twelve o'clock; from and to in parts of a turn.
    void arc(Point middle, float radius, float thickness, float from, float to, Color);
    void path(std::span<const Point>, Color, float thickness, bool closed = false);
    void polygon(std::span<const Point>, Color);                // convex
    void thread(Point from, Point to, Color, float thickness);  // leaves and arrives level
    void shadow(const Rect& of);                                // of a note: draw it first
    void focus_ring(const Rect& around, float radius, Color);

    // Text, which must be sound UTF-8. What is set is kept while it is used: setting it again costs a look-up.
    // width 0: as wide as it wants, on one line. lines 0: as many as it needs; else the last ends in "…".
    // A word that is longer than a line is broken as its language does.
    void hyphenate_in(std::string_view language);
    const text::Layout& set(std::string_view, const Lettering&, float width = 0, int lines = 0);
    Size measure(std::string_view, const Lettering&, float width = 0, int lines = 0);
    void draw(const text::Layout&, Point top_left, Color);
    // One line in the box: cut with "…" when it does not fit, in the middle from top to bottom. Answers with its width.
    float text(std::string_view, const Lettering&, const Rect& box, Color, Align = Align::Left);
    // Wrapped from the top of the box on; answers with its height.
    float paragraph(std::string_view, const Lettering&, const Rect& box, Color, int lines = 0);

    // What is seen: nothing outside the innermost clip is drawn.
    const Rect& clip() const { return clips_.back(); }
    bool sees(const Rect& rect) const { return clips_.back().touches(rect); }

    // Until the end of the scope: draws only inside the rectangle, or on another layer (there with the whole page in
    // sight), or all fainter.
    class [[nodiscard]] Until {
    public:
        Until(const Until&) = delete;
        Until& operator=(const Until&) = delete;
        ~Until();

    private:
        friend class Canvas;
        enum class What : std::uint8_t { Clip, Layer, Fade };
        Until(Canvas& canvas, What what, Layer layer, float fade)
            : canvas_(canvas),
              what_(what),
              layer_(layer),
              fade_(fade) {}
        Canvas& canvas_;
        What what_;
        Layer layer_;  // as they were before
        float fade_;
    };
    Until clipped(const Rect&);
    Until on(Layer);
    Until faded(float opacity);
    Layer layer() const { return layer_; }
    text::Typesetter& typesetter() { return typesetter_; }  // for an editor, which lays out by itself

private:
    ImDrawList& list() { return *lists_[static_cast<std::size_t>(layer_)]; }
    ImU32 ink(Color) const;
    ImVec2 corner(Point) const;       // on whole pixels
    float stroke(float units) const;  // pixels
    void rounded(const Rect&, float radius, float inset);
    void draw_dashes(float period, float dash, ImU32, float wide);
    void push_clip(const Rect&);
    void pop_clip();

    text::Typesetter& typesetter_;
    std::string language_;  // of the words that are set
    Glyphs& glyphs_;
    const ShadowPatch& shadow_;
    std::array<std::unique_ptr<ImDrawList>, layer_count> lists_;
    std::array<ImDrawList*, layer_count> shown_{};
    ImDrawData data_;
    std::vector<Rect> clips_;
    std::vector<ImVec2> points_;  // scratch
    Size page_;
    float scale_ = 1, fade_ = 1;
    Layer layer_ = Layer::Page;
};

}  // namespace samenspraak::screen
