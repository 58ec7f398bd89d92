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

// The cell of a note: half of the space around it belongs to it.
Rect cell(const PlacedNote& note) { return note.rect.inset(-space::note_gap / 2 - 2); }

// Behind `note` in its group: the next that is not among the moved, or 0 at the end.
NoteId next_in_group(std::span<const PlacedNote> notes, const PlacedNote& note, const std::vector<NoteId>& moved) {
    for (const PlacedNote* next = &note + 1; next < notes.data() + notes.size() && next->group == note.group; ++next)
        if (std::ranges::find(moved, next->id) == moved.end()) return next->id;
    return {};
}

bool alone_in_row(std::span<const PlacedNote> notes, const PlacedNote& note) {
    return std::ranges::none_of(notes, [&](const PlacedNote& other) {
        return other.id != note.id && other.group == note.group && other.rect.x != note.rect.x;
    });
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
        const bool ahead = alone_in_row(notes, note) ? p.y < note.rect.middle().y : p.x < note.rect.middle().x;
        const bool itself = std::ranges::find(going.notes, note.id) != going.notes.end();
        going.before = ahead && !itself ? note.id : next_in_group(notes, note, going.notes);
        return going;
    }
    // Between two rows, or left of one: in front of the first that is further on.
    for (const PlacedNote& note : notes) {
        if (note.group != going.group || std::ranges::find(going.notes, note.id) != going.notes.end()) continue;
        if (p.y < note.rect.y) return going.before = note.id, going;
    }
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
        // Within a lane as it lies; in another as one sees it.
        const Rect b = note.rect;
        const Point step = b.middle() - a.middle();
        const float ahead = step.x * direction.x + step.y * direction.y;
        const bool beyond = direction.x > 0   ? b.x >= a.right() - 1
                            : direction.x < 0 ? b.right() <= a.x + 1
                            : direction.y > 0 ? b.y >= a.bottom() - 1
                                              : b.bottom() <= a.y + 1;
        if (note.id == from || !beyond || (direction.x == 0 && note.lane != here->lane)) continue;
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
