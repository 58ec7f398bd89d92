// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/program/session_screen.hpp"

#include "app/commands/actions.hpp"
#include "app/commands/note_entry.hpp"
#include "sessions/edits.hpp"
#include "sessions/insight/order.hpp"

#include <array>

namespace samenspraak::screen {
namespace {

// The rows beside the outcome: only kinds for which there is a format.
struct ExportRows {
    std::array<ExportRow, 4> rows{};
    std::array<exports::ExportKind, 4> kinds{};
    std::array<std::string, 4> formats;
    std::size_t count = 0;
};

void gather(ExportRows& all, OutcomeState& state) {
    if (state.possible.empty())
        for (const exports::ExportFormat& format : exports::export_formats())
            state.possible.push_back(!format.impossible || !format.impossible());
    constexpr std::array<std::pair<exports::ExportKind, Word>, 4> kinds{
        {{exports::ExportKind::Report, Word::outcome_row_report},
            {exports::ExportKind::Picture, Word::outcome_row_picture},
            {exports::ExportKind::Notes, Word::outcome_row_notes},
            {exports::ExportKind::Programs, Word::outcome_row_programs}}};
    for (const auto& [kind, name] : kinds) {
        std::string& names = all.formats[all.count];
        for (std::size_t i = 0; i < exports::export_formats().size(); ++i)
            if (const exports::ExportFormat& format = exports::export_formats()[i];
                format.kind == kind && state.possible[i])
                (names += names.empty() ? "" : " · ") += format.name;
        if (names.empty()) continue;
        all.kinds[all.count] = kind;
        all.rows[all.count++] = {name, names};
    }
}

}  // namespace

SessionScreen::SessionScreen(std::unique_ptr<document::Document> document, std::unique_ptr<commands::Joining> joining)
    : document_(std::move(document)),
      joining_(std::move(joining)),
      alike_(*document_) {
    ui_state_.update_from(document_->session());
    ui_state_.show(document_->session(), document_->session().whereabouts);
    drawn_ = ui_state_.shown;
    side_.lenses = method::built_in_frameworks();
}

void SessionScreen::commit(const commands::ViewContext& context) {
    board_.commit(context);
    asking_.commit(context);
    if (document_->read_only()) return;
    context.actions.alter(leave_case(document_->session(), case_));
    leave_panel(context);
}

// What is half typed in the panel, of the session of now.
void SessionScreen::leave_panel(const commands::ViewContext& context) {
    Changes changes = leave_side(document_->session(), insights_.threads(*document_), side_);
    if (!document_->read_only()) context.actions.alter(std::move(changes));
}

commands::Context SessionScreen::context(commands::Host& host, const method::Words& words, std::int64_t now) {
    if (back_.is_open()) return commands::Context(back_.past(), back_.ui_state, host, back_.insights, words, now);
    return commands::Context(*document_, ui_state_, host, insights_, words, now, joining_.get());
}

PageParts SessionScreen::parts_of(const Ui& ui, const commands::UiState& ui_state) const {
    const bool on_case = ui_state.shown.phase == Phase::Case;
    const float side = ui_state.shown.concluded    ? 400
                       : on_case || ui_state.panel ? side_width(ui_state.shown.phase)
                                                   : 0;
    return page_parts(ui.page(), fitting_side(ui.page(), side));
}

void SessionScreen::draw(
    Ui& ui, const commands::ViewContext& context, const commands::Bindings& bindings, std::string_view keys_file) {
    ui.canvas().texts().hyphenate_in(document_->session().language);
    if (ui_state_.overlay == commands::Overlay::History) {
        // What is half typed is an act first: one looks back from there.
        ui_state_.close();
        commit(context);
        looks_back_ = true;
        return ui.again();
    }
    if (std::exchange(looks_back_, false)) {
        back_.begin(*document_, ui_state_);
        return ui.again();
    }
    if (back_.is_open()) return draw_past(ui, context, bindings);
    if (drawn_ != ui_state_.shown) {
        if (drawn_.phase == Phase::Case) commit(context);
        leave_panel(context);
        come_back();
        drawn_ = ui_state_.shown;
        outcome_.lit = {};
    }
    if (ui_state_.overlay == commands::Overlay::Lens) show_lens(context);
    if (alike_.watch(*document_, ui_state_, insights_)) ui.again();
    if (context.writable() && insights_.read_ahead(*document_)) ui.again();
    const PageParts parts = parts_of(ui, ui_state_);
    if (!board_.drawing_link()) picker_.update_from(ui, context);
    draw_page(ui, context, bindings, parts);
    bottom_.draw(ui, context, bindings, parts.bottom);
    if (!ui_state_.shown.concluded) board_.draw_above(ui, context, bindings);
    if (!board_.drawing_link()) picker_.draw(ui, context, parts.bottom);
    search_.draw(ui, context, parts.bottom);
    top_.draw_above(ui, context, bindings);
    asking_.draw(ui, context, bindings, keys_file);
}

void SessionScreen::draw_page(
    Ui& ui, const commands::ViewContext& context, const commands::Bindings& bindings, const PageParts& parts) {
    const CurrentStep there = context.ui_state.shown;
    question_row(ui, context, parts.head);
    if (there.concluded)
        draw_outcome(ui, context, parts);
    else if (there.phase == Phase::Case)
        draw_case(ui, context, bindings, parts);
    else
        draw_board(ui, context, bindings, parts);
    top_.draw(ui, context, bindings, parts.top);
    if (board_.drawing_link()) link_to_step(ui, context);
}

// A line that is drawn from a note and let go on a step goes there: a click on a note finishes it.
void SessionScreen::link_to_step(Ui& ui, const commands::ViewContext& context) {
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
        if (!kind_between(from->place.phase, phase) && !kind_between(phase, from->place.phase)) continue;
        draw_focus_ring(ui.canvas(), step->inset(6), step->height / 2, ui.theme().focus);
        if (ui.moment().held[0]) continue;
        board_.link_taken();
        context.actions.run(command);
    }
}

