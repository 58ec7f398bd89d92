// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/board/layout/board_layout.hpp"

#include "app/screen/board/layout/board_placing.hpp"
#include "app/screen/draw/theme.hpp"
#include "sessions/insight/order.hpp"

#include <algorithm>
#include <array>

namespace samenspraak::screen {
namespace {

constexpr std::size_t too_many_to_try = 120;  // they scroll at any size
constexpr float roomy = 0.75f;                // of the height: used no further, larger letters are looked for
constexpr float roomier = 0.9f;               // than when that was looked for last
constexpr float fewer = 0.9f;                 // notes than when nothing fitted: it is tried again

// --- the order, with what is moving where it goes

std::size_t place_of(const std::vector<GroupId>& groups, GroupId id) {
    return static_cast<std::size_t>(std::ranges::find(groups, id) - groups.begin());
}

std::size_t place_of(Phase phase, Lane lane) {
    const auto lanes = insight::lanes_in_order(phase);
    return static_cast<std::size_t>(std::ranges::find(lanes, lane) - lanes.begin());
}

std::vector<Item> items_of(const BoardContents& contents, const BoardWish& wish) {
    std::vector<Item> items, moving;
    items.reserve(contents.notes.size());
    const auto is_moving = [&](NoteId id) {
        return wish.moving && std::ranges::find(wish.moving->notes, id) != wish.moving->notes.end();
    };
    for (std::size_t i = 0; i < contents.notes.size(); ++i) {
        const BoardNote& note = contents.notes[i];
        if (is_moving(note.id))
            moving.push_back({i, wish.moving->lane, wish.moving->group, true});
        else if (!note.elsewhere)
            items.push_back({i, note.lane, note.group, false});
    }
    if (moving.empty()) return items;
    const auto key = [&](Lane lane, GroupId group) {
        return std::pair(place_of(contents.phase, lane), place_of(contents.groups, group));
    };
    auto at = std::ranges::find_if(items,
        [&](const Item& item) { return wish.moving->before && contents.notes[item.index].id == wish.moving->before; });
    if (at == items.end())
        at = std::ranges::find_if(items,
            [&](const Item& item) { return key(item.lane, item.group) > key(wish.moving->lane, wish.moving->group); });
    items.insert(at, moving.begin(), moving.end());
    return items;
}

BoardContents with_group_moved(BoardContents contents, std::pair<GroupId, GroupId> move) {
    std::erase(contents.groups, move.first);
    const auto before = std::ranges::find(contents.groups, move.second);
    contents.groups.insert(before, move.first);
    contents.sort();
    return contents;
}

// --- how large

bool all_in_sight(const BoardLayout& layout) {
    return std::ranges::none_of(layout.lanes, [](const PlacedLane& lane) { return lane.max_scrolled() > 0; });
}

std::uint8_t lanes_used(const BoardLayout& layout) {
    unsigned used = 0;
    for (const PlacedLane& lane : layout.lanes)
        if (lane.count > 0 || !lane.extra) used |= 1U << static_cast<unsigned>(lane.lane);
    return static_cast<std::uint8_t>(used);
}

// How far down the fullest lane reaches, in parts of what it has.
float part_used(const BoardLayout& layout) {
    float most = 0;
    for (const PlacedLane& lane : layout.lanes)
        if (lane.view.height > 0) most = std::max(most, lane.content / lane.view.height);
    return most;
}

// Looks for the fit, and keeps to what was there as long as that is good.
class FitSearch {
public:
    FitSearch(const BoardContents& contents, const BoardWish& wish, const CardHeights& heights, const KeptFit& kept)
        : contents_(contents),
          wish_(wish),
          heights_(heights),
          kept_(kept),
          items_(items_of(contents, wish)) {}

    BoardLayout run() const {
        if (wish_.fit) return place(*wish_.fit, heights_.drawn, true);
        if (std::optional<BoardLayout> as_before = kept()) return std::move(*as_before);
        if (std::optional<BoardLayout> columns = a_column_each()) return std::move(*columns);
        if (items_.size() <= too_many_to_try)
            for (const CardFit size : sizes_to_try(wish_.least))
                if (std::optional<BoardLayout> found = at(size)) return std::move(*found);
        return place(scrolling_fit(contents_.phase, needs(contents_, items_, false), wish_.size, wish_.least),
            heights_.drawn, kept_.fit.scrolls);
    }

private:
    BoardLayout place(const BoardFit& fit, const CardHeight& height, bool keep_columns) const {
        return place_board(
            {contents_, wish_, fit, height, heights_.group_name, keep_columns ? &kept_.columns : nullptr}, items_);
    }

