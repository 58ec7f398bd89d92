// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/widgets/popup.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace samenspraak::screen {
namespace {

constexpr float row_height = 48, menu_padding = 8, menu_least = 240, menu_edge = 16;
constexpr float menu_bar = 6, menu_thumb = 40;
constexpr float dialog_padding = 32, dialog_gap = 20;
constexpr float toast_height = 56, toast_gap = 8, toast_most = 1100, toast_above = 4, toast_inset = 24;
constexpr float toast_button = 44, toast_button_gap = 6;
constexpr double toast_least = 4, toast_per_letter = 0.06, toast_with_button = 8;  // seconds
constexpr double toast_after_mouse = 2;                                            // seconds

float width_of(Ui& ui, std::span<const MenuRow> rows) {
    Canvas& canvas = ui.canvas();
    float widest = menu_least;
    for (const MenuRow& each : rows) {
        float width = measure_text(canvas, each.text, type::button).width + 88;
        if (!each.key_cap.empty()) width += key_cap_size(ui, each.key_cap).width + 24;
        if (!each.why_not.empty()) width += measure_text(canvas, each.why_not, type::key).width + 24;
        widest = std::max(widest, width);
    }
    return std::min(std::ceil(widest), ui.page().width - 2 * menu_edge);
}

Rect place_of(Ui& ui, const Rect& anchor, Size size) {
    const Rect page = ui.page().inset(menu_edge);
    // What it belongs to may be scrolled out of sight; the menu never is.
    const float top = std::clamp(anchor.y, page.y, page.bottom());
    const float bottom = std::clamp(anchor.bottom(), page.y, page.bottom());
    const float below = page.bottom() - bottom - 6, above = top - 6 - page.y;
    const bool down = size.height <= below || below >= above;
    const float height = std::min(size.height, std::max(row_height + 2 * menu_padding, down ? below : above));
    const float x = std::clamp(anchor.x, page.x, std::max(page.x, page.right() - size.width));
    return {x, down ? bottom + 6 : top - 6 - height, size.width, height};
}

void floating_ground(Ui& ui, const Rect& rect, float radius) {
    Canvas& canvas = ui.canvas();
    if (ui.theme().shadows) draw_note_shadow(canvas, rect);
    fill_rect(canvas, rect, ui.theme().sheet, radius);
    outline_rect(canvas, rect, ui.theme().line, space::line, radius);
}

// That there are more rows than are shown, and where.
void scroll_sign(Ui& ui, const Rect& place, float inner, float scrolled) {
    const float shown = place.height - 2 * menu_padding;
    if (inner <= shown) return;
    const float length = std::max(menu_thumb, shown * shown / inner);
    const float y = place.y + menu_padding + (shown - length) * scrolled / (inner - shown);
    fill_rect(ui.canvas(), {place.right() - menu_bar - 3, y, menu_bar, length}, ui.theme().field_line, menu_bar / 2);
}

// Over what is enabled, around the ends.
std::size_t next_row(std::span<const MenuRow> rows, std::size_t from, bool down) {
    for (std::size_t tried = 0; tried < rows.size(); ++tried) {
        from = down ? (from + 1) % rows.size() : (from + rows.size() - 1) % rows.size();
        if (rows[from].enabled) break;
    }
    return from;
}

bool menu_row(Ui& ui, std::size_t which, const Rect& rect, const MenuRow& row, MenuState& state) {
    Canvas& canvas = ui.canvas();
    const Theme& theme = ui.theme();
    const Touch touch = ui.touch(
        ui.id("row", which), rect, {.role = Role::Row, .label = row.text, .focusable = false, .enabled = row.enabled});
    if (touch.hovered && !(ui.mouse().step() == Point{})) state.at = which;
    if (state.at == which && row.enabled) fill_rect(canvas, rect, theme.pressed, 8);
    if (row.line_above) draw_line(canvas, {rect.x, rect.y}, {rect.right(), rect.y}, theme.soft, 1);
    const Color ink = row.enabled ? theme.ink : mix(theme.muted, theme.sheet, 0.35f);
    Rect inside = rect.inset(12, 0);
    const Rect sign = inside.take_left(28);
    const auto icon = row.chosen ? std::optional(Icon::Check) : row.icon;
    if (icon) draw_icon(canvas, *icon, around({sign.x + 9, sign.middle().y}, 18, 18), ink);
    if (!row.key_cap.empty()) {
        const Size size = key_cap_size(ui, row.key_cap);
        key_cap(ui, {inside.right() - size.width, inside.middle().y - size.height / 2}, row.key_cap);
        inside.take_right(size.width + 12);
    }
    if (!row.why_not.empty()) {
        draw_text(canvas, row.why_not, type::key, inside, theme.muted, Align::Right);
        inside.take_right(measure_text(canvas, row.why_not, type::key).width + 12);
    }
    draw_text(canvas, row.text, type::button, inside, ink);
    return touch.clicked;
}

}  // namespace

