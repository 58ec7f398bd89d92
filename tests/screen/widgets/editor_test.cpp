// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/widgets/editor.hpp"
#include "tests/support/names.hpp"

#include <catch2/catch.hpp>

using namespace samenspraak;
using namespace samenspraak::testing;

namespace {

struct Memory : Clipboard {
    std::string held;
    std::string get() override { return held; }
    void set(const std::string& text) override { held = text; }
};

struct Desk {
    Typesetter typesetter;
    Memory clipboard;
    Editor editor;
    explicit Desk(std::size_t most = 2000, bool many_lines = true, float width = 400) : editor(most, many_lines) {
        editor.set_type(typesetter, {}, width);
    }
    void type(std::string_view text) {
        for (char c : text) editor.write(std::string_view(&c, 1));
    }
    bool press(Chord chord) { return editor.press(chord, clipboard); }
};

constexpr const char* family = "👨‍👩‍👧‍👦";

}  // namespace

TEST_CASE("What is typed stands at the caret") {
    Desk desk;
    desk.type("Bewoners");
    desk.press({Key::Home});
    desk.type("Oude ");
    CHECK(desk.editor.text() == "Oude Bewoners");
}

TEST_CASE("Backspace takes away one character as people see it") {
    Desk desk;
    desk.editor.write(std::string("a") + family);
    desk.press({Key::Backspace});
    CHECK(desk.editor.text() == "a");
    desk.press({Key::Backspace});
    desk.press({Key::Backspace});
    CHECK(desk.editor.text().empty());
}

TEST_CASE("Control with Backspace and Delete takes a word") {
    Desk desk;
    desk.editor.write("Mensen mijden de binnenstad");
    desk.press(control(Key::Backspace));
    CHECK(desk.editor.text() == "Mensen mijden de ");
    desk.press(control(Key::Home));
    desk.press(control(Key::Delete));
    CHECK(desk.editor.text() == " mijden de ");
}

TEST_CASE("Shift selects, and what is typed comes in its place") {
    Desk desk;
    desk.editor.write("Telefoons worden gevolgd");
    desk.press({Key::Left, {.control = true, .shift = true}});
    CHECK(desk.editor.selected() == "gevolgd");
    desk.editor.write("geteld");
    CHECK(desk.editor.text() == "Telefoons worden geteld");
    desk.press(control(Key::A));
    CHECK(desk.editor.selected() == desk.editor.text());
    desk.press({Key::Left});
    CHECK(desk.editor.selected().empty());
    CHECK(desk.editor.caret() == 0);
}

TEST_CASE("Copy, cut and paste go through the clipboard; what is pasted is made into text") {
    Desk desk;
    desk.editor.write("Privacy");
    desk.press(control(Key::A));
    CHECK(desk.press(control(Key::C)));
    CHECK(desk.clipboard.held == "Privacy");
    CHECK(desk.press(control(Key::X)));
    CHECK(desk.editor.empty());
    desk.clipboard.held = "een\r\ntwee\tdrie \xff";
    desk.press(control(Key::V));
    CHECK(desk.editor.text() == "een\ntwee drie \xef\xbf\xbd");
    desk.press({Key::Right});
    CHECK_FALSE(desk.press(control(Key::C)));
}

TEST_CASE("Undo gives back a word at a time, and redo brings it again") {
    Desk desk;
    desk.type("een twee");
    CHECK(desk.press(control(Key::Z)));
    CHECK(desk.editor.text() == "een ");
    desk.press(control(Key::Z));
    CHECK(desk.editor.text() == "een");
    desk.press(control(Key::Z));
    CHECK(desk.editor.text().empty());
    CHECK_FALSE(desk.press(control(Key::Z)));
    desk.press(control_shift(Key::Z));
    desk.press(control_shift(Key::Z));
    desk.press(control_shift(Key::Z));
    CHECK(desk.editor.text() == "een twee");
}

TEST_CASE("No more fits than the limit, and it is known when that is near") {
    Desk desk(200);
    desk.editor.write(std::string(185, 'a'));
    CHECK(desk.editor.near_limit());
    desk.editor.write(std::string(50, 'b'));
    CHECK(desk.editor.text().size() == 200);
    CHECK(desk.editor.left() == 0);
    CHECK_FALSE(desk.editor.write("c"));
    desk.press(control(Key::A));
    CHECK(desk.editor.write("opnieuw"));
    CHECK(desk.editor.text() == "opnieuw");
}

TEST_CASE("A field of one line takes no line ends, one of many does") {
    Desk one(200, false), many;
    one.editor.write("een\ntwee");
    CHECK(one.editor.text() == "een twee");
    CHECK_FALSE(one.press({Key::Enter}));
    many.type("een");
    CHECK(many.press({Key::Enter}));
    many.type("twee");
    CHECK(many.editor.text() == "een\ntwee");
}

TEST_CASE("Up and Down keep their column over a short line") {
    Desk desk;
    desk.editor.write("een lange regel\nkort\nnog een lange regel");
    desk.editor.place_caret(12);
    desk.press({Key::Down});
    desk.press({Key::Down});
    const std::size_t down = desk.editor.caret();
    CHECK(down > 24);
    desk.press({Key::Up});
    desk.press({Key::Up});
    CHECK(desk.editor.caret() == 12);
}

TEST_CASE("The mouse places the caret, takes words and lines, and drags a selection") {
    Desk desk;
    desk.editor.write("Wie raakt dit?\nIedereen");
    const auto spot = [&](std::size_t byte) { return desk.editor.layout().caret(byte); };
    const auto at = [&](std::size_t byte) { return std::pair(spot(byte).x + 0.5f, spot(byte).y + 5); };
    auto [x, y] = at(6);
    desk.editor.press_mouse(x, y, 1, false);
    CHECK(desk.editor.caret() == 6);
    desk.editor.drag_mouse(at(9).first, at(9).second);
    CHECK(desk.editor.selected() == "akt");
    desk.editor.press_mouse(x, y, 2, false);
    CHECK(desk.editor.selected() == "raakt");
    desk.editor.drag_mouse(at(1).first, at(1).second);
    CHECK(desk.editor.selected() == "Wie raakt");
    desk.editor.press_mouse(x, y, 3, false);
    CHECK(desk.editor.selected() == "Wie raakt dit?");
    desk.editor.press_mouse(at(16).first, at(16).second, 1, false);
    desk.editor.press_mouse(at(18).first, at(18).second, 1, true);
    CHECK(desk.editor.selected() == "ed");
}

TEST_CASE("After a double click Down goes straight down from there, not to where it wanted to be before") {
    Desk desk;
    desk.editor.write("op een lange regel\nkort\nnog een lange regel");
    desk.editor.place_caret(18);
    desk.press({Key::Down});
    REQUIRE(desk.editor.caret() == 23);  // the end of the short line
    const auto word = desk.editor.layout().caret(1);
    desk.editor.press_mouse(word.x, word.y + 5, 2, false);
    REQUIRE(desk.editor.selected() == "op");
    desk.press({Key::Down});
    CHECK(desk.editor.caret() < 23);
}