    std::optional<BoardLayout> kept() const {
        if (!kept_.is_there || kept_.size != wish_.size || kept_.least != wish_.least) return std::nullopt;
        if (kept_.fit.scrolls && static_cast<float>(items_.size()) < fewer * static_cast<float>(kept_.notes))
            return std::nullopt;
        BoardLayout layout = place(kept_.fit, heights_.drawn, true);
        if (lanes_used(layout) != kept_.lanes_used) return std::nullopt;
        if (kept_.fit.scrolls) return layout;
        const float used = part_used(layout);
        if (!all_in_sight(layout) || (used < roomy && used < roomier * kept_.used)) return std::nullopt;
        return layout;
    }

    // A board without lanes is read best when each group has a column of its own, as long as they are few and fit in
    // letters that are not small.
    std::optional<BoardLayout> a_column_each() const {
        constexpr std::size_t most = 7;
        constexpr float smallest = 24;
        const std::vector<SlotNeed> slots = needs(contents_, items_, false);
        if (contents_.phase != Phase::Actors || slots.size() != 1 || slots[0].groups == 0) return std::nullopt;
        const std::size_t boxes = slots[0].groups + (slots[0].loose > 0 ? 1 : 0);
        if (boxes > most || items_.size() > too_many_to_try) return std::nullopt;
        for (const CardFit size : sizes_to_try(std::max(wish_.least, smallest))) {
            const BoardFit fit{.card = size, .columns = {static_cast<std::uint8_t>(boxes)}};
            if (!all_in_sight(place(fit, heights_.tried, false))) continue;
            if (BoardLayout layout = place(fit, heights_.drawn, false); all_in_sight(layout)) return layout;
        }
        return std::nullopt;
    }

    // The division that needs least of the height.
    std::optional<BoardLayout> at(CardFit size) const {
        std::optional<BoardFit> best;
        float least = 0;
        for (const bool strips : {true, false}) {
            const std::vector<SlotNeed> slots = needs(contents_, items_, strips);
            if (best || slots.empty()) continue;
            if (strips && (size.spacing == Spacing::Wide || slots.size() == needs(contents_, items_, false).size()))
                continue;
            const bool both = std::ranges::find(items_, Lane::Both, &Item::lane) != items_.end();
            for (BoardFit fit : divisions(contents_.phase, size, slots, wish_.size, both)) {
                fit.strips = strips;
                const BoardLayout tried = place(fit, heights_.tried, false);
                const float used = part_used(tried);
                if (!all_in_sight(tried) || (best && used > least - 0.005f)) continue;
                best = fit, least = used;
            }
        }
        if (!best) return std::nullopt;
        BoardFit before = kept_.fit;
        before.upper = 0;
        BoardLayout layout = place(*best, heights_.drawn, *best == before);
        if (!all_in_sight(layout) && *best == before) layout = place(*best, heights_.drawn, false);
        return all_in_sight(layout) ? std::optional(std::move(layout)) : std::nullopt;
    }

    const BoardContents& contents_;
    const BoardWish& wish_;
    const CardHeights& heights_;
    const KeptFit& kept_;
    std::vector<Item> items_;
};

}  // namespace

void BoardContents::sort() {
    std::ranges::stable_sort(notes, {},
        [this](const BoardNote& note) { return std::pair(place_of(phase, note.lane), place_of(groups, note.group)); });
}

BoardLayout lay_out_board(
    const BoardContents& as_it_is, const BoardWish& wish, const CardHeights& heights, const KeptFit& kept) {
    const BoardContents moved = wish.moving_group ? with_group_moved(as_it_is, *wish.moving_group) : BoardContents{};
    return FitSearch(wish.moving_group ? moved : as_it_is, wish, heights, kept).run();
}

void keep(KeptFit& kept, const BoardContents& contents, const BoardWish& wish, const BoardLayout& layout) {
    const bool another = !kept.is_there || kept.fit != layout.fit || kept.size != wish.size;
    const std::uint8_t used = lanes_used(layout);
    if (another || kept.lanes_used != used || kept.least != wish.least) {
        if (another) kept.columns.clear();
        kept.is_there = true, kept.fit = layout.fit, kept.size = wish.size, kept.least = wish.least;
        kept.lanes_used = used, kept.notes = contents.notes.size(), kept.used = part_used(layout);
    }
    if (part_used(layout) > kept.used) kept.used = part_used(layout);
    for (const PlacedNote& note : layout.notes)
        kept.columns.insert_or_assign(column_key(note.id, layout.lanes[note.lane].lane), note.column);
    for (const PlacedGroup& group : layout.groups)
        kept.columns.insert_or_assign(column_key(group.id, layout.lanes[group.lane].lane), group.column);
}

}  // namespace samenspraak::screen
