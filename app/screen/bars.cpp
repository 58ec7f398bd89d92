// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/bars.hpp"

#include "app/screen/kit.hpp"
#include "sessions/method/phases.hpp"

#include <algorithm>
#include <cmath>

namespace samenspraak {
namespace {

constexpr float head_height = 98, above_bottom = 20;
constexpr float question_gap = 24;  // between the question and the hint

std::string hint_of(const Context& context) {
    const bool voting = context.desk.shown == Whereabouts{Phase::Values, false} && context.session().voting.open;
    if (voting) return context.words(Word::hint_values_voting, {std::to_string(context.session().voting.budget)});
    return std::string(context.words(guide_of(context.desk.shown).hint));
}

ButtonWish wish_of(const Bindings& bindings, const Ui& ui, Command command, Word word, std::string& keys) {
    keys = bindings.shown(command);
    return {.text = ui.words()(word), .key_cap = keys};
}

}  // namespace

PageParts page_parts(const Rect& page, float side_width) {
    PageParts parts;
    Rect rest = page;
    parts.top = rest.take_top(space::bar);
    parts.bottom = rest.take_bottom(space::bar);
    rest = rest.inset(space::margin, 0);
    parts.head = rest.take_top(head_height);
    rest.take_bottom(above_bottom);
    if (side_width > 0) {
        parts.side = rest.take_right(side_width);
        rest.take_right(space::lane_gap);
    }
    parts.board = rest;
    return parts;
}

float fitting_side(const Rect& page, float side_width) {
    constexpr float two_notes = 640, narrowest = 240;
    if (page.width - 2 * space::margin - space::lane_gap - side_width >= two_notes) return side_width;
    const float quarter = std::floor(page.width / 4);
    return quarter < narrowest ? 0 : std::min(side_width, quarter);
}

void question_row(Ui& ui, const Context& context, const Rect& head) {
    Canvas& canvas = ui.canvas();
    const std::string_view question = ui.words()(guide_of(context.desk.shown).question);
    Rect row = head.moved({0, -2});
    const float used = canvas.text(question, type::question, row, ui.theme().ink);
    row.take_left(used + question_gap);
    canvas.text(hint_of(context), type::hint, row.moved({0, 6}), ui.theme().muted);
}

SaveWords save_words(const Context& context) {
    const Words& words = context.words;
    if (context.workshop.read_only()) return {std::string(words(Word::app_read_only)), true, false};
    const SaveState state = context.workshop.save_state();
    if (state.trouble) return {words(Word::save_trouble, {words(*state.trouble)}), false, true};
    if (state.path.empty()) return {std::string(words(Word::save_saving)), false, false};
    if (state.is_safe()) return {std::string(words(Word::save_safe)), true, false};
    const std::uint64_t waiting = state.waiting();
    if (waiting <= 1) return {std::string(words(Word::save_saving)), false, false};
    return {words(Word::save_waiting_many, {std::to_string(waiting)}), false, false};
}

void run_shortcuts(Ui& ui, Context& context, const Bindings& bindings) {
    const auto key = ui.key();
    if (!key || ui.is_modal()) return;
    const auto command = bindings.meant(context, key->chord);
    if (!command) return;
    ui.take_key();
    run(context, *command);
    ui.again();
}

float command_button_width(Ui& ui, const Bindings& bindings, Command command, Word word) {
    std::string keys;
    return button_width(ui, wish_of(bindings, ui, command, word, keys));
}

void command_button(Ui& ui, Context& context, const Bindings& bindings, Command command, Word word, const Rect& place) {
    std::string keys;
    ButtonWish wish = wish_of(bindings, ui, command, word, keys);
    wish.enabled = possible(context, command);
    wish.label = ui.words()(row_of(command).name);
    if (button(ui, plain_name(command), place, wish)) run(context, command);
}

}  // namespace samenspraak
