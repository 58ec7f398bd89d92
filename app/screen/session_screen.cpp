// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/session_screen.hpp"

#include "app/entry.hpp"
#include "sessions/insight/order.hpp"

#include <array>

namespace samenspraak {
namespace {

// The rows beside the outcome: only kinds for which there is a format.
struct ExportRows {
    std::array<ExportRow, 4> rows{};
    std::array<ExportKind, 4> kinds{};
    std::array<std::string, 4> formats;
    std::size_t count = 0;
};

void gather(ExportRows& all, OutcomeState& state) {
    if (state.possible.empty())
        for (const ExportFormat& format : export_formats())
            state.possible.push_back(!format.impossible || !format.impossible());
    constexpr std::array<std::pair<ExportKind, Word>, 4> kinds{
        {{ExportKind::Report, Word::outcome_row_report}, {ExportKind::Picture, Word::outcome_row_picture},
            {ExportKind::Notes, Word::outcome_row_notes}, {ExportKind::Programs, Word::outcome_row_programs}}};
    for (const auto& [kind, name] : kinds) {
        std::string& names = all.formats[all.count];
        for (std::size_t i = 0; i < export_formats().size(); ++i)
            if (const ExportFormat& format = export_formats()[i]; format.kind == kind && state.possible[i])
                (names += names.empty() ? "" : " · ") += format.name;
        if (names.empty()) continue;
        all.kinds[all.count] = kind;
        all.rows[all.count++] = {name, names};
    }
}

}  // namespace

SessionScreen::SessionScreen(std::unique_ptr<Workshop> workshop, std::unique_ptr<Joining> joining)
    : workshop_(std::move(workshop)),
      joining_(std::move(joining)),
      alike_(*workshop_) {
    desk_.follow(workshop_->session());
    desk_.show(workshop_->session(), workshop_->session().whereabouts);
    drawn_ = desk_.shown;
    side_.lenses = built_in_frameworks();
}

void SessionScreen::commit(Context& context) {
    board_.commit(context);
    asking_.commit(context);
    if (workshop_->read_only()) return;
    context.perform(leave_case(workshop_->session(), case_));
    leave_panel();
}

// What is half typed in the panel, of the session of now.
void SessionScreen::leave_panel() {
    const Changes changes = leave_side(workshop_->session(), insights_.threads(*workshop_), side_);
    if (!changes.empty() && !workshop_->read_only()) (void)workshop_->perform(changes);
    desk_.follow(workshop_->session());
}

Context SessionScreen::context(Surface& surface, const Words& words, std::int64_t now) {
    if (back_.is_open()) return {back_.past(), back_.desk, surface, back_.insights, words, now};
    return {*workshop_, desk_, surface, insights_, words, now, joining_.get()};
}

PageParts SessionScreen::parts_of(const Ui& ui, const Desk& desk) const {
    const bool on_case = desk.shown.phase == Phase::Case;
    const float side = desk.shown.concluded ? 400 : on_case || desk.panel ? side_width(desk.shown.phase) : 0;
    return page_parts(ui.page(), fitting_side(ui.page(), side));
}

Errand SessionScreen::draw(Ui& ui, Context& context, const Bindings& bindings, std::string_view keys_file) {
    Errand errand = Errand::None;
    ui.canvas().hyphenate_in(workshop_->session().language);
    if (desk_.opened == Opened::History) {
        desk_.close();
        commit(context);
        back_.begin(*workshop_, desk_);
        return ui.again(), errand;
    }
    if (back_.is_open()) return draw_past(ui, context, bindings), errand;
    if (drawn_ != desk_.shown) {
        if (drawn_.phase == Phase::Case) commit(context);
        leave_panel();
        come_back();
        drawn_ = desk_.shown;
        outcome_.lit = {};
    }
    if (desk_.opened == Opened::Lens) show_lens(context);
    if (alike_.watch(*workshop_, desk_, insights_)) ui.again();
    if (context.writable() && insights_.read_ahead(*workshop_)) ui.again();
    const PageParts parts = parts_of(ui, desk_);
    if (!board_.drawing_link()) picker_.follow(ui, context);
    draw_page(ui, context, bindings, parts, errand);
    bottom_.draw(ui, context, bindings, parts.bottom);
    if (!desk_.shown.concluded) board_.draw_above(ui, context, bindings);
    if (!board_.drawing_link()) picker_.draw(ui, context, parts.bottom);
    search_.draw(ui, context, parts.bottom);
    top_.draw_above(ui, context, bindings);
    const Errand asked = asking_.draw(ui, context, bindings, insights_, joining_.get(), keys_file);
    return asked == Errand::None ? errand : asked;
}

void SessionScreen::draw_page(
    Ui& ui, Context& context, const Bindings& bindings, const PageParts& parts, Errand& errand) {
    const Whereabouts there = context.desk.shown;
    question_row(ui, context, parts.head);
    if (there.concluded)
        draw_outcome(ui, context, parts);
    else if (there.phase == Phase::Case)
        draw_case(ui, context, bindings, parts, errand);
    else
        draw_board(ui, context, bindings, parts);
    top_.draw(ui, context, bindings, parts.top);
    if (board_.drawing_link()) link_to_step(ui, context);
}

// A line that is drawn from a note and let go on a step goes there: a click on a note finishes it.
void SessionScreen::link_to_step(Ui& ui, Context& context) {
    constexpr std::array commands{
        Command::PhaseCase, Command::PhaseActors, Command::PhaseEffects, Command::PhaseValues, Command::PhaseActions};
    const auto scope = ui.in("top");
    for (const Phase phase : all_phases) {
        const Command command = commands[index_of(phase)];
        const auto step = ui.registered(ui.id(plain_name(command)));
        const Note* from =
            context.desk.linking.empty() ? nullptr : find_note(context.session(), context.desk.linking[0]);
        if (!step || !from || !ui.mouse_on(*step) || phase == context.desk.shown.phase) continue;
        if (!kind_between(from->place.phase, phase) && !kind_between(phase, from->place.phase)) continue;
        ui.canvas().focus_ring(step->inset(6), step->height / 2, ui.theme().focus);
        if (ui.moment().held[0]) continue;
        board_.link_taken();
        run(context, command);
    }
}

// As it was: the same page without what one enters with, over the slider.
void SessionScreen::draw_past(Ui& ui, Context& context, const Bindings& bindings) {
    back_.keys(ui, *workshop_);
    const PageParts parts = parts_of(ui, back_.desk);
    Errand none = Errand::None;
    draw_page(ui, context, bindings, parts, none);
    top_.draw_above(ui, context, bindings);
    // Only what can be seen without the session of now is shown over it.
    const bool toggled = back_.desk.opened == Opened::History;
    back_.desk.close();
    back_.desk.linking.clear();
    if (!back_.draw(ui, *workshop_, parts.bottom) && !toggled) return;
    back_.end();
    ui.again();
}

void SessionScreen::draw_second(Ui& ui, Surface& surface, std::int64_t now) {
    ui.canvas().hyphenate_in(workshop_->session().language);
    const FirstPage first{desk_, board_, case_, outcome_, asking_.drawn_card(ui.words())};
    room_.draw(ui, *workshop_, first, insights_, surface, joining_.get(), now);
}

// Of a step that one returns to: what came onto its board meanwhile, from whomever.
void SessionScreen::come_back() {
    const auto entries = workshop_->history().entries();
    const Session& session = workshop_->session();
    if (board_of(drawn_)) left_at_[index_of(drawn_.phase)] = entries.size();
    came_in_.clear();
    const auto here = board_of(desk_.shown);
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
            if (const auto* let_in = std::get_if<SetStanding>(&change); let_in && let_in->standing == Standing::OnBoard)
                consider(let_in->id);
        }
}

