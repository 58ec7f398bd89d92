// SPDX-License-Identifier: EUPL-1.2
// Linking notes on a board: by a line that is drawn with the button held, from the dot on the edge of a note, or by
// keys. Which notes wait to be linked is said in UiState::linking; this owns the line. Something else on the page may
// take it when it is let go (`drop_line`). Of a frame: `touch_handle` for each note, `finish` and `keys` when the board
// is drawn, `forget` when all of the page is.
#pragma once
#include "app/screen/board/board_frame.hpp"
#include "app/screen/board/layout/arrangement.hpp"

namespace samenspraak::screen {

class Linking {
public:
    bool draws_line() const { return draws_line_; }  // or it was let go in this frame
    void drop_line() { draws_line_ = false; }

    // A dot on the edge of a note, from where a line can be drawn: to another value (a tension between them), to a row
    // of the panel, or to a step, where a click finishes it. mouse_free: nothing else is being done with the mouse.
    void touch_handle(const BoardFrame&, NoteId, const Rect& card, bool mouse_free);

    void finish(const BoardFrame&, const BoardSight&);
    void keys(const BoardFrame&);
    void forget(const BoardFrame&);

private:
    bool draws_line_ = false;
    NoteId held_handle_;  // the note from whose edge a line may be drawn now
};

}  // namespace samenspraak::screen
