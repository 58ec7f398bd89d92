// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/session_screen.hpp"

#include "sessions/insight/order.hpp"
#include "sessions/insight/similar.hpp"

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

void gather(ExportRows& all) {
    constexpr std::array<std::pair<ExportKind, Word>, 4> kinds{
        {{ExportKind::Report, Word::outcome_row_report}, {ExportKind::Picture, Word::outcome_row_picture},
            {ExportKind::Notes, Word::outcome_row_notes}, {ExportKind::Programs, Word::outcome_row_programs}}};
    for (const auto& [kind, name] : kinds) {
        std::string& names = all.formats[all.count];
        for (const ExportFormat& format : export_formats())
            if (format.kind == kind) (names += names.empty() ? "" : " · ") += format.name;
        if (names.empty()) continue;
        all.kinds[all.count] = kind;
        all.rows[all.count++] = {name, names};
    }
}

}  // namespace

SessionScreen::SessionScreen(std::unique_ptr<Workshop> workshop, std::unique_ptr<Joining> joining)
    : workshop_(std::move(workshop)),
      joining_(std::move(joining)) {
    desk_.follow(workshop_->session());
    desk_.show(workshop_->session(), workshop_->session().whereabouts);
    drawn_ = desk_.shown;
    side_.lenses = built_in_frameworks();
}

void SessionScreen::commit(Context& context) {
    board_.commit(context);
    if (!workshop_->read_only()) context.perform(leave_case(workshop_->session(), case_));
}

Errand SessionScreen::draw(Ui& ui, Context& context, const Bindings& bindings, std::string_view keys_file) {
    Errand errand = Errand::None;
    if (drawn_ != desk_.shown) {
        if (drawn_.phase == Phase::Case) commit(context);
        drawn_ = desk_.shown;
        outcome_.lit = {};
    }
    if (desk_.opened == Opened::Lens) show_lens(context);
    const bool concluded = desk_.shown.concluded;
    const float side = concluded                          ? 400
                       : desk_.shown.phase == Phase::Case ? side_width(Phase::Case)
                       : desk_.panel                      ? side_width(desk_.shown.phase)
                                                          : 0;
    const PageParts parts = page_parts(ui.page(), side);
    question_row(ui, context, parts.head);
    if (concluded)
        draw_outcome(ui, context, parts);
    else if (desk_.shown.phase == Phase::Case)
        draw_case(ui, context, bindings, parts, errand);
    else
        draw_board(ui, context, bindings, parts);
    top_.draw(ui, context, bindings, parts.top);
    bottom_.draw(ui, context, bindings, parts.bottom);
    if (!concluded) board_.draw_above(ui, context, bindings);
    top_.draw_above(ui, context, bindings);
    const Errand asked = asking_.draw(ui, context, bindings, insights_, joining_.get(), keys_file);
    return asked == Errand::None ? errand : asked;
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
    CaseAnswer answer = case_view(ui, parts.board, workshop_->session(),
        notes_in_order(workshop_->session(), Phase::Case), workshop_->read_only(), case_);
    if (answer.remark) {
        desk_.selection.choose(answer.clicked);
        desk_.letters = Letters::Board;
    }
    context.perform(std::move(answer.changes));
    const CaseAnswer card = join_card(ui, parts.side, joining_.get(), bindings.shown(Command::JoinShow));
    if (card.open_joining) errand = Errand::OpenJoining;
    if (card.close_joining) errand = Errand::CloseJoining;
    if (card.other_address) errand = Errand::OtherAddress;
}

void SessionScreen::draw_board(Ui& ui, Context& context, const Bindings& bindings, const PageParts& parts) {
    board_.draw(ui, context, bindings, parts.board);
    if (parts.side.empty()) return;
    const SideView view{workshop_->session(), insights_.threads(*workshop_), insights_.blind_spots(*workshop_),
        desk_.selection.focus(), true, workshop_->revision()};
    SideAnswer answer = side_panel(ui, parts.side, desk_.shown.phase, view, side_);
    obey(context, answer);
}

void SessionScreen::obey(Context& context, SideAnswer& answer) {
    context.perform(std::move(answer.changes));
    if (!answer.choose.empty()) {
        desk_.reveal = answer.choose.front();
        desk_.selection.choose(std::move(answer.choose));
        desk_.letters = Letters::Board;
    }
    if (answer.open_experiment) desk_.open(Opened::Experiment);
    if (answer.load_lens) wants_lens_ = true;
    if (!answer.merge) return;
    // With the note on the board that says nearly the same; without one there is nothing to merge with.
    SimilarNotes similar;
    similar.follow(workshop_->session());
    const Note* waiting = find_note(workshop_->session(), answer.merge);
    const auto like = waiting ? similar.to(waiting->place.phase, waiting->text, waiting->id) : std::vector<NoteId>();
    if (like.empty()) return context.say(Word::merge_nothing_like_it);
    Changes changes{SetStanding{answer.merge, Standing::OnBoard}};
    for (Change& change : acts::merge(workshop_->session(), like.front(), std::array{answer.merge}))
        changes.push_back(std::move(change));
    context.perform(std::move(changes));
}

void SessionScreen::draw_outcome(Ui& ui, Context&, const PageParts& parts) {
    const OutcomeView view{workshop_->session(), insights_.threads(*workshop_), insights_.blind_spots(*workshop_),
        workshop_->revision(), workshop_->session().participants.size()};
    thread_drawing(ui, parts.board, view, outcome_);
    ExportRows all;
    gather(all);
    const auto clicked = outcome_side(ui, parts.side, view, std::span(all.rows).first(all.count), outcome_);
    if (!clicked) return;
    asking_.only = all.kinds[*clicked];
    desk_.open(Opened::Export);
}

}  // namespace samenspraak