// As it was: the same page without what one enters with, over the slider.
void SessionScreen::draw_past(Ui& ui, const commands::ViewContext& context, const commands::Bindings& bindings) {
    back_.keys(ui, *document_);
    const PageParts parts = parts_of(ui, back_.ui_state);
    draw_page(ui, context, bindings, parts);
    top_.draw_above(ui, context, bindings);
    // Only what can be seen without the session of now is shown over it.
    const bool toggled = back_.ui_state.overlay == commands::Overlay::History;
    back_.ui_state.close();
    back_.ui_state.linking.clear();
    if (!back_.draw(ui, *document_, parts.bottom) && !toggled) return;
    back_.end();
    ui.again();
}

void SessionScreen::draw_second(Ui& ui, commands::Host& host, std::int64_t now) {
    ui.canvas().texts().hyphenate_in(document_->session().language);
    const FirstPage first{ui_state_, board_, case_, outcome_, asking_.drawn_card(ui.words())};
    room_.draw(ui, *document_, first, insights_, host, joining_.get(), now);
}

// Of a step that one returns to: what came onto its board meanwhile, from whomever.
void SessionScreen::come_back() {
    const auto entries = document_->history().entries();
    const Session& session = document_->session();
    if (commands::board_of(drawn_)) left_at_[index_of(drawn_.phase)] = entries.size();
    came_in_.clear();
    const auto here = commands::board_of(ui_state_.shown);
    if (!here || left_at_[index_of(*here)] == 0) return;
    const auto consider = [&](NoteId id) {
        const Note* note = find_note(session, id);
        if (note && on_board(session, *note) && note->place.phase == *here
            && std::ranges::find(came_in_, id) == came_in_.end())
            came_in_.push_back(id);
    };
    for (const auto& entry : entries.subspan(left_at_[index_of(*here)]))
        for (const Change& change : entry.act.changes) {
            if (const auto* added = std::get_if<AddNote>(&change)) consider(added->note.id);
            if (const auto* let_in = std::get_if<SetNoteStatus>(&change);
                let_in && let_in->status == NoteStatus::OnBoard)
                consider(let_in->id);
        }
}

// The lens lies beside the values.
void SessionScreen::show_lens(const commands::ViewContext& context) {
    ui_state_.close();
    context.actions.run(commands::Command::PhaseValues);
    ui_state_.panel = true;
    side_.lens_menu.show();
}

