// SPDX-License-Identifier: EUPL-1.2
// The one editor of text, for every field and for notes edited in place: what keys, letters and the mouse do to a text
// with a caret, to its history and to its lines. A draft: it becomes part of the session when its owner performs an act
// with it. Moves by characters as people see them, and as the eye sees left and right. Draws nothing (field.hpp does),
// knows no window: tests type into it.
#pragma once
#include "app/commands/keys.hpp"
#include "app/screen/widgets/edited_text.hpp"
#include "app/screen/widgets/mouse_selection.hpp"
#include "app/screen/widgets/text_lines.hpp"
#include "app/screen/widgets/typing_history.hpp"
#include "sessions/text/layout.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace samenspraak::screen {

// What was copied, here or in another program.
class Clipboard {
public:
    virtual ~Clipboard() = default;
    virtual std::string get() = 0;
    virtual void set(const std::string&) = 0;
};

class Editor {
public:
    explicit Editor(std::size_t max_code_points, bool many_lines = true)
        : text_(max_code_points),
          many_lines_(many_lines) {}

    const std::string& text() const { return text_.text(); }
    bool empty() const { return text().empty(); }
    void set_text(std::string_view);  // cleaned; the caret at the end; nothing to undo
    void clear() { set_text({}); }
    void forget_history() { history_.clear(); }        // there is nothing to undo any more
    std::size_t left() const { return text_.left(); }  // code points that still fit
    bool near_limit() const { return text_.near_limit(); }
    std::uint64_t version() const { return text_.version(); }  // grows with every change of the text

    // Bytes. A selection is from, to; equal when nothing is selected.
    std::size_t caret() const { return text_.caret(); }
    std::pair<std::size_t, std::size_t> selection() const { return text_.selection(); }
    std::string_view selected() const { return text_.selected(); }
    void select_all() { text_.select(0, text().size()); }
    void place_caret(std::size_t byte);

    // How it is laid out: before anything else in a frame. The typesetter must outlive the editor's use.
    void set_type(text::Typesetter& typesetter, const text::TextStyle& style, float width) {
        lines_.set_type(typesetter, style, width);
    }
    const text::Layout& layout() { return lines_.of(text_); }

    // What was typed or pasted, in place of the selection; what goes over the limit is left out. False: nothing came.
    bool write(std::string_view);

    // A key that moves, deletes, copies or undoes; Enter is a new line in an editor of many lines, and with Shift in
    // any that may have them. False: not for the editor, or nothing here that it could mean.
    bool press(const commands::Chord&, Clipboard&);

    // The mouse, in design units from the top left of the text. clicks: 2 takes the word, 3 the paragraph.
    void press_mouse(float x, float y, int clicks, bool extend);
    void drag_mouse(float x, float y);

private:
    bool press_move(const commands::Chord&);
    bool press_delete(const commands::Chord&);
    bool press_clipboard(const commands::Chord&, Clipboard&);
    void replace(std::size_t from, std::size_t to, std::string_view with, TypingHistory::Kind);
    bool step_through_history(bool forth);
    void move(std::size_t to, bool extend);

    EditedText text_;
    TypingHistory history_;
    TextLines lines_;
    MouseSelection mouse_;
    bool many_lines_;
    float goal_x_ = -1;  // where Up and Down want to be; negative: where the caret is
};

}  // namespace samenspraak::screen
