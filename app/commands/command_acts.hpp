// SPDX-License-Identifier: EUPL-1.2
// What the rows of the table do, and when they are possible. For the table and its own sources only; all others say
// run(context, Command).
#pragma once
#include "app/commands/commands.hpp"

namespace samenspraak::commands {

// When. Each is plain to read in the table.
bool writable(const Context&);
bool value_chosen(const Context&);
bool board_shown(const Context&);  // a phase, not the outcome
bool any_chosen(const Context&);   // and the session can be written
bool any_chosen_to_read(const Context&);
bool one_chosen(const Context&);
bool several_chosen(const Context&);
bool can_undo(const Context&);
bool can_redo(const Context&);

// The step
template <Phase phase> void go_to(Context&);
void conclude(Context&);
void next_phase(Context&);
void previous_phase(Context&);
bool has_next_phase(const Context&);
bool has_previous_phase(const Context&);
void toggle_clock(Context&);
void one_minute_more(Context&);
std::optional<bool> clock_runs(const Context&);

void undo(Context&);
void redo(Context&);

// The room
void begin_silence(Context&);
void reveal(Context&);
bool not_silent(const Context&);
bool something_covered(const Context&);
void hold(Context&);
void let_come(Context&);
bool holds_not(const Context&);
bool holds(const Context&);
void let_in_all(Context&);
bool any_held(const Context&);
bool phones_come_in(const Context&);  // joining is open
void let_in_first(Context&);
void turn_away_first(Context&);
bool any_to_decide(const Context&);
void next_hand(Context&);
bool any_hand_up(const Context&);
void show_people(Context&);
void mute(Context&, PersonId);  // or lets write again
void mute_author(Context&);     // of the chosen note
void send_out_author(Context&);
bool author_is_there(const Context&);
std::optional<bool> author_is_muted(const Context&);
void open_voting(Context&);
void close_voting(Context&);
bool voting_closed(const Context&);
bool voting_open(const Context&);

// Notes
void edit(Context&);
void remove(Context&);
void restore(Context&);
bool something_removed(const Context&);
void duplicate(Context&);
void merge(Context&);
bool can_merge(const Context&);
void take_apart(Context&);
bool can_take_apart(const Context&);
void group(Context&);
void name_group(Context&);
void leave_group(Context&);
void dissolve_group(Context&);
void fold_group(Context&);
bool in_group(const Context&);
bool at_group(const Context&);  // in it with the keyboard, or its name was clicked on
bool at_group_to_read(const Context&);
void group_before(Context&);
void group_after(Context&);
void link(Context&);
bool can_begin_link(const Context&);
void unlink(Context&);
bool can_unlink(const Context&);
void mark_tension(Context&);
bool can_mark_tension(const Context&);
template <Directness directness> void mark_directness(Context&);
template <AtTable at_table> void mark_at_table(Context&);
bool actors_chosen(const Context&);
bool options_chosen(const Context&);
bool one_option_chosen(const Context&);
void star(Context&);
std::optional<bool> starred(const Context&);
template <Lane lane> void to_lane(Context&);
template <Lane lane> bool can_go_to_lane(const Context&);
bool has_lanes(const Context&);
void to_next_lane(Context&);
void to_previous_lane(Context&);
void move_before(Context&);
void move_after(Context&);
void tidy_by_group(Context&);
void tidy_by_weight(Context&);
void tidy_by_time(Context&);
bool can_tidy(const Context&);

// Choosing
void select_all(Context&);
void select_none(Context&);
void select_next(Context&);
void select_previous(Context&);
bool board_has_keyboard(const Context&);
void select_also(Context&);
template <Direction direction> void reach(Context&);
template <Direction direction> void go_on(Context&);
template <Direction direction> void go(Context&);
bool any_notes(const Context&);
void copy(Context&);
void copy_table(Context&);
void cut(Context&);
void paste(Context&);

// The desk
template <Overlay what> bool shown(const Context& context) { return context.surface.shows(what); }
template <Overlay what> void open(Context& context) { context.ui_state.open(what); }
void to_field(Context&);
void toggle_panel(Context&);
std::optional<bool> panel_shown(const Context&);
void notes_larger(Context&);
void notes_smaller(Context&);
void toggle_spotlight(Context&);
std::optional<bool> spotlight_on(const Context&);
void toggle_names(Context&);
std::optional<bool> names_hidden(const Context&);

}  // namespace samenspraak::commands
