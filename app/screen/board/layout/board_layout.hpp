// SPDX-License-Identifier: EUPL-1.2
// Where everything lies on a board: lanes, groups, notes. Arithmetic of what the session holds, the room there is and
// how high cards come out; draws nothing, knows no window. Design units, from the top left of the board. What lies in a
// lane is placed as if it were not scrolled.
#pragma once
#include "app/screen/board/layout/board_fit.hpp"
#include "app/screen/draw/geometry.hpp"
#include "sessions/insight/threads.hpp"
#include "sessions/session.hpp"

#include <functional>
#include <optional>
#include <set>
#include <span>
#include <vector>

namespace samenspraak::screen {

// --- what is laid out

struct BoardNote {
    NoteId id;
    Lane lane{};
    GroupId group = {};
    bool heavy = false;      // one of the three heaviest values: larger
    bool elsewhere = false;  // lies here only while it is moving
};

struct BoardContents {
    Phase phase{};
    std::vector<BoardNote> notes;  // in board order
    std::vector<GroupId> groups;   // in order; also those without notes
    void sort();                   // the notes: by lane and group
};

BoardContents board_contents(const Session&, const insight::Threads&, Phase);

// After acts: as if it were gathered anew, when only these notes may be otherwise (sorted; see Threads::update_from).
// Answers for each note with the place among contents.notes that it had before, or `came_now`.
inline constexpr std::size_t came_now = ~std::size_t{0};
std::vector<std::size_t> update_from(
    BoardContents&, const Session&, const insight::Threads&, std::span<const NoteId> otherwise);

// --- how

// How high the card of contents.notes[index] comes out at that width, with all that stands on it.
using CardHeight = std::function<float(std::size_t index, CardFit, float width)>;

struct CardHeights {
    CardHeight tried;  // quickly, while a fit is looked for
    CardHeight drawn;  // as it will be
    // How high the name of a group comes out, in its lettering; none: one line.
    std::function<float(GroupId, float size, float width)> group_name = {};
};

// Notes on their way to another place: they lie there already, as holes that the others make room for.
struct Moving {
    std::vector<NoteId> notes;
    Lane lane{};
    GroupId group;
    NoteId before;            // 0: at the end
    std::uint8_t column = 0;  // of the lane or the group
    friend bool operator==(const Moving&, const Moving&) = default;
};

struct BoardWish {
    Size size;
    std::set<GroupId> folded = {};
    std::optional<Moving> moving = {};
    std::optional<std::pair<GroupId, GroupId>> moving_group = {};  // this group in front of that one; 0: at the end
    std::optional<BoardFit> fit = {};  // keeps to this; none: the largest at which all is in sight …
    float least = 0;                   // … that is no smaller than this; what does not fit then, scrolls
    friend bool operator==(const BoardWish&, const BoardWish&) = default;
};

// --- what comes out

struct PlacedNote {
    NoteId id;
    std::size_t index = 0;  // in the contents
    std::size_t lane = 0;   // in BoardLayout::lanes
    GroupId group;
    Rect rect;
    CardFit fit;
    std::uint8_t column = 0;  // of its lane, or of its group
    bool moving = false;      // a hole
};

struct PlacedGroup {
    GroupId id;
    std::size_t lane = 0;
    Rect rect, heading;
    std::size_t count = 0;    // of notes in it, in this lane
    std::uint8_t column = 0;  // of the lane
    bool folded = false;
    std::vector<NoteId> inside = {};  // of a folded one: what is not shown
};

struct PlacedLane {
    Lane lane{};
    bool extra = false;  // beside the lanes proper: there only while something lies in it
    bool strip = false;  // holds nothing, and only says what belongs there
    bool bare = false;   // its groups are all that is seen of it
    Rect rect = {}, heading = {};
    Rect view = {};                    // what scrolls, as it is seen
    float content = 0;                 // height of all that lies in the view
    std::size_t first = 0, count = 0;  // its notes in BoardLayout::notes
    float max_scrolled() const { return content > view.height ? content - view.height : 0; }
};

struct BoardLayout {
    BoardFit fit;
    std::vector<PlacedLane> lanes;
    std::vector<PlacedGroup> groups;
    std::vector<PlacedNote> notes;  // lane after lane, in the order in which one reads; none of folded groups

    const PlacedNote* find(NoteId) const;          // null: not on it, or folded away
    const PlacedGroup* folded_with(NoteId) const;  // null: not folded away
    std::optional<std::size_t> lane_at(Point) const;
};

// kept: what keep() took from the layout before.
BoardLayout lay_out_board(const BoardContents&, const BoardWish&, const CardHeights&, const KeptFit& kept = {});
void keep(KeptFit&, const BoardContents&, const BoardWish&, const BoardLayout&);

// --- questions about it. Scrolled: how far each lane is, as lanes; points are those that one sees.

// Where something goes that is let go at a point: before or behind the note that is there, in the group that is there.
// None: on no lane.
std::optional<Moving> place_at(const BoardLayout&, std::span<const float> scrolled, Point, std::vector<NoteId> moved);

// The note whose middle is at the point.
const PlacedNote* middle_at(const BoardLayout&, std::span<const float> scrolled, Point);

// Where an arrow key goes: the nearest note in that direction as one sees it, or the first of a folded group. 0: none.
NoteId neighbour(const BoardLayout&, std::span<const float> scrolled, NoteId from, Point direction);

// Those that a rubber band touches, in order; of a folded group all.
std::vector<NoteId> touched_by(const BoardLayout&, std::span<const float> scrolled, const Rect&);

// In front of which group a group goes that is let go at a point; 0: at the end.
GroupId group_place_at(const BoardLayout&, std::span<const float> scrolled, Point, GroupId moved);

}  // namespace samenspraak::screen
