// SPDX-License-Identifier: EUPL-1.2
// A picture as plain values: boxes, ribbons and texts in design units, listed from back to front. Made once from a
// session, then drawn on a page, as pixels or as SVG. The typesetter decides the thread: all functions that take one
// belong to its thread.
#pragma once
#include "sessions/text/layout.hpp"

#include <string>
#include <utility>
#include <vector>

typedef struct _cairo cairo_t;

namespace samenspraak::report {

using Rgb = std::uint32_t;  // 0xrrggbb

struct Box {
    float x = 0, y = 0, width = 0, height = 0, radius = 0;
    Rgb fill = 0xffffff, edge = 0xffffff;
    float line = 0;  // thickness of the edge; 0: no edge
};
// From left to right, level at both ends.
struct Ribbon {
    float from_x = 0, from_y = 0, from_wide = 0;  // the middle of its end, and its thickness there from top to bottom
    float to_x = 0, to_y = 0, to_wide = 0;
    Rgb color = 0;
    float strength = 1;  // 0..1: what lies behind is seen through it
    bool even = false;   // as thick on slopes as where it begins: a line
};
struct Polygon {
    std::vector<std::pair<float, float>> points;
    Rgb color = 0;
    float line = 0;  // 0: filled
};
struct Lettering {
    float x = 0, y = 0;  // top left
    std::string text;
    text::TextStyle style;
    float width = 0;  // wrapped at this width
    Rgb color = 0;
};

struct Picture {
    float width = 0, height = 0;
    std::string title, description;  // what it is and what it shows, for people who cannot see it
    std::string language;
    std::vector<Box> boxes;
    std::vector<Ribbon> ribbons;  // drawn after the first `behind` boxes and before the others
    std::size_t behind = 0;
    std::vector<Polygon> polygons;
    std::vector<Lettering> texts;

    // Adds the text and returns its height. Set the language first: it decides how words are hyphenated.
    float write(text::Typesetter&, Lettering);

    // The wish by which a text in this picture is laid out.
    text::TextWish wish(std::string_view text, const text::TextStyle&, float wide) const;
};

// Draws with the top left at the origin of the cairo context, in design units. It only fills and strokes and never
// calls cairo_paint, so it can be used inside the tags of a PDF.
void draw(const Picture&, cairo_t*, text::Typesetter&);

// An SVG with real text, which can be searched and copied. Inline: as part of an HTML page, without XML declaration.
enum class SvgPlace : std::uint8_t { File, Inline };
std::string to_svg(const Picture&, text::Typesetter&, SvgPlace);

// A PNG with `scale` pixels for each design unit, or fewer if there would be more than `max_pixels` in all.
struct PngWish {
    double scale = 2;
    double max_pixels = 16e6;
};
std::string to_png(const Picture&, text::Typesetter&, PngWish = {});

}  // namespace samenspraak::report
