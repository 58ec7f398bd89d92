// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/board/layout/board_layout.hpp"

#include "app/screen/draw/theme.hpp"
#include "sessions/insight/order.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <unordered_map>

namespace samenspraak::screen {
namespace {

constexpr float lane_inside = 22, heading_height = 62, view_above = 8;  // the view begins so far above the first note
constexpr float narrow_share = 0.55f;
constexpr float group_inside = 18, group_heading = 44, group_gap = 20, folded_height = 48;
constexpr float usual = 25;          // the size of text that all else is in proportion to
constexpr float column_least = 270;  // at the usual size
constexpr float two_group_columns = 1'000;
constexpr std::size_t max_columns = 4;
constexpr std::size_t too_many_to_try = 120;  // in a lane: it will scroll at any size

struct Item {
    std::size_t index = 0;
    Lane lane{};
    GroupId group;
    bool moving = false;
};
using Items = std::span<const Item>;

// Lays out one lane at a time; everything that stays the same meanwhile.
class Placer {
public:
    Placer(const BoardContents& contents, const BoardWish& wish, const TextHeight& height, BoardFit fit)
        : contents_(contents),
          wish_(wish),
          height_(height),
          fit_(fit),
          scale_(fit.size / usual) {}

    // Answers with where the content ends.
    float lane(Items, const Rect& inside, std::size_t lane, bool first_lane, BoardLayout& out);

private:
    struct Box {  // a group on its way to a place
        GroupId id;
        Items items;
        std::size_t column = 0;
        float height = 0;
    };

    bool values() const { return contents_.phase == Phase::Values; }
    float text_size(const Item&) const;
    float note_height(const Item&, float width, bool alone) const;
    std::size_t columns_in(float width) const;
    float gap() const { return values() ? 20 : space::note_gap; }
    float grid(Items, Rect area, std::size_t lane, BoardLayout*) const;
    float box_height(const Box&, float width) const;
    std::vector<Box> boxes_of(Items, bool first_lane) const;
    float boxes(std::vector<Box>&, const Rect& area, std::size_t lane, BoardLayout&) const;
    void put_box(const Box&, const Rect&, std::size_t lane, BoardLayout&) const;
    float first_column_share(const std::vector<Box>&) const;

