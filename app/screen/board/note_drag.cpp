// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/board/note_drag.hpp"

#include "sessions/edits.hpp"
#include "sessions/insight/order.hpp"
#include "sessions/rank.hpp"

#include <algorithm>
#include <utility>

namespace samenspraak::screen {
namespace {

constexpr double until_merging = 0.35;  // seconds over the middle of a note: passing over it merges nothing
constexpr float scroll_edge = 70, scroll_step = 14;
constexpr float zone_width = 280, zone_height = 72, zone_gap = 20, zone_below = 20;
constexpr Point brought_grip{40, 30};
constexpr Size brought_size{320, 140};

bool contains(std::span<const NoteId> ids, NoteId id) { return std::ranges::find(ids, id) != ids.end(); }

// A lane scrolls under what is held near its edge, for as long as it is held there.
void scroll_at_edges(const BoardFrame& frame, const BoardSight& sight, LaneScrolling& scrolling) {
    for (const PlacedLane& lane : sight.base.lanes) {
        const Rect view = sight.view(lane);
        if (!view.contains(frame.mouse()) || lane.max_scrolled() <= 0) continue;
        const float up = view.y + scroll_edge - frame.mouse().y, down = frame.mouse().y - view.bottom() + scroll_edge;
        if (up <= 0 && down <= 0) continue;
        scrolling.scroll(frame.phase(), lane.lane, up > 0 ? -scroll_step : scroll_step);
        frame.ui.again();
    }
}

void put_notes(const BoardFrame& frame, const Moving& there) {
    frame.context.actions.push(
        commands::MoveNotes{there.notes, {frame.phase(), there.lane, there.group, there.before}});
}

void put_group(const BoardFrame& frame, const Carry& done) {
    std::string before, after;
    bool passed = false;
    for (const Group* group : insight::groups_in_order(frame.session(), frame.phase())) {
        if (group->id == done.group) continue;
        if (group->id == done.before) passed = true;
        if (!passed) before = group->rank;
        if (passed && after.empty()) after = group->rank;
    }
    if (!frame.session().groups.contains(done.group)) return;
    frame.context.actions.alter({SetGroupRank{done.group, rank_between(before, after)}});
}

}  // namespace

std::vector<DropZone> drop_zones(Phase phase, const BoardSight& sight) {
    std::vector<DropZone> found;
    const auto lanes = insight::lanes_in_order(phase);
    if (lanes.size() < 2) return found;
    for (const Lane lane : lanes) {
        const bool proper = lane != Lane::Both && lane != Lane::None;
        if (!proper && std::ranges::find(sight.base.lanes, lane, &PlacedLane::lane) == sight.base.lanes.end())
            found.push_back({lane, {}});
    }
    const auto count = static_cast<float>(found.size());
    float x = sight.place.middle().x - (count * zone_width + (count - 1) * zone_gap) / 2;
    for (DropZone& zone : found) {
        zone.rect = {x, sight.place.bottom() - zone_below - zone_height, zone_width, zone_height};
        x += zone_width + zone_gap;
    }
    return found;
}

std::span<const NoteId> NoteDrag::from_elsewhere() const {
    return carry_ && carry_->from_elsewhere ? std::span<const NoteId>(carry_->notes) : std::span<const NoteId>();
}

bool NoteDrag::can_take_up(const BoardFrame& frame) {
    return frame.context.writable() && frame.ui_state().linking.empty();
}

void NoteDrag::take_up(std::vector<NoteId> notes, const Rect& on_page, Point from) {
    carry_ = Carry{.notes = std::move(notes), .grip = from - on_page.corner(), .size = on_page.size()};
}

void NoteDrag::take_up(GroupId group, const Rect& heading, Point from) {
    carry_ = Carry{.group = group, .grip = from - heading.corner(), .size = heading.size()};
}

void NoteDrag::bring(std::vector<NoteId> notes) {
    carry_ = Carry{.notes = std::move(notes), .grip = brought_grip, .size = brought_size, .from_elsewhere = true};
}

void NoteDrag::move(const BoardFrame& frame, const BoardSight& sight, LaneScrolling& scrolling) {
    if (!carry_) return;
    frame.ui.mouse().show(Pointer::Grab);
    if (frame.ui.moment().left || frame.ui.keys().take({commands::Key::Escape})) return cancel();
    scroll_at_edges(frame, sight, scrolling);
    if (carry_->group)
        carry_->before = group_place_at(sight.base, sight.scrolled, sight.on_board(frame.mouse()), carry_->group);
    else
        aim(frame, sight);
}

// Where it would go now. Over the middle of a note nothing makes way; after a moment there, it would be merged.
void NoteDrag::aim(const BoardFrame& frame, const BoardSight& sight) {
    const Point at = sight.on_board(frame.mouse());
    carry_->zone.reset();
    for (const DropZone& zone : drop_zones(frame.phase(), sight))
        if (zone.rect.contains(frame.mouse())) carry_->zone = zone.lane;
    const PlacedNote* under = carry_->zone ? nullptr : middle_at(sight.base, sight.scrolled, at);
    const NoteId over = under && !contains(carry_->notes, under->id) ? under->id : NoteId{};
    if (over != carry_->over) carry_->over = over, carry_->since = frame.ui.now(), carry_->merging = false;
    if (over && !carry_->merging) {
        const double left = carry_->since + until_merging - frame.ui.now();
        carry_->merging = left <= 0;
        if (left > 0) frame.ui.wake_in(left);
    }
    if (carry_->merging) return;
    carry_->goal = carry_->zone ? std::nullopt : place_at(sight.base, sight.scrolled, at, carry_->notes);
}

void NoteDrag::make_room(BoardWish& wish, const BoardFit& in_hand) const {
    if (!carry_) return;
    wish.fit = in_hand;  // nothing grows or shrinks under the hand
    if (!carry_->merging) wish.moving = carry_->goal;
    if (carry_->group) wish.moving_group = {carry_->group, carry_->before};
}

void NoteDrag::let_go(const BoardFrame& frame, const BoardSight& sight) {
    if (!carry_ || frame.ui.moment().held[0]) return;
    const Carry done = *std::exchange(carry_, std::nullopt);
    const bool otherwise = sight.room_moves_notes();
    if (done.group) {
        if (frame.ui.mouse().is_on(sight.place) && otherwise) put_group(frame, done);
    } else if (done.merging && done.over) {
        frame.context.actions.push(commands::MergeNotes{done.notes, done.over});
        frame.ui_state().selection.choose(done.over);
    } else if (done.zone) {
        put_notes(frame, {done.notes, *done.zone, {}, {}});
    } else if (done.goal && sight.place.contains(frame.mouse()) && otherwise) {
        put_notes(frame, *done.goal);
    }
}

bool NoteDrag::carries(NoteId id) const { return carry_ && contains(carry_->notes, id); }

bool NoteDrag::goes_into(GroupId group) const {
    return carry_ && carry_->goal && carry_->goal->group == group && !carry_->merging;
}

}  // namespace samenspraak::screen
