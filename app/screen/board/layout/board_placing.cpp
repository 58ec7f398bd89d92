// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/board/layout/board_placing.hpp"

#include "app/screen/board/layout/masonry.hpp"
#include "sessions/insight/order.hpp"

#include <algorithm>
#include <cmath>

namespace samenspraak::screen {
namespace {

constexpr float heading_top = 4, heading_height = 44, below_notes = 10;
constexpr float dense_top = 10;  // where a column begins that has no heading above it
constexpr float strip_height = 56;
constexpr float group_inside = 12, group_above = 8, group_widens_at = 300;
constexpr float folded_height = 52;
constexpr std::size_t columns_of_groups = 6;  // so many groups have a column each

// --- which lanes there are

bool is_extra(Phase phase, Lane lane) {
    return lane == Lane::Both || (lane == Lane::None && insight::lanes_in_order(phase).size() > 1);
}

bool used(std::span<const Item> items, Lane lane) { return std::ranges::find(items, lane, &Item::lane) != items.end(); }

std::span<const Item> of_lane(std::span<const Item> items, Lane lane) {
    const auto begin = std::ranges::find(items, lane, &Item::lane);
    auto end = begin;
    while (end != items.end() && end->lane == lane) ++end;
    return {begin, end};
}

bool stands_by_itself(Lane lane) { return lane != Lane::Both; }

// Lanes that have a part of the board, from the left.
std::vector<Lane> slots_of(Phase phase, std::span<const Item> items, bool strips) {
    std::vector<Lane> slots;
    for (const Lane lane : insight::lanes_in_order(phase)) {
        const bool empty = !used(items, lane);
        if (!stands_by_itself(lane) || (empty && (strips || is_extra(phase, lane)))) continue;
        slots.push_back(lane);
    }
    if (slots.empty() && used(items, Lane::Both)) slots.push_back(Lane::Both);
    return slots;
}

// --- placing what lies in one lane

struct Box {  // a group, or a note by itself
    GroupId group;
    std::span<const Item> items;
    bool loose = false;  // notes without a group that lie together
};

struct LanePlace {
    Lane lane{};
    Rect rect;
    std::size_t number = 0;  // in BoardLayout::lanes
    std::uint8_t columns = 1;
    bool first = false;  // groups without notes lie here
};

class LanePlacer {
public:
    LanePlacer(const Placing& placing, const LanePlace& place, std::span<const Item> items, BoardLayout& out)
        : placing_(placing),
          place_(place),
          space_(space_of(placing.fit.card.spacing)),
          items_(items),
          out_(out),
          boxes_(boxes()) {}

    void run() {
        PlacedLane& lane = out_.lanes[place_.number];
        lane.bare = placing_.contents.phase == Phase::Actors && grouped();
        const float inside = lane.bare ? 0 : space_.lane_inside + space::line;
        const Rect& rect = place_.rect;
        const float gap = box_gap();
        const auto columns = static_cast<float>(place_.columns);
        const float width = std::floor((rect.width - 2 * inside - (columns - 1) * gap) / columns);
        const bool beside = placing_.fit.card.spacing == Spacing::Dense && !placing_.fit.scrolls && !grouped();
        const float top = rect.y + (lane.bare ? 0.f : beside ? dense_top : heading_top + heading_height);
        lane.heading = {rect.x + inside + 6, rect.y + heading_top, beside ? width - 12 : rect.width - 2 * inside - 12,
            heading_height};
        std::vector<float> tops(place_.columns, top);
        if (beside) tops[0] = rect.y + heading_top + heading_height;
        place_boxes(rect.x + inside, width, gap, tops);
        const float view_top = lane.bare || beside ? rect.y : top - 6;
        const float line = lane.bare ? 0 : space::line;
        lane.view = {rect.x + line, view_top + (beside ? line : 0), rect.width - 2 * line,
            rect.bottom() - view_top - line - (beside ? line : 0)};
        lane.content = (boxes_.empty() ? top : end_) - lane.view.y + (lane.bare ? 4 : below_notes - line);
        if (lane.bare && boxes_.size() <= place_.columns) stretch_groups(lane);
    }

private:
    bool grouped() const { return !boxes_.empty() && !placing_.contents.groups.empty() && has_groups_; }
    float box_gap() const { return has_groups_ ? std::max(space_.gap, 14.f) : space_.gap; }

    CardFit fit_of(const Item& item) const {
        CardFit fit = placing_.fit.card;
        fit.heavy = placing_.contents.notes[item.index].heavy;
        return fit;
    }
    float note_height(const Item& item, float width) const { return placing_.height(item.index, fit_of(item), width); }