    const BoardContents& contents_;
    const BoardWish& wish_;
    const TextHeight& height_;
    BoardFit fit_;
    float scale_;
};

float Placer::text_size(const Item& item) const {
    if (!values()) return fit_.size;
    const Lettering& lettering = contents_.notes[item.index].heavy ? type::value_large : type::value;
    return std::max(space::smallest_note_text, lettering.size * scale_);
}

// alone: in a lane of one column, where no neighbour asks for the same height.
float Placer::note_height(const Item& item, float width, bool alone) const {
    const BoardNote& note = contents_.notes[item.index];
    const float text = height_(item.index, text_size(item), width - 2 * note_space::across);
    const float foot = note.foot ? note_space::above_chips + note_space::chip : 0;
    const float natural = text + foot + 2 * note_space::down;
    if (fit_.dense) return std::ceil(std::max(natural, space::target));
    const float least = values() ? (note.heavy ? 190.f : 150.f) : alone ? 132.f : 140.f;
    return std::ceil(std::max(natural, least * scale_));
}

std::size_t Placer::columns_in(float width) const {
    const float least = values() ? 330 : column_least;
    const auto fitting = static_cast<std::size_t>(std::max(0.f, (width + gap()) / (least * scale_ + gap())));
    return std::clamp<std::size_t>(fitting, 1, values() ? 3 : max_columns);
}

// Row after row, each row as high as its highest note. Without `out` it only measures.
float Placer::grid(Items items, Rect area, std::size_t lane, BoardLayout* out) const {
    const std::size_t columns = columns_in(area.width);
    const float width =
        std::floor((area.width - gap() * static_cast<float>(columns - 1)) / static_cast<float>(columns));
    float y = area.y;
    for (std::size_t row = 0; row < items.size(); row += columns) {
        const Items in_row = items.subspan(row, std::min(columns, items.size() - row));
        float high = 0;
        for (const Item& item : in_row) high = std::max(high, note_height(item, width, columns == 1));
        for (std::size_t i = 0; out && i < in_row.size(); ++i) {
            const BoardNote& note = contents_.notes[in_row[i].index];
            const Rect rect{area.x + static_cast<float>(i) * (width + gap()), y, width, high};
            out->notes.push_back({note.id, in_row[i].index, lane, in_row[i].group, rect, text_size(in_row[i]),
                note.heavy, in_row[i].moving});
        }
        y += high + gap();
    }
    return items.empty() ? area.y : y - gap();
}

float Placer::box_height(const Box& box, float width) const {
    if (wish_.folded.contains(box.id)) return folded_height;
    const float inside = grid(box.items, {0, 0, width - 2 * group_inside, 0}, 0, nullptr);
    return group_heading + std::max(inside, space::target) + group_inside;
}

// The groups of a lane, with the notes of each. One without any notes lies in the first lane, to be dropped on.
std::vector<Placer::Box> Placer::boxes_of(Items items, bool first_lane) const {
    std::vector<Box> boxes;
    for (const GroupId id : contents_.groups) {
        const auto begin = std::ranges::find(items, id, &Item::group);
        auto end = begin;
        while (end != items.end() && end->group == id) ++end;
        const bool anywhere = begin != end || std::ranges::any_of(contents_.notes, [&](const BoardNote& note) {
            return note.group == id;
        });
        if (begin != end || (first_lane && !anywhere)) boxes.push_back({id, Items(begin, end)});
    }
    return boxes;
}

// A column with more notes is somewhat wider.
float Placer::first_column_share(const std::vector<Box>& boxes) const {
    float notes[2] = {0, 0};
    for (const Box& box : boxes) notes[box.column] += static_cast<float>(box.items.size());
    const float all = notes[0] + notes[1];
    return all <= 0 ? 0.5f : std::clamp(0.5f + (notes[0] / all - 0.5f) * 0.8f, 0.4f, 0.6f);
}

void Placer::put_box(const Box& box, const Rect& rect, std::size_t lane, BoardLayout& out) const {
    const bool folded = wish_.folded.contains(box.id);
    const Rect heading{rect.x, rect.y, rect.width, folded ? folded_height : group_heading};
    out.groups.push_back({box.id, lane, rect, heading, box.items.size(), folded});
    if (folded) {
        for (const Item& item : box.items) out.groups.back().inside.push_back(contents_.notes[item.index].id);
        return;
    }
    const Rect inside{rect.x + group_inside, rect.y + group_heading, rect.width - 2 * group_inside, 0};
    grid(box.items, inside, lane, &out);
}

// One column of groups, or two: each group goes to the column that is shorter so far, and both end at the same height.
float Placer::boxes(std::vector<Box>& all, const Rect& area, std::size_t lane, BoardLayout& out) const {
    const bool two = all.size() > 1 && area.width >= two_group_columns * scale_;
    float ends[2] = {area.y, area.y};
    for (Box& box : all) {
        box.column = two && ends[1] < ends[0] ? 1 : 0;
        ends[box.column] += box_height(box, two ? (area.width - group_gap) / 2 : area.width) + group_gap;
    }
    const float first = two ? std::round((area.width - group_gap) * first_column_share(all)) : area.width;
    const float widths[2] = {first, area.width - first - group_gap};
    ends[0] = ends[1] = area.y;
    for (Box& box : all) {
        box.height = box_height(box, widths[box.column]);
        ends[box.column] += box.height + group_gap;
    }
    const float end = std::max(ends[0], ends[1]);
    float y[2] = {area.y, area.y};
    for (std::size_t i = 0; i < all.size(); ++i) {
        const std::size_t column = all[i].column;
        const bool last = std::none_of(all.begin() + static_cast<std::ptrdiff_t>(i) + 1, all.end(),
            [&](const Box& later) { return later.column == column; });
        const float high = last && !wish_.folded.contains(all[i].id) ? end - group_gap - y[column] : all[i].height;
        const float x = column == 0 ? area.x : area.x + widths[0] + group_gap;
        put_box(all[i], {x, y[column], widths[column], high}, lane, out);
        y[column] += high + group_gap;
    }
    return end - group_gap;
}

float Placer::lane(Items items, const Rect& inside, std::size_t lane, bool first_lane, BoardLayout& out) {
    auto groups = boxes_of(items, first_lane);
    Rect area = inside;
    float end = inside.y;
    if (!groups.empty()) {
        end = boxes(groups, inside, lane, out);
        area.y = end + group_gap;
    }
    const auto loose = std::ranges::find(items, GroupId{}, &Item::group);
    if (loose != items.end()) end = grid(Items(loose, items.end()), area, lane, &out);
    return end;
}

// --- which lanes there are, and how wide

// What is neither here nor there, beside the lanes proper.
bool is_extra(Phase phase, Lane lane) {
    return lane == Lane::Both || (lane == Lane::None && insight::lanes_in_order(phase).size() > 1);
}

bool used(std::span<const Item> items, Lane lane) { return std::ranges::find(items, lane, &Item::lane) != items.end(); }

std::vector<PlacedLane> lanes_of(const BoardContents& contents, const BoardWish& wish, Items items) {
    std::vector<PlacedLane> lanes;
    float shares = 0;
    // Where nobody said yet is where notes begin: that lane is as wide as the others. Beside it none is narrow either,
    // which would leave no room for words.
    const float share_of_both = used(items, Lane::None) ? 1 : narrow_share;
    const auto share_of = [&](Lane lane) { return lane == Lane::Both ? share_of_both : 1; };
    for (const Lane lane : insight::lanes_in_order(contents.phase)) {
        const bool extra = is_extra(contents.phase, lane);
        if (extra && !used(items, lane)) continue;
        lanes.push_back({.lane = lane, .extra = extra});
        shares += share_of(lane);
    }
    const float gaps = space::lane_gap * static_cast<float>(lanes.size() - 1);
    const float share = (wish.size.width - gaps) / shares;
    float x = 0;
    for (PlacedLane& lane : lanes) {
        const float width = std::floor(share * share_of(lane.lane));
        lane.rect = {x, 0, width, wish.size.height};
        lane.heading = {x + lane_inside, 0, width - 2 * lane_inside, heading_height};
        const float top = heading_height - view_above;
        lane.view = {x + space::line, top, width - 2 * space::line, wish.size.height - top - space::line};
        x += width + space::lane_gap;
    }
    return lanes;
}

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

// Few notes are large. What does not fit is tried smaller, down to the smallest; then it scrolls.
std::vector<BoardFit> fits_to_try(std::size_t notes, std::size_t max_in_a_lane) {
    std::vector<BoardFit> fits;
    if (max_in_a_lane > too_many_to_try) return {{space::smallest_note_text, true}};
    if (notes <= 2) fits.push_back({space::largest_note_text});
    if (notes <= 4) fits.push_back({34});
    if (notes <= 6) fits.push_back({29});
    for (const float size : {usual, 23.5f, space::smallest_note_text}) fits.push_back({size});
    fits.push_back({space::smallest_note_text, true});
    return fits;
}

std::vector<BoardFit> no_smaller(std::vector<BoardFit> fits, float least) {
    if (least <= fits.back().size) return fits;
    std::erase_if(fits, [&](const BoardFit& fit) { return fit.size <= least; });
    fits.push_back({least});
    return fits;
}

std::size_t max_in_a_lane(Items items) {
    std::array<std::size_t, 7> counts{};
    for (const Item& item : items) ++counts[static_cast<std::size_t>(item.lane)];
    return std::ranges::max(counts);
}

BoardLayout place_all(const BoardContents& contents, const BoardWish& wish, const TextHeight& height, Items items,
    const std::vector<PlacedLane>& lanes, BoardFit fit) {
    BoardLayout out;
    out.fit = fit;
    out.lanes = lanes;
    out.notes.reserve(items.size());
    Placer placer(contents, wish, height, fit);
    for (std::size_t i = 0; i < out.lanes.size(); ++i) {
        PlacedLane& lane = out.lanes[i];
        const auto begin = std::ranges::find(items, lane.lane, &Item::lane);
        auto end = begin;
        while (end != items.end() && end->lane == lane.lane) ++end;
        lane.first = out.notes.size();
        const Rect inside{lane.rect.x + lane_inside, heading_height, lane.rect.width - 2 * lane_inside, 0};
        const float bottom = placer.lane(Items(begin, end), inside, i, i == 0, out);
        lane.count = out.notes.size() - lane.first;
        lane.content = bottom - lane.view.y + lane_inside - space::line;
    }
    return out;
}

bool all_in_sight(const BoardLayout& layout) {
    return std::ranges::none_of(layout.lanes, [](const PlacedLane& lane) { return lane.max_scrolled() > 0; });
}

}  // namespace

void BoardContents::sort() {
    std::ranges::stable_sort(notes, {},
        [this](const BoardNote& note) { return std::pair(place_of(phase, note.lane), place_of(groups, note.group)); });
}

BoardLayout lay_out_board(const BoardContents& as_it_is, const BoardWish& wish, const TextHeight& height) {
    const BoardContents contents = wish.moving_group ? with_group_moved(as_it_is, *wish.moving_group) : BoardContents{};
    const BoardContents& shown = wish.moving_group ? contents : as_it_is;
    const std::vector<Item> items = items_of(shown, wish);
    const std::vector<PlacedLane> lanes = lanes_of(shown, wish, items);
    BoardLayout layout;
    const auto fits =
        wish.fit ? std::vector{*wish.fit} : no_smaller(fits_to_try(items.size(), max_in_a_lane(items)), wish.least);
    for (const BoardFit fit : fits) {
        layout = place_all(shown, wish, height, items, lanes, fit);
        if (all_in_sight(layout)) break;
    }
    return layout;
}

}  // namespace samenspraak::screen
