// SPDX-License-Identifier: EUPL-1.2
#include "app/commands/actions.hpp"
#include "app/screen/bars/bars.hpp"
#include "app/screen/widgets/widgets.hpp"
#include "sessions/insight/order.hpp"

#include <algorithm>
#include <cmath>
#include <span>
#include <string>

namespace samenspraak::screen {
namespace {

constexpr float field_width = 700, field_part = 0.375f;  // of the page, where that is less
constexpr float field_width_with_lanes = 900, field_part_with_lanes = 0.47f;
constexpr float above = 16, dot = 6, dot_gap = 15;

struct PhaseButton {
    commands::Command command{};
    Word word{};
};

// The first that are possible; a session in silent minutes has its way out first.
std::vector<PhaseButton> buttons_of(const commands::ReadContext& context) {
    std::vector<PhaseButton> buttons;
    if (context.session().silent) buttons.push_back({commands::Command::Reveal, Word::bar_reveal});
    switch (context.ui_state.shown.phase) {
    case Phase::Case: break;
    case Phase::Actors: buttons.push_back({commands::Command::Group, Word::bar_group}); break;
    case Phase::Values:
        if (context.session().voting.open)
            buttons.push_back({commands::Command::VotingClose, Word::bar_voting_close});
        else
            buttons.push_back({commands::Command::VotingOpen, Word::bar_voting_open});
        if (possible(context, commands::Command::VotingResult) && !result_shown(context.ui_state))
            buttons.push_back({commands::Command::VotingResult, Word::bar_voting_result});
        buttons.push_back({commands::Command::Link, Word::bar_link});
        return buttons;
    case Phase::Effects:
    case Phase::Actions: break;
    }
    if (context.ui_state.shown.phase != Phase::Case) buttons.push_back({commands::Command::Undo, Word::bar_undo});
    return buttons;
}

Rect control(const Rect& bar) { return {bar.x, bar.y + above, bar.width, space::control_height}; }

Color dot_color(const Ui& ui, const SaveWords& words) {
    if (words.trouble) return ui.theme().trouble;
    return words.safe ? ui.theme().saved : ui.theme().both.strong;
}

// The save state, ending (or with at_left: beginning) at the edge of the place. Answers with its width.
float save_state(Ui& ui, const commands::ViewContext& context, const Rect& place, bool at_left) {
    const SaveWords words = save_words(context);
    constexpr float least = 3 * dot;
    if (place.width < least) return 0;
    const float most = std::max(0.f, place.width - 2 * dot - dot_gap);
    const float width = std::min(most, std::ceil(measure_text(ui.canvas(), words.text, type::save_state).width));
    const float whole = 2 * dot + dot_gap - dot + width;
    const Rect there{at_left ? place.x : place.right() - whole, place.y, whole, place.height};
    const Touch touch = ui.touch("save", there.inset(-6, 0),
        {.role = words.trouble ? Role::Button : Role::None,
            .label = words.text,
            .focusable = words.trouble,
            .pointer = words.trouble ? Pointer::Hand : Pointer::Arrow});
    if (words.trouble && touch.clicked) context.ui_state.open(commands::Overlay::SaveTrouble);
    if (touch.ring) draw_focus_ring(ui.canvas(), there.inset(-6, 0), 8, ui.theme().focus);
    draw_disc(ui.canvas(), {there.x + dot, there.middle().y}, dot, dot_color(ui, words));
    draw_text(ui.canvas(), words.text, type::save_state, {there.right() - width, there.y, width, there.height},
        words.trouble ? ui.theme().trouble : ui.theme().muted);
    return whole;
}

}  // namespace

void BottomBar::draw(
    Ui& ui, const commands::ViewContext& context, const commands::Bindings& bindings, const Rect& place) {
    const auto scope = ui.in("bottom");
    bar(ui, place, false);
    Rect inside = control(place).inset(space::margin, 0);
    if (context.ui_state.shown.concluded) {
        draw_outcome(ui, context, bindings, inside);
    } else {
        const bool has_lanes = insight::lanes_in_order(context.ui_state.shown.phase).size() > 1;
        const float widest = has_lanes ? field_width_with_lanes : field_width;
        const float part = has_lanes ? field_part_with_lanes : field_part;
        field_.draw(ui, context, inside.take_left(std::min(widest, std::floor(place.width * part))));
        inside.take_left(space::control_gap);
        ui.region(Region::Bottom);
        draw_buttons(ui, context, bindings, draw_right(ui, context, bindings, inside));
    }
    ui.region(Region::Page);
}

// What is at the right: the next step, joining, the save state. Answers with the room that is left.
Rect BottomBar::draw_right(
    Ui& ui, const commands::ViewContext& context, const commands::Bindings& bindings, Rect inside) {
    const method::Words& words = ui.words();
    const std::string next_key = bindings.shown(commands::Command::NextPhase);
    const std::string_view next_tip = words(commands::row_of(commands::Command::NextPhase).name);
    const ButtonWish next{.text = words(Word::bar_next),
        .look = Look::Main,
        .icon_after = Icon::ArrowRight,
        .main = ui.theme().phase(context.ui_state.shown.phase),
        .label = next_tip,
        .tip = next_tip,
        .key = next_key};
    if (button(ui, commands::plain_name(commands::Command::NextPhase), inside.take_right(button_width(ui, next)), next))
        context.actions.run(commands::Command::NextPhase);
    inside.take_right(space::control_gap);
    const std::string join_key = bindings.shown(commands::Command::JoinShow);
    const ButtonWish join{.text = words(Word::bar_join),
        .icon = Icon::Corners,
        .tip = words(commands::row_of(commands::Command::JoinShow).name),
        .key = join_key};
    if (button(ui, commands::plain_name(commands::Command::JoinShow), inside.take_right(button_width(ui, join)), join))
        context.actions.run(commands::Command::JoinShow);
    inside.take_right(space::control_gap);
    float buttons = 0;
    for (const PhaseButton& each : buttons_of(context))
        buttons += command_button_width(ui, bindings, each.command, each.word) + space::control_gap;
    Rect rest = inside;
    rest.take_left(std::min(buttons, inside.width / 2));
    inside.take_right(save_state(ui, context, rest, false) + space::control_gap);
    return inside;
}

void BottomBar::draw_buttons(
    Ui& ui, const commands::ViewContext& context, const commands::Bindings& bindings, Rect place) {
    if (!context.writable()) return;
    for (const PhaseButton& each : buttons_of(context)) {
        const float width = command_button_width(ui, bindings, each.command, each.word);
        if (width > place.width) return;
        command_button(ui, context, bindings, each.command, each.word, place.take_left(width));
        place.take_left(space::control_gap);
    }
}

void BottomBar::draw_outcome(
    Ui& ui, const commands::ViewContext& context, const commands::Bindings& bindings, Rect inside) {
    const method::Words& words = ui.words();
    ui.region(Region::Bottom);
    const ButtonWish report{.text = words(Word::bar_report),
        .look = Look::Main,
        .icon_after = Icon::ArrowRight,
        .main = ui.theme().phase(Phase::Actions),
        .label = words(commands::row_of(commands::Command::Export).name)};
    if (button(
            ui, commands::plain_name(commands::Command::Export), inside.take_right(button_width(ui, report)), report))
        context.actions.run(commands::Command::Export);
    inside.take_right(space::control_gap);
    bool& without = context.ui_state.without_names;
    // It says how it stands now, and is as wide either way: what one clicks on does not jump away.
    const ButtonWish left_out{.text = words(Word::bar_names_left_out), .icon = Icon::Check},
        put_in{.text = words(Word::bar_names_put_in)};
    const float widest = std::max(button_width(ui, left_out), button_width(ui, put_in));
    if (button(ui, "without_names", inside.take_right(widest), without ? left_out : put_in)) without = !without;
    inside.take_right(space::control_gap);
    const float preview = command_button_width(ui, bindings, commands::Command::Report, Word::export_preview);
    Rect saved = inside;
    saved.width = std::max(0.f, inside.width - preview - space::control_gap);
    inside.take_left(save_state(ui, context, saved, true) + 2 * space::control_gap);
    command_button(ui, context, bindings, commands::Command::Report, Word::export_preview, inside.take_left(preview));
    draw_numbers(ui, context, inside);
}

void BottomBar::count(const commands::ViewContext& context, const method::Words& words) {
    if (numbers_.revision == context.document.revision() && numbers_.language == words.language()) return;
    numbers_ = {context.document.revision(), std::string(words.language()), {}};
    const insight::Threads& threads = context.threads();
    const auto links = std::ranges::count_if(threads.links(), [](const Link& link) {
        return link.kind == LinkKind::Touches || link.kind == LinkKind::Bears || link.kind == LinkKind::Serves;
    });
    const auto tried = std::ranges::count_if(threads.notes(Phase::Actions),
        [&](NoteId id) { return context.session().notes.at(id).details->experiment.has_value(); });
    for (const auto& [word, number] :
        {std::pair{CountedWord::cli_participants, context.session().participants.size()},
            {CountedWord::cli_notes, threads.notes().size()}, {CountedWord::cli_links, static_cast<std::size_t>(links)},
            {CountedWord::outcome_experiments, static_cast<std::size_t>(tried)}}) {
        if (number == 0) continue;
        const std::string text = words(word, number);
        const std::size_t digits = std::min(text.find(' '), text.size());
        numbers_.said.emplace_back(text.substr(0, digits), text.substr(std::min(digits + 1, text.size())));
    }
}

// As far as there is room: the last goes first.
void BottomBar::draw_numbers(Ui& ui, const commands::ViewContext& context, const Rect& inside) {
    constexpr float between = 30, beside = 14, gap = 7;
    constexpr Lettering strong{.size = 22, .weight = type::semibold};
    count(context, ui.words());
    const auto wide = [&](const std::string& text, const Lettering& style) {
        return std::ceil(measure_text(ui.canvas(), text, style).width);
    };
    float width = 0;
    std::size_t fitting = 0;
    for (const auto& [number, name] : numbers_.said) {
        const float more = (fitting > 0 ? between : 0) + wide(number, strong) + gap + wide(name, type::field);
        if (width + more > inside.width - 2 * beside) break;
        width += more, ++fitting;
    }
    Rect row{inside.right() - beside - width, inside.y, width, inside.height};
    for (const auto& [number, name] : std::span(numbers_.said).first(fitting)) {
        draw_text(ui.canvas(), number, strong, row.take_left(wide(number, strong)), ui.theme().ink);
        row.take_left(gap);
        draw_text(
            ui.canvas(), name, type::field, row.take_left(wide(name, type::field)), ui.theme().outcome.loose_text);
        row.take_left(between);
    }
}

}  // namespace samenspraak::screen
