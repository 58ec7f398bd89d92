// SPDX-License-Identifier: EUPL-1.2
// A picture as plain values: boxes, curves and texts in design units, from the back to the front. Made once from a
// session, then put on a page, into pixels, or into SVG.
#pragma once
#include "sessions/text/layout.hpp"

#include <string>
#include <vector>

typedef struct _cairo cairo_t;

namespace samenspraak::report {

using Rgb = std::uint32_t;  // 0xrrggbb

struct Box {
    float x = 0, y = 0, width = 0, height = 0, radius = 0;
    Rgb fill = 0xffffff, edge = 0xffffff;
    float line = 0;  // how thick the edge is; 0: none
};
struct Curve {  // from left to right, level at both ends
    float from_x = 0, from_y = 0, to_x = 0, to_y = 0;
    Rgb color = 0;
    float line = 3;
    bool dashed = false;
};
struct Lettering {
    float x = 0, y = 0;  // top left
    std::string text;
    text::TextStyle style;
    float width = 0;  // wraps there
    Rgb color = 0;
};

struct Picture {
    float width = 0, height = 0;
    std::string title, description;  // what it is, and what is to be seen, for who cannot see it
    std::string language;
    std::vector<Box> boxes;
    std::vector<Curve> curves;  // behind the boxes but for the first `behind` of them
    std::size_t behind = 0;
    std::vector<Lettering> texts;

    // Adds the text and answers how high it is. By then the language must be known.
    float write(text::Typesetter&, Lettering);

    // How its texts are set.
    text::TextWish wish(std::string_view text, const text::TextStyle&, float width) const;
};

// At the origin of the cairo, in design units. All is filled, nothing painted: safe inside the tags of a PDF.
void draw(const Picture&, cairo_t*, text::Typesetter&);

// An SVG with real text, to search and to copy. Inline: as a part of a page of HTML, without the XML declaration.
enum class SvgPlace : std::uint8_t { File, Inline };
std::string to_svg(const Picture&, text::Typesetter&, SvgPlace);

// Pixels: `scale` for each design unit, less when the picture would have more than `max_pixels`.
struct PngWish {
    double scale = 2;
    double max_pixels = 16e6;
};
std::string to_png(const Picture&, text::Typesetter&, PngWish = {});

}  // namespace samenspraak::report
