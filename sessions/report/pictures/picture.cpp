// SPDX-License-Identifier: EUPL-1.2
#include "sessions/report/pictures/picture.hpp"

#include "sessions/text/xml.hpp"

#include <cairo.h>

#include <numbers>

namespace samenspraak::report {
namespace {

void set_color(cairo_t* cairo, Rgb color) {
    const auto part = [&](int shift) { return static_cast<double>(color >> shift & 0xffU) / 255; };
    cairo_set_source_rgb(cairo, part(16), part(8), part(0));
}

void draw(const Box& box, cairo_t* cairo) {
    const double x = static_cast<double>(box.x), y = static_cast<double>(box.y);
    const double right = x + static_cast<double>(box.width), bottom = y + static_cast<double>(box.height);
    const double radius = static_cast<double>(box.radius), quarter = std::numbers::pi / 2;
    cairo_new_path(cairo);
    cairo_arc(cairo, right - radius, y + radius, radius, -quarter, 0);
    cairo_arc(cairo, right - radius, bottom - radius, radius, 0, quarter);
    cairo_arc(cairo, x + radius, bottom - radius, radius, quarter, 2 * quarter);
    cairo_arc(cairo, x + radius, y + radius, radius, 2 * quarter, 3 * quarter);
    cairo_close_path(cairo);
    set_color(cairo, box.fill);
    if (box.line == 0) return cairo_fill(cairo);
    cairo_fill_preserve(cairo);
    set_color(cairo, box.edge);
    cairo_set_line_width(cairo, static_cast<double>(box.line));
    cairo_stroke(cairo);
}

// The upper edge from left to right, then the lower one back.
void draw(const Ribbon& ribbon, cairo_t* cairo) {
    const auto at = [](float value) { return static_cast<double>(value); };
    const double middle = (at(ribbon.from_x) + at(ribbon.to_x)) / 2;
    const double from = at(ribbon.from_wide) / 2, to = at(ribbon.to_wide) / 2;
    const double from_y = at(ribbon.from_y), to_y = at(ribbon.to_y);
    const auto part = [&](int shift) { return static_cast<double>(ribbon.color >> shift & 0xffU) / 255; };
    cairo_set_source_rgba(cairo, part(16), part(8), part(0), at(ribbon.strength));
    cairo_new_path(cairo);
    if (ribbon.even) {
        cairo_move_to(cairo, at(ribbon.from_x), from_y);
        cairo_curve_to(cairo, middle, from_y, middle, to_y, at(ribbon.to_x), to_y);
        cairo_set_line_width(cairo, at(ribbon.from_wide));
        return cairo_stroke(cairo);
    }
    cairo_move_to(cairo, at(ribbon.from_x), from_y - from);
    cairo_curve_to(cairo, middle, from_y - from, middle, to_y - to, at(ribbon.to_x), to_y - to);
    cairo_line_to(cairo, at(ribbon.to_x), to_y + to);
    cairo_curve_to(cairo, middle, to_y + to, middle, from_y + from, at(ribbon.from_x), from_y + from);
    cairo_close_path(cairo);
    cairo_fill(cairo);
}

void draw(const Polygon& polygon, cairo_t* cairo) {
    cairo_new_path(cairo);
    for (const auto& [x, y] : polygon.points) cairo_line_to(cairo, static_cast<double>(x), static_cast<double>(y));
    set_color(cairo, polygon.color);
    if (polygon.line > 0) {
        cairo_set_line_width(cairo, static_cast<double>(polygon.line));
        return cairo_stroke(cairo);
    }
    cairo_close_path(cairo);
    cairo_fill(cairo);
}

}  // namespace

float Picture::write(text::Typesetter& typesetter, Lettering lettering) {
    lettering.text = xml_known(lettering.text);
    const float high = typesetter.lay_out(wish(lettering.text, lettering.style, lettering.width)).height();
    texts.push_back(std::move(lettering));
    return high;
}

text::TextWish Picture::wish(std::string_view text, const text::TextStyle& style, float wide) const {
    return {.text = text, .style = style, .width = wide, .hyphens = language};
}

void draw(const Picture& picture, cairo_t* cairo, text::Typesetter& typesetter) {
    for (std::size_t i = 0; i < picture.behind; ++i) draw(picture.boxes[i], cairo);
    for (const Ribbon& ribbon : picture.ribbons) draw(ribbon, cairo);
    for (std::size_t i = picture.behind; i < picture.boxes.size(); ++i) draw(picture.boxes[i], cairo);
    for (const Polygon& polygon : picture.polygons) draw(polygon, cairo);
    for (const Lettering& text : picture.texts) {
        set_color(cairo, text.color);
        cairo_move_to(cairo, static_cast<double>(text.x), static_cast<double>(text.y));
        typesetter.lay_out(picture.wish(text.text, text.style, text.width)).draw(cairo);
    }
}

}  // namespace samenspraak::report
