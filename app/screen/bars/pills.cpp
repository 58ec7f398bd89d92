// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/bars/pills.hpp"

#include "app/commands/state/duplicate_finder.hpp"
#include "app/screen/widgets/widgets.hpp"

#include <array>
#include <cmath>
#include <span>
#include <vector>

namespace samenspraak::screen {
namespace {

using insight::BlindSpot;

constexpr float height = 44, padding = 16, icon_size = 24, icon_gap = 10, gap = 14;
constexpr Lettering words_type{.size = 22};
constexpr std::size_t max_blind = 2;  // more of them are one pill
constexpr float part_of_row = 0.55f;  // the question keeps the rest
constexpr std::size_t max_said = 60;  // letters of a note in a pill

struct Pill {
    std::string_view name;
    std::optional<Icon> icon;
    std::string text;
};

CountedWord counted_word(BlindSpot spot) {
    switch (spot) {
    case BlindSpot::ActorsWithoutEffect: return CountedWord::pill_actor_without_effect;
    case BlindSpot::ActorsNotAtTable: return CountedWord::pill_actor_not_at_table;
    case BlindSpot::ActorsWithoutGroup: return CountedWord::pill_actor_without_group;
    case BlindSpot::EffectsWithoutActor: return CountedWord::pill_effect_without_actor;
    case BlindSpot::EffectsWithoutValue: return CountedWord::pill_effect_without_value;
    case BlindSpot::NegativeEffectsWithoutAnswer: return CountedWord::pill_negative_without_answer;
    case BlindSpot::ValuesWithoutOption: return CountedWord::pill_value_without_option;
    case BlindSpot::OptionsWithoutValue: return CountedWord::pill_option_without_value;
    case BlindSpot::OptionsWithoutOwner: return CountedWord::pill_option_without_owner;
    }
    return CountedWord::pill_all_blind;
}

// Those that are looked for in a step.
std::span<const BlindSpot> spots_of(Phase phase) {
    static constexpr std::array actors{BlindSpot::ActorsNotAtTable, BlindSpot::ActorsWithoutGroup};
    static constexpr std::array effects{BlindSpot::ActorsWithoutEffect, BlindSpot::EffectsWithoutActor};
    static constexpr std::array values{BlindSpot::EffectsWithoutValue};
    static constexpr std::array options{BlindSpot::ValuesWithoutOption, BlindSpot::NegativeEffectsWithoutAnswer,
        BlindSpot::OptionsWithoutValue, BlindSpot::OptionsWithoutOwner};
    switch (phase) {
    case Phase::Actors: return actors;
    case Phase::Effects: return effects;
    case Phase::Values: return values;
    case Phase::Actions: return options;
    case Phase::Case: break;
    }
    return {};
}

void add_blind_spots(std::vector<Pill>& pills, const commands::ViewContext& context) {
    const insight::BlindSpots& found = context.insights.blind_spots(context.document);
    std::size_t kinds = 0, all = 0;
    for (const BlindSpot spot : spots_of(context.ui_state.shown.phase))
        kinds += found[spot].empty() ? 0 : 1, all += found[spot].size();
    if (kinds > max_blind)
        return pills.push_back({"blind", Icon::Reveal, context.words(CountedWord::pill_all_blind, all)});
    bool first = true;
    for (const BlindSpot spot : spots_of(context.ui_state.shown.phase)) {
        if (found[spot].empty()) continue;
        const std::string_view name = std::string_view("blind_2").substr(0, first ? 5 : 7);
        pills.push_back({name, first ? std::optional(Icon::Reveal) : std::nullopt,
            context.words(counted_word(spot), found[spot].size())});
        first = false;
    }
}

// Which note the newest is like: a key merges the two, and what one does not see is not done by a key.
std::string format_alike(const commands::ViewContext& context, std::span<const commands::Alike> alike) {
    std::string count = context.words(CountedWord::pill_alike, alike.size());
    const Note* like = find_note(context.session(), alike.front().like);
    if (!like || like->covered || like->text.size() > max_said) return count;
    const std::string first = context.words(Word::panel_same, {like->text});
    return alike.size() > 1 ? first + " \u00b7 " + count : first;
}

std::vector<Pill> pills_of(const commands::ViewContext& context, std::size_t came_in) {
    std::vector<Pill> pills;
    const auto& held = context.insights.held(context.document, context.ui_state.shown.phase);
    if (!held.empty()) pills.push_back({"waiting", Icon::Phone, context.words(CountedWord::pill_waiting, held.size())});
    const std::vector<commands::Alike> alike = alike_shown(context.session(), context.ui_state);
    if (!alike.empty()) pills.push_back({"alike", Icon::Merge, format_alike(context, alike)});
    if (came_in > 0) pills.push_back({"came_in", Icon::Plus, context.words(CountedWord::pill_came_in, came_in)});
    add_blind_spots(pills, context);
    return pills;
}

float width_of(Ui& ui, const Pill& pill) {
    return 2 * padding + (pill.icon ? icon_size + icon_gap : 0)
           + std::ceil(measure_text(ui.canvas(), pill.text, words_type).width);
}

bool draw_pill(Ui& ui, const Pill& pill, const Rect& place, bool on) {
    const Theme& theme = ui.theme();
    const Touch touch = ui.touch(pill.name, place, {.role = Role::Button, .label = pill.text});
    ui.tooltip().offer(ui.id(pill.name), place, touch, ui.words()(Word::pill_tip), {});
    fill_rect(ui.canvas(), place, on ? theme.selection : theme.sheet, height / 2);
    outline_rect(ui.canvas(), place, theme.line, space::line, height / 2);
    feedback(ui, place, height / 2, touch);
    Rect inside = place.inset(padding, 0);
    if (pill.icon) {
        draw_icon(
            ui.canvas(), *pill.icon, around(inside.take_left(icon_size).middle(), icon_size, icon_size), theme.ink);
        inside.take_left(icon_gap);
    }
    inside.width += padding / 2;
    draw_text(ui.canvas(), pill.text, words_type, inside, theme.ink);
    return touch.clicked;
}

// Nothing is chosen then: the panel is about the step as a whole.
void toggle_panel(commands::UiState& ui_state) {
    const bool lists = ui_state.panel && ui_state.selection.empty();
    ui_state.panel = !lists;
    ui_state.selection.clear();
    ui_state.keyboard_owner = commands::KeyboardOwner::Field;
}

}  // namespace

float draw_pills(Ui& ui, const commands::ViewContext& context, const Rect& row, std::size_t came_in) {
    const auto scope = ui.in("pills");
    const std::vector<Pill> pills = pills_of(context, came_in);
    float used = 0;
    std::size_t count = 0;
    for (; count < pills.size(); ++count) {
        const float more = width_of(ui, pills[count]) + gap;
        if (count > 0 && used + more > row.width * part_of_row) break;
        used += more;
    }
    float x = row.right() - std::max(0.f, used - gap);
    for (std::size_t i = 0; i < count; ++i) {
        const float width = width_of(ui, pills[i]);
        const Rect place{x, row.middle().y - height / 2, width, height};
        if (draw_pill(ui, pills[i], place, context.ui_state.panel && context.ui_state.selection.empty()))
            toggle_panel(context.ui_state);
        x += width + gap;
    }
    return used;
}

}  // namespace samenspraak::screen
