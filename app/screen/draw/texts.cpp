// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/draw/texts.hpp"

#include <algorithm>

namespace samenspraak::screen {
namespace {

constexpr float overhang = 8;  // letters may reach a little out of their lines

}  // namespace

const text::Layout& set_text(
    Canvas& canvas, std::string_view text, const Lettering& lettering, float width, int lines, float indent) {
    return canvas.texts().set(text, lettering, width, lines, indent);
}

Size measure_text(Canvas& canvas, std::string_view text, const Lettering& lettering, float width, int lines) {
    const text::Layout& layout = set_text(canvas, text, lettering, width, lines);
    return {layout.width(), layout.height()};
}

void draw_layout(Canvas& canvas, const text::Layout& layout, Point top_left, Color color) {
    if (!canvas.sees(Rect{top_left.x, top_left.y, layout.width(), layout.height()}.inset(-overhang))) return;
    canvas.texts().draw(canvas.list(), layout, canvas.to_pixel(top_left), canvas.scale(), canvas.ink(color));
}

float draw_text(
    Canvas& canvas, std::string_view text, const Lettering& lettering, const Rect& box, Color color, Align align) {
    if (text.empty() || box.width <= 0 || !canvas.sees(box.inset(-overhang))) return 0;
    const text::Layout* layout = &set_text(canvas, text, lettering);
    if (layout->width() > box.width + 0.5f) layout = &set_text(canvas, text, lettering, box.width, 1);
    const float free = box.width - layout->width();
    const float x = align == Align::Left ? 0 : align == Align::Middle ? free / 2 : free;
    // A layout that was cut is as wide as its box, and Arabic stands at the right of it.
    draw_layout(canvas, *layout, {box.x + std::max(0.f, x), box.y + (box.height - layout->height()) / 2}, color);
    return layout->width();
}

float draw_paragraph(
    Canvas& canvas, std::string_view text, const Lettering& lettering, const Rect& box, Color color, int lines) {
    if (text.empty()) return 0;
    const text::Layout& layout = set_text(canvas, text, lettering, box.width, lines);
    draw_layout(canvas, layout, box.corner(), color);
    return layout.height();
}

}  // namespace samenspraak::screen
