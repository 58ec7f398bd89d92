// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/parts/found_row.hpp"

#include "app/screen/widgets/widgets.hpp"
#include "sessions/method/phases.hpp"

#include <algorithm>

namespace samenspraak::screen {
namespace {

constexpr float sheet_width = 760, padding = 18, gap = 12;
constexpr float text_part = 0.5f;  // of a row, for the text before what else was found

}  // namespace

Touch found_row(Ui& ui, UiId id, const Rect& line, const FoundRow& wish) {
    const Theme& theme = ui.theme();
    Canvas& canvas = ui.canvas();
    const Touch touch = ui.touch(id, line, {.role = Role::Row, .label = wish.text, .focusable = false});
    if (wish.at) fill_rect(canvas, line, theme.selection, space::note_radius);
    feedback(ui, line, space::note_radius, touch);
    Rect inside = line.inset(10, 0);
    if (wish.numbered) {
        const Rect number = inside.take_left(40);
        if (!wish.digit.empty())
            key_cap(ui, {number.x, number.middle().y - key_cap_size(ui, wish.digit).height / 2}, wish.digit);
    }
    draw_disc(canvas, {inside.x + 8, inside.middle().y}, 7, theme.tint(wish.phase, wish.lane).strong);
    inside.take_left(28);
    if (wish.checked)
        draw_icon(canvas, Icon::Check, around({inside.right() - 12, inside.middle().y}, 20, 20), theme.ink);
    inside.take_right(32);
    const std::string_view step = ui.words()(method::name_of(wish.phase));
    draw_text(canvas, step, type::key, inside, theme.muted, Align::Right);
    inside.take_right(measure_text(canvas, step, type::key).width + gap);
    const float room = wish.more.empty() ? inside.width : inside.width * text_part;
    const float used = draw_text(canvas, wish.text, type::panel, {inside.x, inside.y, room, inside.height}, theme.ink);
    inside.take_left(used + gap);
    if (!wish.more.empty()) draw_text(canvas, wish.more, type::panel, inside, theme.muted);
    return touch;
}

Rect found_sheet(Ui& ui, const Rect& bar, float height, std::string_view label) {
    height = std::min(height + 2 * padding, bar.y - space::bar);
    const float across = std::min(sheet_width, ui.page().width - 2 * space::margin);
    const Rect place{space::margin, bar.y - gap - height, across, height};
    if (ui.theme().shadows) draw_note_shadow(ui.canvas(), place);
    panel(ui, place);
    ui.cover(ui.id("sheet"), place, Role::Dialog, label);
    return place.inset(padding);
}

}  // namespace samenspraak::screen