// The lens lies beside the values.
void SessionScreen::show_lens(Context& context) {
    desk_.close();
    run(context, Command::PhaseValues);
    desk_.panel = true;
    side_.lens_menu.show();
}

void SessionScreen::draw_case(
    Ui& ui, Context& context, const Bindings& bindings, const PageParts& parts, Errand& errand) {
    const Session& session = context.session();
    std::vector<const Note*> remarks;
    for (const NoteId id : context.threads().notes(Phase::Case)) remarks.push_back(find_note(session, id));
    CaseAnswer answer =
        case_view(ui, parts.board, session, remarks, !context.writable(), back_.is_open() ? back_.answers : case_);
    if (answer.remark) {
        context.desk.selection.choose(answer.clicked);
        context.desk.letters = Letters::Board;
    }
    context.perform(std::move(answer.changes));
    const CaseAnswer card =
        join_card(ui, parts.side, back_.is_open() ? nullptr : joining_.get(), bindings.shown(Command::JoinShow));
    if (card.open_joining) errand = Errand::OpenJoining;
    if (card.close_joining) errand = Errand::CloseJoining;
    if (card.other_address) errand = Errand::OtherAddress;
}

void SessionScreen::draw_board(Ui& ui, Context& context, const Bindings& bindings, const PageParts& parts) {
    board_.draw(ui, context, bindings, parts.board);
    if (parts.side.empty()) return back_.is_open() ? void() : leave_panel();
    const std::string merge_key = bindings.shown(context, Command::Merge);
    const std::vector<Alike> alike = alike_shown(context.session(), context.desk);
    const SideView view{.session = context.session(),
        .threads = context.threads(),
        .blind_spots = context.insights.blind_spots(context.workshop),
        .chosen = context.desk.selection.focus(),
        .voting_by_hand = context.writable(),
        .drawing_link = board_.drawing_link(),
        .revision = context.workshop.revision(),
        .held = context.insights.held(context.workshop, context.desk.shown.phase),
        .otherwise_since = [&](std::uint64_t then) { return context.insights.otherwise_since(context.workshop, then); },
        .alike = alike,
        .merge_key = merge_key,
        .like = [&](const Note& note) { return context.insights.like(context.workshop, note); },
        .came_in = back_.is_open() ? std::span<const NoteId>() : std::span<const NoteId>(came_in_)};
    SideAnswer answer =
        side_panel(ui, parts.side, context.desk.shown.phase, view, back_.is_open() ? back_.side : side_);
    obey(context, answer);
}

