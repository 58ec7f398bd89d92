// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/widgets/widgets.hpp"

#include <algorithm>
#include <cmath>

namespace samenspraak::screen {
namespace {

constexpr float button_padding = 24, button_gap = 14, icon_gap = 8, icon_part = 0.75f;
constexpr float step_padding = 12, step_circle = 17, step_gap = 12, step_end = 22;

Color main_color(Ui& ui, const ButtonWish& wish) {
    return wish.main.alpha && wish.main != Color{} ? wish.main : ui.theme().phase(Phase::Case);
}

Lettering lettering_of(const ButtonWish& wish) {
    Lettering lettering = wish.lettering;
    if (wish.look == Look::Main || wish.chosen) lettering.weight = type::semibold;
    return lettering;
}

Color ink_of(Ui& ui, const ButtonWish& wish) {
    const Theme& theme = ui.theme();
    if (!wish.enabled) return mix(theme.muted, theme.sheet, 0.35f);
    if (wish.look == Look::Main || (wish.chosen && theme.high_contrast)) return theme.on_phase;
    return wish.chosen ? main_color(ui, wish) : theme.ink;
}

// What stands on a button, from left to right, and how wide each is.
struct Contents {
    float icon = 0, text = 0, icon_after = 0, keys = 0;
    float width() const {
        const int gaps = text > 0 && keys > 0;
        const int icon_gaps = (icon > 0 && text > 0) + (icon_after > 0 && text > 0);
        return icon + text + icon_after + keys + button_gap * static_cast<float>(gaps)
               + icon_gap * static_cast<float>(icon_gaps);
    }
};

float icon_size(const ButtonWish& wish) { return std::round(wish.lettering.size * 0.95f); }

Contents contents_of(Ui& ui, const ButtonWish& wish) {
    Contents contents;
    // A sign does not fill its box: what counts is what one sees of it.
    const float seen = icon_size(wish) * icon_part;
    if (wish.icon) contents.icon = seen;
    if (!wish.text.empty()) contents.text = measure_text(ui.canvas(), wish.text, lettering_of(wish)).width;
    if (wish.icon_after) contents.icon_after = seen;
    if (!wish.key_cap.empty()) contents.keys = key_cap_size(ui, wish.key_cap).width;
    return contents;
}

void ground(Ui& ui, const Rect& rect, const ButtonWish& wish, const Touch& touch) {
    const Theme& theme = ui.theme();
    Canvas& canvas = ui.canvas();
    const float radius = space::control_radius;
    const Color main = main_color(ui, wish);
    if (wish.look == Look::Main) {
        fill_rect(canvas, rect, wish.enabled ? main : mix(main, theme.sheet, 0.55f), radius);
    } else if (wish.chosen) {
        fill_rect(canvas, rect, theme.high_contrast ? main : mix(theme.sheet, main, 0.1f), radius);
        outline_rect(canvas, rect, main, space::line, radius);
    } else if (wish.look == Look::Outline) {
        fill_rect(canvas, rect, theme.sheet, radius);
        outline_rect(canvas, rect, theme.line, space::line, radius);
    }
    feedback(ui, rect, radius, touch);
}

void write(Ui& ui, Rect rect, const ButtonWish& wish) {
    Canvas& canvas = ui.canvas();
    const Color ink = ink_of(ui, wish);
    const Contents contents = contents_of(ui, wish);
    const bool left = wish.align == Align::Left;
    float x = left ? rect.x + button_padding : rect.middle().x - contents.width() / 2;
    x = canvas.whole(std::max(x, rect.x + 8));
    const float end = rect.right() - (left ? button_padding : 8);
    const auto place_icon = [&](Icon icon, float seen) {
        const float side = icon_size(wish);
        draw_icon(canvas, icon, around({x + seen / 2, rect.middle().y}, side, side), ink);
        x += seen;
    };
    if (wish.icon) place_icon(*wish.icon, contents.icon), x += icon_gap;
    if (contents.text > 0) {
        const float after = contents.width() - contents.text - (wish.icon ? contents.icon + icon_gap : 0);
        const float room = std::max(0.f, end - x - after);
        draw_text(canvas, wish.text, lettering_of(wish), {x, rect.y, room, rect.height}, ink);
        x += std::min(room, contents.text);
    }
    if (wish.icon_after) x += icon_gap, place_icon(*wish.icon_after, contents.icon_after);
    x += button_gap;
    if (contents.keys > 0) {
        const float height = key_cap_size(ui, wish.key_cap).height;
        key_cap(ui, {left ? end - contents.keys : x, rect.middle().y - height / 2}, wish.key_cap);
    }
}

}  // namespace

float button_width(Ui& ui, const ButtonWish& wish) {
    return std::ceil(contents_of(ui, wish).width() + 2 * (wish.text.empty() ? 17 : button_padding));
}

bool button(Ui& ui, std::string_view name, const Rect& rect, const ButtonWish& wish) {
    const Touch touch = ui.touch(name, rect,
        {.role = Role::Button,
            .label = wish.label.empty() ? wish.text : wish.label,
            .focusable = wish.enabled,
            .enabled = wish.enabled || !wish.tip.empty()});
    if (!wish.tip.empty())
        ui.tooltip().offer(ui.id(name), rect, touch, wish.tip, wish.key.empty() ? wish.key_cap : wish.key);
    ground(ui, rect, wish, wish.enabled ? touch : Touch{});
    write(ui, rect, wish);
    if (touch.ring) draw_focus_ring(ui.canvas(), rect, space::control_radius, ui.theme().focus);
    return touch.clicked && wish.enabled;
}

void feedback(Ui& ui, const Rect& rect, float radius, const Touch& touch) {
    if (touch.held && touch.hovered)
        fill_rect(ui.canvas(), rect, ui.theme().pressed, radius);
    else if (touch.hovered)
        fill_rect(ui.canvas(), rect, ui.theme().hover, radius);
}

float step_width(Ui& ui, const StepWish& wish) {
    if (wish.text.empty()) return 2 * (step_padding + step_circle);
    const auto& lettering = wish.state == StepState::Current ? type::step_strong : type::step;
    return std::ceil(
        step_padding + 2 * step_circle + step_gap + measure_text(ui.canvas(), wish.text, lettering).width + step_end);
}

bool step(Ui& ui, std::string_view name, const Rect& rect, const StepWish& wish) {
    Canvas& canvas = ui.canvas();
    const Theme& theme = ui.theme();
    const bool current = wish.state == StepState::Current;
    const float radius = rect.height / 2;
    const Touch touch =
        ui.touch(name, rect, {.role = Role::Button, .label = wish.label.empty() ? wish.text : wish.label});
    if (!wish.tip.empty()) ui.tooltip().offer(ui.id(name), rect, touch, wish.tip, wish.key);
    if (current) fill_rect(canvas, rect, wish.color, radius);
    feedback(ui, rect, radius, touch);

    const Point middle{rect.x + step_padding + step_circle, rect.middle().y};
    const Rect circle = around(middle, 2 * step_circle, 2 * step_circle);
    if (wish.state == StepState::Done && !wish.text.empty()) {
        draw_disc(canvas, middle, step_circle, theme.done);
        draw_icon(canvas, Icon::Check, around(middle, 17, 17), theme.sheet);
    } else {
        // Without its name a step keeps its number, also when it is done.
        const char digit = static_cast<char>('0' + wish.number);
        if (current)
            draw_disc(canvas, middle, step_circle, theme.on_phase);
        else
            draw_ring(canvas, middle, step_circle, space::line, theme.muted);
        draw_text(canvas, {&digit, 1}, type::step_number, circle, current ? wish.color : theme.muted, Align::Middle);
    }
    const float x = circle.right() + step_gap;
    draw_text(canvas, wish.text, current ? type::step_strong : type::step, {x, rect.y, rect.right() - x, rect.height},
        current ? theme.on_phase : theme.muted);
    if (touch.ring) draw_focus_ring(canvas, rect, radius, theme.focus);
    return touch.clicked;
}

bool text_link(Ui& ui, UiId id, std::string_view text, Point top_left, const Lettering& lettering, Color color,
    float* width, const Tip& tip) {
    Canvas& canvas = ui.canvas();
    const Size size = measure_text(canvas, text, lettering);
    const Rect words{top_left.x, top_left.y, size.width, size.height};
    if (width) *width = size.width;
    // Larger to the hand than to the eye.
    const float more = std::max(0.f, (space::target - size.height) / 2);
    const Touch touch = ui.touch(id, words.inset(-6, -more), {.role = Role::Link, .label = text});
    if (!tip.text.empty()) ui.tooltip().offer(id, words, touch, tip.text, tip.key, Tooltip::Beside::Row);
    draw_layout(canvas, set_text(canvas, text, lettering), top_left, color);
    if (touch.hovered)
        draw_line(canvas, {top_left.x, words.bottom() - 1}, {words.right(), words.bottom() - 1}, color, 1);
    if (touch.ring) draw_focus_ring(canvas, words.inset(-2), 4, ui.theme().focus);
    return touch.clicked;
}

float heading(Ui& ui, Point at, std::string_view text, const Lettering& lettering) {
    Canvas& canvas = ui.canvas();
    const text::Layout& set = set_text(canvas, text, lettering);
    draw_layout(canvas, set, at, ui.theme().ink);
    return measure_text(canvas, text, lettering).height;
}

}  // namespace samenspraak::screen
