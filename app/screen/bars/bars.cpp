// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/bars/bars.hpp"

#include "app/commands/actions.hpp"
#include "app/commands/agenda_plan.hpp"
#include "app/commands/state/participants.hpp"
#include "app/commands/voting.hpp"
#include "app/screen/widgets/widgets.hpp"
#include "sessions/method/phases.hpp"
#include "sessions/text/direction.hpp"
#include "sessions/text/utf8.hpp"

#include <algorithm>
#include <cmath>

namespace samenspraak::screen {
namespace {

constexpr float head_height = 64, above_bottom = 12;
constexpr float pill_height = 46, pill_padding = 16, pill_icon = 26, pill_gap = 10;
constexpr std::size_t longest_name = 20;  // code points of who has the floor
constexpr float question_gap = 24;        // between the question and the hint

// A calm sign at the right of the row, as long as something is covered. Answers with its width.
float silent_sign(Ui& ui, const Rect& row, std::string_view said) {
    Canvas& canvas = ui.canvas();
    const float width =
        2 * pill_padding + pill_icon + pill_gap + std::ceil(measure_text(canvas, said, type::panel).width);
    const Rect place{row.right() - width, row.middle().y - pill_height / 2, width, pill_height};
    fill_rect(canvas, place, ui.theme().soft, pill_height / 2);
    const Rect eye = around({place.x + pill_padding + pill_icon / 2, place.middle().y}, pill_icon, pill_icon);
    draw_icon(canvas, Icon::Cover, eye, ui.theme().ink);
    draw_text(canvas, said, type::panel, {eye.right() + pill_gap, place.y, width, pill_height}, ui.theme().ink);
    (void)ui.touch("silent", place, {.role = Role::None, .label = said, .focusable = false, .pointer = Pointer::Arrow});
    return width;
}

// Whoever presses the key of a command that is not possible now is told why. Not of keys that move or let go: these
// mean nothing where there is nothing.
void say_why_not(const commands::ViewContext& context, const commands::Bindings& bindings, const KeyPress& key) {
    if (key.repeat || (moves_or_ends(key.chord) && key.chord != commands::Chord{commands::Key::Delete})) return;
    if (moves_or_ends(key.chord) && !board_takes_moves(context)) return;
    for (const commands::CommandRow& row : commands::command_table())
        if (std::ranges::find(bindings.keys(row.command), key.chord) != bindings.keys(row.command).end())
            if (const auto why = why_not(context, row.command)) return context.say(*why);
}

// How long the silence was still to last; it is ended by the facilitator, not by the clock.
std::string silence_left(const commands::ReadContext& context) {
    const std::int64_t until = context.ui_state.silent_until;
    if (until == 0) return {};
    const std::int64_t left = std::max<std::int64_t>(0, (until - context.now + 999) / 1000);
    const std::string seconds = std::to_string(left % 60);
    return " · " + std::to_string(left / 60) + (seconds.size() == 1 ? ":0" : ":") + seconds;
}

std::string covered_words(const commands::ReadContext& context) {
    const method::Words& words = context.words;
    const Session& session = context.session();
    if (!session.silent) return {};
    const auto covered = std::ranges::count_if(
        session.notes, [&](const auto& each) { return each.second.covered && on_board(session, each.second); });
    std::string said = std::string(words(Word::bar_silent)) + silence_left(context);
    if (covered == 0) return said;
    said += " · ";
    return said += words(CountedWord::board_notes_covered, covered);
}

std::string hint_of(const commands::ReadContext& context, bool for_room) {
    if (context.session().silent) return std::string(context.words(Word::silent_help));
    const bool voting = context.ui_state.shown == CurrentStep{Phase::Values, false} && context.session().voting.open;
    const auto budget = context.session().voting.budget;
    if (result_shown(context.ui_state)) return std::string(context.words(Word::voting_closed));
    if (voting && !for_room && all_hands_counted(context)) return std::string(context.words(Word::count_all_done));
    if (voting && !phones_open(context))
        return for_room ? std::string() : std::string(context.words(Word::hint_values_hands));
    if (voting) return context.words(CountedWord::hint_values_voting, budget);
    return std::string(context.words(method::guide_of(context.ui_state.shown).hint));
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

Rect panel_place(const Rect& board, bool left) {
    constexpr float usual = 640, most = 0.6f;
    const float width = std::min(usual, std::floor(board.width * most));
    return {left ? board.x : board.right() - width, board.y, width, board.height};
}

bool phones_open(const commands::ReadContext& context) { return context.joining && context.joining->is_open(); }

HandsShown hands_shown(const commands::ReadContext& context) {
    if (!phones_open(context)) return {};
    const commands::Attendance& there = context.joining->attendance();
    HandsShown shown;
    shown.named = static_cast<bool>(there.floor);
    if (there.floor) {
        const std::string name = format_person(context.words, context.session(), context.ui_state, there.floor);
        const std::string_view start = text::first_code_points(name, longest_name);
        shown.text = text::isolated(start.size() < name.size() ? std::string(start) + "…" : name);
        shown.said = context.words(Word::hands_turn, {name});
    }
    const std::size_t up = there.hands.size();
    if (up == 0) return shown;
    const std::string count = std::to_string(up), said = context.words(CountedWord::hands_up, up);
    shown.text += shown.text.empty() ? count : " · " + count;
    shown.said += shown.said.empty() ? said : " " + said;
    return shown;
}

namespace {
const auto& letters_of(const HandsShown& shown) { return shown.named ? type::panel_strong : type::count; }
}  // namespace

Size hands_pill_size(Ui& ui, const HandsShown& shown) {
    return {2 * pill_padding + pill_icon + pill_gap
                + std::ceil(measure_text(ui.canvas(), shown.text, letters_of(shown)).width),
        pill_height};
}

void hands_pill(Ui& ui, Point top_left, const HandsShown& shown) {
    const Size size = hands_pill_size(ui, shown);
    const Rect place{top_left.x, top_left.y, size.width, size.height};
    fill_rect(ui.canvas(), place, ui.theme().selection, pill_height / 2);
    Rect inside = place.inset(pill_padding, 0);
    const Rect sign = inside.take_left(pill_icon);
    draw_icon(ui.canvas(), Icon::Hand, around(sign.middle(), pill_icon, pill_icon), ui.theme().ink);
    inside.take_left(pill_gap);
    draw_text(ui.canvas(), shown.text, letters_of(shown), inside, ui.theme().ink);
}

void question_row(Ui& ui, const commands::ReadContext& context, const Rect& head, bool for_room) {
    Canvas& canvas = ui.canvas();
    const std::string_view question = ui.words()(method::guide_of(context.ui_state.shown).question);
    if (context.ui_state.silent_until > context.now)
        ui.wake_in(1 - std::fmod(static_cast<double>(context.now) / 1000, 1.0) + 0.01);
    Rect row = head;
    if (const std::string covered = covered_words(context); !covered.empty())
        row.take_right(silent_sign(ui, row, covered) + question_gap);
    const float used = draw_text(canvas, question, type::question, row, ui.theme().ink);
    row.take_left(used + question_gap);
    const std::string hint = hint_of(context, for_room);
    ui.cover(ui.id("question"), head, Role::Heading, std::string(question) + " " + hint);
    // Half a hint is none; nor is there room then for how the day goes.
    const float hint_width = measure_text(canvas, hint, type::hint).width;
    if (hint_width > row.width) return;
    draw_text(canvas, hint, type::hint, row.moved({0, 4}), ui.theme().muted);
    const std::string day = format_day(context);
    row.take_left(hint_width + question_gap);
    if (!day.empty() && measure_text(canvas, day, type::panel).width <= row.width)
        draw_text(canvas, day, type::panel, row.moved({0, 4}), ui.theme().muted, Align::Right);
}

SaveWords save_words(const commands::ReadContext& context) {
    const method::Words& words = context.words;
    if (context.document.read_only()) return {std::string(words(Word::app_read_only)), true, false};
    const store::SaveState state = context.document.save_state();
    if (state.trouble) return {words(Word::save_trouble, {words(*state.trouble)}), false, true};
    if (state.path.empty()) return {std::string(words(Word::save_saving)), false, false};
    if (state.is_safe()) return {std::string(words(Word::save_safe)), true, false};
    const std::uint64_t waiting = state.waiting();
    if (waiting <= 1) return {std::string(words(Word::save_saving)), false, false};
    return {words(CountedWord::save_waiting, waiting), false, false};
}

void run_shortcuts(Ui& ui, const commands::ViewContext& context, const commands::Bindings& bindings) {
    const auto key = ui.keys().pressed();
    if (!key || ui.modality().is_on()) return;
    const auto command = bindings.meant(context, key->chord);
    if (!command) return say_why_not(context, bindings, *key);
    ui.keys().take_key();
    context.actions.run(*command);
    ui.keys().show_first();
}

// As wide as with the wider of its keys: which of them is shown depends on who has the letters.
float command_button_width(Ui& ui, const commands::Bindings& bindings, commands::Command command, Word word) {
    float widest = 0;
    for (const commands::Chord chord : bindings.keys(command)) {
        const std::string keys = name_of(chord);
        widest = std::max(widest, button_width(ui, {.text = ui.words()(word), .key_cap = keys}));
    }
    return widest;
}

void command_button(Ui& ui, const commands::ViewContext& context, const commands::Bindings& bindings,
    commands::Command command, Word word, const Rect& place) {
    const std::string keys = bindings.shown(context, command);
    ButtonWish wish{.text = ui.words()(word), .key_cap = keys};
    const auto why = why_not(context, command);
    wish.enabled = !why;
    wish.label = ui.words()(commands::row_of(command).name);
    wish.tip = why ? ui.words()(*why) : wish.label;
    if (button(ui, commands::plain_name(command), place, wish)) context.actions.run(command);
}

}  // namespace samenspraak::screen