    std::optional<std::uint8_t> kept(std::uint64_t key) const {
        if (!placing_.columns) return std::nullopt;
        const auto found = placing_.columns->find(key);
        return found == placing_.columns->end() ? std::nullopt : std::optional(found->second);
    }
    std::optional<std::uint8_t> kept(const Item& item) const {
        if (item.moving) return placing_.wish.moving->column;
        return kept(column_key(placing_.contents.notes[item.index].id, place_.lane));
    }

    std::vector<Box> boxes();
    float group_heading(GroupId, float width) const;
    Stacks stack_notes(std::span<const Item>, float width, float top, std::uint8_t& columns) const;
    float box_height(const Box&, float width) const;
    void place_boxes(float x, float width, float gap, std::span<const float> tops);
    void put(const Box&, const Rect&, std::uint8_t column);
    void put_notes(std::span<const Item>, float x, float width, float top);
    void put_note(const Item&, const Rect&, std::uint8_t column);
    void stretch_groups(const PlacedLane&);

    const Placing& placing_;
    const LanePlace& place_;
    CardSpace space_;
    std::span<const Item> items_;
    BoardLayout& out_;
    bool has_groups_ = false;
    float end_ = 0;
    std::vector<Box> boxes_;
};

// The groups of the lane in order, then what has none. A group without any notes lies in the first lane, to be dropped
// on. Where groups have a column each, so have the notes without one.
std::vector<Box> LanePlacer::boxes() {
    std::vector<Box> all;
    for (const GroupId id : placing_.contents.groups) {
        const auto begin = std::ranges::find(items_, id, &Item::group);
        auto end = begin;
        while (end != items_.end() && end->group == id) ++end;
        const auto is_of = [&](const BoardNote& note) { return note.group == id; };
        const bool anywhere = begin != end || std::ranges::any_of(placing_.contents.notes, is_of);
        if (begin != end || (place_.first && !anywhere)) all.push_back({id, {begin, end}});
    }
    has_groups_ = !all.empty();
    const auto loose = std::ranges::find(items_, GroupId{}, &Item::group);
    const std::span<const Item> rest(loose, items_.end());
    if (rest.empty()) return all;
    if (has_groups_ && placing_.contents.phase == Phase::Actors && all.size() <= columns_of_groups) {
        all.push_back({{}, rest, true});
        return all;
    }
    for (const Item& item : rest) all.push_back({{}, {&item, 1}});
    return all;
}

float LanePlacer::group_heading(GroupId id, float width) const {
    const float size = group_size(placing_.fit.card.size);
    const float one_line = size * 1.3f;
    const float name = placing_.group_name ? placing_.group_name(id, size, width - 2 * group_inside - 28) : one_line;
    return group_above + std::max(one_line, name) + 6;
}

Stacks LanePlacer::stack_notes(std::span<const Item> items, float width, float top, std::uint8_t& columns) const {
    columns = static_cast<std::uint8_t>(std::clamp((width + space_.gap) / (group_widens_at + space_.gap), 1.f, 6.f));
    const auto count = static_cast<float>(columns);
    const float note = std::floor((width - (count - 1) * space_.gap) / count);
    std::vector<Stackable> all;
    all.reserve(items.size());
    for (const Item& item : items) all.push_back({note_height(item, note), kept(item)});
    const std::vector<float> tops(columns, top);
    return stack(all, tops, space_.gap);
}

float LanePlacer::box_height(const Box& box, float width) const {
    if (!box.group && !box.loose) return note_height(box.items.front(), width);
    if (placing_.wish.folded.contains(box.group)) return std::max(folded_height, group_heading(box.group, width) + 6);
    std::uint8_t columns = 1;
    const float heading = group_heading(box.group, width);
    const float end = stack_notes(box.items, width - 2 * group_inside, 0, columns).end;
    return heading + std::max(end, space::target) + group_inside;
}

void LanePlacer::place_boxes(float x, float width, float gap, std::span<const float> tops) {
    std::vector<Stackable> all;
    all.reserve(boxes_.size());
    const bool one_each = boxes_.size() <= place_.columns && has_groups_;
    for (std::size_t i = 0; i < boxes_.size(); ++i) {
        const Box& box = boxes_[i];
        std::optional<std::uint8_t> column;
        if (one_each)
            column = static_cast<std::uint8_t>(i);
        else if (box.group || box.loose)
            column = kept(column_key(box.group, place_.lane));
        else
            column = kept(box.items.front());
        all.push_back({box_height(box, width), column});
    }
    const Stacks stacks = stack(all, tops, gap);
    end_ = stacks.end;
    for (std::size_t i = 0; i < boxes_.size(); ++i)
        put(boxes_[i], {x + static_cast<float>(stacks.column[i]) * (width + gap), stacks.y[i], width, all[i].height},
            stacks.column[i]);
}

void LanePlacer::put(const Box& box, const Rect& rect, std::uint8_t column) {
    if (!box.group && !box.loose) return put_note(box.items.front(), rect, column);
    const float high = group_heading(box.group, rect.width);
    const bool folded = placing_.wish.folded.contains(box.group);
    const Rect heading{rect.x, rect.y, rect.width, folded ? rect.height : high};
    out_.groups.push_back({box.group, place_.number, rect, heading, box.items.size(), column, folded});
    if (folded) {
        for (const Item& item : box.items) out_.groups.back().inside.push_back(placing_.contents.notes[item.index].id);
        return;
    }
    put_notes(box.items, rect.x + group_inside, rect.width - 2 * group_inside, rect.y + high);
}

void LanePlacer::put_notes(std::span<const Item> items, float x, float width, float top) {
    std::uint8_t columns = 1;
    const Stacks stacks = stack_notes(items, width, top, columns);
    const auto count = static_cast<float>(columns);
    const float note = std::floor((width - (count - 1) * space_.gap) / count);
    for (std::size_t i = 0; i < items.size(); ++i) {
        const float left = x + static_cast<float>(stacks.column[i]) * (note + space_.gap);
        put_note(items[i], {left, stacks.y[i], note, note_height(items[i], note)}, stacks.column[i]);
    }
}

void LanePlacer::put_note(const Item& item, const Rect& rect, std::uint8_t column) {
    const BoardNote& note = placing_.contents.notes[item.index];
    out_.notes.push_back({note.id, item.index, place_.number, item.group, rect, fit_of(item), column, item.moving});
}

// Where each group has a column, it has all of it: to be dropped on.
void LanePlacer::stretch_groups(const PlacedLane& lane) {
    for (PlacedGroup& group : out_.groups)
        if (group.lane == place_.number && !group.folded)
            group.rect.height = std::max(group.rect.height, lane.rect.bottom() - group.rect.y);
}

// --- the whole board

struct Slot {
    Lane upper{};
    std::optional<Lane> lower;
    Rect rect;
    std::uint8_t columns = 1;
};

std::vector<Slot> divide(const Placing& placing, std::span<const Item> items, float top) {
    const std::vector<Lane> lanes = slots_of(placing.contents.phase, items, placing.fit.strips);
    const float gap = lane_gap(placing.contents.phase);
    const Size size = placing.wish.size;
    const float room = size.width - gap * static_cast<float>(lanes.size() - 1);
    const bool both = used(items, Lane::Both);
    std::vector<Slot> slots;
    float x = 0;
    for (std::size_t i = 0; i < lanes.size(); ++i) {
        const bool last = i + 1 == lanes.size();
        const float width = last ? size.width - x : std::round(room * placing.fit.shares[std::min(i, max_slots - 1)]);
        Slot slot{lanes[i], {}, {x, top, width, size.height - top}, placing.fit.columns[std::min(i, max_slots - 1)]};
        if (both && lanes[i] != Lane::Both && i == std::min<std::size_t>(placing.fit.both_under, lanes.size() - 1))
            slot.lower = Lane::Both;
        slots.push_back(slot);
        x += width + gap;
    }
    return slots;
}

class BoardPlacer {
public:
    BoardPlacer(const Placing& placing, std::span<const Item> items) : placing_(placing), items_(items) {}

