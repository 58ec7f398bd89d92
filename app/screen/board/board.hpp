// SPDX-License-Identifier: EUPL-1.2
// The board of a phase under the hands: draws what the layout says, and turns mouse and keys into acts. Put together
// from parts that each keep one thing between frames (see their headers); this has the order in which they have their
// turn in a frame, and what a note and a group look like with all of them. What is chosen lies on the UiState, what is
// said in the session. Asks for frames only while something moves.
#pragma once
#include "app/commands/commands.hpp"
#include "app/screen/board/arrivals.hpp"
#include "app/screen/board/board_frame.hpp"
#include "app/screen/board/cards/note_faces.hpp"
#include "app/screen/board/choosing_by_mouse.hpp"
#include "app/screen/board/in_place_editor.hpp"
#include "app/screen/board/linking.hpp"
#include "app/screen/board/note_drag.hpp"
#include "app/screen/board/note_toolbar.hpp"
#include "app/screen/board/text_size.hpp"
#include "app/screen/parts/hand_counter.hpp"

namespace samenspraak::screen {

class Board {
public:
    explicit Board(BoardUse use = BoardUse::Work) : use_(use) {}

    // The board of context.ui_state.shown.phase, in that place. Names: "board.note" with the note's id, "board.lane.…".
    void draw(Ui&, const commands::ViewContext&, const commands::Bindings&, const Rect& place);

    // Floats above all else (what is carried, the menu of a note): after the rest of the page was drawn. covered: what
    // of the board lies under a panel; the toolbar of a note keeps off.
    void draw_above(Ui&, const commands::ViewContext&, const commands::Bindings&, const Rect& covered = {});

    // For Host::neighbour.
    NoteId neighbour(NoteId from, commands::Direction) const;

    // Notes that are dragged onto the board from elsewhere (the list of those that wait): while the button is held, the
    // board carries them; let go on a lane, they lie there.
    void carry(std::vector<NoteId>);
    bool carrying() const { return static_cast<bool>(drag_); }
    bool drawing_link() const { return linking_.draws_line(); }  // with the button held, or let go in this frame
    void link_taken() { linking_.drop_line(); }                  // something else than the board took it

    // Where a note is on the page now; none when it is not on the board. May be out of sight.
    std::optional<Rect> where(NoteId) const;
    const BoardLayout& layout() const { return arrangement_.shown(); }

    // Scrolls as that one is scrolled, on a screen of another size.
    void scroll_along(const Board& first) { scrolling_.scroll_along(first.scrolling_); }

    // Like closing an editor by clicking beside it: what was typed on a note is kept. Before the phase or the session
    // changes, and before closing.
    void commit(const commands::ViewContext& context) {
        editor_.commit(context);
        counter_.commit(context);
    }

private:
    bool turn_to(const BoardFrame&, const Rect& place);
    void gather(const BoardFrame&);
    void lay_out(const BoardFrame&, bool another);
    void lay_out_once(const BoardFrame&);
    void measure_what_is_seen(const BoardFrame&);
    void draw_lane(const BoardFrame&, std::size_t index);
    void draw_heading(const BoardFrame&, const PlacedLane&);
    void draw_group(const BoardFrame&, const PlacedGroup&);
    void draw_note(const BoardFrame&, const PlacedNote&);
    void draw_note_at(const BoardFrame&, const PlacedNote&, const Note&, const Rect&);
    void touch_group(const BoardFrame&, const PlacedGroup&, const Rect& heading, const std::string& name);
    void take_up(const BoardFrame&, const PlacedNote&, Point from);
    void draw_toolbar(const BoardFrame&, const Rect& covered);
    BoardSight sight() const { return arrangement_.sight(scrolling_.offsets()); }

    BoardUse use_;
    BoardNotes notes_;
    NoteFaces faces_;
    Arrivals arrivals_;
    Arrangement arrangement_;
    LaneScrolling scrolling_;
    TextSize text_size_;
    BoardKeyboard keyboard_;
    InPlaceEditor editor_;
    NoteDrag drag_;
    Linking linking_;
    ChoosingByMouse choosing_;
    NoteToolbar toolbar_;
    HandCounter counter_;
};

}  // namespace samenspraak::screen
