// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/panel/side.hpp"

#include "app/screen/panel/blind_spot_lists.hpp"
#include "app/screen/panel/effects_at_hand.hpp"
#include "app/screen/panel/lens_list.hpp"
#include "app/screen/panel/link_lists.hpp"
#include "app/screen/panel/note_details.hpp"
#include "app/screen/panel/notes_to_decide.hpp"

namespace samenspraak::screen {
namespace {

void draw_actors(const SideFrame& frame, NoteRows& rows) {
    if (const Note* actor = frame.chosen(Phase::Actors)) draw_actor_marks(frame, *actor);
    draw_waiting(frame, Phase::Actors);
    draw_blind_spots(frame, rows,
        {insight::BlindSpot::ActorsNotAtTable, insight::BlindSpot::ActorsWithoutGroup,
            insight::BlindSpot::ActorsWithoutEffect});
}

void draw_effects(const SideFrame& frame, NoteRows& rows, SideState& state) {
    if (const Note* effect = frame.chosen(Phase::Effects)) {
        draw_ticks(frame, rows, *effect, {Phase::Actors, LinkKind::Touches, Word::panel_touches, true}, state);
        draw_values_of_effect(frame, rows, *effect, state.drafts);
    }
    draw_waiting(frame, Phase::Effects);
    draw_blind_spots(frame, rows,
        {insight::BlindSpot::ActorsWithoutEffect, insight::BlindSpot::EffectsWithoutActor,
            insight::BlindSpot::EffectsWithoutValue});
}

// Answers with where the menu of the lens opens.
std::optional<Rect> draw_values(const SideFrame& frame, NoteRows& rows, SideState& state) {
    if (const Note* value = frame.chosen(Phase::Values)) {
        draw_effects_of_value(frame, rows, *value, state.all_effects);
        draw_hands(frame, *value);
        draw_tensions(frame, rows, *value, state.all_tensions);
        state.drafts.draw_dissent(frame, *value);
    }
    draw_waiting(frame, Phase::Values);
    std::optional<Rect> lens_menu_by;
    if (state.lens_first) lens_menu_by = draw_lens(frame, state);
    if (!frame.chosen(Phase::Values)) draw_effects_at_hand(frame, rows, state.effects);
    return state.lens_first ? lens_menu_by : draw_lens(frame, state);
}

void draw_options(const SideFrame& frame, NoteRows& rows, SideState& state) {
    if (const Note* option = frame.chosen(Phase::Actions)) {
        state.drafts.draw_owner(frame, *option);
        draw_ticks(frame, rows, *option, {Phase::Values, LinkKind::Serves, Word::panel_serves, true}, state);
        draw_ticks(frame, rows, *option, {Phase::Effects, LinkKind::Answers, Word::panel_answers}, state);
        draw_experiment(frame, *option);
        state.drafts.draw_dissent(frame, *option);
    } else {
        draw_unanswered(frame, rows);
        draw_experiment_hint(frame);
    }
    draw_waiting(frame, Phase::Actions);
}

// Another note: what was half typed is kept, and the drafts begin with what stands on it.
Changes begin_note(const SideView& view, SideState& state) {
    if (state.drafts.about() == view.chosen) return {};
    Changes changes = leave_side(view.session, view.threads, state);
    state.drafts.begin(view.session, view.chosen);
    state.all_effects = state.all_tensions = false;
    state.unticked.clear();
    state.scroll.goal = state.scroll.offset = 0;
    return changes;
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

Changes leave_side(const Session& session, const insight::Threads& threads, SideState& state) {
    state.effects.close();
    return state.drafts.leave(session, threads);
}

SideAnswer side_panel(Ui& ui, const Rect& place, Phase phase, const SideView& view, SideState& state) {
    ui.region(Region::Side);
    const auto scope = ui.in("side");
    (void)ui.touch("ground", place, {.role = Role::None, .focusable = false, .pointer = Pointer::Arrow});
    if (ui.theme().shadows) draw_note_shadow(ui.canvas(), place);
    panel(ui, place);
    SideAnswer answer;
    answer.changes = begin_note(view, state);
    constexpr float inside = 24, reach = 10;  // what is marked, or what the mouse is on, reaches beyond the words
    ScrollArea area(ui, "scroll", place.inset(inside - reach, 20), state.scroll);
    SideColumn column(ui, {place.x + inside, area.top()}, area.width() - 2 * reach);
    const SideFrame frame{column, view, answer};
    NoteRows rows(frame, state.row_heights);
    draw_alike(frame);
    draw_came_in(frame);
    draw_merged(frame);
    std::optional<Rect> lens_menu_by;
    switch (phase) {
    case Phase::Case: break;
    case Phase::Actors: draw_actors(frame, rows); break;
    case Phase::Effects: draw_effects(frame, rows, state); break;
    case Phase::Values: lens_menu_by = draw_values(frame, rows, state); break;
    case Phase::Actions: draw_options(frame, rows, state); break;
    }
    area.end(column.bottom());
    if (lens_menu_by) draw_lens_menu(frame, *lens_menu_by, state);
    return answer;
}

}  // namespace samenspraak::screen
