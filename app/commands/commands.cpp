// SPDX-License-Identifier: EUPL-1.2
#include "app/commands/commands.hpp"

#include "app/commands/command_acts.hpp"

#include <cassert>

namespace samenspraak::commands {
namespace {

using namespace commands;
using C = Command;
using W = Word;
constexpr Chord alone(Key key) { return {key, {}}; }
constexpr Chord alt_shift(Key key) { return {key, {.shift = true, .alt = true}}; }
using enum Direction;

// No act of its own: the surface can and does it. Keys that are single letters, Enter and Delete belong to the board:
// see belongs_to_keyboard_owner. Where two rows share a key, the first that is possible is meant: on the board Control
// and Down go on to the next note, in the field to the next lane.
// clang-format off
constexpr std::array<CommandRow, command_count> table{{
    {C::New,              W::command_new,              {control(Key::N)}},
    {C::Open,             W::command_open,             {control(Key::O)}},
    {C::Example,          W::command_example},
    {C::Start,            W::command_start},
    {C::Close,            W::command_close,            {control(Key::W)}},
    {C::Quit,             W::command_quit,             {control(Key::Q)}},
    {C::Title,            W::command_title,            {},                                  writable, open<Overlay::Title>},
    {C::SaveElsewhere,    W::command_save_elsewhere,   {control_shift(Key::S)}},
    {C::CleanCopy,        W::command_clean_copy},
    {C::History,          W::command_history,          {control(Key::H)},                   shown<Overlay::History>, open<Overlay::History>},
    {C::Compare,          W::command_compare},
    {C::Import,           W::command_import},
    {C::Undo,             W::command_undo,             {control(Key::Z)},                   can_undo, undo},
    {C::Redo,             W::command_redo,             {control_shift(Key::Z), control(Key::Y)}, can_redo, redo},

    {C::PhaseCase,        W::command_phase_case,       {control(Key::Digit1)},              nullptr, go_to<Phase::Case>},
    {C::PhaseActors,      W::command_phase_actors,     {control(Key::Digit2)},              nullptr, go_to<Phase::Actors>},
    {C::PhaseEffects,     W::command_phase_effects,    {control(Key::Digit3)},              nullptr, go_to<Phase::Effects>},
    {C::PhaseValues,      W::command_phase_values,     {control(Key::Digit4)},              nullptr, go_to<Phase::Values>},
    {C::PhaseActions,     W::command_phase_actions,    {control(Key::Digit5)},              nullptr, go_to<Phase::Actions>},
    {C::PhaseOutcome,     W::command_phase_outcome,    {control(Key::Digit6)},              nullptr, conclude},
    {C::NextPhase,        W::command_next_phase,       {alone(Key::F8), control(Key::PageDown)}, has_next_phase, next_phase},
    {C::PreviousPhase,    W::command_previous_phase,   {alone(Key::F7), control(Key::PageUp)}, has_previous_phase, previous_phase},
    {C::ClockToggle,      W::command_clock_toggle,     {alone(Key::F5)},                    writable, toggle_clock, clock_runs},
    {C::ClockMore,        W::command_clock_more,       {shift(Key::F5)},                    writable, one_minute_more},
    {C::ClockPlan,        W::command_clock_plan,       {control(Key::F5)},                  writable, open<Overlay::ClockPlan>},
    {C::Agenda,           W::command_agenda,           {alone(Key::F9)},                                  shown<Overlay::Agenda>, open<Overlay::Agenda>},

    {C::AddNote,          W::command_add_note,         {alone(Key::Insert)},                writable, to_field},
    {C::Edit,             W::command_edit,             {alone(Key::F2), alone(Key::Enter)}, one_chosen, edit},
    {C::Remove,           W::command_remove,           {alone(Key::Delete), alone(Key::Backspace)}, any_chosen, commands::remove},
    {C::Restore,          W::command_restore,          {control(Key::R)},                   something_removed, restore},
    {C::RemovedNotes,     W::command_removed_notes,    {},                                  nullptr, open<Overlay::RemovedNotes>},
    {C::Duplicate,        W::command_duplicate,        {control(Key::D)},                   any_chosen, duplicate},
    {C::Merge,            W::command_merge,            {alone(Key::M), control_shift(Key::M)}, can_merge, commands::merge},
    {C::TakeApart,        W::command_take_apart,       {shift(Key::M)},                     can_take_apart, take_apart},
    {C::Count,            W::command_count,            {alone(Key::C)},                     one_chosen, open<Overlay::Count>},
    {C::Group,            W::command_group,            {alone(Key::G), control(Key::G)},    any_chosen, group},
    {C::GroupName,        W::command_group_name,       {shift(Key::F2)},                    at_group, name_group},
    {C::GroupLeave,       W::command_group_leave,      {shift(Key::G)},                     in_group, leave_group},
    {C::GroupDissolve,    W::command_group_dissolve,   {control_shift(Key::G)},             at_group, dissolve_group},
    {C::GroupFold,        W::command_group_fold,       {alone(Key::H)},                     at_group_to_read, fold_group},
    {C::Link,             W::command_link,             {alone(Key::L), control(Key::L)},    can_begin_link, link},
    {C::Unlink,           W::command_unlink,           {shift(Key::L)},                     can_unlink, commands::unlink},
    {C::Tension,          W::command_tension,          {alone(Key::T)},                     can_mark_tension, mark_tension},
    {C::MarkDirect,       W::command_mark_direct,      {alone(Key::D)},                     actors_chosen, mark_directness<Directness::Direct>},
    {C::MarkIndirect,     W::command_mark_indirect,    {alone(Key::I)},                     actors_chosen, mark_directness<Directness::Indirect>},
    {C::MarkAtTable,      W::command_mark_at_table,    {alone(Key::A)},                     actors_chosen, mark_at_table<AtTable::Yes>},
    {C::MarkNotAtTable,   W::command_mark_not_at_table, {alone(Key::N)},                    actors_chosen, mark_at_table<AtTable::No>},
    {C::Star,             W::command_star,             {alone(Key::S)},                     any_chosen, star, starred},
    {C::Owner,            W::command_owner,            {alone(Key::O)},                     options_chosen, open<Overlay::Owner>},
    {C::Dissent,          W::command_dissent,          {alone(Key::V)},                     one_chosen, open<Overlay::Dissent>},
    {C::Experiment,       W::command_experiment,       {alone(Key::X)},                     one_option_chosen, open<Overlay::Experiment>},
    {C::LanePositive,     W::command_lane_positive,    {alone(Key::Plus), alone(Key::Digit1)}, can_go_to_lane<Lane::Positive>, to_lane<Lane::Positive>},
    {C::LaneNegative,     W::command_lane_negative,    {alone(Key::Minus), alone(Key::Digit2)}, can_go_to_lane<Lane::Negative>, to_lane<Lane::Negative>},
    {C::LaneBoth,         W::command_lane_both,        {alone(Key::B), alone(Key::Digit3)}, can_go_to_lane<Lane::Both>, to_lane<Lane::Both>},
    {C::LaneTechnology,   W::command_lane_technology,  {alone(Key::Digit1)},                can_go_to_lane<Lane::Technology>, to_lane<Lane::Technology>},
    {C::LaneEnvironment,  W::command_lane_environment, {alone(Key::Digit2)},                can_go_to_lane<Lane::Environment>, to_lane<Lane::Environment>},
    {C::LanePeople,       W::command_lane_people,      {alone(Key::Digit3)},                can_go_to_lane<Lane::People>, to_lane<Lane::People>},
    {C::NextLane,         W::command_next_lane,        {control(Key::Down)},                has_lanes, to_next_lane},
    {C::PreviousLane,     W::command_previous_lane,    {control_shift(Key::Down)},          has_lanes, to_previous_lane},
    {C::MovePhase,        W::command_move_phase,       {},                                  any_chosen, open<Overlay::MovePhase>},
    {C::MoveBefore,       W::command_move_before,      {alt(Key::Left), alt(Key::Up)},      any_chosen, move_before},
    {C::MoveAfter,        W::command_move_after,       {alt(Key::Right), alt(Key::Down)},   any_chosen, move_after},
    {C::GroupBefore,      W::command_group_before,     {alt_shift(Key::Left), alt_shift(Key::Up)}, at_group, group_before},
    {C::GroupAfter,       W::command_group_after,      {alt_shift(Key::Right), alt_shift(Key::Down)}, at_group, group_after},
    {C::TidyGroup,        W::command_tidy_group,       {},                                  can_tidy, tidy_by_group},
    {C::TidyWeight,       W::command_tidy_weight,      {},                                  can_tidy, tidy_by_weight},
    {C::TidyTime,         W::command_tidy_time,        {},                                  can_tidy, tidy_by_time},

    {C::SelectAll,        W::command_select_all,       {control(Key::A)},                   any_notes, select_all},
    {C::SelectNone,       W::command_select_none,      {alone(Key::Escape)},                any_chosen_to_read, select_none},
    {C::SelectNext,       W::command_select_next,      {alone(Key::PageDown)},              any_notes, select_next},
    {C::SelectPrevious,   W::command_select_previous,  {alone(Key::PageUp)},                any_notes, select_previous},
    {C::SelectAlso,       W::command_select_also,      {alone(Key::Space)},                 board_has_keyboard, select_also},
    {C::ReachLeft,        W::command_reach_left,       {shift(Key::Left)},                  board_has_keyboard, reach<Left>},
    {C::ReachRight,       W::command_reach_right,      {shift(Key::Right)},                 board_has_keyboard, reach<Right>},
    {C::ReachUp,          W::command_reach_up,         {shift(Key::Up)},                    board_has_keyboard, reach<Up>},
    {C::ReachDown,        W::command_reach_down,       {shift(Key::Down)},                  board_has_keyboard, reach<Down>},
    {C::GoOnLeft,         W::command_go_on_left,       {control(Key::Left)},                board_has_keyboard, go_on<Left>},
    {C::GoOnRight,        W::command_go_on_right,      {control(Key::Right)},               board_has_keyboard, go_on<Right>},
    {C::GoOnUp,           W::command_go_on_up,         {control(Key::Up)},                  board_has_keyboard, go_on<Up>},
    {C::GoOnDown,         W::command_go_on_down,       {control(Key::Down)},                board_has_keyboard, go_on<Down>},
    {C::SelectLeft,       W::command_select_left,      {alone(Key::Left)},                  any_notes, go<Left>},
    {C::SelectRight,      W::command_select_right,     {alone(Key::Right)},                 any_notes, go<Right>},
    {C::SelectUp,         W::command_select_up,        {alone(Key::Up), control(Key::Up)},  any_notes, go<Up>},
    {C::SelectDown,       W::command_select_down,      {alone(Key::Down)},                  any_notes, go<Down>},
    {C::NextRegion,       W::command_next_region,      {alone(Key::F6)}},
    {C::PreviousRegion,   W::command_previous_region,  {shift(Key::F6)}},
    {C::Copy,             W::command_copy,             {control(Key::C)},                   any_chosen_to_read, copy},
    {C::CopyTable,        W::command_copy_table,       {control_shift(Key::C)},             any_chosen_to_read, copy_table},
    {C::Cut,              W::command_cut,              {control(Key::X)},                   any_chosen, cut},
    {C::Paste,            W::command_paste,            {control(Key::V)},                   writable, paste},
    {C::Search,           W::command_search,           {control(Key::F)},                   shown<Overlay::Search>, open<Overlay::Search>},
    {C::Palette,          W::command_palette,          {control(Key::K)},                   nullptr, open<Overlay::Palette>},
    {C::Keys,             W::command_keys,             {alone(Key::F1)},                    nullptr, open<Overlay::Keys>},
    {C::ChangeKeys,       W::command_change_keys},

    {C::FullScreen,       W::command_full_screen,      {alone(Key::F11)}},
    {C::Larger,           W::command_larger,           {control(Key::Plus), control_shift(Key::Plus)}},
    {C::Smaller,          W::command_smaller,          {control(Key::Minus), control_shift(Key::Minus)}},
    {C::NormalSize,       W::command_normal_size,      {control(Key::Digit0)}},
    {C::NotesLarger,      W::command_notes_larger,     {alt(Key::Plus), alt_shift(Key::Plus)}, board_shown, notes_larger},
    {C::NotesSmaller,     W::command_notes_smaller,    {alt(Key::Minus), alt_shift(Key::Minus)}, board_shown, notes_smaller},
    {C::HighContrast,     W::command_high_contrast,    {control_shift(Key::H)}},
    {C::ReducedMotion,    W::command_reduced_motion},
    {C::Language,         W::command_language,         {control_shift(Key::L)}},
    {C::SecondWindow,     W::command_second_window,    {control_shift(Key::W)}},
    {C::Panel,            W::command_panel,            {control(Key::B)},                   nullptr, toggle_panel, panel_shown},
    {C::Spotlight,        W::command_spotlight,        {alone(Key::F)},                     any_notes, toggle_spotlight, spotlight_on},

    {C::Card,             W::command_card,             {alone(Key::F4)},                    board_shown, open<Overlay::Card>},
    {C::Silent,           W::command_silent,           {control(Key::M)},                   not_silent, begin_silence},
    {C::Reveal,           W::command_reveal,           {control(Key::M)},                   something_covered, reveal},
    {C::Join,             W::command_join,             {control_shift(Key::J)}},
    {C::JoinShow,         W::command_join_show,        {control(Key::J), alone(Key::J)}},
    {C::JoinNetwork,      W::command_join_network},
    {C::Remote,           W::command_remote,           {},                                  nullptr, open<Overlay::Remote>},
    {C::LetIn,            W::command_let_in,           {},                                  any_to_decide, let_in_first},
    {C::LetInAll,         W::command_let_in_all,       {control_shift(Key::A)},             any_held, let_in_all},
    {C::TurnAway,         W::command_turn_away,        {},                                  any_to_decide, turn_away_first},
    {C::Hold,             W::command_hold,             {},                                  holds_not, hold},
    {C::HoldNot,          W::command_hold_not,         {},                                  holds, let_come},
    {C::Hands,            W::command_hands,            {control(Key::F10)},                 phones_come_in, open<Overlay::Hands>},
    {C::HandsNext,        W::command_hands_next,       {alone(Key::F10)},                   any_hand_up, next_hand},
    {C::People,           W::command_people,           {control_shift(Key::P)},             phones_come_in, show_people},
    {C::Mute,             W::command_mute,             {},                                  phones_come_in, show_people},
    {C::SendOut,          W::command_send_out,         {},                                  phones_come_in, show_people},
    {C::MuteAuthor,       W::command_mute_author,      {},                                  author_is_there, mute_author, author_is_muted},
    {C::SendOutAuthor,    W::command_send_out_author,  {},                                  author_is_there, send_out_author},
    {C::HideNames,        W::command_hide_names,       {},                                  nullptr, toggle_names, names_hidden},
    {C::VotingOpen,       W::command_voting_open,      {control_shift(Key::V)},             voting_closed, open_voting},
    {C::VotingClose,      W::command_voting_close,     {control_shift(Key::V)},             voting_open, close_voting},
    {C::VotingBudget,     W::command_voting_budget,    {},                                  writable, open<Overlay::VotingBudget>},
    {C::VotingHands,      W::command_voting_hands,     {},                                  value_chosen, open<Overlay::VotingHands>},
    {C::Lens,             W::command_lens,             {},                                  shown<Overlay::Lens>, open<Overlay::Lens>},
    {C::LensOwn,          W::command_lens_own},
    {C::BlindSpots,       W::command_blind_spots,      {},                                  nullptr, open<Overlay::BlindSpots>},
    {C::Report,           W::command_report,           {control(Key::P)},                   shown<Overlay::Report>, open<Overlay::Report>},
    {C::Export,           W::command_export,           {control(Key::E)},                   nullptr, open<Overlay::Export>},
    {C::Picture,          W::command_picture,          {},                                  shown<Overlay::Picture>, open<Overlay::Picture>},
    {C::About,            W::command_about,            {},                                  nullptr, open<Overlay::About>},
}};
// clang-format on

constexpr bool in_order() {
    for (std::size_t i = 0; i < table.size(); ++i)
        if (static_cast<std::size_t>(table[i].command) != i) return false;
    return true;
}
static_assert(in_order(), "row_of looks commands up by their place");

bool is_letter_or_move(Key key) {
    switch (key) {
    case Key::Enter:
    case Key::Escape:
    case Key::Space:
    case Key::Backspace:
    case Key::Delete:
    case Key::Plus:
    case Key::Minus:
    case Key::Comma:
    case Key::Period:
    case Key::Slash:
    case Key::Other: return true;
    default: break;
    }
    return (key >= Key::A && key <= Key::Digit9) || (key >= Key::Left && key <= Key::PageDown);
}

}  // namespace

std::span<const CommandRow> command_table() { return table; }
const CommandRow& row_of(Command command) { return table[static_cast<std::size_t>(command)]; }

bool possible(const Context& context, Command command) {
    const CommandRow& row = row_of(command);
    if (!row.act) return context.surface.can(command);
    return !row.possible || row.possible(context);
}

bool run(Context& context, Command command) {
    if (!possible(context, command)) return false;
    const CommandRow& row = row_of(command);
    if (row.act)
        row.act(context);
    else
        context.surface.ask(command);
    return true;
}

bool belongs_to_keyboard_owner(Chord chord) {
    return !chord.with.control && !chord.with.alt && is_letter_or_move(chord.key);
}

bool Context::perform(Changes changes) {
    if (changes.empty()) return false;
    const auto done = document.perform(std::move(changes));
    ui_state.update_from(session());
    if (!done) say(done.error());
    return static_cast<bool>(done);
}

}  // namespace samenspraak::commands
