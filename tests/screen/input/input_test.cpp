// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/input/gestures.hpp"
#include "app/screen/input/input.hpp"
#include "tests/support/names.hpp"

#include <catch2/catch.hpp>

using namespace samenspraak;
using namespace samenspraak::testing;

namespace {

// Frames ten a second, each taking more frames at once while something waits: as the window does.
struct SlowFrames {
    Input input;
    double now = 1;
    std::vector<Moment> seen;
    void pass() {
        now += 0.1;
        do seen.push_back(input.take(now));
        while (input.waiting());
    }
    std::string typed() const {
        std::string text;
        for (const auto& moment : seen) text += moment.text;
        return text;
    }
    int downs(Key key) const {
        int count = 0;
        for (const auto& moment : seen) count += moment.key && moment.key->chord.key == key;
        return count;
    }
};

}  // namespace

TEST_CASE("a key pressed and let go within one frame is seen") {
    SlowFrames frames;
    gestures::press(frames.input, control(Key::Z), 1.02);
    frames.pass();
    REQUIRE(frames.downs(Key::Z) == 1);
    CHECK(frames.seen.front().key->chord == control(Key::Z));
}

TEST_CASE("a key is one press, however long the frame after it takes") {
    SlowFrames frames;
    frames.input.key_down(Key::Backspace, {}, 1.01);
    frames.pass();
    frames.now += 0.4;
    frames.pass();
    CHECK(frames.downs(Key::Backspace) == 1);
}

TEST_CASE("a button pressed and let go within one frame is a press, then a release") {
    SlowFrames frames;
    gestures::click(frames.input, {100, 50}, 1.03);
    frames.pass();
    REQUIRE(frames.seen.size() == 2);
    CHECK(frames.seen[0].pressed->button == Button::Left);
    CHECK(frames.seen[0].mouse == Pixel{100, 50});
    CHECK(frames.seen[0].held[0]);
    CHECK(frames.seen[1].released == Button::Left);
    CHECK_FALSE(frames.seen[1].held[0]);
}

TEST_CASE("a whole drag within one frame is a press there, a way, and a release here") {
    SlowFrames frames;
    gestures::drag(frames.input, {10, 10}, {300, 200}, 1.05);
    frames.pass();
    REQUIRE(frames.seen.size() == 3);
    CHECK(frames.seen[0].pressed);
    CHECK(frames.seen[0].mouse == Pixel{10, 10});
    CHECK(frames.seen[1].held[0]);
    CHECK(frames.seen[1].mouse == Pixel{300, 200});
    CHECK_FALSE(frames.seen[1].released);
    CHECK(frames.seen[2].released == Button::Left);
    CHECK(frames.seen[2].mouse == Pixel{300, 200});
}

TEST_CASE("fast typing at ten frames a second loses and swaps nothing") {
    SlowFrames frames;
    const std::string line =
        "De gemeente wil weten: wanneer wordt het te druk? ééñ 你好 👩🏽‍🚒 مرحبا";
    for (int i = 0; i < 20; ++i) {
        gestures::type(frames.input, line, frames.now);
        gestures::press(frames.input, {Key::Enter}, frames.now);
        if (i % 3 == 0) frames.pass();
    }
    frames.pass();
    std::string expected;
    for (int i = 0; i < 20; ++i) expected += line;
    CHECK(frames.typed() == expected);
    CHECK(frames.downs(Key::Enter) == 20);
}

TEST_CASE("what is typed after Enter does not come before it") {
    SlowFrames frames;
    gestures::type(frames.input, "een\ntwee", 1);
    frames.pass();
    std::vector<std::string> lines{""};
    for (const auto& moment : frames.seen) {
        lines.back() += moment.text;
        if (moment.key && moment.key->chord.key == Key::Enter) lines.emplace_back();
    }
    CHECK(lines == std::vector<std::string>{"een", "twee"});
}

TEST_CASE("a click does not happen in the frame of the letters before or after it") {
    SlowFrames frames;
    gestures::type(frames.input, "ab", 1);
    gestures::click(frames.input, {5, 5}, 1);
    gestures::type(frames.input, "cd", 1);
    frames.pass();
    std::string before, after;
    bool clicked = false;
    for (const auto& moment : frames.seen) {
        if (moment.pressed || moment.released) CHECK(moment.text.empty());
        clicked = clicked || moment.pressed;
        (clicked ? after : before) += moment.text;
    }
    CHECK(before == "ab");
    CHECK(after == "cd");
}

