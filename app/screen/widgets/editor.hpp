// SPDX-License-Identifier: EUPL-1.2
// The one editor of text, for every field and for notes edited in place: text, caret, selection, and undo of its own.
// A draft: it becomes part of the session when its owner performs an act with it. Moves by characters as people see
// them, and as the eye sees left and right. Draws nothing (field.hpp does), knows no window: tests type into it.
#pragma once
#include "app/commands/keys.hpp"
#include "sessions/text/layout.hpp"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

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
        : most_(max_code_points),
          many_lines_(many_lines) {}

    const std::string& text() const { return text_; }
    bool empty() const { return text_.empty(); }
    void set_text(std::string_view);  // cleaned; the caret at the end; nothing to undo
    void clear() { set_text({}); }
    std::size_t left() const;  // code points that still fit
    bool near_limit() const { return left() < 100 && left() * 10 < most_; }

    std::size_t caret() const { return caret_; }
    std::pair<std::size_t, std::size_t> selection() const;  // from, to; equal when nothing is selected
    bool has_selection() const { return caret_ != anchor_; }
    std::string_view selected() const;
    void select_all();
    void place_caret(std::size_t byte);

    // How it is laid out: before anything else in a frame. The typesetter must outlive the editor's use.
    void set_type(text::Typesetter&, const text::TextStyle&, float width);
    const text::Layout& layout();

    // What was typed or pasted, in place of the selection; what goes over the limit is left out. False: nothing came.
    bool write(std::string_view);

    // A key that moves, deletes, copies or undoes; Enter is a new line in an editor of many lines, and with Shift in
    // any that may have them. False: not for the editor, or nothing here that it could mean.
    bool press(const commands::Chord&, Clipboard&);

    // The mouse, in design units from the top left of the text. clicks: 2 takes the word, 3 the paragraph.
    void press_mouse(float x, float y, int clicks, bool extend);
    void drag_mouse(float x, float y);

    std::uint64_t version() const { return version_; }  // grows with every change of the text

private:
    struct Moment {
        std::string text;
        std::size_t caret = 0, anchor = 0;
    };
    enum class Kind { None, Typing, Deleting, Other };

    bool press_move(const commands::Chord&);
    bool press_delete(const commands::Chord&);
    bool press_clipboard(const commands::Chord&, Clipboard&);
    void replace(std::size_t from, std::size_t to, std::string_view with, Kind);
    void remember(Kind);
    bool step_back(std::vector<Moment>& from, std::vector<Moment>& to);
    void move(std::size_t to, bool extend);
    void take_word_or_paragraph(std::size_t at, int clicks);

    std::size_t most_;
    bool many_lines_;
    std::string text_;
    std::size_t caret_ = 0, anchor_ = 0;
    float goal_x_ = -1;  // where Up and Down want to be
    int clicks_ = 1;
    std::pair<std::size_t, std::size_t> taken_;  // what the click took: a drag grows from there
    std::vector<Moment> undo_, redo_;
    Kind last_ = Kind::None;
    std::uint64_t version_ = 0;

    text::Typesetter* typesetter_ = nullptr;
    text::TextStyle style_;
    float width_ = 0;
    std::unique_ptr<text::Layout> layout_;  // none: to be made anew
};

}  // namespace samenspraak::screen
