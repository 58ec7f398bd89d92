// SPDX-License-Identifier: EUPL-1.2
// How many lines a text takes, reckoned from its pieces, is how many it takes when it is laid out.
#include "sessions/text/layout.hpp"

#include <catch2/catch.hpp>

#include <array>
#include <cmath>
#include <string_view>

using namespace samenspraak::text;

namespace {

constexpr TextStyle measured{.size = 100, .weight = 500};
constexpr std::array<std::string_view, 7> texts{"", "Rust", "Ondernemers weten wanneer extra personeel nodig is",
    "Wie hier woont, is te herkennen aan vaste tijden\u00a0\u00d72", "een/of/ander - en nog iets", "eerst\ndan\n\ntoen",
    "Winkelend publiek\u00a0\u00b7 Bewoners van de binnenstad\u00a0\u00b7 Kinderen met een telefoon"};

}  // namespace

TEST_CASE("a text wraps by its pieces as it does when it is laid out") {
    Typesetter typesetter;
    int tried = 0, elsewhere = 0;  // a word that fits by less than a letter's breadth
    for (const std::string_view text : texts) {
        const std::vector<TextPiece> pieces = typesetter.pieces(text, measured);
        for (float width = 180; width < 900; width += 37) {
            INFO(text << " at " << width);
            const auto set =
                typesetter.lay_out_once({.text = text, .style = {.size = 24, .weight = 500}, .width = width});
            const WrappedLines lines = wrap(pieces, 0.24f, width);
            CHECK(lines.count == set->lines());
            ++tried, elsewhere += std::abs(lines.last - set->last_line()) > 2;
        }
    }
    CHECK(elsewhere <= tried / 50);
}

TEST_CASE("a text that begins where another ends wraps at once where its first word fits") {
    Typesetter typesetter;
    const std::string_view text = texts.back();
    const std::vector<TextPiece> pieces = typesetter.pieces(text, measured);
    for (const float indent : {40.f, 120.f, 200.f}) {
        const auto set = typesetter.lay_out_once(
            {.text = text, .style = {.size = 24, .weight = 500}, .width = 400, .indent = indent});
        CHECK(wrap(pieces, 0.24f, 400, indent).count == set->lines());
        CHECK(set->glyphs().front().x >= indent - 2);
    }
}

TEST_CASE("a word that is wider than its line fills lines, and ends lines that are in the text itself") {
    const std::array<TextPiece, 2> pieces{{{250, 10, true}, {40, 0, false}}};
    const WrappedLines lines = wrap(pieces, 1, 100);
    CHECK(lines.count == 4);
    CHECK(lines.last == 40);
}
