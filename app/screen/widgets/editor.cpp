// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/widgets/editor.hpp"

#include "sessions/text/utf8.hpp"

#include <algorithm>
#include <cassert>
#include <optional>

namespace samenspraak::screen {
namespace {

// What a key means for the caret; none for other keys.
std::optional<text::TextStep> step_of(const commands::Chord& chord) {
    const bool far = chord.with.control;
    switch (chord.key) {
    case commands::Key::Left: return far ? text::TextStep::WordLeft : text::TextStep::Left;
    case commands::Key::Right: return far ? text::TextStep::WordRight : text::TextStep::Right;
    case commands::Key::Up: return text::TextStep::Up;
    case commands::Key::Down: return text::TextStep::Down;
    case commands::Key::Home: return far ? text::TextStep::TextStart : text::TextStep::LineStart;
    case commands::Key::End: return far ? text::TextStep::TextEnd : text::TextStep::LineEnd;
    default: return std::nullopt;
    }
}

}  // namespace

void Editor::set_text(std::string_view text) {
    text_ = text::cleaned(text);
    caret_ = anchor_ = text_.size();
    undo_.clear();
    redo_.clear();
    last_ = Kind::None;
    goal_x_ = -1;
    layout_.reset();
    ++version_;
}

std::size_t Editor::left() const {
    const std::size_t used = text::count_code_points(text_);
    return used < most_ ? most_ - used : 0;
}

std::pair<std::size_t, std::size_t> Editor::selection() const { return std::minmax(caret_, anchor_); }

std::string_view Editor::selected() const {
    const auto [from, to] = selection();
    return std::string_view(text_).substr(from, to - from);
}

void Editor::select_all() {
    anchor_ = 0;
    caret_ = text_.size();
}

void Editor::place_caret(std::size_t byte) { move(std::min(byte, text_.size()), false); }

void Editor::set_type(text::Typesetter& typesetter, const text::TextStyle& style, float width) {
    if (typesetter_ == &typesetter && style_ == style && width_ == width) return;
    typesetter_ = &typesetter;
    style_ = style;
    width_ = width;
    layout_.reset();
}

const text::Layout& Editor::layout() {
    assert(typesetter_ && "set_type comes first");
    if (!layout_) layout_ = typesetter_->lay_out_once({text_, style_, width_});
    return *layout_;
}

bool Editor::write(std::string_view typed) {
    std::string clean = text::cleaned(typed);
    if (!many_lines_) std::ranges::replace(clean, '\n', ' ');
    const std::size_t room = left() + text::count_code_points(selected());
    const std::string_view fits = text::first_code_points(clean, room);
    if (fits.empty()) return false;
    const auto [from, to] = selection();
    // A word at a time comes back by undo: a space begins a new one.
    const bool word_goes_on = fits != " " && fits != "\n" && text::count_code_points(fits) == 1 && from == to;
    replace(from, to, fits, word_goes_on ? Kind::Typing : Kind::Other);
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
    if (has_selection() && !extend && (*step == text::TextStep::Left || *step == text::TextStep::Right)) {
        const auto [from, to] = selection();
        const bool first_is_left = layout().caret(from).x <= layout().caret(to).x;
        move((*step == text::TextStep::Left) == first_is_left ? from : to, false);
        return true;
    }
    const float x = upright && goal_x_ >= 0 ? goal_x_ : layout().caret(caret_).x;
    move(layout().step(caret_, *step, x), extend);
    if (upright) goal_x_ = x;
    return true;
}

bool Editor::press_delete(const commands::Chord& chord) {
    const bool back = chord.key == commands::Key::Backspace;
    if ((!back && chord.key != commands::Key::Delete) || chord.with.alt) return false;
    auto [from, to] = selection();
    if (from == to) {
        const text::TextStep word = back ? text::TextStep::WordLeft : text::TextStep::WordRight;
        const std::size_t other = chord.with.control ? layout().step(caret_, word, 0)
                                  : back             ? layout().previous_character(caret_)
                                                     : layout().next_character(caret_);
        (back ? from : to) = other;
    }
    if (from < to) replace(from, to, {}, Kind::Deleting);
    return true;
}

bool Editor::press_clipboard(const commands::Chord& chord, Clipboard& clipboard) {
    // With Shift only redoing is the editor's own; other such chords are commands.
    if (!chord.with.control || chord.with.alt || (chord.with.shift && chord.key != commands::Key::Z)) return false;
    const auto [from, to] = selection();
    switch (chord.key) {
    case commands::Key::A:
        if (empty()) return false;  // nothing here: it may be meant for all notes
        select_all();
        return true;
    case commands::Key::C:
    case commands::Key::X:
        if (from == to) return false;  // then it may be meant for the notes that are selected
        clipboard.set(std::string(selected()));
        if (chord.key == commands::Key::X) replace(from, to, {}, Kind::Other);
        return true;
    case commands::Key::V: write(clipboard.get()); return true;
    case commands::Key::Z: return chord.with.shift ? step_back(redo_, undo_) : step_back(undo_, redo_);
    case commands::Key::Y: return step_back(redo_, undo_);
    default: return false;
    }
}

void Editor::replace(std::size_t from, std::size_t to, std::string_view with, Kind kind) {
    remember(kind);
    text_.replace(from, to - from, with);
    caret_ = anchor_ = from + with.size();
    goal_x_ = -1;
    layout_.reset();
    ++version_;
}

void Editor::remember(Kind kind) {
    redo_.clear();
    // Letters of one word, or deletions one after the other, are one step.
    if (kind != Kind::Other && kind == last_ && !undo_.empty()) return;
    undo_.push_back({text_, caret_, anchor_});
    last_ = kind;
}

bool Editor::step_back(std::vector<Moment>& from, std::vector<Moment>& to) {
    if (from.empty()) return false;  // nothing here: the session's undo is meant
    to.push_back({text_, caret_, anchor_});
    Moment& moment = from.back();
    text_ = std::move(moment.text);
    caret_ = moment.caret;
    anchor_ = moment.anchor;
    from.pop_back();
    last_ = Kind::None;
    goal_x_ = -1;
    layout_.reset();
    ++version_;
    return true;
}

void Editor::move(std::size_t to, bool extend) {
    caret_ = to;
    if (!extend) anchor_ = to;
    goal_x_ = -1;
    last_ = Kind::None;
}

void Editor::take_word_or_paragraph(std::size_t at, int clicks) {
    if (clicks == 2) {
        taken_ = layout().word_at(at);
        return;
    }
    const std::size_t before = at == 0 ? std::string::npos : text_.rfind('\n', at - 1);
    const std::size_t after = text_.find('\n', at);
    taken_ = {before == std::string::npos ? 0 : before + 1, after == std::string::npos ? text_.size() : after};
}

void Editor::press_mouse(float x, float y, int clicks, bool extend) {
    const std::size_t at = layout().hit(x, y);
    clicks_ = clicks;
    taken_ = {at, at};
    if (clicks >= 2) {
        take_word_or_paragraph(at, clicks);
        anchor_ = taken_.first;
        caret_ = taken_.second;
        last_ = Kind::None;
        return;
    }
    move(at, extend);
    if (extend) taken_ = {anchor_, anchor_};
}

void Editor::drag_mouse(float x, float y) {
    const auto taken = taken_;
    const std::size_t at = layout().hit(x, y);
    if (clicks_ >= 2)
        take_word_or_paragraph(at, clicks_);
    else
        taken_ = {at, at};
    const bool backwards = taken_.first < taken.first;
    anchor_ = backwards ? taken.second : taken.first;
    caret_ = backwards ? taken_.first : taken_.second;
    taken_ = taken;
}

}  // namespace samenspraak::screen
