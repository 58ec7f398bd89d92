// SPDX-License-Identifier: EUPL-1.2
// When frames are drawn, and that none is when nothing happens.
#include "app/screen/draw/glyphs.hpp"
#include "tests/screen/kit_page.hpp"
#include "tests/support/headless.hpp"
#include "tests/support/names.hpp"

#include <catch2/catch.hpp>

using namespace samenspraak;
using namespace samenspraak::testing;

namespace {

// What a graphics card would hold of the letters.
struct Card : TextureSink {
    std::size_t pixels_with_ink = 0;
    ImTextureID resize(int, int) override { return pixels_with_ink = 0, this; }
    void upload(int, int, int width, int height, const std::uint32_t* pixels, int stride) override {
        for (int y = 0; y < height; ++y)
            for (int x = 0; x < width; ++x) pixels_with_ink += pixels[static_cast<std::ptrdiff_t>(y) * stride + x] != 0;
    }
};

}  // namespace

TEST_CASE("letters that were drawn before there was a card are brought to it, and to the next one") {
    KitPage page;
    Headless screen(page);
    screen.settle();
    Card first, second;
    screen.stage.show_letters_through(&first);
    screen.frame();
    CHECK(first.pixels_with_ink > 1000);
    screen.stage.show_letters_through(&second);
    screen.frame();
    CHECK(second.pixels_with_ink == first.pixels_with_ink);
    screen.stage.show_letters_through(nullptr);
}

TEST_CASE("a screen at rest draws nothing for an hour") {
    KitPage page;
    Headless screen(page);
    const int before = screen.frames();
    screen.pass(3600);
    CHECK(screen.frames() == before);
}

TEST_CASE("a caret blinks twice a second, and costs no more") {
    KitPage page;
    Headless screen(page);
    screen.click("bottom.note");
    const int before = screen.frames();
    screen.pass(10);
    CHECK(screen.frames() - before >= 15);
    CHECK(screen.frames() - before <= 25);
}

TEST_CASE("what moves arrives, and then rests") {
    KitPage page;
    Headless screen(page);
    page.moving = true;
    screen.frame();
    screen.frame();
    CHECK(page.moved > 0);
    CHECK(page.moved < 100);
    screen.settle();
    CHECK(page.moved == 100);
    CHECK(screen.pace.sleep(screen.now) > 1);
}

TEST_CASE("nothing moves for who wants no motion") {
    KitPage page;
    page.settings().moves = false;
    Headless screen(page);
    page.moving = true;
    screen.frame();
    CHECK(page.moved == 100);
}

TEST_CASE("what is larger or smaller is so at once") {
    KitPage page;
    Headless screen(page);
    const float before = screen.where("page.outline").width;
    const float pixels = screen.stage.canvas().scale();
    screen.press(control(Key::Plus));
    CHECK(page.settings().scale > 1);
    CHECK(screen.stage.canvas().scale() > pixels);
    CHECK(screen.where("page.outline").width == Approx(before).margin(1));
    screen.press(control(Key::Minus));
    screen.press(control(Key::Minus));
    CHECK(page.settings().scale < 1);
    screen.press(control(Key::Digit0));
    CHECK(page.settings().scale == 1);
    screen.press({Key::F11});
    CHECK(page.settings().window.full_screen);
}

TEST_CASE("the same things stand at the same places at every size of the window") {
    KitPage page;
    Headless screen(page, 1280, 720);
    const Rect small = screen.where("page.outline");
    screen.resize(3840, 2160);
    const Rect large = screen.where("page.outline");
    CHECK(small.x == Approx(large.x).margin(1));
    CHECK(small.width == Approx(large.width).margin(2));
    CHECK(screen.stage.canvas().scale() == Approx(2));
}

TEST_CASE("a click finds its button at every size") {
    KitPage page;
    Headless screen(page);
    for (const auto& [wide, high] : {std::pair{1024, 600}, {1280, 720}, {1366, 768}, {2560, 1440}, {3840, 2160}}) {
        screen.resize(wide, high);
        screen.click("page.outline");
    }
    CHECK(page.clicked["outline"] == 5);
}

TEST_CASE("both themes draw the same things") {
    KitPage page;
    Headless screen(page);
    const auto count = screen.stage.ui().widgets().all().size();
    page.settings().high_contrast = true;
    screen.settle();
    CHECK(screen.stage.ui().theme().high_contrast);
    CHECK(screen.stage.ui().widgets().all().size() == count);
}
