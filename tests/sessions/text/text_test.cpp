// SPDX-License-Identifier: EUPL-1.2
#include "sessions/text/fold.hpp"
#include "sessions/text/hyphens.hpp"
#include "sessions/text/layout.hpp"
#include "sessions/text/trimmed.hpp"
#include "sessions/text/utf8.hpp"
#include "tests/support/names.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <iterator>
#include <random>
#include <string>

using namespace samenspraak;
using namespace samenspraak::testing;

namespace {

constexpr const char* family = "👨‍👩‍👧‍👦";  // one to the eye, seven code points
constexpr const char* many_scripts = "Één İstanbul Привіт مرحبا 你好 👨‍👩‍👧‍👦 ½";

std::string repeated(const std::string& text, int times) {
    std::string all;
    for (int i = 0; i < times; ++i) all += text;
    return all;
}

// The byte at which each line starts: where the text breaks.
std::vector<std::size_t> breaks(const Layout& layout, float line_height) {
    std::vector<std::size_t> starts;
    for (int line = 0; line < layout.lines(); ++line)
        starts.push_back(layout.hit(0, (static_cast<float>(line) + 0.5f) * line_height));
    return starts;
}

}  // namespace

TEST_CASE("blanks around a text do not belong to it, those within it do") {
    CHECK(text::trimmed("  De wijkraad\n") == "De wijkraad");
    CHECK(text::trimmed("\t\r\n een\ntwee  drie \r\n") == "een\ntwee  drie");
    CHECK(text::trimmed("é") == "é");
    CHECK(text::trimmed(" \t\r\n").empty());
    CHECK(text::trimmed("").empty());
}

TEST_CASE("Sound text is told from broken text") {
    CHECK(text::is_plain_text(many_scripts, 2000));
    CHECK(text::is_plain_text("twee\nregels", 11));
    for (const char* broken : {"", "a\tb", "a\x7f", "\xc2\x85", "\xc0\x80", "\xed\xa0\x80", "\xf5\x80\x80\x80",
             "\xe2\x82", "\xff", "a\rb", "\xf4\x90\x80\x80"})
        CHECK_FALSE(text::is_plain_text(broken, 2000));
    CHECK_FALSE(text::is_plain_text("éé", 1));
    CHECK(text::count_code_points(family) == 7);
}

TEST_CASE("What is pasted becomes text: line ends, tabs and stray bytes") {
    CHECK(text::cleaned("a\r\nb\rc\td") == "a\nb\nc d");
    CHECK(text::cleaned("bel\a nul") == "bel nul");
    CHECK(text::cleaned("kapot \xff!") == "kapot \xef\xbf\xbd!");
    CHECK(text::cleaned(many_scripts) == many_scripts);
    CHECK(text::first_code_points("ééé", 2) == "éé");
}

TEST_CASE("Search does not mind case and accents, and tells where it found the words") {
    CHECK(text::contains_folded("Eén ding", "een"));
    CHECK(text::contains_folded("privé", "PRIVE"));
    CHECK(text::contains_folded("İSTANBUL", "istanbul"));
    CHECK(text::contains_folded("ısı", "isi"));
    CHECK(text::contains_folded("Straße", "STRASSE"));
    CHECK(text::contains_folded("مُحَمَّد", "محمد"));
    CHECK(text::contains_folded("Привіт", "привіт"));
    CHECK_FALSE(text::contains_folded("Privacy", ""));
    CHECK_FALSE(text::contains_folded("Privacy", "  "));
    const std::string sentence = "Zo é\u0301én: één";
    const auto found = text::find_folded(sentence, "een");
    REQUIRE(found.size() == 2);
    CHECK(sentence.substr(found[1].begin, found[1].end - found[1].begin) == "één");
    CHECK(text::find_folded("twee  woorden", "twee woorden").size() == 1);
}

TEST_CASE("A note breaks at the same words at every size") {
    Typesetter typesetter;
    const std::string note = "Telefoons worden gevolgd zonder dat je het weet, ook bij demonstraties op het plein";
    std::vector<std::size_t> first;
    for (float size : {12.f, 25.f, 37.5f, 80.f}) {
        TextStyle style;
        style.size = size;
        const auto layout = typesetter.lay_out_once({note, style, size * 11});
        const auto starts = breaks(*layout, size * style.leading);
        REQUIRE(starts.size() > 3);
        if (first.empty()) first = starts;
        CHECK(starts == first);
    }
}