void SessionScreen::draw_case(
    Ui& ui, const commands::ViewContext& context, const commands::Bindings& bindings, const PageParts& parts) {
    const Session& session = context.session();
    std::vector<const Note*> remarks;
    for (const NoteId id : context.threads().notes(Phase::Case)) remarks.push_back(find_note(session, id));
    CaseAnswer answer =
        case_view(ui, parts.board, session, remarks, !context.writable(), back_.is_open() ? back_.answers : case_);
    if (answer.remark) {
        context.ui_state.selection.choose(answer.clicked);
        context.ui_state.keyboard_owner = commands::KeyboardOwner::Board;
    }
    context.actions.alter(std::move(answer.changes));
    const CaseAnswer card = join_card(ui, parts.side, back_.is_open() ? nullptr : joining_.get(), case_.join_code,
        bindings.shown(commands::Command::JoinShow));
    if (card.open_joining) context.actions.ask(commands::HostRequest::OpenJoining);
    if (card.close_joining) context.actions.ask(commands::HostRequest::CloseJoining);
    if (card.other_address) context.actions.ask(commands::HostRequest::OtherAddress);
}

void SessionScreen::draw_board(
    Ui& ui, const commands::ViewContext& context, const commands::Bindings& bindings, const PageParts& parts) {
    board_.draw(ui, context, bindings, parts.board);
    if (parts.side.empty()) return back_.is_open() ? void() : leave_panel(context);
    const std::string merge_key = bindings.shown(context, commands::Command::Merge);
    const std::vector<commands::Alike> alike = alike_shown(context.session(), context.ui_state);
    const SideView view{.session = context.session(),
        .threads = context.threads(),
        .blind_spots = context.insights.blind_spots(context.document),
        .chosen = context.ui_state.selection.focus(),
        .voting_by_hand = context.writable(),
        .drawing_link = board_.drawing_link(),
        .revision = context.document.revision(),
        .held = context.insights.held(context.document, context.ui_state.shown.phase),
        .changes_since = [&](std::uint64_t then) { return context.insights.changes_since(context.document, then); },
        .alike = alike,
        .merge_key = merge_key,
        .like = [&](const Note& note) { return context.insights.like(context.document, note); },
        .came_in = back_.is_open() ? std::span<const NoteId>() : std::span<const NoteId>(came_in_)};
    SideAnswer answer =
        side_panel(ui, parts.side, context.ui_state.shown.phase, view, back_.is_open() ? back_.side : side_);
    obey(context, answer);
}

void SessionScreen::obey(const commands::ViewContext& context, SideAnswer& answer) {
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
    if (answer.seen) came_in_.clear();
    if (answer.take_apart) context.actions.run(commands::Command::TakeApart);
    if (answer.automatic) context.actions.run(commands::Command::HoldNot);
    if (answer.carry && !board_.carrying() && context.writable()) board_.carry({answer.carry});
    if (answer.open_experiment) context.ui_state.open(commands::Overlay::Experiment);
    if (answer.load_lens) context.actions.ask(commands::HostRequest::LoadLens);
    if (answer.leave_alike) std::erase(context.ui_state.alike, *answer.leave_alike);
    if (answer.merge_alike) context.actions.push(commands::MergeAlike{*answer.merge_alike});
    const Note* waiting = find_note(context.session(), answer.merge);
    if (!waiting) return;
    // With the note on the board that says nearly the same; where there is none, with the one that is picked.
    const NoteId like = waiting->covered ? NoteId{} : context.insights.like(context.document, *waiting);
    if (like) return context.actions.push(commands::MergeNotes{{waiting->id}, like});
    context.ui_state.linking = {waiting->id};
    context.ui_state.pairing = commands::Pairing::Merge;
}

void SessionScreen::draw_outcome(Ui& ui, const commands::ViewContext& context, const PageParts& parts) {
    OutcomeState& state = back_.is_open() ? back_.outcome : outcome_;
    const OutcomeView view{context.session(), context.threads(), context.insights.blind_spots(context.document),
        context.document.revision(), context.session().participants.size()};
    thread_drawing(ui, parts.board, view, state);
    ExportRows all;
    // What is made is made of the session of now.
    if (!back_.is_open()) gather(all, state);
    const auto clicked = outcome_side(ui, parts.side, view, std::span(all.rows).first(all.count), state);
    if (!clicked) return;
    asking_.only = all.kinds[*clicked];
    ui_state_.open(commands::Overlay::Export);
}

}  // namespace samenspraak::screen