TEST_CASE("a letter belongs to the key that wrote it") {
    SlowFrames frames;
    gestures::type(frames.input, "lg", 1);
    frames.pass();
    REQUIRE(frames.seen.size() >= 2);
    CHECK(frames.seen[0].key->chord.key == Key::L);
    CHECK(frames.seen[0].text == "l");
    CHECK(frames.seen[1].key->chord.key == Key::G);
    CHECK(frames.seen[1].text == "g");
}

TEST_CASE("a key that is held comes again, and says so") {
    SlowFrames frames;
    frames.input.key_down(Key::Down, {}, 1);
    for (int i = 0; i < 5; ++i) frames.input.key_down(Key::Down, {}, 1 + 0.03 * i, true);
    frames.input.key_up(Key::Down, {}, 1.2);
    frames.pass();
    CHECK(frames.downs(Key::Down) == 6);
    CHECK_FALSE(frames.seen[0].key->repeat);
    CHECK(frames.seen[1].key->repeat);
}

TEST_CASE("moves run together, but not over a press") {
    SlowFrames frames;
    for (int i = 0; i < 100; ++i) frames.input.mouse_moved({static_cast<float>(i), 0});
    frames.input.button_down(Button::Left, 1);
    for (int i = 100; i < 200; ++i) frames.input.mouse_moved({static_cast<float>(i), 0});
    frames.pass();
    REQUIRE(frames.seen.size() == 2);
    CHECK(frames.seen[0].mouse.x == 99);
    CHECK(frames.seen[1].mouse.x == 199);
}

TEST_CASE("notches of the wheel add up") {
    SlowFrames frames;
    for (int i = 0; i < 4; ++i) frames.input.wheel({0, -1});
    frames.pass();
    REQUIRE(frames.seen.size() == 1);
    CHECK(frames.seen[0].wheel == Pixel{0, -4});
}

TEST_CASE("clicks are counted by the time of the hand, not of the frame") {
    SlowFrames frames;
    gestures::double_click(frames.input, {40, 40}, 1);
    frames.pass();
    int most = 0;
    for (const auto& moment : frames.seen)
        if (moment.pressed) most = std::max(most, moment.pressed->clicks);
    CHECK(most == 2);

    SECTION("slow clicks are single") {
        frames.seen.clear();
        gestures::click(frames.input, {40, 40}, 5);
        gestures::click(frames.input, {40, 40}, 6);
        frames.pass();
        for (const auto& moment : frames.seen)
            if (moment.pressed) CHECK(moment.pressed->clicks == 1);
    }
    SECTION("clicks at two places are single") {
        frames.seen.clear();
        gestures::click(frames.input, {40, 40}, 5);
        gestures::click(frames.input, {80, 40}, 5.1);
        frames.pass();
        for (const auto& moment : frames.seen)
            if (moment.pressed) CHECK(moment.pressed->clicks == 1);
    }
}

TEST_CASE("a window that loses the keyboard holds no button and no key") {
    SlowFrames frames;
    frames.input.key_down(Key::Control, {.control = true}, 1);
    frames.input.button_down(Button::Left, 1);
    frames.input.focus_lost();
    frames.pass();
    CHECK(frames.seen.back().left);
    CHECK_FALSE(frames.seen.back().held[0]);
    CHECK(frames.seen.back().with == Modifiers{});
    frames.input.button_up(Button::Left, 2);
    frames.pass();
    CHECK_FALSE(frames.seen.back().released);
}

TEST_CASE("characters that are no text are left out") {
    SlowFrames frames;
    frames.input.character(0x07);
    frames.input.character(0x7F);
    frames.input.character(0xD83D);
    frames.input.character(0x110000);
    frames.input.character(U'😀');
    frames.pass();
    CHECK(frames.typed() == "😀");
}

TEST_CASE("after a long sleep a frame is told a short time") {
    Input input;
    input.take(10);
    CHECK(input.take(500).delta == Approx(0.1));
    CHECK(input.take(499).delta == 0);
}
