// SPDX-License-Identifier: EUPL-1.2
// The smaller parts of the kit: rows, chips, keys, grounds.
#include "app/screen/widgets/widgets.hpp"

#include <algorithm>
#include <cmath>

namespace samenspraak::screen {
namespace {

constexpr float row_padding = 12, box_side = 26, box_gap = 12, row_gap = 16;
constexpr float chip_padding = 10, chip_height = 29, chip_radius = 9, chip_icon = 15, chip_triangle = 18.5f,
                chip_gap = 6;
constexpr float key_padding = 8.5f, key_height = 26, key_radius = 6;

Lettering of_row(bool strong) { return strong ? type::panel_strong : type::panel; }

// At the right of a row: a number, or a link. Answers with the room that it took.
float end_of_row(Ui& ui, UiId id, const Rect& row, const RowWish& wish, RowAnswer& answer) {
    Canvas& canvas = ui.canvas();
    if (!wish.action.empty()) {
        const Size size = measure_text(canvas, wish.action, type::chip_strong);
        const auto scope = ui.in("row", id.bits);
        answer.acted =
            text_link(ui, ui.id("act"), wish.action, {row.right() - size.width, row.middle().y - size.height / 2},
                type::chip_strong, wish.action_color, nullptr, {wish.action_tip});
        return size.width + row_gap;
    }
    if (wish.more.empty()) return 0;
    const Lettering lettering = wish.strong_more ? type::chip_strong : type::chip;
    const Color ink = wish.strong_more ? ui.theme().ink : ui.theme().muted;
    return draw_text(canvas, wish.more, lettering, row, ink, Align::Right) + row_gap;
}

float width_of_end(Ui& ui, const RowWish& wish) {
    const auto& text = wish.action.empty() ? wish.more : wish.action;
    if (text.empty()) return 0;
    const bool strong = !wish.action.empty() || wish.strong_more;
    return measure_text(ui.canvas(), text, strong ? type::chip_strong : type::chip).width + row_gap;
}

}  // namespace

RowAnswer row(Ui& ui, UiId id, Point top_left, float width, const RowWish& wish) {
    Canvas& canvas = ui.canvas();
    const Theme& theme = ui.theme();
    const float before = wish.checked ? box_side + box_gap : wish.icon ? 20 + box_gap : 0;
    const float room = std::max(40.f, width - before - width_of_end(ui, wish));
    const Size size = measure_text(canvas, wish.text, of_row(wish.strong), room);
    RowAnswer answer;
    answer.height = std::ceil(std::max(size.height + 2 * row_padding, 48.f) + 1);
    const Rect whole{top_left.x, top_left.y, width, answer.height};

    Touch touch;
    if (wish.clickable || wish.checked)
        touch =
            ui.touch(id, whole.inset(-8, 0), {.role = wish.checked ? Role::Checkbox : Role::Row, .label = wish.text});
    else
        ui.cover(id, whole.inset(-8, 0), Role::Row, wish.text);
    if (!wish.tip.empty()) ui.tooltip().offer(id, whole.inset(-8, 0), touch, wish.tip, wish.key, Tooltip::Beside::Row);
    answer.clicked = touch.clicked;
    answer.hovered = touch.hovered;
    feedback(ui, whole.inset(-8, 0), 8, touch);
    if (wish.line) draw_line(canvas, top_left, {whole.right(), top_left.y}, theme.soft, 1);
    if (wish.checked)
        checkbox(
            ui, around({top_left.x + box_side / 2, whole.middle().y}, box_side, box_side), *wish.checked, wish.check);
    else if (wish.icon)
        draw_icon(canvas, *wish.icon, around({top_left.x + 10, whole.middle().y}, 20, 20),
            wish.icon_color == Color{} ? theme.muted : wish.icon_color);
    draw_paragraph(canvas, wish.text, of_row(wish.strong),
        {top_left.x + before, top_left.y + 1 + (answer.height - 1 - size.height) / 2, room, size.height}, theme.ink);
    end_of_row(ui, id, whole, wish, answer);
    if (touch.ring) draw_focus_ring(canvas, whole.inset(-2, 2), 6, theme.focus);
    return answer;
}

void checkbox(Ui& ui, const Rect& box, bool checked, Color color) {
    const Theme& theme = ui.theme();
    Canvas& canvas = ui.canvas();
    if (!checked) {
        fill_rect(canvas, box, theme.sheet, 6);
        outline_rect(canvas, box, theme.high_contrast ? theme.ink : theme.muted, space::line, 6);
        return;
    }
    fill_rect(canvas, box, color, 6);
    draw_icon(canvas, Icon::Check, around(box.middle(), 16, 16), theme.on_phase);
}

Size chip_size(Ui& ui, const ChipWish& wish, float most) {
    const float icon = wish.icon ? chip_icon + (wish.text.empty() ? 0 : chip_gap) : 0;
    const float text = wish.text.empty() ? 0 : measure_text(ui.canvas(), wish.text, type::chip).width;
    const float width = std::ceil(2 * chip_padding + icon + text);
    return {most > 0 ? std::min(width, most) : width, chip_height};
}

Rect chip(Ui& ui, Point top_left, const ChipWish& wish, float most) {
    Canvas& canvas = ui.canvas();
    const Theme& theme = ui.theme();
    const Size size = chip_size(ui, wish, most);
    const Rect whole{top_left.x, top_left.y, size.width, size.height};
    const Color ink = wish.ink == Color{} ? theme.chip_ink : wish.ink;
    fill_rect(canvas, whole, wish.fill == Color{} ? theme.chip : wish.fill, chip_radius);
    Rect inside = whole.inset(chip_padding, 0);
    if (wish.icon) {
        const Rect icon = inside.take_left(chip_icon);
        const bool triangle = *wish.icon == Icon::TriangleUp || *wish.icon == Icon::TriangleDown;
        const float side = triangle ? chip_triangle : chip_icon;
        draw_icon(canvas, *wish.icon, around(icon.middle(), side, side), ink);
        inside.take_left(chip_gap);
    }
    if (!wish.text.empty()) draw_text(canvas, wish.text, type::chip, inside, ink);
    return whole;
}

Size key_cap_size(Ui& ui, std::string_view keys) {
    const float width = measure_text(ui.canvas(), keys, type::key).width;
    return {std::max(26.f, std::ceil(width + 2 * key_padding)), key_height};
}

Rect key_cap(Ui& ui, Point top_left, std::string_view keys) {
    Canvas& canvas = ui.canvas();
    const Theme& theme = ui.theme();
    const Size size = key_cap_size(ui, keys);
    const Rect whole{top_left.x, top_left.y, size.width, size.height};
    fill_rect(canvas, whole, theme.key_fill, key_radius);
    outline_rect(canvas, whole, theme.key_line, 1, key_radius);
    draw_text(canvas, keys, type::key, whole, theme.muted, Align::Middle);
    return whole;
}

Rect status_pill(Ui& ui, Point right_middle, std::string_view text, Color fill) {
    constexpr float height = 34, padding = 15.5f;
    Canvas& canvas = ui.canvas();
    const float width = std::ceil(measure_text(canvas, text, type::panel).width + 2 * padding);
    const Rect whole{right_middle.x - width, right_middle.y - height / 2, width, height};
    fill_rect(canvas, whole, fill, height / 2);
    draw_text(canvas, text, type::panel, whole, ui.theme().status_ink, Align::Middle);
    return whole;
}

void panel(Ui& ui, const Rect& rect) {
    fill_rect(ui.canvas(), rect, ui.theme().sheet, space::lane_radius);
    outline_rect(ui.canvas(), rect, ui.theme().line, space::line, space::lane_radius);
}

void lane(Ui& ui, const Rect& rect, const Tint& tint) {
    fill_rect(ui.canvas(), rect, tint.lane, space::lane_radius);
    outline_rect(ui.canvas(), rect, tint.lane_edge, space::line, space::lane_radius);
}

void bar(Ui& ui, const Rect& rect, bool line_below) {
    fill_rect(ui.canvas(), rect, ui.theme().sheet);
    const float y = line_below ? rect.bottom() - space::line : rect.y;
    draw_line(ui.canvas(), {rect.x, y}, {rect.right(), y}, ui.theme().line, space::line);
}

void clock_ring(Ui& ui, Point middle, float part, Color color) {
    constexpr float radius = 26, thickness = 7;
    const float left = std::clamp(part, 0.f, 1.f);
    draw_ring(ui.canvas(), middle, radius, thickness, ui.theme().soft);
    draw_arc(ui.canvas(), middle, radius, thickness, 0, left, color);
}

}  // namespace samenspraak::screen
