// SPDX-License-Identifier: EUPL-1.2
// Where notes lie, without a window: nothing overlaps, all can be reached, few are large and many are never too small.
#include "app/screen/board/layout/board_layout.hpp"
#include "app/screen/draw/theme.hpp"
#include "sessions/edits.hpp"
#include "tests/support/names.hpp"

#include <catch2/catch.hpp>

#include <cmath>

using namespace samenspraak;
using namespace samenspraak::testing;

namespace {

constexpr Size full_hd{1840, 834}, small_window{984, 506};

// A text so long that it takes this many letters, in a type whose letters are all half as wide as high.
struct Table {
    Session session;
    std::uint64_t next = 1;

    NoteId note(Phase phase, std::size_t letters = 24, Lane lane = Lane::None, GroupId group = {}) {
        Note made;
        made.id = {next++};
        made.text = std::string(letters, 'a');
        made.place = {phase, lane, group, std::to_string(100'000 + next) + 'z'};  // a rank never ends in a zero
        session.notes[made.id] = made;
        return made.id;
    }
    GroupId group(Phase phase) {
        const GroupId id{next++};
        session.groups[id] = {id, phase, "groep", std::to_string(next), {}};
        return id;
    }
    BoardContents contents(Phase phase) const { return board_contents(session, Threads(session), phase); }
    CardHeights measure(const BoardContents& of) const {
        const CardHeight height = [this, notes = of.notes](std::size_t index, CardFit fit, float width) {
            const auto letters = static_cast<float>(session.notes.at(notes[index].id).text.size());
            const CardSpace space = space_of(fit.spacing);
            const float size = fit.heavy ? fit.size * 1.3f : fit.size;
            const float in_line = std::max(1.f, std::floor((width - 2 * space.across) / (size / 2)));
            return std::max(44.f, std::ceil(std::ceil(letters / in_line) * size * space.leading + 2 * space.down + 26));
        };
        return {height, height};
    }
    BoardLayout lay_out(Phase phase, BoardWish wish) const {
        const BoardContents of = contents(phase);
        return lay_out_board(of, wish, measure(of));
    }
    BoardLayout lay_out(Phase phase, Size size = full_hd) const { return lay_out(phase, BoardWish{.size = size}); }
};

void check_is_sound(const BoardLayout& layout, std::size_t notes) {
    CHECK(layout.notes.size() == notes);
    CHECK(layout.fit.card.size >= 22);
    CHECK(layout.fit.card.size <= 34);
    for (std::size_t i = 0; i < layout.notes.size(); ++i) {
        const PlacedNote& note = layout.notes[i];
        const PlacedLane& lane = layout.lanes[note.lane];
        CHECK(note.rect.height >= 44);
        CHECK(note.rect.x >= lane.rect.x);
        CHECK(note.rect.right() <= lane.rect.right());
        CHECK_FALSE(note.rect.touches(lane.bare ? Rect{} : lane.heading));
        // All of it can be scrolled into sight.
        CHECK(note.rect.bottom() - lane.max_scrolled() <= lane.view.bottom());
        for (std::size_t j = i + 1; j < layout.notes.size(); ++j)
            if (note.lane == layout.notes[j].lane && note.rect.inset(-3).touches(layout.notes[j].rect))
                FAIL("notes lie on each other");
    }
}

bool all_in_sight(const BoardLayout& layout) {
    return std::ranges::none_of(layout.lanes, [](const PlacedLane& lane) { return lane.max_scrolled() > 0; });
}

}  // namespace

TEST_CASE("however many notes there are, none lies on another and all can be reached") {
    for (const Size size : {full_hd, small_window, Size{700, 400}})
        for (const std::size_t count : {0, 1, 3, 40, 300}) {
            Table table;
            for (std::size_t i = 0; i < count; ++i)
                table.note(Phase::Effects, 10 + i * 37 % 90, i % 3 == 0 ? Lane::Negative : Lane::Positive);
            INFO(count << " notes on " << size.width);
            check_is_sound(table.lay_out(Phase::Effects, size), count);
        }
}

TEST_CASE("few notes are large, many are smaller, and only what fits at no size scrolls") {
    Table table;
    const auto with = [&](std::size_t more) {
        for (std::size_t i = 0; i < more; ++i) table.note(Phase::Actors);
        return table.lay_out(Phase::Actors);
    };
    CHECK(with(2).fit.card.size == 34);
    const BoardLayout sixty = with(58);
    CHECK(sixty.fit.card.size < 34);
    CHECK(all_in_sight(sixty));
    const BoardLayout many = with(201);
    CHECK(many.fit.card.size == 24);
    CHECK(many.fit.scrolls);
    CHECK(many.lanes[0].max_scrolled() > 500);
}

TEST_CASE("in each column the notes lie in the order of the session") {
    Table table;
    for (int i = 0; i < 30; ++i) table.note(Phase::Actors, 10 + i * 37 % 90);
    const auto layout = table.lay_out(Phase::Actors);
    for (std::size_t i = 0; i < layout.notes.size(); ++i)
        for (std::size_t j = i + 1; j < layout.notes.size(); ++j)
            if (layout.notes[i].column == layout.notes[j].column)
                CHECK(layout.notes[i].rect.y < layout.notes[j].rect.y);
}

TEST_CASE("a word that is longer than its note makes the note higher, not wider") {
    Table table;
    const NoteId short_one = table.note(Phase::Actions, 12, Lane::People);
    const NoteId long_one = table.note(Phase::Actions, 600, Lane::People);
    const auto layout = table.lay_out(Phase::Actions);
    CHECK(layout.find(long_one)->rect.width == layout.find(short_one)->rect.width);
    CHECK(layout.find(long_one)->rect.height > 3 * layout.find(short_one)->rect.height);
    check_is_sound(layout, 2);
}

TEST_CASE("what nobody placed yet has a part of the board, only while something lies in it") {
    for (const Phase phase : {Phase::Effects, Phase::Actions}) {
        Table table;
        const std::size_t proper = table.lay_out(phase).lanes.size();
        const NoteId first = table.note(phase);
        for (const Size size : {full_hd, small_window}) {
            const auto layout = table.lay_out(phase, size);
            REQUIRE(layout.lanes.size() == proper + 1);
            CHECK(layout.lanes.back().lane == Lane::None);
            CHECK(layout.lanes.back().rect.right() <= size.width);
            CHECK(layout.find(first)->rect.width > 200);
        }
    }
}

TEST_CASE("effects that are good and bad lie under the half that needs less, only while there are any") {
    Table table;
    for (int i = 0; i < 3; ++i) table.note(Phase::Effects, 24, Lane::Positive);
    for (int i = 0; i < 9; ++i) table.note(Phase::Effects, 24, Lane::Negative);
    CHECK(table.lay_out(Phase::Effects).lanes.size() == 2);
    table.note(Phase::Effects, 24, Lane::Both);
    const auto layout = table.lay_out(Phase::Effects);
    REQUIRE(layout.lanes.size() == 3);
    const PlacedLane &good = layout.lanes[0], &bad = layout.lanes[1], &both = layout.lanes[2];
    CHECK(both.lane == Lane::Both);
    CHECK(both.rect.x == good.rect.x);
    CHECK(both.rect.y > good.rect.bottom());
    CHECK(both.rect.bottom() == Approx(full_hd.height));
    CHECK(bad.rect.height == full_hd.height);
    check_is_sound(layout, 13);
}

TEST_CASE("a lane without notes is a strip above the others when they need the room") {
    Table table;
    for (int i = 0; i < 46; ++i) table.note(Phase::Effects, 40, Lane::Negative);
    const auto layout = table.lay_out(Phase::Effects);
    REQUIRE(layout.lanes.size() == 2);
    CHECK(layout.lanes[0].strip);
    CHECK(layout.lanes[0].rect.height == 56);
    CHECK(layout.lanes[1].rect.width == full_hd.width);
    CHECK(all_in_sight(layout));
    // What is dropped there, lies there.
    const auto going = place_at(layout, {}, layout.lanes[0].rect.middle(), {layout.notes[0].id});
    REQUIRE(going);
    CHECK(going->lane == Lane::Positive);
}

TEST_CASE("up to six groups of actors have a column each; what has none, the last") {
    Table table;
    for (const int size : {6, 5, 5, 6}) {
        const GroupId group = table.group(Phase::Actors);
        for (int i = 0; i < size; ++i) table.note(Phase::Actors, 24, Lane::None, group);
    }
    const NoteId loose = table.note(Phase::Actors);
    const auto layout = table.lay_out(Phase::Actors);
    check_is_sound(layout, 23);
    REQUIRE(layout.groups.size() == 5);
    for (const PlacedNote& note : layout.notes)
        for (const PlacedGroup& group : layout.groups) {
            if (note.group != group.id) {
                CHECK_FALSE(note.rect.touches(group.rect));
                continue;
            }
            CHECK(note.rect.x > group.rect.x);
            CHECK(note.rect.right() < group.rect.right());
            CHECK(note.rect.y >= group.heading.bottom());
            CHECK(note.rect.bottom() < group.rect.bottom());
        }
    for (std::size_t i = 1; i < 5; ++i) {
        CHECK(layout.groups[i].rect.x > layout.groups[i - 1].rect.right());
        CHECK(layout.groups[i].rect.bottom() == Approx(full_hd.height));
    }
    CHECK_FALSE(layout.groups[4].id);
    CHECK(layout.find(loose)->rect.x > layout.groups[3].rect.right());
}

TEST_CASE("a folded group hides its notes, and an empty one can be dropped on") {
    Table table;
    const GroupId full = table.group(Phase::Actors), empty = table.group(Phase::Actors);
    const NoteId inside = table.note(Phase::Actors, 24, Lane::None, full);
    const auto layout = table.lay_out(Phase::Actors, {.size = full_hd, .folded = {full}});
    CHECK(layout.find(inside) == nullptr);
    REQUIRE(layout.groups.size() == 2);
    CHECK(layout.groups[0].folded);
    CHECK(layout.groups[0].count == 1);
    CHECK(layout.groups[1].rect.height > 80);
    const auto there = place_at(layout, {}, layout.groups[1].rect.middle(), {inside});
    REQUIRE(there);
    CHECK(there->group == empty);
}

TEST_CASE("the three heaviest values are larger") {
    Table table;
    std::vector<NoteId> values;
    for (int i = 0; i < 9; ++i) values.push_back(table.note(Phase::Values, 8));
    for (const std::size_t i : {1, 4, 5, 7}) table.session.notes[values[i]].hands = static_cast<std::uint16_t>(i + 1);
    const auto layout = table.lay_out(Phase::Values);
    check_is_sound(layout, 9);
    CHECK(layout.find(values[7])->fit.heavy);
    CHECK(layout.find(values[5])->fit.heavy);
    CHECK(layout.find(values[4])->fit.heavy);
    CHECK_FALSE(layout.find(values[1])->fit.heavy);
}

TEST_CASE("the others make room for what is on its way") {
    Table table;
    std::vector<NoteId> ids;
    for (int i = 0; i < 6; ++i) ids.push_back(table.note(Phase::Effects, 24, i < 3 ? Lane::Positive : Lane::Negative));
    KeptFit kept;
    const BoardContents contents = table.contents(Phase::Effects);
    const BoardWish still{.size = full_hd};
    const auto before = lay_out_board(contents, still, table.measure(contents));
    keep(kept, contents, still, before);
    const PlacedNote& there = *before.find(ids[5]);
    const auto going = place_at(before, {}, {there.rect.middle().x, there.rect.y + 5}, {ids[0]});
    REQUIRE(going);
    CHECK(going->lane == Lane::Negative);
    CHECK(going->before == ids[5]);
    CHECK(going->column == there.column);

    const BoardWish carried{.size = full_hd, .moving = going, .fit = before.fit};
    const auto during = lay_out_board(contents, carried, table.measure(contents), kept);
    CHECK(during.find(ids[0])->moving);
    CHECK(during.find(ids[0])->rect.x == there.rect.x);
    CHECK(during.find(ids[0])->rect.y == there.rect.y);
    CHECK(during.find(ids[5])->rect.y > there.rect.y);
    for (const int other : {3, 4}) CHECK(during.find(ids[other])->rect == before.find(ids[other])->rect);
}

TEST_CASE("let go behind the last note, it goes to the end; beside the lanes, nowhere") {
    Table table;
    for (int i = 0; i < 3; ++i) table.note(Phase::Actions, 24, Lane::People);
    const NoteId moved = table.note(Phase::Actions, 24, Lane::Technology);
    const auto layout = table.lay_out(Phase::Actions);
    const PlacedLane& people = layout.lanes[2];
    const auto end = place_at(layout, {}, {people.rect.middle().x, people.rect.bottom() - 10}, {moved});
    REQUIRE(end);
    CHECK(end->lane == Lane::People);
    CHECK_FALSE(end->before);
    CHECK_FALSE(place_at(layout, {}, {5'000, 100}, {moved}));
}

TEST_CASE("arrow keys go the way the eye goes, also in a lane that is scrolled") {
    Table table;
    std::vector<NoteId> left, right;
    for (int i = 0; i < 150; ++i) left.push_back(table.note(Phase::Effects, 24, Lane::Positive));
    for (int i = 0; i < 4; ++i) right.push_back(table.note(Phase::Effects, 24, Lane::Negative));
    const auto layout = table.lay_out(Phase::Effects);
    const Point to_left{-1, 0}, to_right{1, 0}, up{0, -1}, down{0, 1};
    const auto beside = [&](NoteId id, Point way) { return layout.find(neighbour(layout, {}, id, way)); };
    const PlacedNote& first = *layout.find(left[0]);
    CHECK(beside(left[0], to_right)->rect.y == first.rect.y);
    CHECK(beside(left[0], down)->rect.x == first.rect.x);
    CHECK_FALSE(neighbour(layout, {}, left[0], up));
    CHECK_FALSE(neighbour(layout, {}, left[0], to_left));
    CHECK(layout.lanes[beside(right[0], to_left)->lane].lane == Lane::Positive);
    // Scrolled by four notes, the fifth of the first column lies beside the first of the other lane.
    const PlacedNote* fifth = &first;
    for (int i = 0; i < 4; ++i) fifth = beside(fifth->id, down);
    const float scrolled[]{fifth->rect.y - first.rect.y, 0};
    const PlacedNote* there = layout.find(neighbour(layout, scrolled, right[0], to_left));
    REQUIRE(there);
    CHECK(std::abs(there->rect.y - scrolled[0] - layout.find(right[0])->rect.y) < there->rect.height);
    // From nowhere: the first that is in sight.
    const PlacedNote* seen = layout.find(neighbour(layout, scrolled, {}, down));
    CHECK(seen->rect.y - scrolled[0] >= layout.lanes[0].view.y - seen->rect.height);
}

TEST_CASE("every note is reached by arrow keys alone") {
    Table table;
    const GroupId group = table.group(Phase::Actors);
    for (int i = 0; i < 23; ++i) table.note(Phase::Actors, 10 + i * 13 % 70, Lane::None, i % 3 ? group : GroupId{});
    const auto layout = table.lay_out(Phase::Actors);
    std::set<NoteId> reached{layout.notes[0].id};
    std::vector<NoteId> from{layout.notes[0].id};
    while (!from.empty()) {
        const NoteId id = from.back();
        from.pop_back();
        for (const Point way : {Point{1, 0}, Point{-1, 0}, Point{0, 1}, Point{0, -1}})
            if (const NoteId next = neighbour(layout, {}, id, way); next && reached.insert(next).second)
                from.push_back(next);
    }
    CHECK(reached.size() == 23);
}

TEST_CASE("a rubber band takes what it touches, and nothing that is scrolled away") {
    Table table;
    std::vector<NoteId> ids;
    for (int i = 0; i < 200; ++i) ids.push_back(table.note(Phase::Actions, 24, Lane::People));
    const auto layout = table.lay_out(Phase::Actions);
    const PlacedNote& first = layout.notes[0];
    const PlacedNote& second = *layout.find(neighbour(layout, {}, first.id, {0, 1}));
    CHECK(
        touched_by(layout, {}, between(first.rect.middle(), second.rect.middle())) == std::vector{first.id, second.id});
    CHECK(touched_by(layout, {}, {0, 0, 5'000, 5'000}).size() < 200);
}

TEST_CASE("ten thousand notes lie in order too") {
    Table table;
    for (int i = 0; i < 10'000; ++i) table.note(Phase::Effects, 24, i % 2 ? Lane::Positive : Lane::Negative);
    const auto layout = table.lay_out(Phase::Effects);
    CHECK(layout.notes.size() == 10'000);
    CHECK(layout.lanes[0].count == 5'000);
    CHECK(layout.notes.back().rect.bottom() - layout.lanes.back().max_scrolled() <= layout.lanes.back().view.bottom());
}
