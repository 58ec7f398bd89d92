// SPDX-License-Identifier: EUPL-1.2
// The figure of the outcome: where its rows lie, on the screen as on paper.
#include "sessions/report/pictures/outcome_figure.hpp"
#include "tests/support/evening.hpp"
#include "tests/support/linked_session.hpp"
#include "tests/support/names.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace samenspraak;
using namespace samenspraak::testing;
using namespace samenspraak::report;

namespace {

constexpr std::size_t effects = 1, values = 2;
constexpr float screen_height = 844;  // at 1920×1080

struct Figures {
    text::Typesetter typesetter;
    Words words{"nl"};
    OutcomeFigure of(const Session& session, float width = 1'840, float height = screen_height) {
        const OutcomeFigureWish wish{.words = words,
            .text = [](const Note& note) { return note.text; },
            .hyphens = "nl",
            .title = words(Word::question_outcome),
            .width = width,
            .height = height};
        return outcome_figure(session, Threads(session), typesetter, wish);
    }
};

// Rows lie below each other within the figure, and ribbons begin and end within their rows.
bool holds_together(const OutcomeFigure& figure) {
    constexpr float almost = 0.01f;
    for (std::size_t i = 0; i < figure.rows.size(); ++i) {
        const FigureRow& row = figure.rows[i];
        if (row.x < 0 || row.x + row.width > figure.width + almost) return false;
        if (row.y + row.height > figure.height + almost) return false;
        const FigureRow* above = i > 0 && figure.rows[i - 1].column == row.column ? &figure.rows[i - 1] : nullptr;
        if (above && row.y < above->y + above->height - almost) return false;
    }
    const auto within = [](float y, const FigureRow& row) { return y > row.y && y < row.y + row.height; };
    return std::ranges::all_of(figure.ribbons, [&](const FigureRibbon& ribbon) {
        return ribbon.from_x <= ribbon.to_x && within(ribbon.from_y, figure.rows[ribbon.from])
               && within(ribbon.to_y, figure.rows[ribbon.to]);
    });
}

}  // namespace

TEST_CASE("81 notes and 127 links of an evening are on one picture, with every text whole") {
    const Evening evening;
    Figures figures;
    const OutcomeFigure figure = figures.of(evening.session());
    CHECK(figure.height <= screen_height);
    CHECK_FALSE(figure.order.folded());
    CHECK(figure.rows.size() == 14 + 31 + 9 + 21);
    for (const FigureRow& row : figure.rows) CHECK_FALSE(row.text.cut);
    CHECK(holds_together(figure));
}

TEST_CASE("of two values the one with more votes is higher") {
    const Evening evening;
    Figures figures;
    const OutcomeFigure figure = figures.of(evening.session());
    for (std::size_t i = figure.first[values] + 1; i < figure.first[values + 1]; ++i)
        CHECK(figure.rows[i - 1].height >= figure.rows[i].height);
    CHECK(figure.rows[figure.first[values]].height > 1.8f * figure.rows[figure.first[values + 1] - 1].height);
}

TEST_CASE("ribbons arrive at a value below each other, in the order of their rows, and grow from the end of the text") {
    const Evening evening;
    Figures figures;
    const OutcomeFigure figure = figures.of(evening.session());
    std::vector<const FigureRibbon*> arriving;
    for (const FigureRibbon& ribbon : figure.ribbons) {
        if (figure.rows[ribbon.to].column == values) arriving.push_back(&ribbon);
        if (ribbon.from == ribbon.to) CHECK(ribbon.from_wide < ribbon.to_wide);
    }
    CHECK(arriving.size() > 40);
    for (const FigureRibbon* a : arriving)
        for (const FigureRibbon* b : arriving)
            if (a->to == b->to && a->from < b->from)
                CHECK(a->to_y + a->to_wide / 2 <= b->to_y - b->to_wide / 2 + 0.01f);
}

TEST_CASE("in any session and size no row lies over another and all lie within the figure") {
    Figures figures;
    for (std::uint64_t seed = 1; seed <= 1'000; ++seed) {
        CAPTURE(seed);
        const Session session = linked_session(seed);
        Random random(seed);
        const float width = 1'360 + static_cast<float>(random.below(500)),
                    height = 500 + static_cast<float>(random.below(350));
        const OutcomeFigure figure = figures.of(session, width, height);
        CHECK(holds_together(figure));
        CHECK(figure.height <= height + 0.01f);
    }
}

TEST_CASE("400 notes fold until they are on one picture, with at most thirty rows a column") {
    Figures figures;
    for (const std::size_t groups : {std::size_t{0}, std::size_t{12}}) {
        Random random(7);
        const Session session =
            linked_session(random, {.actors = 60, .effects = 200, .values = 24, .options = 116, .groups = groups});
        const OutcomeFigure figure = figures.of(session);
        CHECK(figure.height <= screen_height);
        CHECK(figure.order.folded());
        for (std::size_t column = 0; column < 4; ++column) CHECK(figure.order.columns[column].size() <= 31);
        float thinnest = 100, broadest = 0;
        for (const FigureRibbon& ribbon : figure.ribbons) {
            if (figure.rows[ribbon.to].column != values) continue;
            thinnest = std::min(thinnest, ribbon.from_wide), broadest = std::max(broadest, ribbon.from_wide);
        }
        CHECK(thinnest == 3);
        CHECK(broadest == 24);
        CHECK(holds_together(figure));
    }
}

TEST_CASE("on paper the figure is as high as its texts need, and none is cut") {
    Figures figures;
    for (std::uint64_t seed = 1; seed <= 50; ++seed) {
        CAPTURE(seed);
        const OutcomeFigure figure = figures.of(linked_session(seed), 1'840, 0);
        CHECK(holds_together(figure));
        for (const FigureRow& row : figure.rows) {
            CHECK_FALSE(row.text.cut);
            CHECK(row.text.height <= row.height + 1.7f);  // lines are a little higher than what is written on them
        }
    }
}

TEST_CASE("one finds the row under a point, and the row that a note is in") {
    const Evening evening;
    Figures figures;
    const OutcomeFigure figure = figures.of(evening.session());
    const std::size_t at = figure.find(evening["e14"]);
    REQUIRE(at < figure.rows.size());
    CHECK(figure.rows[at].column == effects);
    const FigureRow& row = figure.rows[at];
    CHECK(figure.at(row.x + 2, row.y + row.height / 2) == &row);
    CHECK(figure.at(-5, -5) == nullptr);
    CHECK(figure.find(evening["e15"]) == no_row);
}
