// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/bars/lane_chooser.hpp"

#include "app/screen/widgets/widgets.hpp"
#include "sessions/insight/order.hpp"
#include "sessions/method/phases.hpp"

#include <algorithm>
#include <cmath>
#include <string>

namespace samenspraak::screen {
namespace {

constexpr float part_height = 44, padding = 12;
constexpr Lettering lettering{.size = 19, .weight = 500};

// What one types for it in Effects; in Options the number that Alt picks it by.
std::string_view sign_of(Lane lane) {
    switch (lane) {
    case Lane::None: break;
    case Lane::Positive: return "+";
    case Lane::Negative: return "−";
    case Lane::Both: return "±";
    case Lane::Technology: return "1";
    case Lane::Environment: return "2";
    case Lane::People: return "3";
    }
    return {};
}

std::string_view name_in_chooser(Ui& ui, Lane lane) {
    return ui.words()(lane == Lane::Both ? Word::field_lane_both : method::name_of(lane));
}

std::string text_of(Ui& ui, Lane lane) {
    return std::string(sign_of(lane)) + " " + std::string(name_in_chooser(ui, lane));
}

float part_width(Ui& ui, Lane lane, bool named) {
    const std::string text = named ? text_of(ui, lane) : std::string(sign_of(lane));
    return std::max(space::target, std::ceil(measure_text(ui.canvas(), text, lettering).width) + 2 * padding);
}

float width_of(Ui& ui, Phase phase, bool named) {
    float width = 0;
    for (const Lane lane : insight::lanes_in_order(phase))
        if (lane != Lane::None) width += part_width(ui, lane, named);
    return width;
}

}  // namespace

float lane_chooser_width(Ui& ui, Phase phase, float most) {
    const float named = width_of(ui, phase, true);
    return named <= most ? named : width_of(ui, phase, false);
}

void lane_chooser(Ui& ui, Phase phase, Lane& picked, const Rect& place, float most) {
    const auto lanes = insight::lanes_in_order(phase);
    if (lanes.size() < 2) return;
    const Theme& theme = ui.theme();
    const bool named = width_of(ui, phase, true) <= most;
    float x = place.x;
    const Rect whole{x, place.middle().y - part_height / 2, width_of(ui, phase, named), part_height};
    if (theme.high_contrast)
        outline_rect(ui.canvas(), whole, theme.line, space::line, space::note_radius);
    else
        fill_rect(ui.canvas(), whole, theme.soft, space::note_radius);
    for (std::size_t i = 0; i < lanes.size(); ++i) {
        const Lane lane = lanes[i];
        if (lane == Lane::None) continue;
        const std::string text = text_of(ui, lane);
        const Rect part{x, whole.y, part_width(ui, lane, named), whole.height};
        x = part.right();
        const auto id = ui.id("lane", static_cast<std::uint64_t>(lane));
        const Touch touch = ui.touch(id, part, {.role = Role::Button, .label = text, .focusable = false});
        ui.tooltip().offer(id, part, touch, ui.words()(Word::field_lane), "Alt " + std::to_string(i + 1));
        const bool on = picked == lane;
        if (on) fill_rect(ui.canvas(), part, theme.tint(phase, lane).strong, space::note_radius);
        feedback(ui, part, space::note_radius, touch);
        draw_text(ui.canvas(), named ? std::string_view(text) : sign_of(lane), lettering, part,
            on ? theme.on_phase : theme.ink, Align::Middle);
        if (touch.clicked) picked = on ? Lane::None : lane;
    }
}

}  // namespace samenspraak::screen