    BoardLayout run() {
        out_.fit = placing_.fit;
        out_.notes.reserve(items_.size());
        const float top = place_strips();
        for (const Slot& slot : divide(placing_, items_, top)) place_slot(slot);
        in_order_of_lanes();
        return std::move(out_);
    }

private:
    float place_strips() {
        float y = 0;
        if (!placing_.fit.strips) return y;
        for (const Lane lane : insight::lanes_in_order(placing_.contents.phase)) {
            if (is_extra(placing_.contents.phase, lane) || used(items_, lane)) continue;
            PlacedLane strip{.lane = lane, .strip = true};
            strip.rect = {0, y, placing_.wish.size.width, strip_height};
            strip.heading = strip.rect.inset(18, 4);
            strip.view = {strip.rect.x, strip.rect.bottom(), 0, 0};
            out_.lanes.push_back(strip);
            y += strip_height + lane_gap(placing_.contents.phase);
        }
        return y;
    }

    float place_lane(Lane lane, const Rect& rect, std::uint8_t columns) {
        const std::size_t number = out_.lanes.size();
        out_.lanes.push_back({.lane = lane, .extra = is_extra(placing_.contents.phase, lane), .rect = rect});
        const std::size_t first = out_.notes.size();
        const LanePlace place{lane, rect, number, columns, number == 0};
        LanePlacer(placing_, place, of_lane(items_, lane), out_).run();
        PlacedLane& placed = out_.lanes[number];
        placed.first = first, placed.count = out_.notes.size() - first;
        return placed.view.y + placed.content + space::line - rect.y;  // the height that it needs
    }

