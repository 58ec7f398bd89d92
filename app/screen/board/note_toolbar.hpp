// SPDX-License-Identifier: EUPL-1.2
// The small bar beside what is chosen: what can be done with it, each with its key, and a way to all the rest. So
// nobody needs a key, a menu that is hidden, or a manual. Floats above the board, where it covers least of the other
// notes; never in the way of a hand that drags, links or writes. Owns the menu of lanes.
#pragma once
#include "app/screen/board/board_frame.hpp"
#include "app/screen/parts/command_menu.hpp"

#include <functional>

namespace samenspraak::screen {

class NoteToolbar {
public:
    // How much of the notes on the board would be covered there.
    using Covers = std::function<float(const Rect&)>;

    // For what is chosen; `note` is where the one with the keyboard is on the page, `board` the part of the page that
    // it stays in. True: all that can be done is asked for, from a menu at `anchor`.
    bool draw(const BoardFrame&, const Rect& note, const Rect& board, const Covers&);
    // The menu of lanes, while it is open.
    void draw_menu(const BoardFrame&);
    const Rect& anchor() const { return anchor_; }
    bool has_keyboard(Ui& ui) const { return keyboard_at_ && ui.focus().is_at(keyboard_at_); }

private:
    CommandMenu lane_menu_;
    Rect anchor_;
    UiId keyboard_at_;  // the tool that had it last
};

}  // namespace samenspraak::screen
