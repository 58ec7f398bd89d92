// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/program/session/room_page.hpp"

#include "app/commands/actions.hpp"
#include "app/screen/bars/bars.hpp"
#include "app/screen/steps/join_views.hpp"
#include "app/screen/widgets/popup.hpp"
#include "app/screen/widgets/widgets.hpp"
#include "sessions/edits.hpp"
#include "sessions/insight/order.hpp"

#include <algorithm>
#include <cmath>

namespace samenspraak::screen {
namespace {

constexpr float strip = 8, head_height = 98, below = 24, clock_width = 150;
constexpr float card_width = 1'300, card_padding = 64, edge = 64;
constexpr Lettering card_question{.size = 56, .weight = 600, .tracking = -0.013f};

// Minutes and seconds that are left; nothing while no clock runs.
std::string clock_of(const commands::ReadContext& context) {
    const Session& session = context.session();
    const Clock& clock = session.clocks[index_of(context.ui_state.shown.phase)];
    if (clock.started == 0 || clock.planned == 0) return {};
    const std::int64_t left =
        std::max<std::int64_t>(0, std::int64_t{clock.planned} - edits::seconds_spent(clock, context.now));
    const std::string seconds = std::to_string(left % 60);
    return std::to_string(left / 60) + (seconds.size() == 1 ? ":0" : ":") + seconds;
}

// A question for the group, to be read from the back of the room.
void draw_drawn_card(Ui& ui, std::string_view question) {
    Canvas& canvas = ui.canvas();
    const auto layer = canvas.on(Layer::Dialog);
    fill_rect(canvas, ui.page(), ui.theme().dim);
    const float width = std::min(card_width, ui.page().width - edge);
    const Size text = measure_text(canvas, question, card_question, width - 2 * card_padding);
    const Rect card = around(ui.page().middle(), width, text.height + 2 * card_padding);
    panel(ui, card);
    ui.cover(ui.id("card"), card, Role::None, question);
    draw_paragraph(canvas, question, card_question, card.inset(card_padding), ui.theme().ink);
}

void draw_how_to_join(Ui& ui, const commands::Invitation& invitation, QrCode& code) {
    const auto layer = ui.canvas().on(Layer::Dialog);
    fill_rect(ui.canvas(), ui.page(), ui.theme().dim);
    (void)join_sheet(ui, ui.page(), invitation, code, true);
}

}  // namespace

void RoomPage::draw(Ui& ui, const document::Document& document, const FirstPage& first, document::Insights& insights,
    const commands::Host& host, const commands::Joining* joining, std::int64_t now) {
    const auto scope = ui.in("room");
    const commands::UiState& of = first.ui_state;
    update_from(document.session(), first);
    commands::ActionQueue actions;  // here nothing can be asked for
    const commands::ViewContext context(
        {document, ui_state_, host, insights, ui.words(), now, joining}, ui_state_, actions);
    Rect rest = ui.page();
    fill_rect(ui.canvas(), rest.take_top(strip), ui.theme().phase(of.shown.phase));
    rest = rest.inset(space::margin, 0);
    head(ui, context, rest.take_top(head_height));
    rest.take_bottom(below);
    board(ui, context, rest);
    if (of.overlay == commands::Overlay::Join && joining && joining->is_open())
        draw_how_to_join(ui, *joining->invitation(), case_.join_code);
    if (of.overlay == commands::Overlay::Card && !first.card.empty()) draw_drawn_card(ui, first.card);
}

// What is chosen, lit or looked at on the laptop is what the room talks about.
void RoomPage::update_from(const Session& session, const FirstPage& first) {
    const commands::UiState& of = first.ui_state;
    ui_state_.show(of.shown);
    ui_state_.update_from(session);
    ui_state_.selection = of.selection;
    ui_state_.spotlight = of.spotlight, ui_state_.search = of.search, ui_state_.folded = of.folded;
    ui_state_.result = of.result;
    ui_state_.silent_until = of.silent_until;
    ui_state_.hide_names = true;
    if (focus_ != of.selection.focus()) ui_state_.reveal = focus_ = of.selection.focus();
    board_.scroll_along(first.board);
    case_scroll_.update_from(first.answers.scroll, case_.scroll);
    result_scroll_.update_from(first.result, result_);
    outcome_.lit = first.outcome.shone;
}

void RoomPage::board(Ui& ui, const commands::ViewContext& context, const Rect& place) {
    const Session& session = context.session();
    const CurrentStep shown = context.ui_state.shown;
    if (shown.concluded) {
        const OutcomeView view{.session = session,
            .threads = context.threads(),
            .revision = context.document.revision(),
            .work = false,
            .takes_keys = false};
        (void)thread_drawing(ui, place, view, outcome_);
    } else if (shown.phase == Phase::Case) {
        (void)case_view(ui, place, session, insight::notes_in_order(session, Phase::Case), true, case_);
    } else if (result_shown(context.ui_state)) {
        (void)vote_result(ui, place,
            {.session = session,
                .threads = context.threads(),
                .values = context.insights.tally(context.document),
                .covered = context.ui_state.result->covered,
                .chosen = context.ui_state.result->chosen,
                .work = false},
            result_);
    } else {
        board_.draw(ui, context, no_keys_, place);
        board_.draw_above(ui, context, no_keys_);
    }
}

void RoomPage::head(Ui& ui, const commands::ReadContext& context, Rect row) {
    if (const std::string clock = clock_of(context); !clock.empty()) {
        draw_text(ui.canvas(), clock, type::question, row.take_right(clock_width), ui.theme().ink, Align::Right);
        row.take_right(space::control_gap);
        ui.wake_in(1 - std::fmod(static_cast<double>(context.now) / 1000, 1.0) + 0.01);
    }
    if (const HandsShown shown = hands_shown(context); !shown.text.empty()) {
        const Size size = hands_pill_size(ui, shown);
        const Rect place = row.take_right(size.width);
        const Point corner{place.x, place.middle().y - size.height / 2};
        ui.cover(ui.id("hands"), {corner.x, corner.y, size.width, size.height}, Role::None, shown.said);
        hands_pill(ui, corner, shown);
        row.take_right(space::control_gap);
    }
    question_row(ui, context, row, true);
}

}  // namespace samenspraak::screen
