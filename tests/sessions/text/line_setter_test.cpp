// SPDX-License-Identifier: EUPL-1.2
#include "sessions/text/direction.hpp"
#include "sessions/text/line_setter.hpp"
#include "tests/support/names.hpp"
#include "tests/support/nasty.hpp"

using namespace samenspraak;
using namespace samenspraak::testing;

namespace {

constexpr TextStyle style{.size = 10, .ligatures = false};

struct Desk {
    Typesetter typesetter;
    LineSetter setter{typesetter};
    int lines(const std::string& text, float width) { return setter.set({text, style, width}).count(); }
    int lines_of_pango(const std::string& text, float width) {
        return typesetter.lay_out_once({text, style, width})->lines();
    }
};

}  // namespace

TEST_CASE("lines that are set word by word are as many as Pango makes") {
    Desk desk;
    const std::string text = "De gemeente weet hoe druk het is en kan op tijd iets doen\n\nen daarna: niets.";
    for (const float width : {0.f, 60.f, 90.f, 130.f, 200.f, 400.f}) {
        INFO(width);
        CHECK(desk.lines(text, width) == desk.lines_of_pango(text, width));
    }
    CHECK(desk.lines("", 100) == 1);
    CHECK(desk.lines("een  twee ", 0) == 1);
}

TEST_CASE("what words cannot do is left to Pango: other scripts, emoji, words wider than the column") {
    Desk desk;
    for (const std::string& text : nasty_texts()) {
        INFO(text);
        CHECK(desk.lines(text, 300) == desk.lines_of_pango(text, 300));
    }
    CHECK(desk.lines(repeated("langwoord", 20), 50) > 10);
}

TEST_CASE("a word is laid out once, however often it comes back") {
    Desk desk;
    (void)desk.lines("de een en de ander", 0);
    const std::size_t words = desk.setter.words();
    for (int i = 0; i < 50; ++i) (void)desk.lines("de ander en de een", 40);
    CHECK(desk.setter.words() == words);
}

TEST_CASE("a text reads from the side that its first letter says") {
    CHECK(text::reads_from_right("مرحبا abc"));
    CHECK(text::reads_from_right("123 שלום"));
    CHECK_FALSE(text::reads_from_right("abc مرحبا"));
    CHECK_FALSE(text::reads_from_right("123 👍"));
    CHECK_FALSE(text::reads_from_right(""));
    CHECK_FALSE(text::reads_from_right("𝐀 مرحبا"));  // a letter, though a mathematical one
    CHECK_FALSE(text::reads_from_right("، abc"));    // punctuation of a script is no letter of it
    CHECK(text::reads_from_right("، مرحبا"));
}
