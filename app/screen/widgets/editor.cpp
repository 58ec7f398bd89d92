// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/widgets/editor.hpp"

#include "sessions/text/utf8.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace samenspraak::screen {
namespace {

// What a key means for the caret, by itself and with Control.
struct KeyStep {
    commands::Key key;
    text::TextStep step, far;
};
constexpr KeyStep key_steps[]{
    {commands::Key::Left, text::TextStep::Left, text::TextStep::WordLeft},
    {commands::Key::Right, text::TextStep::Right, text::TextStep::WordRight},
    {commands::Key::Up, text::TextStep::Up, text::TextStep::Up},
    {commands::Key::Down, text::TextStep::Down, text::TextStep::Down},
    {commands::Key::Home, text::TextStep::LineStart, text::TextStep::TextStart},
    {commands::Key::End, text::TextStep::LineEnd, text::TextStep::TextEnd},
};

// None for other keys.
std::optional<text::TextStep> step_of(const commands::Chord& chord) {
    for (const KeyStep& each : key_steps)
        if (each.key == chord.key) return chord.with.control ? each.far : each.step;
    return std::nullopt;
}

}  // namespace

void Editor::set_text(std::string_view text) {
    std::string clean = text::cleaned(text);
    const std::size_t end = clean.size();
    text_.restore({std::move(clean), end, end});
    history_.clear();
    goal_x_ = -1;
}

void Editor::place_caret(std::size_t byte) { move(std::min(byte, text().size()), false); }

bool Editor::write(std::string_view typed) {
    std::string clean = text::cleaned(typed);
    if (!many_lines_) std::ranges::replace(clean, '\n', ' ');
    const std::size_t room = left() + text::count_code_points(selected());
    const std::string_view fits = text::first_code_points(clean, room);
    if (fits.empty()) return false;
    const auto [from, to] = selection();
    // A word at a time comes back by undo: a space begins a new one.
    const bool word_goes_on = fits != " " && fits != "\n" && text::count_code_points(fits) == 1 && from == to;
    replace(from, to, fits, word_goes_on ? TypingHistory::Kind::Typing : TypingHistory::Kind::Other);
    return true;
}

bool Editor::press(const commands::Chord& chord, Clipboard& clipboard) {
    if (chord.key == commands::Key::Enter && !chord.with.control && !chord.with.alt && many_lines_) return write("\n");
    return press_move(chord) || press_delete(chord) || press_clipboard(chord, clipboard);
}

bool Editor::press_move(const commands::Chord& chord) {
    const std::optional<text::TextStep> step = step_of(chord);
    if (!step || chord.with.alt) return false;
    const bool upright = *step == text::TextStep::Up || *step == text::TextStep::Down;
    if (upright && (chord.with.control || layout().lines() < 2)) return false;
    const bool extend = chord.with.shift;
    // Without Shift, left and right first end a selection at its edge.
    if (text_.has_selection() && !extend && (*step == text::TextStep::Left || *step == text::TextStep::Right)) {
        const auto [from, to] = selection();
        const bool first_is_left = layout().caret(from).x <= layout().caret(to).x;
        move((*step == text::TextStep::Left) == first_is_left ? from : to, false);
        return true;
    }
    const float x = upright && goal_x_ >= 0 ? goal_x_ : layout().caret(caret()).x;
    move(layout().step(caret(), *step, x), extend);
    if (upright) goal_x_ = x;
    return true;
}

bool Editor::press_delete(const commands::Chord& chord) {
    const bool back = chord.key == commands::Key::Backspace;
    if ((!back && chord.key != commands::Key::Delete) || chord.with.alt) return false;
    auto [from, to] = selection();
    if (from == to) {
        const text::TextStep word = back ? text::TextStep::WordLeft : text::TextStep::WordRight;
        const std::size_t other = chord.with.control ? layout().step(caret(), word, 0)
                                  : back             ? layout().previous_character(caret())
                                                     : layout().next_character(caret());
        (back ? from : to) = other;
    }
    if (from < to) replace(from, to, {}, TypingHistory::Kind::Deleting);
    return true;
}

bool Editor::press_clipboard(const commands::Chord& chord, Clipboard& clipboard) {
    // With Shift only redoing is the editor's own; other such chords are commands.
    if (!chord.with.control || chord.with.alt || (chord.with.shift && chord.key != commands::Key::Z)) return false;
    const auto [from, to] = selection();
    if (chord.key == commands::Key::A) {
        select_all();  // also when that is nothing: who clears a field must not clear the board
        return true;
    }
    if (chord.key == commands::Key::C || chord.key == commands::Key::X) {
        if (from == to) return false;  // then it may be meant for the notes that are selected
        clipboard.set(std::string(selected()));
        if (chord.key == commands::Key::X) replace(from, to, {}, TypingHistory::Kind::Other);
        return true;
    }
    if (chord.key == commands::Key::V) {
        write(clipboard.get());
        return true;
    }
    if (chord.key == commands::Key::Z) return step_through_history(chord.with.shift);
    return chord.key == commands::Key::Y && step_through_history(true);
}

void Editor::replace(std::size_t from, std::size_t to, std::string_view with, TypingHistory::Kind kind) {
    history_.remember(text_, kind);
    text_.replace(from, to, with);
    goal_x_ = -1;
}

// False: nothing here, and the session's undo is meant.
bool Editor::step_through_history(bool forth) {
    if (!(forth ? history_.redo(text_) : history_.undo(text_))) return false;
    goal_x_ = -1;
    return true;
}

void Editor::move(std::size_t to, bool extend) {
    text_.move(to, extend);
    goal_x_ = -1;
    history_.end_run();
}

void Editor::press_mouse(float x, float y, int clicks, bool extend) {
    mouse_.press(text_, layout(), x, y, clicks, extend);
    goal_x_ = -1;
    history_.end_run();
}

void Editor::drag_mouse(float x, float y) { mouse_.drag(text_, layout(), x, y); }

}  // namespace samenspraak::screen
