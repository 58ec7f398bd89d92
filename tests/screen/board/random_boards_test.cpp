// SPDX-License-Identifier: EUPL-1.2
// Rules of the layout that hold for any board: a thousand that were made up by chance, of texts as long as people
// write.
#include "app/screen/board/layout/board_layout.hpp"
#include "tests/support/names.hpp"

#include <catch2/catch.hpp>

#include <cmath>
#include <random>

using namespace samenspraak;
using namespace samenspraak::testing;

namespace {

constexpr Size board{1840, 834};

// With a sanitizer each takes ten times as long, and says the same.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr unsigned boards = 60;
#else
constexpr unsigned boards = 1'000;
#endif

struct RandomBoard {
    explicit RandomBoard(unsigned seed) : chance(seed) {
        static constexpr std::array phases{Phase::Actors, Phase::Effects, Phase::Values, Phase::Actions};
        phase = phases[pick(4)];
        if (pick(3) == 0)
            for (std::size_t i = pick(7); i > 0; --i) groups.push_back(group());
        for (std::size_t i = pick(3) == 0 ? pick(160) : pick(45); i > 0; --i) add();
    }

    std::size_t pick(std::size_t below) { return std::uniform_int_distribution<std::size_t>(0, below - 1)(chance); }

    GroupId group() {
        const GroupId id{next++};
        session.groups[id] = {id, phase, "groep", std::to_string(next), {}};
        return id;
    }
    NoteId add() {
        Note note;
        note.id = {next++};
        note.text = std::string(pick(20) == 0 ? 30 + pick(500) : 6 + pick(60), 'a');
        const Lane lane = phase == Phase::Effects   ? std::array{Lane::Positive, Lane::Negative, Lane::Both}[pick(3)]
                          : phase == Phase::Actions ? std::array{Lane::Technology, Lane::People}[pick(2)]
                                                    : Lane::None;
        const GroupId in = !groups.empty() && pick(3) > 0 ? groups[pick(groups.size())] : GroupId{};
        note.place = {phase, lane, in, std::to_string(100'000 + next) + 'z'};
        session.notes[note.id] = note;
        return note.id;
    }
    CardHeights heights(const BoardContents& contents) const {
        const CardHeight height = [&](std::size_t index, CardFit fit, float width) {
            const auto letters = static_cast<float>(session.notes.at(contents.notes[index].id).text.size());
            const CardSpace space = space_of(fit.spacing);
            const float in_line = std::max(1.f, std::floor((width - 2 * space.across) / (fit.size / 2)));
            return std::max(44.f, std::ceil(std::ceil(letters / in_line) * fit.size * space.leading + 2 * space.down));
        };
        return {height, height};
    }
    BoardLayout lay_out() {
        const BoardContents contents = board_contents(session, Threads(session), phase);
        const BoardWish wish{.size = board};
        BoardLayout layout = lay_out_board(contents, wish, heights(contents), kept);
        keep(kept, contents, wish, layout);
        return layout;
    }
    // Could all stay as it lay?
    bool fits_as_it_lay() const {
        const BoardContents contents = board_contents(session, Threads(session), phase);
        const BoardLayout layout = lay_out_board(contents, {.size = board, .fit = kept.fit}, heights(contents), kept);
        return kept.fit.scrolls
               || std::ranges::none_of(layout.lanes, [](const PlacedLane& lane) { return lane.max_scrolled() > 0; });
    }

    std::mt19937 chance;
    Phase phase{};
    Session session;
    std::vector<GroupId> groups;
    KeptFit kept;
    std::uint64_t next = 1;
};

void check_nothing_is_cut(const BoardLayout& layout, std::size_t notes) {
    REQUIRE(layout.notes.size() == notes);
    for (std::size_t i = 0; i < layout.notes.size(); ++i) {
        const PlacedNote& note = layout.notes[i];
        const PlacedLane& lane = layout.lanes[note.lane];
        REQUIRE(note.rect.x >= lane.view.x - 1);
        REQUIRE(note.rect.right() <= lane.view.right() + 1);
        REQUIRE(note.rect.y >= lane.view.y);
        REQUIRE(note.rect.bottom() - lane.max_scrolled() <= lane.view.bottom());
        for (std::size_t j = i + 1; j < layout.notes.size(); ++j) {
            const PlacedNote& other = layout.notes[j];
            if (note.lane == other.lane && note.rect.touches(other.rect)) FAIL("notes lie on each other");
            if (note.lane == other.lane && note.group == other.group && note.column == other.column)
                REQUIRE(note.rect.y < other.rect.y);
        }
    }
    for (std::size_t i = 0; i < layout.lanes.size(); ++i)
        for (std::size_t j = i + 1; j < layout.lanes.size(); ++j)
            REQUIRE_FALSE(layout.lanes[i].rect.touches(layout.lanes[j].rect));
}

}  // namespace

TEST_CASE("on any board no two notes lie on each other, nothing is cut, and each column is in order") {
    for (unsigned seed = 1; seed <= boards; ++seed) {
        RandomBoard any(seed);
        INFO("seed " << seed);
        check_nothing_is_cut(any.lay_out(), any.session.notes.size());
    }
}

TEST_CASE("a note that is added moves none that was above it in its column") {
    std::size_t as_they_lay = 0;
    for (unsigned seed = 1; seed <= boards; ++seed) {
        RandomBoard any(seed);
        INFO("seed " << seed);
        const BoardLayout before = any.lay_out();
        const NoteId added = any.add();
        const bool fits = any.fits_as_it_lay();
        const BoardLayout after = any.lay_out();
        check_nothing_is_cut(after, any.session.notes.size());
        if (!fits || after.fit != before.fit) continue;
        ++as_they_lay;
        const PlacedNote& there = *after.find(added);
        for (const PlacedNote& note : before.notes) {
            const PlacedNote& now = *after.find(note.id);
            if (note.lane != there.lane || note.group != there.group || note.column != there.column) continue;
            REQUIRE(now.rect.x == note.rect.x);
            if (now.rect.y < there.rect.y && !there.group) REQUIRE(now.rect.y == note.rect.y);
        }
    }
    CHECK(as_they_lay > boards / 5);
}

TEST_CASE("when notes have to shrink, less than a quarter of the board is left empty") {
    float worst = 0;
    for (unsigned seed = 1; seed <= boards; ++seed) {
        RandomBoard any(seed);
        const BoardLayout layout = any.lay_out();
        if (layout.fit.card.size >= 34 || layout.fit.scrolls || !any.groups.empty()) continue;
        float fullest = 0;
        for (const PlacedLane& lane : layout.lanes)
            if (lane.view.height > 0) fullest = std::max(fullest, lane.content / lane.view.height);
        INFO("seed " << seed << " size " << layout.fit.card.size);
        CHECK(fullest > 0.75f);
        worst = std::max(worst, 1 - fullest);
    }
}