namespace {

// The lines as they are seen, hyphens and all.
std::vector<std::string> lines_of(std::string_view words, std::string_view language, float width) {
    Typesetter typesetter;
    const auto layout = typesetter.lay_out_once({.text = words, .width = width, .hyphens = language});
    std::vector<std::string> seen;
    for (const TextLine& line : layout->text_lines())
        seen.push_back(std::string(words.substr(line.begin, line.end - line.begin)) + (line.hyphen ? "-" : ""));
    return seen;
}

}  // namespace

TEST_CASE("A word that is longer than its note is broken as its language does") {
    using Lines = std::vector<std::string>;
    CHECK(lines_of("Gezichtsherkenningstechnologie op het plein", "nl", 200)
          == Lines{"Gezichtsherken-", "ningstechnologie op", "het plein"});
    CHECK(lines_of("“Persoonsgegevensbeschermingsfunctionaris” (nieuw)", "nl", 200)
          == Lines{"“Persoonsgegevens-", "beschermingsfuncti-", "onaris” (nieuw)"});
    CHECK(lines_of("Privacyaansprakelijkheidsbeëindigingsregeling", "nl", 200).size() == 3);
    CHECK(lines_of("Internationalisation of telecommunications", "en", 120).front().ends_with('-'));
}

TEST_CASE("A word that fits on a line is not broken, and neither is an address") {
    for (const std::string& line : lines_of("Bewoners weten niet wie er meekijkt op het stationsplein", "nl", 150))
        CHECK_FALSE(line.ends_with('-'));
    for (const std::string& line : lines_of("https://gemeente.example/gezichtsherkenningstechnologie", "nl", 150))
        CHECK_FALSE(line.ends_with('-'));
    for (const std::string& line : lines_of("Gezichtsherkenningstechnologie", "xx", 150))
        CHECK_FALSE(line.ends_with('-'));
}

TEST_CASE("Whatever is written, a hyphen comes between two letters of one word") {
    constexpr std::string_view pieces[] = {"gezicht", "s", "ge", "ë", "IJ", "ß", "İ", "ﬀ", "é́", "шум", "مرحبا", "漢",
        "-", "1", "’", " ", "\n", "www.", "@", "omaatje", "\u00ad", "👩‍👩‍👧"};
    std::mt19937 dice(7);
    for (const std::string_view language : {"nl", "en"}) {
        const text::Hyphens hyphens(language);
        for (int time = 0; time < 400; ++time) {
            std::string written;
            const std::size_t many = time % 40 == 0 ? 900 : 1 + dice() % 30;
            for (std::size_t i = 0; i < many; ++i) written += pieces[dice() % std::size(pieces)];
            std::vector<std::size_t> cut{0, written.size() / 3, written.size() / 2, written.size() - 1};
            std::size_t last = 0;
            for (const std::size_t place : hyphens.places(written, cut)) {
                REQUIRE(place > last);
                REQUIRE(place < written.size());
                REQUIRE((static_cast<unsigned char>(written[place]) & 0xc0) != 0x80);
                REQUIRE(written[place] != ' ');
                REQUIRE(written[place - 1] != ' ');
                last = place;
            }
        }
    }
}

TEST_CASE("What is lit in a broken word is the part that was found") {
    Typesetter typesetter;
    constexpr std::string_view word = "Gezichtsherkenningstechnologie";
    const auto layout = typesetter.lay_out_once({.text = word, .width = 200, .hyphens = "nl"});
    REQUIRE(layout->lines() == 2);
    const auto boxes = layout->selection(word.find("ningstechnologie"), word.size());
    REQUIRE(boxes.size() == 1);
    CHECK(boxes[0].y > 0);
    CHECK(boxes[0].x == Approx(0).margin(0.5));
    const auto lines = layout->text_lines();
    CHECK(boxes[0].width == Approx(lines[1].width).margin(0.5));
}

TEST_CASE("Long words are broken, so that nothing is wider than its note") {
    Typesetter typesetter;
    const auto layout = typesetter.lay_out_once({repeated("aansprakelijkheids", 100), {}, 250});
    CHECK(layout->width() <= 250);
    CHECK(layout->lines() > 50);
}

TEST_CASE("A text that may not be longer than two lines ends in an ellipsis") {
    Typesetter typesetter;
    const std::string text = repeated("woord ", 60);
    const auto layout = typesetter.lay_out_once({text, {}, 250, 2});
    CHECK(layout->lines() == 2);
    CHECK(layout->cut());
    CHECK_FALSE(typesetter.lay_out_once({"kort", {}, 250, 2})->cut());
}

