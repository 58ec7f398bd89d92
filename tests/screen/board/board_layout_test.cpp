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

constexpr Size full_hd{1424, 794}, small_window{984, 506};

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
    BoardContents contents(Phase phase) const {
        return board_contents(session, Threads(session), phase, [](const Note&) { return true; });
    }
    TextHeight measure(const BoardContents& of) const {
        return [this, notes = of.notes](std::size_t index, float size, float width) {
            const auto letters = static_cast<float>(session.notes.at(notes[index].id).text.size());
            const float in_line = std::max(1.f, std::floor(width / (size / 2)));
            return std::ceil(letters / in_line) * size * 1.26f;
        };
    }
    BoardLayout lay_out(Phase phase, BoardWish wish) const {
        const BoardContents of = contents(phase);
        return lay_out_board(of, wish, measure(of));
    }
    BoardLayout lay_out(Phase phase, Size size = full_hd) const { return lay_out(phase, BoardWish{.size = size}); }
};

void check_is_sound(const BoardLayout& layout, std::size_t notes) {
    CHECK(layout.notes.size() == notes);
    CHECK(layout.fit.size >= 22);
    CHECK(layout.fit.size <= 40);
    for (std::size_t i = 0; i < layout.notes.size(); ++i) {
        const PlacedNote& note = layout.notes[i];
        const PlacedLane& lane = layout.lanes[note.lane];
        CHECK(note.text_size >= 22);
        CHECK(note.rect.height >= 44);
        CHECK(note.rect.x >= lane.rect.x + 18);
        CHECK(note.rect.right() <= lane.rect.right() - 18);
        CHECK(note.rect.y >= lane.heading.bottom());
        // All of it can be scrolled into sight.
        CHECK(note.rect.bottom() - lane.max_scrolled() <= lane.view.bottom());
        for (std::size_t j = i + 1; j < layout.notes.size(); ++j)
            if (note.rect.inset(-4).touches(layout.notes[j].rect)) FAIL("notes lie on each other");
    }
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

TEST_CASE("few notes are large, many are smaller, and a full lane scrolls") {
    Table table;
    const auto size_with = [&](std::size_t more) {
        for (std::size_t i = 0; i < more; ++i) table.note(Phase::Actors);
        return table.lay_out(Phase::Actors).fit.size;
    };
    CHECK(size_with(1) == 40);
    CHECK(size_with(2) == 34);
    CHECK(size_with(6) == 25);
    CHECK(size_with(30) == 22);
    CHECK(size_with(261) == 22);
    CHECK(table.lay_out(Phase::Actors).lanes[0].max_scrolled() > 1'000);
}

TEST_CASE("notes lie in the order of the session, row after row") {
    Table table;
    std::vector<NoteId> ids;
    for (int i = 0; i < 9; ++i) ids.push_back(table.note(Phase::Actors));
    const auto layout = table.lay_out(Phase::Actors);
    for (std::size_t i = 0; i < ids.size(); ++i) CHECK(layout.notes[i].id == ids[i]);
    CHECK(layout.notes[1].rect.x > layout.notes[0].rect.x);
    CHECK(layout.notes[1].rect.y == layout.notes[0].rect.y);
    CHECK(layout.notes[1].rect.height == layout.notes[0].rect.height);
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

TEST_CASE("what nobody placed yet has a lane as wide as the others, only while something lies in it") {
    for (const Phase phase : {Phase::Effects, Phase::Actions}) {
        Table table;
        const std::size_t proper = table.lay_out(phase).lanes.size();
        const NoteId first = table.note(phase);
        if (phase == Phase::Effects) table.note(phase, 24, Lane::Both);
        for (const Size size : {full_hd, small_window}) {
            const auto layout = table.lay_out(phase, size);
            REQUIRE(layout.lanes.size() == proper + (phase == Phase::Effects ? 2 : 1));
            CHECK(layout.lanes.back().lane == Lane::None);
            for (const PlacedLane& lane : layout.lanes)
                CHECK(lane.rect.width == Approx(layout.lanes.back().rect.width).margin(1));
            CHECK(layout.lanes.back().rect.right() <= size.width);
            CHECK(layout.find(first)->rect.width > 0.6f * layout.lanes.back().rect.width);
        }
    }
}

TEST_CASE("effects that are both have a narrow lane only when it is needed") {
    Table table;
    table.note(Phase::Effects, 24, Lane::Positive);
    CHECK(table.lay_out(Phase::Effects).lanes.size() == 2);
    table.note(Phase::Effects, 24, Lane::Both);
    const auto layout = table.lay_out(Phase::Effects);
    REQUIRE(layout.lanes.size() == 3);
    CHECK(layout.lanes[2].lane == Lane::Both);
    CHECK(layout.lanes[2].rect.width < layout.lanes[0].rect.width * 0.7f);
    CHECK(layout.lanes[2].rect.right() <= full_hd.width);
    check_is_sound(layout, 2);
}

TEST_CASE("groups are boxes around their notes, in two columns that end together; other notes come after them") {
    Table table;
    const GroupId town = table.group(Phase::Actors), council = table.group(Phase::Actors),
                  partners = table.group(Phase::Actors);
    for (int i = 0; i < 6; ++i) table.note(Phase::Actors, 24, Lane::None, town);
    for (int i = 0; i < 3; ++i) table.note(Phase::Actors, 24, Lane::None, council);
    for (int i = 0; i < 2; ++i) table.note(Phase::Actors, 24, Lane::None, partners);
    const NoteId loose = table.note(Phase::Actors);
    const auto layout = table.lay_out(Phase::Actors);
    check_is_sound(layout, 12);
    REQUIRE(layout.groups.size() == 3);
    for (const PlacedNote& note : layout.notes) {
        for (const PlacedGroup& group : layout.groups) {
            if (note.group == group.id) {
                CHECK(note.rect.x > group.rect.x);
                CHECK(note.rect.right() < group.rect.right());
                CHECK(note.rect.y >= group.heading.bottom());
                CHECK(note.rect.bottom() < group.rect.bottom());
            } else {
                CHECK_FALSE(note.rect.touches(group.rect));
            }
        }
    }
    CHECK(layout.groups[0].rect.x < layout.groups[1].rect.x);
    CHECK(layout.groups[1].rect.x == layout.groups[2].rect.x);
    CHECK(layout.groups[0].rect.width > layout.groups[1].rect.width);
    CHECK(layout.groups[0].rect.bottom() == Approx(layout.groups[2].rect.bottom()));
    CHECK(layout.find(loose)->rect.y > layout.groups[0].rect.bottom());
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
    CHECK(layout.find(values[7])->heavy);
    CHECK(layout.find(values[5])->text_size == 34);
    CHECK(layout.find(values[4])->heavy);
    CHECK_FALSE(layout.find(values[1])->heavy);
    CHECK(layout.find(values[1])->text_size == 27);
    CHECK(layout.notes[0].rect.width > 400);  // three columns
    CHECK(layout.notes[3].rect.x == layout.notes[0].rect.x);
}

TEST_CASE("the others make room for what is on its way") {
    Table table;
    std::vector<NoteId> ids;
    for (int i = 0; i < 6; ++i) ids.push_back(table.note(Phase::Effects, 24, i < 4 ? Lane::Positive : Lane::Negative));
    const auto before = table.lay_out(Phase::Effects);
    const PlacedNote& there = *before.find(ids[5]);
    const auto going = place_at(before, {}, {there.rect.x + 10, there.rect.middle().y}, {ids[0]});
    REQUIRE(going);
    CHECK(going->lane == Lane::Negative);
    CHECK(going->before == ids[5]);

    const auto during = table.lay_out(Phase::Effects, {.size = full_hd, .moving = going, .fit = before.fit});
    CHECK(during.find(ids[0])->moving);
    CHECK(during.find(ids[0])->rect.x == there.rect.x);
    CHECK(during.find(ids[1])->rect == before.find(ids[0])->rect);
    CHECK(during.find(ids[5])->rect.y > there.rect.y);

    // The session, once it is done, lies just so.
    const auto changes = edits::move(table.session, std::vector{ids[0]}, {Phase::Effects, Lane::Negative, {}, ids[5]});
    REQUIRE(apply_act(table.session, changes));
    const auto after = table.lay_out(Phase::Effects, {.size = full_hd, .fit = before.fit});
    for (const PlacedNote& note : after.notes) CHECK(note.rect == during.find(note.id)->rect);
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
    for (int i = 0; i < 60; ++i) left.push_back(table.note(Phase::Effects, 24, Lane::Positive));
    for (int i = 0; i < 4; ++i) right.push_back(table.note(Phase::Effects, 24, Lane::Negative));
    const auto layout = table.lay_out(Phase::Effects);
    const Point to_left{-1, 0}, to_right{1, 0}, up{0, -1}, down{0, 1};
    CHECK(neighbour(layout, {}, left[0], to_right) == left[1]);
    CHECK(neighbour(layout, {}, left[0], down) == left[2]);
    CHECK(neighbour(layout, {}, left[3], up) == left[1]);
    CHECK(neighbour(layout, {}, left[1], to_right) == right[0]);
    CHECK(neighbour(layout, {}, right[0], to_left) == left[1]);
    CHECK_FALSE(neighbour(layout, {}, left[0], up));
    CHECK_FALSE(neighbour(layout, {}, right[3], down));
    // Scrolled by four rows, the fifth row of the left lane lies beside the first of the right.
    const float scrolled[]{layout.find(left[8])->rect.y - layout.find(left[0])->rect.y, 0};
    CHECK(neighbour(layout, scrolled, right[0], to_left) == left[9]);
    // From nowhere: the first that is in sight.
    CHECK(neighbour(layout, scrolled, {}, down) == left[8]);
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
    for (int i = 0; i < 40; ++i) ids.push_back(table.note(Phase::Actions, 24, Lane::People));
    const auto layout = table.lay_out(Phase::Actions);
    const Rect first = layout.notes[0].rect, second = layout.notes[1].rect;
    CHECK(touched_by(layout, {}, between(first.middle(), second.middle())) == std::vector{ids[0], ids[1]});
    CHECK(touched_by(layout, {}, {0, 0, 5'000, 5'000}).size() < 40);
}

TEST_CASE("ten thousand notes lie in order too") {
    Table table;
    for (int i = 0; i < 10'000; ++i) table.note(Phase::Effects, 24, i % 2 ? Lane::Positive : Lane::Negative);
    const auto layout = table.lay_out(Phase::Effects);
    CHECK(layout.notes.size() == 10'000);
    CHECK(layout.lanes[0].count == 5'000);
    CHECK(layout.notes.back().rect.bottom() - layout.lanes.back().max_scrolled() <= layout.lanes.back().view.bottom());
}
