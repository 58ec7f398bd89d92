// SPDX-License-Identifier: EUPL-1.2
// Draws text on a canvas, in design units. Texts must be sound UTF-8. width 0: as wide as it wants, on one line.
// lines 0: as many as it needs; else the last ends in "…".
#pragma once
#include "app/screen/draw/canvas.hpp"

#include <string_view>

namespace samenspraak::screen {

enum class Align : std::uint8_t { Left, Middle, Right };

const text::Layout& set_text(
    Canvas&, std::string_view, const Lettering&, float width = 0, int lines = 0, float indent = 0);
Size measure_text(Canvas&, std::string_view, const Lettering&, float width = 0, int lines = 0);
void draw_layout(Canvas&, const text::Layout&, Point top_left, Color);

// One line in the box: cut with "…" when it does not fit, in the middle from top to bottom. Answers with its width.
float draw_text(Canvas&, std::string_view, const Lettering&, const Rect& box, Color, Align = Align::Left);

// Wrapped from the top of the box on; answers with its height.
float draw_paragraph(Canvas&, std::string_view, const Lettering&, const Rect& box, Color, int lines = 0);

}  // namespace samenspraak::screen
