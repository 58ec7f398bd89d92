// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/window/window_place.hpp"
#include "tests/support/names.hpp"

#include <catch2/catch.hpp>

#include <array>

using namespace samenspraak;
using namespace samenspraak::testing;

namespace {

constexpr std::array two_monitors{WorkArea{0, 0, 1920, 1040}, WorkArea{1920, 0, 3840, 2160}};
constexpr std::array laptop{WorkArea{0, 27, 1366, 741}};

}  // namespace

TEST_CASE("a window opens where it stood") {
    const WindowPlace place{2100, 100, 1600, 900};
    CHECK(fitting(place, two_monitors) == place);
    CHECK(area_of(place, two_monitors) == 1);
}

TEST_CASE("a window whose monitor is gone opens in the middle of the one that is there") {
    const WindowPlace place = fitting({2100, 100, 1600, 900}, laptop);
    CHECK(place.width <= 1366);
    CHECK(place.height <= 741);
    CHECK(place.x >= 0);
    CHECK(place.y >= 27);
    CHECK(place.x + place.width <= 1366);
    CHECK(place.y + place.height <= 27 + 741);
}

TEST_CASE("a window that was never placed is in the middle, most of the monitor") {
    const WindowPlace place = fitting({}, two_monitors);
    CHECK(place.width == 1632);
    CHECK(place.x == (1920 - 1632) / 2);
    CHECK(place.y == (1040 - place.height) / 2);
}

TEST_CASE("a window is not opened too small to work in") {
    const WindowPlace place = fitting({10, 10, 300, 200}, two_monitors);
    CHECK(place.width == min_window_width);
    CHECK(place.height == min_window_height);
}

TEST_CASE("a window half off the screen is brought in") {
    const WindowPlace place = fitting({-500, 500, 1280, 720}, laptop);
    CHECK(place.x == 0);
    CHECK(place.y + place.height <= 27 + 741);
}
