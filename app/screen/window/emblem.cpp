// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/window/emblem.hpp"

#include "app/screen/draw/theme.hpp"

#include <cairo.h>

#include <array>
#include <numbers>

namespace samenspraak::screen {
namespace {

// As in the SVG: on a square of 64.
struct Box {
    double x, y, width, height, radius;
    std::uint32_t color;
};
constexpr std::array boxes{
    Box{0, 0, 64, 64, 14, 0x35507E},
    Box{11, 13, 26, 18, 4, 0xD6ECEA},
    Box{27, 22, 26, 18, 4, 0xE7DFF4},
    Box{15, 34, 30, 16, 4, 0xFFFFFF},
};
constexpr std::array tail{24., 48., 24., 57., 33., 48.};  // makes the front note speak

void trace(cairo_t* on, const Box& box) {
    constexpr double quarter = std::numbers::pi / 2;
    const double right = box.x + box.width, bottom = box.y + box.height, r = box.radius;
    cairo_new_sub_path(on);
    cairo_arc(on, right - r, box.y + r, r, -quarter, 0);
    cairo_arc(on, right - r, bottom - r, r, 0, quarter);
    cairo_arc(on, box.x + r, bottom - r, r, quarter, 2 * quarter);
    cairo_arc(on, box.x + r, box.y + r, r, 2 * quarter, 3 * quarter);
    cairo_close_path(on);
}

void ink(cairo_t* on, std::uint32_t rgb) {
    const Color color(rgb);
    cairo_set_source_rgb(on, color.red / 255., color.green / 255., color.blue / 255.);
}

void draw(cairo_t* on) {
    for (const Box& box : boxes) {
        ink(on, box.color);
        trace(on, box);
        cairo_fill(on);
    }
    cairo_move_to(on, tail[0], tail[1]);
    cairo_line_to(on, tail[2], tail[3]);
    cairo_line_to(on, tail[4], tail[5]);
    cairo_close_path(on);
    cairo_fill(on);
}

// Cairo's premultiplied words to the bytes that a window system asks for.
std::vector<std::uint8_t> plain_bytes(const unsigned char* words, int stride, int side) {
    std::vector<std::uint8_t> out;
    out.reserve(static_cast<std::size_t>(side * side * 4));
    for (int y = 0; y < side; ++y)
        for (int x = 0; x < side; ++x) {
            const auto word = reinterpret_cast<const std::uint32_t*>(words + y * stride)[x];
            const std::uint32_t alpha = word >> 24;
            for (const int shift : {16, 8, 0}) {
                const std::uint32_t part = word >> shift & 0xFF;
                out.push_back(static_cast<std::uint8_t>(alpha ? std::min(255u, part * 255 / alpha) : 0));
            }
            out.push_back(static_cast<std::uint8_t>(alpha));
        }
    return out;
}

}  // namespace

screen::Emblem emblem(int side) {
    cairo_surface_t* host = cairo_image_surface_create(CAIRO_FORMAT_ARGB32, side, side);
    cairo_t* on = cairo_create(host);
    cairo_scale(on, side / 64., side / 64.);
    draw(on);
    cairo_destroy(on);
    cairo_surface_flush(host);
    Emblem made{side, plain_bytes(cairo_image_surface_get_data(host), cairo_image_surface_get_stride(host), side)};
    cairo_surface_destroy(host);
    return made;
}

}  // namespace samenspraak::screen
