// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/parts/hand_counter.hpp"

#include "app/commands/voting.hpp"
#include "app/screen/parts/note_field.hpp"
#include "app/screen/widgets/field.hpp"
#include "app/screen/widgets/widgets.hpp"

#include <algorithm>
#include <string>

namespace samenspraak::screen {
namespace {

constexpr float inset = 12, gap = 10, number_width = 140, by_note = 12;

UiId field_id() { return UiId::path("board.hands"); }

bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }

int number_in(const std::string& text) {
    int number = 0;
    for (const char letter : text) number = number * 10 + (letter - '0');
    return number;
}

}  // namespace

void HandCounter::update_from(Ui& ui, const commands::ViewContext& context) {
    const NoteId wanted = context.ui_state.counting.value;
    if (wanted != value_) {
        value_ = wanted;
        if (value_) begin(ui, context);
    } else if (value_ && !ui.focus().is_at(field_id())) {
        close(ui, context, true);  // a click beside it
    }
    if (value_ && !ui.modality().is_on()) take_keys(ui, context);
}

void HandCounter::begin(Ui& ui, const commands::ViewContext& context) {
    const Note* value = find_note(context.session(), value_);
    editor_.set_text(value && value->hands > 0 ? std::to_string(value->hands) : std::string());
    editor_.select_all();
    ui.focus().move_to(field_id());
}

// Before the field has them, and before the field of the step, which takes what is no number.
void HandCounter::take_keys(Ui& ui, const commands::ViewContext& context) {
    Keys& keys = ui.keys();
    const std::string_view typed = keys.typed();
    if (keys.take({commands::Key::Enter}) || keys.take({commands::Key::Tab}))
        return context.actions.push(commands::CountNext{});
    if (keys.take({commands::Key::Escape})) return close(ui, context, false);
    if (keys.take({commands::Key::Up})) return add(context, 1);
    if (keys.take({commands::Key::Down})) return add(context, -1);
    if (typed == "+" || typed == "-") {
        add(context, typed == "+" ? 1 : -1);
        return keys.take_key();
    }
    if (typed.empty() || std::ranges::all_of(typed, is_digit)) return;
    close(ui, context, true);
    ui.focus().move_to(note_field_id());
    context.ui_state.keyboard_owner = commands::KeyboardOwner::Field;
}

void HandCounter::add(const commands::ViewContext& context, int hands) {
    const int number = std::clamp<int>(number_in(editor_.text()) + hands, 0, commands::max_hands);
    editor_.set_text(std::to_string(number));
    context.ui_state.counting.typed = editor_.text();
}

void HandCounter::close(Ui& ui, const commands::ViewContext& context, bool keep) {
    if (keep) {
        context.actions.alter(hands_counted(context));
        note_counted(context.ui_state);
    }
    value_ = {};
    context.ui_state.counting = {};
    if (ui.focus().is_at(field_id())) ui.focus().move_to(note_field_id());
}

void HandCounter::commit(const commands::ViewContext& context) {
    if (!value_) return;
    context.actions.alter(hands_counted(context));
    context.ui_state.counting = {};
    value_ = {};
}

void HandCounter::draw(Ui& ui, const commands::ViewContext& context, const Rect& note, const Rect& board) {
    const auto layer = ui.canvas().on(Layer::Popup);
    const auto scope = ui.in("counter");
    const std::string_view next = ui.words()(Word::count_next), enter = ui.words()(Word::app_key_enter);
    const Size cap = key_cap_size(ui, enter);
    const float width = 2 * inset + 2 * space::control_height + number_width + 4 * gap + cap.width
                        + measure_text(ui.canvas(), next, type::panel).width;
    const float height = space::control_height + 2 * inset;
    const float below = note.bottom() + by_note, above = note.y - by_note - height;
    const Rect place{std::clamp(note.middle().x - width / 2, board.x, std::max(board.x, board.right() - width)),
        below + height <= board.bottom() ? below : std::max(board.y, above), width, height};
    ui.cover(ui.id("ground"), place, Role::Area, ui.words()(Word::voting_hands));
    if (ui.theme().shadows) draw_note_shadow(ui.canvas(), place);
    fill_rect(ui.canvas(), place, ui.theme().sheet, space::control_radius);
    outline_rect(ui.canvas(), place, ui.theme().line, space::line, space::control_radius);

    Rect row = place.inset(inset);
    const auto one = [&](std::string_view name, Icon icon, Word label) {
        const Rect where = row.take_left(space::control_height);
        row.take_left(gap);
        return button(ui, name, where, {.text = {}, .icon = icon, .label = ui.words()(label)});
    };
    if (one("fewer", Icon::Minus, Word::count_fewer)) add(context, -1);
    const Rect number = row.take_left(number_width);
    row.take_left(gap);
    if (one("more", Icon::Plus, Word::count_more)) add(context, 1);
    editor_.forget_history();  // nothing of it stands between undo and the board
    const FieldAnswer answer = field(ui, field_id(), number, editor_,
        {.placeholder = ui.words()(Word::count_hands), .label = ui.words()(Word::voting_hands_help)});
    if (answer.changed) {
        std::string digits = editor_.text();
        std::erase_if(digits, [](char letter) { return !is_digit(letter); });  // what was pasted
        if (digits != editor_.text()) editor_.set_text(digits);
        context.ui_state.counting.typed = digits;
    }
    key_cap(ui, {row.x, row.middle().y - cap.height / 2}, enter);
    row.take_left(cap.width + gap);
    draw_text(ui.canvas(), next, type::panel, row, ui.theme().muted);
}

}  // namespace samenspraak::screen
