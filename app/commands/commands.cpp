// SPDX-License-Identifier: EUPL-1.2
#include "app/commands/commands.hpp"

#include "app/commands/command_acts.hpp"

#include <algorithm>
#include <array>
#include <cassert>

namespace samenspraak::commands {
namespace {

using C = Command;
using W = Word;
using G = CommandGroup;
using Ask = HostRequest;
constexpr Condition always{};
constexpr Condition when(bool (*holds)(const ReadContext&), Word why_not) { return {holds, why_not}; }
constexpr Chord alone(Key key) { return {key, {}}; }
constexpr Chord alt_shift(Key key) { return {key, {.shift = true, .alt = true}}; }
using enum Direction;

// No act of its own: the host can and does it. Keys that are single letters, Enter and Delete belong to the board:
// see belongs_to_keyboard_owner. Where two rows share a key, the first that is possible is meant: on the board Control
// and Down go on to the next note, in the field to the next lane.
// clang-format off
constexpr std::array<CommandRow, command_count> table{{
    {C::New,           W::command_new,            G::Session, Ask::NewSession,      {control(Key::N)},                        always},
    {C::Open,          W::command_open,           G::Session, Ask::OpenFile,        {control(Key::O)},                        always},
    {C::Example,       W::command_example,        G::Session, Ask::OpenExample,     {},                                       always},
    {C::Start,         W::command_start,          G::Session, Ask::LeaveSession,    {},                                       always},
    {C::Close,         W::command_close,          G::Session, Ask::LeaveSession,    {control(Key::W)},                        always},
    {C::Quit,          W::command_quit,           G::Session, Ask::Quit,            {control(Key::Q)},                        always},
    {C::Title,         W::command_title,          G::Session, Overlay::Title,       {},                                       when(writable, W::why_read_only)},
    {C::SaveElsewhere, W::command_save_elsewhere, G::Session, Ask::SaveElsewhere,   {control_shift(Key::S)},                  always, nullptr, W::also_save_elsewhere},
    {C::CleanCopy,     W::command_clean_copy,     G::Session, Ask::CleanCopy,       {},                                       always, nullptr, W::also_clean_copy},
    {C::History,       W::command_history,        G::Session, Overlay::History,     {control(Key::H)},                        always},
    {C::Compare,       W::command_compare,        G::Session, Ask::CompareSessions, {},                                       always},
    {C::Import,        W::command_import,         G::Session, Ask::ImportNotes,     {},                                       always, nullptr, W::also_import},
    {C::Undo,          W::command_undo,           G::Session, undo,                 {control(Key::Z)},                        when(can_undo, W::why_nothing_to_undo), nullptr, W::also_undo},
    {C::Redo,          W::command_redo,           G::Session, redo,                 {control_shift(Key::Z), control(Key::Y)}, when(can_redo, W::why_nothing_to_redo)},

    {C::PhaseCase,     W::command_phase_case,     G::Steps, go_to<Phase::Case>,    {control(Key::Digit1)},                   always},
    {C::PhaseActors,   W::command_phase_actors,   G::Steps, go_to<Phase::Actors>,  {control(Key::Digit2)},                   always},
    {C::PhaseEffects,  W::command_phase_effects,  G::Steps, go_to<Phase::Effects>, {control(Key::Digit3)},                   always},
    {C::PhaseValues,   W::command_phase_values,   G::Steps, go_to<Phase::Values>,  {control(Key::Digit4)},                   always},
    {C::PhaseActions,  W::command_phase_actions,  G::Steps, go_to<Phase::Actions>, {control(Key::Digit5)},                   always},
    {C::PhaseOutcome,  W::command_phase_outcome,  G::Steps, conclude,              {control(Key::Digit6)},                   always},
    {C::NextPhase,     W::command_next_phase,     G::Steps, next_phase,            {alone(Key::F8), control(Key::PageDown)}, when(has_next_phase, W::why_last_step)},
    {C::PreviousPhase, W::command_previous_phase, G::Steps, previous_phase,        {alone(Key::F7), control(Key::PageUp)},   when(has_previous_phase, W::why_first_step)},
    {C::ClockToggle,   W::command_clock_toggle,   G::Steps, toggle_clock,          {alone(Key::F5)},                         when(writable, W::why_read_only), clock_runs, W::also_clock_toggle},
    {C::ClockMore,     W::command_clock_more,     G::Steps, one_minute_more,       {shift(Key::F5)},                         when(writable, W::why_read_only)},
    {C::ClockPlan,     W::command_clock_plan,     G::Steps, Overlay::ClockPlan,    {control(Key::F5)},                       when(writable, W::why_read_only), nullptr, W::also_clock_plan},
    {C::Agenda,        W::command_agenda,         G::Steps, Overlay::Agenda,       {alone(Key::F9)},                         always},

    {C::AddNote,         W::command_add_note,          G::Notes, to_field,                              {alone(Key::Insert)},                          when(writable, W::why_read_only)},
    {C::Edit,            W::command_edit,              G::Notes, edit,                                  {alone(Key::F2), alone(Key::Enter)},           when(one_chosen, W::why_choose_one)},
    {C::Remove,          W::command_remove,            G::Notes, remove,                                {alone(Key::Delete), alone(Key::Backspace)},   when(any_chosen, W::why_choose_note), nullptr, W::also_remove},
    {C::Restore,         W::command_restore,           G::Notes, restore,                               {control(Key::R)},                             when(something_removed, W::why_nothing_removed)},
    {C::RemovedNotes,    W::command_removed_notes,     G::Notes, Overlay::RemovedNotes,                 {},                                            always, nullptr, W::also_removed_notes},
    {C::Duplicate,       W::command_duplicate,         G::Notes, duplicate,                             {control(Key::D)},                             when(any_chosen, W::why_choose_note)},
    {C::Merge,           W::command_merge,             G::Notes, merge,                                 {alone(Key::M), control_shift(Key::M)},        when(can_merge, W::why_choose_note)},
    {C::TakeApart,       W::command_take_apart,        G::Notes, take_apart,                            {shift(Key::M)},                               when(can_take_apart, W::why_not_merged)},
    {C::Count,           W::command_count,             G::Notes, Overlay::Count,                        {alone(Key::C)},                               when(one_chosen, W::why_choose_one)},
    {C::Group,           W::command_group,             G::Notes, group,                                 {alone(Key::G), control(Key::G)},              when(any_chosen, W::why_choose_note)},
    {C::GroupName,       W::command_group_name,        G::Notes, name_group,                            {shift(Key::F2)},                              when(at_group, W::why_not_in_group)},
    {C::GroupLeave,      W::command_group_leave,       G::Notes, leave_group,                           {shift(Key::G)},                               when(in_group, W::why_not_in_group)},
    {C::GroupDissolve,   W::command_group_dissolve,    G::Notes, dissolve_group,                        {control_shift(Key::G)},                       when(at_group, W::why_not_in_group)},
    {C::GroupFold,       W::command_group_fold,        G::Notes, fold_group,                            {alone(Key::H)},                               when(at_group_to_read, W::why_not_in_group)},
    {C::Link,            W::command_link,              G::Notes, link,                                  {alone(Key::L), control(Key::L)},              when(can_begin_link, W::why_choose_note), nullptr, W::also_link},
    {C::Unlink,          W::command_unlink,            G::Notes, unlink,                                {shift(Key::L)},                               when(can_unlink, W::why_choose_linked)},
    {C::Tension,         W::command_tension,           G::Notes, mark_tension,                          {alone(Key::T)},                               when(can_mark_tension, W::why_choose_values)},
    {C::MarkDirect,      W::command_mark_direct,       G::Notes, mark_directness<Directness::Direct>,   {alone(Key::D)},                               when(actors_chosen, W::why_choose_actor)},
    {C::MarkIndirect,    W::command_mark_indirect,     G::Notes, mark_directness<Directness::Indirect>, {alone(Key::I)},                               when(actors_chosen, W::why_choose_actor)},
    {C::MarkAtTable,     W::command_mark_at_table,     G::Notes, mark_at_table<AtTable::Yes>,           {alone(Key::A)},                               when(actors_chosen, W::why_choose_actor)},
    {C::MarkNotAtTable,  W::command_mark_not_at_table, G::Notes, mark_at_table<AtTable::No>,            {alone(Key::N)},                               when(actors_chosen, W::why_choose_actor)},
    {C::Star,            W::command_star,              G::Notes, star,                                  {alone(Key::S)},                               when(any_chosen, W::why_choose_note), starred},
    {C::Owner,           W::command_owner,             G::Notes, Overlay::Owner,                        {alone(Key::O)},                               when(options_chosen, W::why_choose_option), nullptr, W::also_owner},
    {C::Dissent,         W::command_dissent,           G::Notes, Overlay::Dissent,                      {alone(Key::V)},                               when(one_chosen, W::why_choose_one)},
    {C::Experiment,      W::command_experiment,        G::Notes, Overlay::Experiment,                   {alone(Key::X)},                               when(one_option_chosen, W::why_choose_option), nullptr, W::also_experiment},
    {C::LanePositive,    W::command_lane_positive,     G::Notes, to_lane<Lane::Positive>,               {alone(Key::Plus), alone(Key::Digit1)},        when(can_go_to_lane<Lane::Positive>, W::why_other_lanes)},
    {C::LaneNegative,    W::command_lane_negative,     G::Notes, to_lane<Lane::Negative>,               {alone(Key::Minus), alone(Key::Digit2)},       when(can_go_to_lane<Lane::Negative>, W::why_other_lanes)},
    {C::LaneBoth,        W::command_lane_both,         G::Notes, to_lane<Lane::Both>,                   {alone(Key::B), alone(Key::Digit3)},           when(can_go_to_lane<Lane::Both>, W::why_other_lanes)},
    {C::LaneTechnology,  W::command_lane_technology,   G::Notes, to_lane<Lane::Technology>,             {alone(Key::Digit1)},                          when(can_go_to_lane<Lane::Technology>, W::why_other_lanes)},
    {C::LaneEnvironment, W::command_lane_environment,  G::Notes, to_lane<Lane::Environment>,            {alone(Key::Digit2)},                          when(can_go_to_lane<Lane::Environment>, W::why_other_lanes)},
    {C::LanePeople,      W::command_lane_people,       G::Notes, to_lane<Lane::People>,                 {alone(Key::Digit3)},                          when(can_go_to_lane<Lane::People>, W::why_other_lanes)},
    {C::NextLane,        W::command_next_lane,         G::Notes, to_next_lane,                          {control(Key::Down)},                          when(has_lanes, W::why_no_lanes)},
    {C::PreviousLane,    W::command_previous_lane,     G::Notes, to_previous_lane,                      {control_shift(Key::Down)},                    when(has_lanes, W::why_no_lanes)},
    {C::MovePhase,       W::command_move_phase,        G::Notes, Overlay::MovePhase,                    {},                                            when(any_chosen, W::why_choose_note)},
    {C::MoveBefore,      W::command_move_before,       G::Notes, move_before,                           {alt(Key::Left), alt(Key::Up)},                when(any_chosen, W::why_choose_note)},
    {C::MoveAfter,       W::command_move_after,        G::Notes, move_after,                            {alt(Key::Right), alt(Key::Down)},             when(any_chosen, W::why_choose_note)},
    {C::GroupBefore,     W::command_group_before,      G::Notes, group_before,                          {alt_shift(Key::Left), alt_shift(Key::Up)},    when(at_group, W::why_not_in_group)},
    {C::GroupAfter,      W::command_group_after,       G::Notes, group_after,                           {alt_shift(Key::Right), alt_shift(Key::Down)}, when(at_group, W::why_not_in_group)},
    {C::TidyGroup,       W::command_tidy_group,        G::Notes, tidy_by_group,                         {},                                            when(can_tidy, W::why_nothing_to_tidy), nullptr, W::also_tidy_group},
    {C::TidyWeight,      W::command_tidy_weight,       G::Notes, tidy_by_weight,                        {},                                            when(can_tidy, W::why_nothing_to_tidy)},
    {C::TidyTime,        W::command_tidy_time,         G::Notes, tidy_by_time,                          {},                                            when(can_tidy, W::why_nothing_to_tidy)},

    {C::SelectAll,      W::command_select_all,      G::Choosing, select_all,          {control(Key::A)},                  when(any_notes, W::why_no_notes)},
    {C::SelectNone,     W::command_select_none,     G::Choosing, select_none,         {alone(Key::Escape)},               when(any_chosen_to_read, W::why_choose_note)},
    {C::SelectNext,     W::command_select_next,     G::Choosing, select_next,         {alone(Key::PageDown)},             when(any_notes, W::why_no_notes)},
    {C::SelectPrevious, W::command_select_previous, G::Choosing, select_previous,     {alone(Key::PageUp)},               when(any_notes, W::why_no_notes)},
    {C::SelectAlso,     W::command_select_also,     G::Choosing, select_also,         {alone(Key::Space)},                when(board_has_keyboard, W::why_choose_note)},
    {C::ReachLeft,      W::command_reach_left,      G::Choosing, reach<Left>,         {shift(Key::Left)},                 when(board_has_keyboard, W::why_choose_note)},
    {C::ReachRight,     W::command_reach_right,     G::Choosing, reach<Right>,        {shift(Key::Right)},                when(board_has_keyboard, W::why_choose_note)},
    {C::ReachUp,        W::command_reach_up,        G::Choosing, reach<Up>,           {shift(Key::Up)},                   when(board_has_keyboard, W::why_choose_note)},
    {C::ReachDown,      W::command_reach_down,      G::Choosing, reach<Down>,         {shift(Key::Down)},                 when(board_has_keyboard, W::why_choose_note)},
    {C::GoOnLeft,       W::command_go_on_left,      G::Choosing, go_on<Left>,         {control(Key::Left)},               when(board_has_keyboard, W::why_choose_note)},
    {C::GoOnRight,      W::command_go_on_right,     G::Choosing, go_on<Right>,        {control(Key::Right)},              when(board_has_keyboard, W::why_choose_note)},
    {C::GoOnUp,         W::command_go_on_up,        G::Choosing, go_on<Up>,           {control(Key::Up)},                 when(board_has_keyboard, W::why_choose_note)},
    {C::GoOnDown,       W::command_go_on_down,      G::Choosing, go_on<Down>,         {control(Key::Down)},               when(board_has_keyboard, W::why_choose_note)},
    {C::SelectLeft,     W::command_select_left,     G::Choosing, go<Left>,            {alone(Key::Left)},                 when(any_notes, W::why_no_notes)},
    {C::SelectRight,    W::command_select_right,    G::Choosing, go<Right>,           {alone(Key::Right)},                when(any_notes, W::why_no_notes)},
    {C::SelectUp,       W::command_select_up,       G::Choosing, go<Up>,              {alone(Key::Up), control(Key::Up)}, when(any_notes, W::why_no_notes)},
    {C::SelectDown,     W::command_select_down,     G::Choosing, go<Down>,            {alone(Key::Down)},                 when(any_notes, W::why_no_notes)},
    {C::NextRegion,     W::command_next_region,     G::Choosing, Ask::NextRegion,     {alone(Key::F6)},                   always},
    {C::PreviousRegion, W::command_previous_region, G::Choosing, Ask::PreviousRegion, {shift(Key::F6)},                   always},
    {C::Copy,           W::command_copy,            G::Choosing, copy,                {control(Key::C)},                  when(any_chosen_to_read, W::why_choose_note)},
    {C::CopyTable,      W::command_copy_table,      G::Choosing, copy_table,          {control_shift(Key::C)},            when(any_chosen_to_read, W::why_choose_note)},
    {C::Cut,            W::command_cut,             G::Choosing, cut,                 {control(Key::X)},                  when(any_chosen, W::why_choose_note)},
    {C::Paste,          W::command_paste,           G::Choosing, paste,               {control(Key::V)},                  when(writable, W::why_read_only)},
    {C::Search,         W::command_search,          G::Choosing, Overlay::Search,     {control(Key::F)},                  always},
    {C::Palette,        W::command_palette,         G::Choosing, Overlay::Palette,    {control(Key::K)},                  always, nullptr, W::also_palette},
    {C::Keys,           W::command_keys,            G::Choosing, Overlay::Keys,       {alone(Key::F1)},                   always, nullptr, W::also_keys},
    {C::ChangeKeys,     W::command_change_keys,     G::Choosing, Ask::ChangeKeys,     {},                                 always},

    {C::FullScreen,    W::command_full_screen,    G::Look, Ask::FullScreen,    {alone(Key::F11)},                                always},
    {C::Larger,        W::command_larger,         G::Look, Ask::Larger,        {control(Key::Plus), control_shift(Key::Plus)},   always, nullptr, W::also_larger},
    {C::Smaller,       W::command_smaller,        G::Look, Ask::Smaller,       {control(Key::Minus), control_shift(Key::Minus)}, always},
    {C::NormalSize,    W::command_normal_size,    G::Look, Ask::NormalSize,    {control(Key::Digit0)},                           always},
    {C::NotesLarger,   W::command_notes_larger,   G::Look, notes_larger,       {alt(Key::Plus), alt_shift(Key::Plus)},           when(board_shown, W::why_no_board), nullptr, W::also_notes_larger},
    {C::NotesSmaller,  W::command_notes_smaller,  G::Look, notes_smaller,      {alt(Key::Minus), alt_shift(Key::Minus)},         when(board_shown, W::why_no_board)},
    {C::HighContrast,  W::command_high_contrast,  G::Look, Ask::HighContrast,  {control_shift(Key::H)},                          always, nullptr, W::also_high_contrast},
    {C::ReducedMotion, W::command_reduced_motion, G::Look, Ask::ReducedMotion, {},                                               always},
    {C::Language,      W::command_language,       G::Look, Ask::NextLanguage,  {control_shift(Key::L)},                          always},
    {C::SecondWindow,  W::command_second_window,  G::Look, Ask::SecondWindow,  {control_shift(Key::W)},                          always, nullptr, W::also_second_window},
    {C::Panel,         W::command_panel,          G::Look, toggle_panel,       {control(Key::B)},                                always, panel_shown},
    {C::Spotlight,     W::command_spotlight,      G::Look, toggle_spotlight,   {alone(Key::F)},                                  when(any_notes, W::why_no_notes), spotlight_on},

    {C::Card,          W::command_card,            G::Room, Overlay::Card,         {alone(Key::F4)},                 when(board_shown, W::why_no_board)},
    {C::Silent,        W::command_silent,          G::Room, begin_silence,         {control(Key::M)},                when(not_silent, W::why_silent)},
    {C::Reveal,        W::command_reveal,          G::Room, reveal,                {control(Key::M)},                when(something_covered, W::why_nothing_covered)},
    {C::Join,          W::command_join,            G::Room, Ask::ToggleJoining,    {control_shift(Key::J)},          always, nullptr, W::also_join},
    {C::JoinShow,      W::command_join_show,       G::Room, Ask::ShowJoining,      {control(Key::J), alone(Key::J)}, always, nullptr, W::also_join},
    {C::JoinNetwork,   W::command_join_network,    G::Room, Ask::OtherAddress,     {},                               always},
    {C::Remote,        W::command_remote,          G::Room, Overlay::Remote,       {},                               always},
    {C::LetIn,         W::command_let_in,          G::Room, let_in_first,          {},                               when(any_to_decide, W::why_nothing_waits)},
    {C::LetInAll,      W::command_let_in_all,      G::Room, let_in_all,            {control_shift(Key::A)},          when(any_held, W::why_nothing_waits)},
    {C::TurnAway,      W::command_turn_away,       G::Room, turn_away_first,       {},                               when(any_to_decide, W::why_nothing_waits)},
    {C::Hold,          W::command_hold,            G::Room, hold,                  {},                               when(holds_not, W::why_holds)},
    {C::HoldNot,       W::command_hold_not,        G::Room, let_come,              {},                               when(holds, W::why_holds_not)},
    {C::Hands,         W::command_hands,           G::Room, Overlay::Hands,        {control(Key::F10)},              when(phones_come_in, W::why_joining_closed)},
    {C::HandsNext,     W::command_hands_next,      G::Room, next_hand,             {alone(Key::F10)},                when(any_hand_up, W::why_no_hand)},
    {C::People,        W::command_people,          G::Room, show_people,           {control_shift(Key::P)},          when(phones_come_in, W::why_joining_closed)},
    {C::Mute,          W::command_mute,            G::Room, show_people,           {},                               when(phones_come_in, W::why_joining_closed)},
    {C::SendOut,       W::command_send_out,        G::Room, show_people,           {},                               when(phones_come_in, W::why_joining_closed)},
    {C::MuteAuthor,    W::command_mute_author,     G::Room, mute_author,           {},                               when(author_is_there, W::why_author_not_there), author_is_muted},
    {C::SendOutAuthor, W::command_send_out_author, G::Room, send_out_author,       {},                               when(author_is_there, W::why_author_not_there)},
    {C::HideNames,     W::command_hide_names,      G::Room, toggle_names,          {},                               always, names_hidden, W::also_hide_names},
    {C::VotingOpen,    W::command_voting_open,     G::Room, open_voting,           {control_shift(Key::V)},          when(voting_closed, W::why_voting_open), nullptr, W::also_voting_open},
    {C::VotingClose,   W::command_voting_close,    G::Room, close_voting,          {control_shift(Key::V)},          when(voting_open, W::why_voting_closed)},
    {C::VotingBudget,  W::command_voting_budget,   G::Room, Overlay::VotingBudget, {},                               when(writable, W::why_read_only)},
    {C::VotingHands,   W::command_voting_hands,    G::Room, Overlay::VotingHands,  {},                               when(value_chosen, W::why_choose_value)},
    {C::Lens,          W::command_lens,            G::Room, Overlay::Lens,         {},                               always},
    {C::LensOwn,       W::command_lens_own,        G::Room, Ask::LoadLens,         {},                               always},
    {C::BlindSpots,    W::command_blind_spots,     G::Room, Overlay::BlindSpots,   {},                               always},
    {C::Report,        W::command_report,          G::Room, Overlay::Report,       {control(Key::P)},                always, nullptr, W::also_report},
    {C::Export,        W::command_export,          G::Room, Overlay::Export,       {control(Key::E)},                always, nullptr, W::also_export},
    {C::Picture,       W::command_picture,         G::Room, Overlay::Picture,      {},                               always, nullptr, W::also_picture},
    {C::About,         W::command_about,           G::Room, Overlay::About,        {},                               always},
}};
// clang-format on

constexpr bool in_order() {
    for (std::size_t i = 0; i < table.size(); ++i)
        if (static_cast<std::size_t>(table[i].command) != i) return false;
    return true;
}
static_assert(in_order(), "row_of looks commands up by their place");

bool is_letter_or_move(Key key) {
    constexpr std::array others{Key::Enter, Key::Escape, Key::Space, Key::Backspace, Key::Delete, Key::Plus, Key::Minus,
        Key::Comma, Key::Period, Key::Slash, Key::Other};
    return std::ranges::find(others, key) != others.end() || (key >= Key::A && key <= Key::Digit9)
           || (key >= Key::Left && key <= Key::PageDown);
}

}  // namespace

std::span<const CommandRow> command_table() { return table; }
const CommandRow& row_of(Command command) { return table[static_cast<std::size_t>(command)]; }

std::optional<Word> why_not(const ReadContext& context, Command command) {
    const CommandRow& row = row_of(command);
    if (row.possible.holds && !row.possible.holds(context)) return row.possible.why_not;
    if (const auto* overlay = std::get_if<Overlay>(&row.effect); overlay && !context.host.shows(*overlay))
        return Word::why_not_here;
    if (const auto request = host_request_of(command); request && !context.host.can(*request)) return Word::why_not_now;
    return std::nullopt;
}

bool possible(const ReadContext& context, Command command) { return !why_not(context, command); }

std::optional<HostRequest> host_request_of(Command command) {
    const auto* request = std::get_if<HostRequest>(&row_of(command).effect);
    return request ? std::optional(*request) : std::nullopt;
}

bool run(Context& context, Command command) {
    if (!possible(context, command)) return false;
    const CommandEffect& effect = row_of(command).effect;
    if (const auto* act = std::get_if<void (*)(Context&)>(&effect)) (*act)(context);
    if (const auto* overlay = std::get_if<Overlay>(&effect)) context.ui_state.open(*overlay);
    if (const auto request = host_request_of(command)) context.host.request(*request);
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