TEST_CASE("Every line is equally high, whatever script stands on it") {
    Typesetter typesetter;
    TextStyle style;
    style.size = 25;
    style.leading = 1.3f;
    const float plain = typesetter.lay_out_once({"een\ntwee", style})->height();
    CHECK(typesetter.lay_out_once({std::string(many_scripts) + "\n" + family, style})->height() == Approx(plain));
    CHECK(plain == Approx(2 * 25 * 1.3f).margin(0.1));
}

TEST_CASE("All scripts have their glyphs") {
    Typesetter typesetter;
    const auto layout = typesetter.lay_out_once({many_scripts, {}});
    CHECK(layout->glyphs().size() > 20);
    CHECK(std::ranges::none_of(layout->glyphs(), [](const PlacedGlyph& glyph) { return glyph.missing_width > 0; }));
}

TEST_CASE("The caret steps over characters as people see them") {
    Typesetter typesetter;
    const std::string text = std::string("a") + family + "e\u0301b";
    const auto layout = typesetter.lay_out_once({text, {}});
    std::vector<std::size_t> stops{0};
    while (stops.back() < text.size()) stops.push_back(layout->next_character(stops.back()));
    CHECK(stops.size() == 5);
    CHECK(layout->previous_character(text.size() - 1) == text.size() - 1 - 3);
    CHECK(layout->previous_character(1 + std::string(family).size()) == 1);
}

TEST_CASE("In Arabic the caret goes left as one reads on") {
    Typesetter typesetter;
    const std::string text = "مرحبا بكم";
    const auto layout = typesetter.lay_out_once({text, {}});
    const std::size_t on = layout->step(0, TextStep::Left, 0);
    CHECK(on > 0);
    CHECK(layout->caret(on).x < layout->caret(0).x);
    CHECK(layout->step(on, TextStep::Right, 0) == 0);
}

TEST_CASE("A click falls between characters, and the caret stands where it fell") {
    Typesetter typesetter;
    const std::string text = "Wie raakt dit?";
    const auto layout = typesetter.lay_out_once({text, {}});
    for (std::size_t byte = 0; byte <= text.size(); ++byte) {
        const TextBox caret = layout->caret(byte);
        CHECK(layout->hit(caret.x, caret.y + caret.height / 2) == byte);
    }
    CHECK(layout->hit(1000, 10) == text.size());
}

TEST_CASE("Words, lines and the whole text have their edges") {
    Typesetter typesetter;
    const std::string text = "eerste regel\ntweede, langere regel";
    const auto layout = typesetter.lay_out_once({text, {}});
    CHECK(layout->step(0, TextStep::WordRight, 0) == 6);
    CHECK(layout->step(12, TextStep::WordLeft, 0) == 7);
    CHECK(layout->step(3, TextStep::LineEnd, 0) == 12);
    CHECK(layout->step(20, TextStep::LineStart, 0) == 13);
    CHECK(layout->step(3, TextStep::TextEnd, 0) == text.size());
    CHECK(layout->step(3, TextStep::Down, layout->caret(3).x) > 13);
    CHECK(layout->step(3, TextStep::Up, 0) == 0);
    CHECK(layout->word_at(2) == std::pair<std::size_t, std::size_t>(0, 6));
    CHECK(layout->word_at(9) == std::pair<std::size_t, std::size_t>(7, 12));
    CHECK(layout->selection(3, 20).size() == 2);
}

TEST_CASE("What was laid out before is kept, until nobody asks for it any more") {
    Typesetter typesetter;
    const Layout* kept = &typesetter.lay_out({"Bewoners", {}, 200});
    CHECK(&typesetter.lay_out({"Bewoners", {}, 200}) == kept);
    CHECK(&typesetter.lay_out({"Bewoners", {}, 201}) != kept);
    for (int frame = 0; frame < 4; ++frame) {
        CHECK(&typesetter.lay_out({"Bewoners", {}, 200}) == kept);
        typesetter.forget_unused(0);
    }
    CHECK(typesetter.kept() == 1);
}

TEST_CASE("A word that is too long for its line is cut without a hyphen: a wrong one is worse than none") {
    Typesetter typesetter;
    for (const std::string word : {"telefoonnummers", "Ondernemersvereniging", "WWWWWWWWWWWW", "Leefbaarheid"}) {
        const auto layout = typesetter.lay_out_once({word, {}, 70});
        CHECK(layout->lines() > 1);
        CHECK(layout->glyphs().size() == word.size());
    }
}
