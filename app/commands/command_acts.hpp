// SPDX-License-Identifier: EUPL-1.2
// What the rows of the table do, and when they are possible. For the table and its own sources only; all others say
// run(context, Command), which asks first whether it is possible. What is refused all the same is said as a message.
#pragma once
#include "app/commands/commands.hpp"
#include "sessions/edits.hpp"

namespace samenspraak::commands {

// When. Each is plain to read in the table.
bool writable(const ReadContext&);
bool board_shown(const ReadContext&);  // a phase, not the outcome
bool any_chosen(const ReadContext&);   // and the session can be written
bool any_chosen_to_read(const ReadContext&);
bool one_chosen(const ReadContext&);
bool several_chosen(const ReadContext&);
bool can_undo(const ReadContext&);
bool can_redo(const ReadContext&);

// The step
template <Phase phase> void go_to(Context&);
void conclude(Context&);
void next_phase(Context&);
void previous_phase(Context&);
bool has_next_phase(const ReadContext&);
bool has_previous_phase(const ReadContext&);
void toggle_clock(Context&);
void one_minute_more(Context&);
std::optional<bool> clock_runs(const ReadContext&);

void undo(Context&);
void redo(Context&);

// The room
void ask_silence(Context&);  // how many minutes; at once where nothing can be asked
void begin_silence(Context&, std::uint32_t minutes);
void reveal(Context&);
bool not_silent(const ReadContext&);
bool something_covered(const ReadContext&);
void hold(Context&);
void let_come(Context&);
bool holds_not(const ReadContext&);
bool holds(const ReadContext&);
void let_in_all(Context&);
bool any_held(const ReadContext&);
bool phones_come_in(const ReadContext&);  // joining is open
std::optional<bool> joining_is_on(const ReadContext&);
void let_in_first(Context&);
void turn_away_first(Context&);
bool any_to_decide(const ReadContext&);
void next_hand(Context&);
bool any_hand_up(const ReadContext&);
void show_people(Context&);
void mute(Context&, PersonId);  // or lets write again
void mute_author(Context&);     // of the chosen note
void send_out_author(Context&);
bool author_is_there(const ReadContext&);
std::optional<bool> author_is_muted(const ReadContext&);
void open_voting(Context&);
void close_voting(Context&);
bool voting_closed(const ReadContext&);
bool voting_open(const ReadContext&);
void count_hands(Context&);
bool can_count_hands(const ReadContext&);
void show_result(Context&);
bool any_result(const ReadContext&);
void reveal_next_value(Context&);
void reveal_all_values(Context&);
bool result_covered(const ReadContext&);
bool something_made(const ReadContext&);
void order_values_by_votes(Context&);  // says so, when they lay otherwise

// Why is that good or bad? The value that is typed next is linked to this effect.
void ask_next_effect(Context&);
bool can_ask_effect(const ReadContext&);

// Notes
void edit(Context&);
void remove(Context&);
void restore(Context&);
bool something_removed(const ReadContext&);
void duplicate(Context&);
void merge(Context&);
bool can_merge(const ReadContext&);
void take_apart(Context&);
bool can_take_apart(const ReadContext&);
void group(Context&);
void name_group(Context&);
void leave_group(Context&);
void dissolve_group(Context&);
void fold_group(Context&);
bool in_group(const ReadContext&);
bool at_group(const ReadContext&);  // in it with the keyboard, or its name was clicked on
bool at_group_to_read(const ReadContext&);
void group_before(Context&);
void group_after(Context&);
void link(Context&);
bool can_begin_link(const ReadContext&);
void unlink(Context&);
bool can_unlink(const ReadContext&);
void mark_tension(Context&);
bool can_mark_tension(const ReadContext&);
template <Directness directness> void mark_directness(Context&);
template <AtTable at_table> void mark_at_table(Context&);
bool actors_chosen(const ReadContext&);
bool options_chosen(const ReadContext&);
bool one_option_chosen(const ReadContext&);
void star(Context&);
std::optional<bool> starred(const ReadContext&);
template <Lane lane> void to_lane(Context&);
template <Lane lane> bool can_go_to_lane(const ReadContext&);
bool has_lanes(const ReadContext&);
void to_next_lane(Context&);
void to_previous_lane(Context&);
void move_before(Context&);
void move_after(Context&);
void tidy_by_group(Context&);
void tidy_by_weight(Context&);
void tidy_by_time(Context&);
bool can_tidy(const ReadContext&);

// Choosing
void select_all(Context&);
void select_none(Context&);
void select_next(Context&);
void select_previous(Context&);
bool board_has_keyboard(const ReadContext&);
void select_also(Context&);
template <Direction direction> void reach(Context&);
template <Direction direction> void go_on(Context&);
template <Direction direction> void go(Context&);
bool any_notes(const ReadContext&);
void copy(Context&);
void copy_table(Context&);
void cut(Context&);
void paste(Context&);

// What the screen shows
void to_field(Context&);
void toggle_panel(Context&);
std::optional<bool> panel_shown(const ReadContext&);
void notes_larger(Context&);
void notes_smaller(Context&);
void toggle_spotlight(Context&);
std::optional<bool> spotlight_on(const ReadContext&);
void toggle_names(Context&);
std::optional<bool> names_hidden(const ReadContext&);

}  // namespace samenspraak::commands
