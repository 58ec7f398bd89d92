// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/parts/side_column.hpp"

#include <algorithm>

namespace samenspraak::screen {

void SideColumn::title(std::string_view text) {
    if (!first_) y_ += 3 * space::step;
    first_ = false;
    const float height = draw_paragraph(ui_.canvas(), text, type::panel_title, place(200), ui_.theme().ink, 2);
    ui_.cover(ui_.id(text), place(height), Role::Heading, text);
    y_ += height + 6;
}

void SideColumn::muted(std::string_view text) {
    first_ = false;
    const float height = draw_paragraph(ui_.canvas(), text, type::panel, place(400), ui_.theme().muted, 6);
    ui_.cover(ui_.id(text), place(height), Role::None, text);
    y_ += height + space::step;
}

void SideColumn::strong(std::string_view text, Color color) {
    first_ = false;
    const float height = draw_paragraph(ui_.canvas(), text, type::panel_strong, place(400), color, 6);
    ui_.cover(ui_.id(text), place(height), Role::None, text);
    y_ += height + 2 * space::step;
}

RowAnswer SideColumn::row(std::string_view name, std::uint64_t which, RowWish wish) {
    first_ = false;
    const RowAnswer answer = screen::row(ui_, ui_.id(name, which), {x_, y_}, width_, wish);
    y_ += answer.height;
    return answer;
}

bool SideColumn::small_note(
    std::string_view name, std::uint64_t which, std::string_view text, const Tint& tint, const Tip& tip) {
    first_ = false;
    constexpr float padding = 14;
    const float inner = width_ - 2 * padding;
    const text::Layout& set = set_text(ui_.canvas(), text, type::panel, inner, 3);
    const Rect card{
        x_, y_, width_, std::max(space::target, measure_text(ui_.canvas(), text, type::panel, inner, 3).height + 20)};
    fill_rect(ui_.canvas(), card, tint.fill, space::note_radius);
    if (tint.edge.alpha) outline_rect(ui_.canvas(), card, tint.edge, space::line, space::note_radius);
    const Touch touch = ui_.touch(ui_.id(name, which), card, {.role = Role::Row, .label = text});
    if (!tip.text.empty())
        ui_.tooltip().offer(ui_.id(name, which), card, touch, tip.text, tip.key, Tooltip::Beside::Row);
    draw_layout(ui_.canvas(), set, {card.x + padding, card.y + 10}, ui_.theme().ink);
    feedback(ui_, card, space::note_radius, touch);
    y_ += card.height + 10;
    return touch.clicked;
}

bool SideColumn::link(std::string_view name, std::string_view text, Color color, const Tip& tip) {
    first_ = false;
    const bool clicked = text_link(
        ui_, ui_.id(name), text, {x_, y_ + (space::target - 28) / 2}, type::panel_strong, color, nullptr, tip);
    y_ += space::target;
    return clicked;
}

FieldAnswer SideColumn::field(std::string_view name, Editor& editor, std::string_view placeholder, bool many_lines) {
    first_ = false;
    const Rect box = place(many_lines ? 112 : space::control_height - 4);
    FieldWish wish;
    wish.placeholder = placeholder;
    wish.label = placeholder;
    wish.lettering = type::panel;
    wish.many_lines = many_lines;
    wish.padding = 14;
    const FieldAnswer answer = screen::field(ui_, name, box, editor, wish);
    y_ += box.height + space::step;
    return answer;
}

bool SideColumn::outline_button(
    std::string_view name, std::string_view text, std::optional<Icon> icon, const Tip& tip) {
    first_ = false;
    ButtonWish wish;
    wish.tip = tip.text, wish.key = tip.key;
    wish.text = text;
    wish.icon = icon;
    wish.lettering = type::panel;
    const bool clicked = button(ui_, name, place(space::target + 4), wish);
    y_ += space::target + 4 + space::step;
    return clicked;
}

}  // namespace samenspraak::screen
