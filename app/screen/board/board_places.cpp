// SPDX-License-Identifier: EUPL-1.2
// The questions that hands ask of a board's layout: what is here, what is next, where would this go.
#include "app/screen/board/layout/board_layout.hpp"
#include "app/screen/draw/theme.hpp"

#include <algorithm>
#include <cmath>

namespace samenspraak::screen {
namespace {

constexpr float middle_part = 0.5f;  // of width and height: what counts as the middle of a note

float scrolled_by(std::span<const float> scrolled, std::size_t lane) {
    return lane < scrolled.size() ? scrolled[lane] : 0;
}

Rect seen(const PlacedNote& note, std::span<const float> scrolled) {
    return note.rect.moved({0, -scrolled_by(scrolled, note.lane)});
}

// What arrow keys stop at: a note, or the heading of a folded group.
struct Stop {
    NoteId id;
    std::size_t lane = 0;
    Rect rect;  // as one sees it
};

std::vector<Stop> stops_of(const BoardLayout& layout, std::span<const float> scrolled) {
    std::vector<Stop> stops;
    for (const PlacedNote& note : layout.notes) stops.push_back({note.id, note.lane, seen(note, scrolled)});
    for (const PlacedGroup& group : layout.groups)
        if (!group.inside.empty())
            stops.push_back(
                {group.inside.front(), group.lane, group.heading.moved({0, -scrolled_by(scrolled, group.lane)})});
    return stops;
}

std::span<const PlacedNote> notes_of(const BoardLayout& layout, std::size_t lane) {
    return std::span(layout.notes).subspan(layout.lanes[lane].first, layout.lanes[lane].count);
}

const PlacedGroup* group_at(const BoardLayout& layout, std::size_t lane, Point p) {
    for (const PlacedGroup& group : layout.groups)
        if (group.lane == lane && group.rect.contains(p)) return &group;
    return nullptr;
}

// What belongs to a note: its column from the middle of the gap above it to the middle of that below.
Rect cell(const PlacedNote& note) {
    const float half = space_of(note.fit.spacing).gap / 2 + 2;
    return note.rect.inset(-half);
}

// Below `note` in its column: the next that is not among the moved, or 0 at the end.
NoteId next_below(std::span<const PlacedNote> notes, const PlacedNote& note, const std::vector<NoteId>& moved) {
    for (const PlacedNote* next = &note + 1; next < notes.data() + notes.size(); ++next)
        if (next->group == note.group && next->column == note.column
            && std::ranges::find(moved, next->id) == moved.end())
            return next->id;
    return {};
}

bool above_each_other(const BoardLayout& layout, std::size_t one, std::size_t other) {
    const Rect &a = layout.lanes[one].rect, &b = layout.lanes[other].rect;
    return a.x < b.right() && b.x < a.right();
}

}  // namespace

const PlacedNote* BoardLayout::find(NoteId id) const {
    const auto found = std::ranges::find(notes, id, &PlacedNote::id);
    return found == notes.end() ? nullptr : &*found;
}

const PlacedGroup* BoardLayout::folded_with(NoteId id) const {
    for (const PlacedGroup& group : groups)
        if (std::ranges::find(group.inside, id) != group.inside.end()) return &group;
    return nullptr;
}

std::optional<std::size_t> BoardLayout::lane_at(Point p) const {
    for (std::size_t i = 0; i < lanes.size(); ++i)
        if (lanes[i].rect.inset(-space::lane_gap / 2, 0).contains(p)) return i;
    return std::nullopt;
}

std::optional<Moving> place_at(
    const BoardLayout& layout, std::span<const float> scrolled, Point at, std::vector<NoteId> moved) {
    const auto lane = layout.lane_at(at);
    if (!lane) return std::nullopt;
    const Point p{at.x, at.y + scrolled_by(scrolled, *lane)};
    const PlacedGroup* group = group_at(layout, *lane, p);
    Moving going{std::move(moved), layout.lanes[*lane].lane, group ? group->id : GroupId{}, {}};
    const auto notes = notes_of(layout, *lane);
    for (const PlacedNote& note : notes) {
        if (note.group != going.group || !cell(note).contains(p)) continue;
        const bool ahead = p.y < note.rect.middle().y;
        const bool itself = std::ranges::find(going.notes, note.id) != going.notes.end();
        going.column = note.column;
        going.before = ahead && !itself ? note.id : next_below(notes, note, going.notes);
        return going;
    }
    // Below a column, or between two: behind the last of the nearest column that is above.
    const PlacedNote* nearest = nullptr;
    float least = 0;
    for (const PlacedNote& note : notes) {
        if (note.group != going.group) continue;
        const float aside = std::max({0.f, note.rect.x - p.x, p.x - note.rect.right()});
        const float away = 4 * aside + std::max({0.f, note.rect.y - p.y, p.y - note.rect.bottom()});
        if (!nearest || away < least) nearest = &note, least = away;
    }
    if (!nearest) return going;
    going.column = nearest->column;
    const bool itself = std::ranges::find(going.notes, nearest->id) != going.notes.end();
    going.before = p.y < nearest->rect.y && !itself ? nearest->id : next_below(notes, *nearest, going.notes);
    return going;
}

const PlacedNote* middle_at(const BoardLayout& layout, std::span<const float> scrolled, Point p) {
    for (const PlacedNote& note : layout.notes) {
        const Rect rect = seen(note, scrolled);
        const float part = (1 - middle_part) / 2;
        if (rect.inset(rect.width * part, rect.height * part).contains(p) && layout.lanes[note.lane].view.contains(p))
            return &note;
    }
    return nullptr;
}

// Among all that lie further in that direction: the nearest, where being out of line weighs more than being far.
NoteId neighbour(const BoardLayout& layout, std::span<const float> scrolled, NoteId from, Point direction) {
    const std::vector<Stop> stops = stops_of(layout, scrolled);
    if (const PlacedGroup* group = layout.folded_with(from)) from = group->inside.front();
    const auto here = std::ranges::find(stops, from, &Stop::id);
    if (here == stops.end()) {
        for (const Stop& stop : stops)
            if (layout.lanes[stop.lane].view.contains(stop.rect.middle())) return stop.id;
        return stops.empty() ? NoteId{} : stops.front().id;
    }
    constexpr float out_of_line = 3;
    const Rect a = here->rect;
    NoteId best;
    float least = 0;
    for (const Stop& note : stops) {
        const Rect b = note.rect;
        const Point step = b.middle() - a.middle();
        const float ahead = step.x * direction.x + step.y * direction.y;
        const bool beyond = direction.x > 0   ? b.x >= a.right() - 1
                            : direction.x < 0 ? b.right() <= a.x + 1
                            : direction.y > 0 ? b.y >= a.bottom() - 1
                                              : b.bottom() <= a.y + 1;
        if (note.id == from || !beyond) continue;
        if (direction.x == 0 && note.lane != here->lane && !above_each_other(layout, note.lane, here->lane)) continue;
        const float aside = direction.x != 0 ? std::max({0.f, b.y - a.bottom(), a.y - b.bottom(), std::abs(step.y) / 4})
                                             : std::max({0.f, b.x - a.right(), a.x - b.right(), std::abs(step.x) / 4});
        const float far = ahead + aside * out_of_line;
        if (!best || far < least) best = note.id, least = far;
    }
    return best;
}

std::vector<NoteId> touched_by(const BoardLayout& layout, std::span<const float> scrolled, const Rect& band) {
    std::vector<NoteId> ids;
    for (const PlacedNote& note : layout.notes) {
        const Rect in_sight = seen(note, scrolled).cut(layout.lanes[note.lane].view);
        if (!in_sight.empty() && in_sight.touches(band)) ids.push_back(note.id);
    }
    for (const PlacedGroup& group : layout.groups) {
        const Rect heading = group.heading.moved({0, -scrolled_by(scrolled, group.lane)});
        if (heading.cut(layout.lanes[group.lane].view).touches(band))
            ids.insert(ids.end(), group.inside.begin(), group.inside.end());
    }
    return ids;
}

GroupId group_place_at(const BoardLayout& layout, std::span<const float> scrolled, Point at, GroupId moved) {
    const auto lane = layout.lane_at(at);
    if (!lane) return {};
    const Point p{at.x, at.y + scrolled_by(scrolled, *lane)};
    const auto next_after = [&](std::size_t i) {
        for (++i; i < layout.groups.size(); ++i)
            if (layout.groups[i].lane == *lane && layout.groups[i].id != moved) return layout.groups[i].id;
        return GroupId{};
    };
    for (std::size_t i = 0; i < layout.groups.size(); ++i) {
        const PlacedGroup& group = layout.groups[i];
        if (group.lane != *lane || !group.rect.inset(-space::note_gap).contains(p)) continue;
        const bool ahead = p.y < group.rect.middle().y;
        return ahead && group.id != moved ? group.id : next_after(i);
    }
    return {};
}

}  // namespace samenspraak::screen