std::optional<std::size_t> menu(
    Ui& ui, std::string_view name, const Rect& anchor, std::span<const MenuRow> rows, MenuState& state) {
    if (!state.open || rows.empty()) return std::nullopt;
    const auto scope = ui.in(name);
    const auto layer = ui.canvas().on(Layer::Popup);
    ui.modality().begin_at(Layer::Popup);
    const float inner = row_height * static_cast<float>(rows.size());
    const Rect place = place_of(ui, anchor, {width_of(ui, rows), inner + 2 * menu_padding});
    if (state.just_opened && !rows[state.at].enabled) state.at = next_row(rows, state.at, true);

    const Touch beside =
        ui.touch("beside", ui.page(), {.role = Role::None, .focusable = false, .pointer = Pointer::Arrow});
    floating_ground(ui, place, space::control_radius);
    ui.cover(ui.id("menu"), place, Role::Menu);

    if (ui.keys().take({commands::Key::Down})) state.at = next_row(rows, state.at, true);
    if (ui.keys().take({commands::Key::Up})) state.at = next_row(rows, state.at, false);
    std::optional<std::size_t> chosen;
    if ((ui.keys().take({commands::Key::Enter}) || ui.keys().take({commands::Key::Space})) && rows[state.at].enabled)
        chosen = state.at;

    const float shown = place.height - 2 * menu_padding, here = row_height * static_cast<float>(state.at);
    if (const auto turned = ui.wheel().turned_on(place))
        state.scrolled -= turned->y;
    else if (ui.moment().key || state.just_opened)
        state.scrolled = std::clamp(state.scrolled, here + row_height - shown, here);
    state.scrolled = std::clamp(state.scrolled, 0.f, std::max(0.f, inner - shown));
    {
        const auto clip = ui.canvas().clipped(place.inset(0, menu_padding));
        Rect line{place.x + menu_padding, place.y + menu_padding - state.scrolled, place.width - 2 * menu_padding,
            row_height};
        for (std::size_t i = 0; i < rows.size(); ++i, line.y += row_height)
            if (ui.canvas().sees(line) && menu_row(ui, i, line, rows[i], state)) chosen = i;
    }
    scroll_sign(ui, place, inner, state.scrolled);
    const bool typed = !ui.keys().typed().empty();
    if (typed) ui.focus().move_to(ui.id("menu"));  // which goes: the key is read again for who has the keyboard then
    const bool away =
        typed || beside.pressed || ui.keys().take({commands::Key::Escape}) || ui.keys().take({commands::Key::Tab});
    state.just_opened = false;
    if (chosen || away) state.open = false, ui.again();
    return chosen;
}

DialogAnswer dialog(Ui& ui, std::string_view name, const DialogWish& wish) {
    Canvas& canvas = ui.canvas();
    const Theme& theme = ui.theme();
    const auto scope = ui.in(name);
    const auto layer = canvas.on(Layer::Dialog);
    ui.modality().begin_at(Layer::Dialog);
    ui.region(Region::Popup);
    fill_rect(canvas, ui.page(), theme.dim);
    ui.cover(ui.id("ground"), ui.page());

    const float width = std::min(wish.width, ui.page().width - 64), inner = width - 2 * dialog_padding;
    const float title = measure_text(canvas, wish.title, wish.lettering, inner).height;
    const float text =
        wish.text.empty() ? 0 : measure_text(canvas, wish.text, type::button, inner).height + dialog_gap / 2;
    const float room = wish.room > 0 ? wish.room + dialog_gap : 0;
    const float height = 2 * dialog_padding + title + text + room + dialog_gap + space::control_height;
    Rect place = around(ui.page().middle(), width, height);
    floating_ground(ui, place, space::lane_radius);
    ui.cover(ui.id("dialog"), place, Role::Dialog, wish.title);

    place = place.inset(dialog_padding);
    draw_paragraph(canvas, wish.title, wish.lettering, place.take_top(title), theme.ink);
    if (text > 0) {
        place.take_top(dialog_gap / 2);
        draw_paragraph(canvas, wish.text, type::button, place.take_top(text - dialog_gap / 2), theme.muted);
    }
    DialogAnswer answer;
    if (room > 0) {
        place.take_top(dialog_gap);
        answer.room = place.take_top(wish.room);
    }
    Rect buttons = place.take_bottom(space::control_height);
    for (std::size_t i = wish.buttons.size(); i-- > 0;) {
        const auto numbered = ui.in("button", i);
        if (button(ui, "press", buttons.take_right(button_width(ui, wish.buttons[i])), wish.buttons[i]))
            answer.button = i;
        buttons.take_right(space::step * 2);
    }
    if (wish.enter && !wish.buttons.empty() && wish.buttons.back().enabled && ui.keys().take({commands::Key::Enter}))
        answer.button = wish.buttons.size() - 1;
    answer.dismissed = ui.keys().take({commands::Key::Escape});
    return answer;
}