void SessionScreen::obey(Context& context, SideAnswer& answer) {
    context.perform(std::move(answer.changes));
    if (!answer.choose.empty()) {
        context.desk.reveal = answer.choose.front();
        context.desk.selection.choose(std::move(answer.choose));
        context.desk.letters = Letters::Board;
    }
    if (answer.linked && board_.drawing_link()) {
        board_.link_taken();
        const auto from = std::exchange(context.desk.linking, {});
        if (!from.empty() && !acts::linked(context.session(), from.front(), answer.linked))
            toggle_links(context, from, answer.linked);
    }
    if (answer.seen) came_in_.clear();
    if (answer.take_apart) run(context, Command::TakeApart);
    if (answer.automatic) run(context, Command::HoldNot);
    if (answer.carry && !board_.carrying() && context.writable()) board_.carry({answer.carry});
    if (answer.open_experiment) context.desk.open(Opened::Experiment);
    if (answer.load_lens) wants_lens_ = true;
    if (answer.leave_alike) std::erase(context.desk.alike, *answer.leave_alike);
    if (answer.merge_alike) merge_alike(context, *answer.merge_alike);
    const Note* waiting = find_note(context.session(), answer.merge);
    if (!waiting) return;
    // With the note on the board that says nearly the same; where there is none, with the one that is picked.
    const NoteId like = waiting->covered ? NoteId{} : context.insights.like(context.workshop, *waiting);
    if (like) {
        merge_into(context, std::array{waiting->id}, like);
        return;
    }
    context.desk.linking = {waiting->id};
    context.desk.pairing = Pairing::Merge;
}

void SessionScreen::draw_outcome(Ui& ui, Context& context, const PageParts& parts) {
    OutcomeState& state = back_.is_open() ? back_.outcome : outcome_;
    const OutcomeView view{context.session(), context.threads(), context.insights.blind_spots(context.workshop),
        context.workshop.revision(), context.session().participants.size()};
    thread_drawing(ui, parts.board, view, state);
    ExportRows all;
    // What is made is made of the session of now.
    if (!back_.is_open()) gather(all, state);
    const auto clicked = outcome_side(ui, parts.side, view, std::span(all.rows).first(all.count), state);
    if (!clicked) return;
    asking_.only = all.kinds[*clicked];
    desk_.open(Opened::Export);
}

}  // namespace samenspraak
