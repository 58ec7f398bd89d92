// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/panel/side.hpp"

#include "app/screen/panel/side_parts.hpp"
#include "app/screen/parts/side_column.hpp"
#include "sessions/method/phases.hpp"

namespace samenspraak::screen {
namespace {

void actors(SideParts& parts) {
    parts.waiting(Phase::Actors);
    parts.blind_spots({insight::BlindSpot::ActorsNotAtTable, insight::BlindSpot::ActorsWithoutGroup,
        insight::BlindSpot::ActorsWithoutEffect});
}

void effects(SideParts& parts) {
    if (const Note* effect = parts.chosen(Phase::Effects)) {
        parts.ticks(*effect, Phase::Actors, LinkKind::Touches, Word::panel_touches, true);
        parts.values_of_effect(*effect);
    }
    parts.waiting(Phase::Effects);
    parts.blind_spots({insight::BlindSpot::ActorsWithoutEffect, insight::BlindSpot::EffectsWithoutActor,
        insight::BlindSpot::EffectsWithoutValue});
}

void values(SideParts& parts) {
    if (const Note* value = parts.chosen(Phase::Values)) {
        parts.effects_of_value(*value);
        parts.hands(*value);
        parts.tensions(*value);
        parts.dissent(*value);
    }
    parts.waiting(Phase::Values);
    parts.lens();
}

void options(SideParts& parts) {
    if (const Note* option = parts.chosen(Phase::Actions)) {
        parts.owner(*option);
        parts.ticks(*option, Phase::Values, LinkKind::Serves, Word::panel_serves, true);
        parts.ticks(*option, Phase::Effects, LinkKind::Answers, Word::panel_answers, false);
        parts.experiment(*option);
        parts.dissent(*option);
    } else {
        parts.unanswered();
        parts.experiment_hint();
    }
    parts.waiting(Phase::Actions);
}

}  // namespace

float side_width(Phase phase) {
    switch (phase) {
    case Phase::Case: return 428;
    case Phase::Values: return 452;
    case Phase::Actions: return 340;
    case Phase::Actors:
    case Phase::Effects: return space::side;
    }
    return space::side;
}

SideAnswer side_panel(Ui& ui, const Rect& place, Phase phase, const SideView& view, SideState& state) {
    ui.region(Region::Side);
    const auto scope = ui.in("side");
    panel(ui, place);
    SideAnswer answer;
    ScrollArea area(ui, "scroll", place.inset(24, 20), state.scroll);
    SideColumn column(ui, {place.x + 24, area.top()}, area.width());
    SideParts parts(column, view, state, answer);
    parts.alike();
    parts.came_in();
    parts.merged();
    switch (phase) {
    case Phase::Case: break;
    case Phase::Actors: actors(parts); break;
    case Phase::Effects: effects(parts); break;
    case Phase::Values: values(parts); break;
    case Phase::Actions: options(parts); break;
    }
    area.end(column.bottom());
    parts.popups();
    return answer;
}

}  // namespace samenspraak::screen
