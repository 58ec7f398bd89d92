// SPDX-License-Identifier: EUPL-1.2
// Choosing with the mouse: notes, groups, a lane to write in; several with Control, Shift or a rubber band; and the
// menu of what was chosen. What is chosen is said in the UiState; this owns the band and the menus that are open.
// Points are those of the page.
#pragma once
#include "app/screen/board/board_frame.hpp"
#include "app/screen/board/board_keyboard.hpp"
#include "app/screen/board/layout/arrangement.hpp"
#include "app/screen/parts/command_menu.hpp"

#include <optional>
#include <vector>

namespace samenspraak::screen {

class ChoosingByMouse {
public:
    // What was done with what is drawn there.
    void touch_note(const BoardFrame&, const BoardSight&, const PlacedNote&, const Touch&, BoardKeyboard&);
    void touch_group(const BoardFrame&, const PlacedGroup&, const Rect& heading, const Touch&, BoardKeyboard&);
    void touch_ground(const BoardFrame&, Lane, const Touch&);
    void touch_heading(const BoardFrame&, Lane, const Touch&);

    bool has_band() const { return band_.has_value(); }
    void drop_band() { band_.reset(); }
    // Chooses what the band touches, and draws it: when all else of the board is drawn.
    void stretch_band(const BoardFrame&, const BoardSight&);

    void show_note_menu(const Rect& by) { note_menu_.show(by); }  // of all that is chosen

    // Above all else.
    void draw_menus(const BoardFrame&);

private:
    struct Band {
        Point from;
        std::vector<NoteId> before;  // chosen already, and staying so
    };
    void press_note(const BoardFrame&, const BoardSight&, NoteId, BoardKeyboard&);
    void click_note(const BoardFrame&, NoteId);

    std::optional<Band> band_;
    NoteId pressed_chosen_;  // pressed while chosen among others: a click chooses it alone
    CommandMenu note_menu_, group_menu_;
};

}  // namespace samenspraak::screen
