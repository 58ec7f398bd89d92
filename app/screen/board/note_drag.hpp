// SPDX-License-Identifier: EUPL-1.2
// Notes, or a group, on their way with the mouse: taken up, aimed, let go. Nothing is altered while the button is held;
// letting go asks for one act. Owns what is carried; the layout makes room for it by `make_room`. Of a frame: `move`
// before the layout, `let_go` when all is drawn. Design units; times in seconds, as Ui::now.
#pragma once
#include "app/screen/board/lane_scrolling.hpp"

#include <optional>
#include <vector>

namespace samenspraak::screen {

struct Carry {
    std::vector<NoteId> notes = {};
    GroupId group = {};               // of a group that is carried by its name
    Point grip = {};                  // from the top left of what is carried to the mouse
    Size size = {};                   // of it
    bool from_elsewhere = false;      // not from this board
    std::optional<Moving> goal = {};  // where the others make room
    std::optional<Lane> zone = {};    // over the zone of a lane that is not shown
    GroupId before = {};              // of a group: in front of which
    NoteId over = {};                 // whose middle the mouse is on …
    double since = 0;                 // … from then on
    bool merging = false;             // long enough: letting go merges
};

// Lanes that are not shown, with the zone at the foot of the board where notes can be let go in them.
struct DropZone {
    Lane lane{};
    Rect rect;
};
std::vector<DropZone> drop_zones(Phase, const BoardSight&);

class NoteDrag {
public:
    explicit operator bool() const { return carry_.has_value(); }
    const std::optional<Carry>& carried() const { return carry_; }
    std::span<const NoteId> from_elsewhere() const;

    static bool can_take_up(const BoardFrame&);
    // `from`: where it was pressed, on the page.
    void take_up(std::vector<NoteId>, const Rect& on_page, Point from);
    void take_up(GroupId, const Rect& heading, Point from);
    void bring(std::vector<NoteId>);  // from elsewhere on the page
    void cancel() { carry_.reset(); }

    void move(const BoardFrame&, const BoardSight&, LaneScrolling&);
    void make_room(BoardWish&, const BoardFit& in_hand) const;
    void let_go(const BoardFrame&, const BoardSight&);

    bool carries(NoteId) const;
    bool merges_with(NoteId id) const { return carry_ && carry_->merging && carry_->over == id; }
    bool goes_into(GroupId) const;

private:
    void aim(const BoardFrame&, const BoardSight&);

    std::optional<Carry> carry_;
};

}  // namespace samenspraak::screen
