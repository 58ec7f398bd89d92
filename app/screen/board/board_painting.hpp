// SPDX-License-Identifier: EUPL-1.2
// The board as one sees it: what lies in its lanes, and what floats above them. Paints from const state, alters
// nothing.
#pragma once
#include "app/screen/board/cards/note_faces.hpp"
#include "app/screen/board/note_drag.hpp"

#include <string>

namespace samenspraak::screen {

// --- in the lanes. `place` is that of the board, rectangles are those of the page.

Word name_of_lane(Phase, const PlacedLane&);
Rect heading_row(const PlacedLane&, const Rect& place);
void paint_heading(const BoardFrame&, const PlacedLane&, const Rect& row, const BoardContents&, const BoardLayout&);
void paint_empty_lane(const BoardFrame&, const PlacedLane&, const Rect& place);  // what to do with it
// Below what nobody placed yet: how to.
void paint_unplaced_help(const BoardFrame&, const PlacedLane&, const Rect& place);
// bare: the box is all that is seen of its lane.
void paint_group_box(const BoardFrame&, const PlacedGroup&, const Rect& box, bool bare, bool goes_here);
Lettering group_lettering(const BoardFit&);
float group_name_height(const BoardFrame&, GroupId, float size, float width);
void paint_group_name(
    const BoardFrame&, const BoardFit&, const PlacedGroup&, const Rect& heading, std::string_view name);
void paint_hole(const BoardFrame&, const Rect&);  // where a note was that is carried

// --- above them

void paint_carried(const BoardFrame&, const Carry&, const BoardFit&, NoteFaces&);
void paint_drop_zones(const BoardFrame&, const Carry&, const BoardSight&);
void paint_linking(const BoardFrame&, const BoardSight&, bool draws_line);

// On the layer that is drawn on: one note, large, for going round the table. `board`: to say which of how many it is.
void paint_spotlight(const BoardFrame&, const Note&, const BoardLayout& board);

}  // namespace samenspraak::screen
