// SPDX-License-Identifier: EUPL-1.2
// Where everything lies on a board: lanes, groups, notes. Arithmetic of what the session holds, the room there is and
// how high texts come out; draws nothing, knows no window. Design units, from the top left of the board. What lies in a
// lane is placed as if it were not scrolled.
#pragma once
#include "app/screen/draw/geometry.hpp"
#include "app/screen/parts/note_space.hpp"
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
    bool foot = false;       // there is something below its text: chips, a count
    bool heavy = false;      // one of the three heaviest values: larger
    bool elsewhere = false;  // lies here only while it is moving
};

struct BoardContents {
    Phase phase{};
    std::vector<BoardNote> notes;  // in board order
    std::vector<GroupId> groups;   // in order; also those without notes
    void sort();                   // the notes: by lane and group
};

// Does a note have something below its text?
using HasFoot = std::function<bool(const Note&)>;
BoardContents board_contents(const Session&, const insight::Threads&, Phase, const HasFoot&);

// After acts: as if it were gathered anew, when only these notes may be otherwise (sorted; see Threads::update_from).
// Answers for each note with the place among contents.notes that it had before, or `came_now`.
inline constexpr std::size_t came_now = ~std::size_t{0};
std::vector<std::size_t> update_from(
    BoardContents&, const Session&, const insight::Threads&, std::span<const NoteId> otherwise, const HasFoot&);

// --- how

// How high the text of contents.notes[index] comes out at that size when it wraps at that width.
using TextHeight = std::function<float(std::size_t index, float size, float width)>;

// Notes on their way to another place: they lie there already, as holes that the others make room for.
struct Moving {
    std::vector<NoteId> notes;
    Lane lane{};
    GroupId group;
    NoteId before;  // 0: at the end
    friend bool operator==(const Moving&, const Moving&) = default;
};

// How a board is lettered. Dense: notes are no higher than what stands on them.
struct BoardFit {
    float size = 25;
    bool dense = false;
    friend bool operator==(const BoardFit&, const BoardFit&) = default;
};

struct BoardWish {
    Size size;
    std::set<GroupId> folded = {};
    std::optional<Moving> moving = {};
    std::optional<std::pair<GroupId, GroupId>> moving_group = {};  // this group in front of that one; 0: at the end
    std::optional<BoardFit> fit =
        {};           // keeps to this size; none: the largest at which all is in sight, or the smallest …
    float least = 0;  // … that is no smaller than this
    friend bool operator==(const BoardWish&, const BoardWish&) = default;
};

// --- what comes out

struct PlacedNote {
    NoteId id;
    std::size_t index = 0;  // in the contents
    std::size_t lane = 0;   // in BoardLayout::lanes
    GroupId group;
    Rect rect;
    float text_size = 25;
    bool heavy = false;
    bool moving = false;  // a hole
};

struct PlacedGroup {
    GroupId id;
    std::size_t lane = 0;
    Rect rect, heading;
    std::size_t count = 0;  // of notes in it, in this lane
    bool folded = false;
    std::vector<NoteId> inside = {};  // of a folded one: what is not shown
};

struct PlacedLane {
    Lane lane{};
    bool extra = false;  // beside the lanes proper: there only while something lies in it
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

BoardLayout lay_out_board(const BoardContents&, const BoardWish&, const TextHeight&);

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