void Toasts::say(Message message, double now) {
    const bool buttons = message.about != 0 || !message.offers.empty();
    const double stays = std::max(
        toast_least + toast_per_letter * static_cast<double>(message.text.size()), buttons ? toast_with_button : 0);
    said_.push_back({std::move(message), now + stays, next_++});
    if (said_.size() > 3) said_.erase(said_.begin());
}

ToastAnswer Toasts::draw(Ui& ui, const TakeBack& back) {
    ToastAnswer answer;
    const double since = ui.now() - std::exchange(drawn_at_, ui.now());
    for (Said& said : said_)
        if (said.waits) said.until += since;  // its turn comes
    std::erase_if(said_, [&](const Said& said) { return said.until <= ui.now(); });
    const auto scope = ui.in("toast");
    const auto layer = ui.canvas().on(Layer::Toast);
    float right = ui.page().right() - space::margin;
    for (auto said = said_.rbegin(); said != said_.rend(); ++said) {
        const Shape shape = shape_of(ui, *said, back);
        const bool newest = said == said_.rbegin();
        said->waits = !newest && right - shape.width < ui.page().x + space::margin;
        if (said->waits) continue;
        draw_one(ui, *said, shape, right, answer);
        right -= shape.width + toast_gap;
    }
    return answer;
}

// A text that would take more than two lines is given all of the row.
Toasts::Shape Toasts::shape_of(Ui& ui, const Said& said, const TakeBack& back) const {
    Shape shape;
    for (const std::string& offer : said.message.offers) shape.buttons.push_back({.text = offer});
    if (said.message.about && said.message.about == back.about)
        shape.buttons.push_back({.text = back.text, .icon = Icon::Undo, .key_cap = back.key_cap});
    float beside = 2 * toast_inset;
    for (const ButtonWish& wish : shape.buttons) beside += button_width(ui, wish) + toast_button_gap;
    if (!shape.buttons.empty()) beside += toast_inset - toast_button_gap;
    const float page = ui.page().width - 2 * space::margin;
    shape.text = measure_text(ui.canvas(), said.message.text, type::button, std::min(toast_most, page) - beside);
    if (shape.text.height > 2.5f * type::button.size * type::button.leading)
        shape.text = measure_text(ui.canvas(), said.message.text, type::button, page - beside);
    shape.width = shape.text.width + beside;
    shape.height = std::max(toast_height, shape.text.height + 18);
    return shape;
}

void Toasts::draw_one(Ui& ui, Said& said, const Shape& shape, float right, ToastAnswer& answer) {
    const Theme& theme = ui.theme();
    Rect place{right - shape.width, space::bar + toast_above, shape.width, shape.height};
    const auto fade = ui.canvas().faded(ui.motion().appear(ui.id("in", said.number)));
    fill_rect(ui.canvas(), place, theme.toast, space::control_radius);
    const Touch touch = ui.touch(ui.id("one", said.number), place, {.label = said.message.text, .focusable = false});
    if (touch.clicked)
        said.until = 0, ui.again();
    else if (touch.hovered)
        said.until = std::max(said.until, ui.now() + toast_after_mouse);
    ui.wake_in(said.until - ui.now());
    draw_paragraph(ui.canvas(), said.message.text, type::button,
        {place.x + toast_inset, place.middle().y - shape.text.height / 2, shape.text.width, shape.text.height},
        theme.toast_ink);
    const auto scope = ui.in("one", said.number);
    place.take_right(toast_button_gap);
    for (std::size_t i = shape.buttons.size(); i-- > 0;) {
        const ButtonWish& wish = shape.buttons[i];
        const Rect column = place.take_right(button_width(ui, wish));
        place.take_right(toast_button_gap);
        const bool takes_back = wish.icon == Icon::Undo;
        const auto numbered = ui.in("offer", i);
        if (!button(ui, takes_back ? "put_back" : "press", around(column.middle(), column.width, toast_button), wish))
            continue;
        said.until = 0;
        if (takes_back)
            answer.take_back = true;
        else
            answer.offer = i;
    }
}

}  // namespace samenspraak::screen
