// SPDX-License-Identifier: EUPL-1.2
// Which note of a board has the keyboard. The UiState says who is to have the letters and what is chosen, and is
// altered by commands between frames and by the mouse within one; the Ui has the focus, and is altered by Tab. Kept
// true to each other: `ask` gives the focus before anything is drawn, `settle` when the mouse has done its work.
#pragma once
#include "app/screen/board/lane_scrolling.hpp"

namespace samenspraak::screen {

// Where they stand in the register of the page.
UiId id_of(NoteId);
UiId id_of(GroupId, Lane);

// The chosen note that has the keyboard, or the heading of the folded group that it is in; 0: none.
UiId id_of_focus(const BoardFrame&);

class BoardKeyboard {
public:
    void ask(const BoardFrame&, LaneScrolling&);

    // The mouse chose something: that has the keyboard from this frame on.
    void give() { given_ = true; }

    // Where the focus is, the UiState is told.
    void settle(const BoardFrame&, LaneScrolling&);

    // The note that was the last to have the keyboard: drawn also when it is out of sight, so that it can have it
    // again.
    NoteId last() const { return last_; }
    void note_drawn(Ui& ui, NoteId note) {
        if (ui.focus().is_at(id_of(note))) last_ = note;
    }

private:
    void hand_over(const BoardFrame&, LaneScrolling&);

    commands::KeyboardOwner told_ = commands::KeyboardOwner::Field;    // at the end of the last frame
    commands::KeyboardOwner before_ = commands::KeyboardOwner::Field;  // before this frame's mouse
    UiId focus_told_;
    NoteId last_;
    bool given_ = false;
};

}  // namespace samenspraak::screen
