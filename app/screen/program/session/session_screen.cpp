// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/program/session/session_screen.hpp"

#include "app/commands/actions.hpp"
#include "app/screen/bars/typing.hpp"

#include <algorithm>
#include <utility>

namespace samenspraak::screen {
namespace {

PageParts parts_of(const Ui& ui, const commands::UiState& ui_state) {
    const bool on_case = ui_state.shown.phase == Phase::Case;
    return page_parts(ui.page(), on_case && !ui_state.shown.concluded ? side_width(ui_state.shown.phase) : 0);
}

}  // namespace

SessionScreen::SessionScreen(std::unique_ptr<document::Document> document, std::unique_ptr<commands::Joining> joining)
    : document_(std::move(document)),
      joining_(std::move(joining)),
      duplicates_(*document_) {
    ui_state_.update_from(document_->session());
    ui_state_.show(document_->session().whereabouts);
    drawn_ = ui_state_.shown;
    page_state_.side.lenses = method::built_in_frameworks();
}

void SessionScreen::add_lens(method::Framework lens) {
    SideState& side = page_state_.side;
    side.lenses.push_back(std::move(lens));
    side.lens = side.lenses.size() - 1;
    ui_state_.panel = true;
}

commands::Context SessionScreen::context(commands::Host& host, const method::Words& words, std::int64_t now) {
    if (back_.is_open()) return back_.context(host, words, now);
    return commands::Context(*document_, ui_state_, host, insights_, words, now, joining_.get());
}

void SessionScreen::begin_frame(commands::Host& host, const method::Words& words, std::int64_t now) {
    back_.begin_frame();
    if (ui_state_.overlay != commands::Overlay::History) return;
    ui_state_.close();
    // What is half typed is an act first: one looks back from there.
    keep_half_typed(host, words, now);
    back_.begin(*document_, ui_state_);
}

void SessionScreen::keep_half_typed(commands::Host& host, const method::Words& words, std::int64_t now) {
    back_.end();
    commands::Context of_now = context(host, words, now);
    commands::ActionQueue actions;
    const commands::ViewContext view(of_now, ui_state_, actions);
    page_.commit(view, page_state_);
    dialogs_.commit(view);
    (void)dispatch_all(of_now, actions);
}

void SessionScreen::draw(Ui& ui, const commands::ViewContext& context, const KeysInUse& keys) {
    ui.canvas().texts().hyphenate_in(document_->session().language);
    if (back_.is_open())
        draw_past(ui, context, keys.bindings);
    else
        draw_now(ui, context, keys);
}

void SessionScreen::draw_now(Ui& ui, const commands::ViewContext& context, const KeysInUse& keys) {
    lead_typing_to_field(ui, context);
    if (drawn_ != ui_state_.shown) follow_step(context);
    if (ui_state_.overlay == commands::Overlay::Lens) show_lens(context);
    // Both do a part in each frame, so that none is late, and nobody else asks for the next one.
    if (duplicates_.watch(*document_, ui_state_, insights_)) ui.again();
    if (context.writable() && insights_.read_ahead(*document_)) ui.again();
    const PageParts parts = parts_of(ui, ui_state_);
    const PageView view{context, keys.bindings, parts, missed_notes_.notes(), bottom_.list_is_open()};
    if (!board().drawing_link()) picker_.update_from(ui, context);
    const PageAnswer answer = page_.draw(ui, view, page_state_);
    if (answer.arrivals_seen) missed_notes_.seen();
    bottom_.draw(ui, context, keys.bindings, parts.bottom);
    if (!ui_state_.shown.concluded && !result_shown(ui_state_))
        board().draw_above(ui, context, keys.bindings, page_state_.panel);
    if (!board().drawing_link()) picker_.draw(ui, context, parts.bottom);
    search_.draw(ui, context, parts.bottom);
    page_.draw_above(ui, view);
    dialogs_.draw(ui, context, keys);
}

// As it was: the same page without what one enters with, over the slider.
void SessionScreen::draw_past(Ui& ui, const commands::ViewContext& context, const commands::Bindings& bindings) {
    back_.keys(ui, *document_);
    const PageParts parts = parts_of(ui, back_.ui_state());
    const PageView view{.context = context, .bindings = bindings, .parts = parts, .past = true};
    (void)page_.draw(ui, view, back_.page());
    page_.draw_above(ui, view);
    back_.draw(ui, *document_, parts.bottom);
}

void SessionScreen::draw_second(Ui& ui, commands::Host& host, std::int64_t now) {
    ui.canvas().texts().hyphenate_in(document_->session().language);
    const FirstPage first{ui_state_, board(), page_state_.answers, page_state_.outcome, page_state_.result,
        dialogs_.cards().question(ui.words())};
    room_.draw(ui, *document_, first, insights_, host, joining_.get(), now);
}

// Another step is shown than in the last frame.
void SessionScreen::follow_step(const commands::ViewContext& context) {
    if (drawn_.phase == Phase::Case) {
        page_.commit(context, page_state_);
        dialogs_.commit(context);
    }
    SessionPage::commit_panel(context, page_state_);
    missed_notes_.step_changed(*document_, drawn_, ui_state_.shown);
    drawn_ = ui_state_.shown;
    page_state_.outcome.lit = {};
    const bool lens = std::exchange(page_state_.side.lens_asked, false) && ui_state_.shown.phase == Phase::Values;
    page_state_.side.lens_first = lens;
    // The lists of another step are gone. Values come from the effects: these are at hand until people vote.
    const bool without_value = !insights_.blind_spots(*document_)[insight::BlindSpot::EffectsWithoutValue].empty();
    const bool votes = std::ranges::any_of(
        context.threads().weights(Phase::Values), [](const insight::NoteWeight& weight) { return weight.votes() > 0; });
    const bool at_hand = without_value && !votes && !document_->session().voting.open;
    ui_state_.panel = lens || (ui_state_.shown == CurrentStep{Phase::Values, false} && at_hand);
}

// The lens lies beside the values.
void SessionScreen::show_lens(const commands::ViewContext& context) {
    ui_state_.close();
    context.actions.run(commands::Command::PhaseValues);
    ui_state_.panel = page_state_.side.lens_asked = true;
    page_state_.side.lens_first = true;
    page_state_.side.lens_menu.show();
}

}  // namespace samenspraak::screen
