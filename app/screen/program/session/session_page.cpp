// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/program/session/session_page.hpp"

#include "app/commands/actions.hpp"
#include "app/commands/state/duplicate_finder.hpp"
#include "app/screen/bars/pills.hpp"
#include "sessions/edits.hpp"
#include "sessions/method/phases.hpp"

#include <algorithm>
#include <array>

namespace samenspraak::screen {
namespace {

// What is typed next is the value behind this effect; clicked once more, it is not any more.
void ask_about(commands::UiState& ui_state, NoteId effect) {
    const std::vector<NoteId> asked{effect};
    ui_state.companions = ui_state.companions == asked ? std::vector<NoteId>() : asked;
    ui_state.keyboard_owner = commands::KeyboardOwner::Field;
}

}  // namespace

PageAnswer SessionPage::draw(Ui& ui, const PageView& view, PageState& state) {
    const commands::ViewContext& context = view.context;
    const CurrentStep there = context.ui_state.shown;
    PageAnswer answer;
    Rect head = view.parts.head;
    const bool board = !there.concluded && there.phase != Phase::Case && !result_shown(context.ui_state);
    if (board && !view.past) head.take_right(draw_pills(ui, context, head, view.arrivals.size()));
    if (!there.concluded) question_row(ui, context, head);
    if (there.concluded)
        draw_outcome(ui, view, state);
    else if (there.phase == Phase::Case)
        draw_case(ui, view, state);
    else
        answer = draw_board(ui, view, state);
    top_.draw(ui, context, view.bindings, view.parts.top);
    if (board_.drawing_link()) link_to_step(ui, context);
    return answer;
}

void SessionPage::draw_above(Ui& ui, const PageView& view) { top_.draw_above(ui, view.context, view.bindings); }

void SessionPage::commit(const commands::ViewContext& context, PageState& state) {
    board_.commit(context);
    if (!context.writable()) return;
    context.actions.alter(leave_case(context.session(), state.answers));
    commit_panel(context, state);
}

// The drafts begin anew also where nothing can be altered.
void SessionPage::commit_panel(const commands::ViewContext& context, PageState& state) {
    Changes changes = leave_side(context.session(), context.threads(), state.side);
    if (context.writable()) context.actions.alter(std::move(changes));
}

// A line that is drawn from a note and let go on a step goes there: a click on a note finishes it.
void SessionPage::link_to_step(Ui& ui, const commands::ViewContext& context) {
    constexpr std::array commands{commands::Command::PhaseCase, commands::Command::PhaseActors,
        commands::Command::PhaseEffects, commands::Command::PhaseValues, commands::Command::PhaseActions};
    static_assert(commands.size() == phase_count);
    const auto scope = ui.in("top");
    for (const Phase phase : all_phases) {
        const commands::Command command = commands[index_of(phase)];
        const auto step = ui.widgets().registered(ui.id(commands::plain_name(command)));
        const Note* from =
            context.ui_state.linking.empty() ? nullptr : find_note(context.session(), context.ui_state.linking[0]);
        if (!step || !from || !ui.mouse().is_on(*step) || phase == context.ui_state.shown.phase) continue;
        if (!kind_between(from->place.phase, phase) && !kind_between(phase, from->place.phase)) {
            if (!ui.moment().held[0]) context.say(method::links_of(from->place.phase));
            continue;
        }
        draw_focus_ring(ui.canvas(), step->inset(6), step->height / 2, ui.theme().focus);
        if (ui.moment().held[0]) continue;
        board_.link_taken();
        context.actions.run(command);
    }
}

void SessionPage::draw_case(Ui& ui, const PageView& view, PageState& state) {
    const commands::ViewContext& context = view.context;
    const Session& session = context.session();
    std::vector<const Note*> remarks;
    for (const NoteId id : context.threads().notes(Phase::Case)) remarks.push_back(find_note(session, id));
    CaseAnswer answer = case_view(ui, view.parts.board, session, remarks, !context.writable(), state.answers);
    if (answer.remark) {
        context.ui_state.selection.choose(answer.clicked);
        context.ui_state.keyboard_owner = commands::KeyboardOwner::Board;
    }
    context.actions.alter(std::move(answer.changes));
    const JoinAnswer card = join_card(ui, view.parts.side, context.joining, state.answers.join_code,
        view.bindings.shown(commands::Command::JoinShow));
    if (card.open_joining) context.actions.ask(commands::HostRequest::OpenJoining);
    if (card.close_joining) context.actions.ask(commands::HostRequest::CloseJoining);
    if (card.other_address) context.actions.ask(commands::HostRequest::OtherAddress);
}

// In place of the board and the panel. Nothing is chosen on a board that is not seen.
void SessionPage::draw_result(Ui& ui, const PageView& of, PageState& state) {
    const commands::ViewContext& context = of.context;
    commands::UiState& ui_state = context.ui_state;
    board_.commit(context);
    commit_panel(context, state);
    ui_state.selection.clear();
    if (ui_state.keyboard_owner == commands::KeyboardOwner::Board)
        ui_state.keyboard_owner = commands::KeyboardOwner::Field;
    const Rect& place = of.parts.board;
    const bool takes_enter = ui_state.drafts[index_of(Phase::Values)].empty() && !ui.modality().is_on()
                             && ui_state.overlay == commands::Overlay::Nothing && ui_state.companions.empty();
    const VoteResultView view{.session = context.session(),
        .threads = context.threads(),
        .values = context.insights.tally(context.document),
        .covered = ui_state.result->covered,
        .chosen = ui_state.result->chosen,
        .takes_enter = takes_enter,
        .can_vote_again = possible(context, commands::Command::VotingOpen)};
    const VoteResultAnswer answer = vote_result(ui, place, view, state.result);
    if (answer.all)
        context.actions.run(commands::Command::VotingRevealAll);
    else if (answer.next)
        context.actions.run(commands::Command::VotingReveal);
    if (answer.again) context.actions.run(commands::Command::VotingOpen);
    // Once more: let go of.
    if (answer.choose) ui_state.result->chosen = ui_state.result->chosen == answer.choose ? NoteId{} : answer.choose;
    if (answer.to_board) ui_state.result.reset();
}

PageAnswer SessionPage::draw_board(Ui& ui, const PageView& of, PageState& state) {
    const commands::ViewContext& context = of.context;
    if (!of.past && result_shown(context.ui_state)) {
        draw_result(ui, of, state);
        return {};
    }
    board_.draw(ui, context, of.bindings, of.parts.board);
    const std::optional<Rect> panel = panel_on_board(ui, of, state);
    state.panel = panel.value_or(Rect{});
    if (panel) return draw_panel(ui, of, state, *panel);
    if (!of.past) commit_panel(context, state);
    return {};
}

// While it is asked for and nothing is carried. It changes sides when the note that it is about would lie under it.
std::optional<Rect> SessionPage::panel_on_board(Ui& ui, const PageView& of, PageState& state) {
    commands::UiState& ui_state = of.context.ui_state;
    const bool takes_escape = ui_state.panel && !of.list_is_open && !ui.modality().is_on()
                              && ui_state.overlay == commands::Overlay::Nothing && ui_state.linking.empty();
    if (takes_escape && ui.keys().take({commands::Key::Escape})) ui_state.panel = false;
    if (!ui_state.panel || board_.carrying()) return std::nullopt;
    const std::optional<Rect> chosen = board_.where(ui_state.selection.focus());
    const Rect there = panel_place(of.parts.board, state.panel_left);
    if (chosen && chosen->touches(there)) state.panel_left = chosen->middle().x > of.parts.board.middle().x;
    // No higher than what stands in it, as far as that is known from the frame before.
    constexpr float around = 40;
    Rect place = panel_place(of.parts.board, state.panel_left);
    if (state.side.scroll.content > 0) place.height = std::min(place.height, state.side.scroll.content + around);
    return place;
}

PageAnswer SessionPage::draw_panel(Ui& ui, const PageView& of, PageState& state, const Rect& place) {
    const commands::ViewContext& context = of.context;
    const auto layer = ui.canvas().on(Layer::Lifted);
    const std::vector<commands::Alike> alike = alike_shown(context.session(), context.ui_state);
    const SideView view{.session = context.session(),
        .threads = context.threads(),
        .blind_spots = context.insights.blind_spots(context.document),
        .chosen = context.ui_state.selection.focus(),
        .asked = context.ui_state.companions,
        .voting_by_hand = context.writable() && !context.session().voting.open,
        .drawing_link = board_.drawing_link(),
        .revision = context.document.revision(),
        .held = context.insights.held(context.document, context.ui_state.shown.phase),
        .changes_since = [&](std::uint64_t then) { return context.insights.changes_since(context.document, then); },
        .alike = alike,
        .key_of = [&](commands::Command command) { return of.bindings.shown(context, command); },
        .like = [&](const Note& note) { return context.insights.like(context.document, note); },
        .came_in = of.arrivals};
    const float before = state.side.scroll.content;
    SideAnswer answer = side_panel(ui, place, context.ui_state.shown.phase, view, state.side);
    if (state.side.scroll.content != before) ui.again();
    obey(context, answer);
    return {answer.seen};
}

void SessionPage::obey(const commands::ViewContext& context, SideAnswer& answer) {
    context.actions.alter(std::move(answer.changes));
    if (!answer.choose.empty()) {
        context.ui_state.reveal = answer.choose.front();
        context.ui_state.selection.choose(std::move(answer.choose));
        context.ui_state.keyboard_owner = commands::KeyboardOwner::Board;
    }
    if (answer.linked && board_.drawing_link()) {
        board_.link_taken();
        const auto from = std::exchange(context.ui_state.linking, {});
        if (!from.empty() && !edits::linked(context.session(), from.front(), answer.linked))
            context.actions.push(commands::ToggleLinks{from, answer.linked});
    }
    if (answer.ask && context.writable()) ask_about(context.ui_state, answer.ask);
    if (answer.take_apart) context.actions.run(commands::Command::TakeApart);
    if (answer.automatic) context.actions.run(commands::Command::HoldNot);
    if (answer.carry && !board_.carrying() && context.writable()) board_.carry({answer.carry});
    if (answer.open_experiment) context.ui_state.open(commands::Overlay::Experiment);
    if (answer.load_lens) context.actions.ask(commands::HostRequest::LoadLens);
    if (answer.leave_alike) std::erase(context.ui_state.alike, *answer.leave_alike);
    if (answer.merge_alike) context.actions.push(commands::MergeAlike{*answer.merge_alike});
    if (const Note* waiting = find_note(context.session(), answer.merge)) merge_waiting(context, *waiting);
}

// With the note on the board that says nearly the same; where there is none, with the one that is picked.
void SessionPage::merge_waiting(const commands::ViewContext& context, const Note& waiting) {
    const NoteId like = waiting.covered ? NoteId{} : context.insights.like(context.document, waiting);
    if (like) return context.actions.push(commands::MergeNotes{{waiting.id}, like});
    context.ui_state.linking = {waiting.id};
    context.ui_state.pairing = commands::Pairing::Merge;
}

// It has the whole page, with the question in it. Who chooses what is loose is led to where it lies.
void SessionPage::draw_outcome(Ui& ui, const PageView& of, PageState& state) {
    const commands::ViewContext& context = of.context;
    const Rect place{of.parts.head.x, of.parts.head.y, of.parts.bottom.width - 2 * space::margin,
        of.parts.bottom.y - of.parts.head.y};
    const OutcomeView view{.session = context.session(),
        .threads = context.threads(),
        .revision = context.document.revision(),
        .title = ui.words()(method::guide_of(context.ui_state.shown).question),
        .takes_keys = !of.past && context.ui_state.overlay == commands::Overlay::Nothing};
    const std::optional<NoteId> chosen = thread_drawing(ui, place, view, state.outcome);
    const Note* note = chosen ? find_note(context.session(), *chosen) : nullptr;
    if (!note) return;
    context.ui_state.show({note->place.phase, false});
    context.ui_state.selection.choose(note->id);
    context.ui_state.reveal = note->id;
}

}  // namespace samenspraak::screen