    // Each takes the part that it needs of what both need; once that is settled, it stays.
    void place_slot(const Slot& slot) {
        if (!slot.lower) return (void)place_lane(slot.upper, slot.rect, slot.columns);
        const float gap = lane_gap(placing_.contents.phase), room = slot.rect.height - gap;
        const float above = needed(slot.upper, slot), below = needed(*slot.lower, slot);
        const float least = std::min(room / 2, 160.f);
        const float upper = placing_.fit.upper > 0
                                ? placing_.fit.upper
                                : std::round(std::clamp(room * above / (above + below), least, room - least));
        const float lower = room - upper;
        out_.fit.upper = upper;
        place_lane(slot.upper, {slot.rect.x, slot.rect.y, slot.rect.width, upper}, slot.columns);
        place_lane(*slot.lower, {slot.rect.x, slot.rect.y + upper + gap, slot.rect.width, lower}, slot.columns);
    }

    float needed(Lane lane, const Slot& slot) const {
        BoardPlacer alone(placing_, items_);
        return alone.place_lane(lane, slot.rect, slot.columns);
    }

    // Lanes, groups and notes in the order of the session, whatever lies under what.
    void in_order_of_lanes();

    const Placing& placing_;
    std::span<const Item> items_;
    BoardLayout out_;
};

void BoardPlacer::in_order_of_lanes() {
    std::vector<std::size_t> order(out_.lanes.size()), now(out_.lanes.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    const auto lanes = insight::lanes_in_order(placing_.contents.phase);
    const auto place = [&](std::size_t i) { return std::ranges::find(lanes, out_.lanes[i].lane) - lanes.begin(); };
    std::ranges::sort(order, {}, place);
    if (std::ranges::is_sorted(order)) return;
    BoardLayout sorted;
    sorted.fit = out_.fit;
    for (std::size_t i = 0; i < order.size(); ++i) {
        now[order[i]] = i;
        PlacedLane lane = out_.lanes[order[i]];
        const auto first = out_.notes.begin() + static_cast<std::ptrdiff_t>(lane.first);
        lane.first = sorted.notes.size();
        sorted.notes.insert(sorted.notes.end(), first, first + static_cast<std::ptrdiff_t>(lane.count));
        sorted.lanes.push_back(lane);
    }
    sorted.groups = std::move(out_.groups);
    for (PlacedNote& note : sorted.notes) note.lane = now[note.lane];
    for (PlacedGroup& group : sorted.groups) group.lane = now[group.lane];
    std::ranges::stable_sort(sorted.groups, {}, &PlacedGroup::lane);
    out_ = std::move(sorted);
}

}  // namespace

std::vector<SlotNeed> needs(const BoardContents& contents, std::span<const Item> items, bool strips) {
    std::vector<SlotNeed> all;
    for (const Lane lane : slots_of(contents.phase, items, strips)) {
        const std::span<const Item> inside = of_lane(items, lane);
        SlotNeed need{inside.size(), 0, static_cast<std::size_t>(std::ranges::count(inside, GroupId{}, &Item::group))};
        for (const GroupId group : contents.groups)
            if (std::ranges::find(inside, group, &Item::group) != inside.end()) ++need.groups;
        all.push_back(need);
    }
    return all;
}

BoardLayout place_board(const Placing& placing, std::span<const Item> items) {
    return BoardPlacer(placing, items).run();
}

std::uint64_t column_key(NoteId note, Lane) { return note.bits; }

std::uint64_t column_key(GroupId group, Lane lane) {
    return group.bits ^ (0x9e3779b97f4a7c15ULL * (static_cast<std::uint64_t>(lane) + 1));
}

}  // namespace samenspraak::screen
