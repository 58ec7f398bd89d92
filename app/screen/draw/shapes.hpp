// SPDX-License-Identifier: EUPL-1.2
// Draws shapes on a canvas, in design units: on the layer, within the clip and with the opacity that hold there now.
// Edges land on whole pixels; a radius is cut to half the shorter side; a stroke is at least one pixel.
#pragma once
#include "app/screen/draw/canvas.hpp"

#include <span>

namespace samenspraak::screen {

void fill_rect(Canvas&, const Rect&, Color, float radius = 0);
void outline_rect(Canvas&, const Rect&, Color, float thickness, float radius = 0);  // inside the rectangle
void dash_rect(Canvas&, const Rect&, Color, float thickness, float radius, float dash = 6, float gap = 4);
void draw_line(Canvas&, Point, Point, Color, float thickness);
void draw_disc(Canvas&, Point middle, float radius, Color);
void draw_ring(Canvas&, Point middle, float radius, float thickness, Color);  // radius: to the outer edge
// Part of a ring, clockwise from twelve o'clock; from and to in parts of a turn.
void draw_arc(Canvas&, Point middle, float radius, float thickness, float from, float to, Color);
void draw_path(Canvas&, std::span<const Point>, Color, float thickness, bool closed = false);
void draw_polygon(Canvas&, std::span<const Point>, Color);                // convex
void draw_thread(Canvas&, Point from, Point to, Color, float thickness);  // leaves and arrives level
// From left to right, level at both ends.
struct RibbonShape {
    Point from, to;                    // the middle of its ends
    float from_wide = 0, to_wide = 0;  // its thickness there, from top to bottom
    bool even = false;                 // as thick on slopes as where it begins
};
void draw_ribbon(Canvas&, const RibbonShape&, Color);
void draw_note_shadow(Canvas&, const Rect& of);  // of a note: draw it first
void draw_focus_ring(Canvas&, const Rect& around, float radius, Color);

}  // namespace samenspraak::screen
