// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/window/window_keys.hpp"
#include "tests/support/names.hpp"

#include <GLFW/glfw3.h>
#include <catch2/catch.hpp>

using namespace samenspraak;
using namespace samenspraak::testing;

TEST_CASE("letters are where the person's own keyboard has them") {
    CHECK(key_of(GLFW_KEY_Z, "z") == Key::Z);
    CHECK(key_of(GLFW_KEY_W, "z") == Key::Z);  // French
    CHECK(key_of(GLFW_KEY_Y, "z") == Key::Z);  // German
}

TEST_CASE("a keyboard without Latin letters has the commands at the same places") {
    CHECK(key_of(GLFW_KEY_Z, "я") == Key::Z);
    CHECK(key_of(GLFW_KEY_G, "п") == Key::G);
    CHECK(key_of(GLFW_KEY_Z, "") == Key::Z);
}

TEST_CASE("digits are digits, also where they need Shift") {
    CHECK(key_of(GLFW_KEY_1, "&") == Key::Digit1);
    CHECK(key_of(GLFW_KEY_KP_3, "3") == Key::Digit3);
}

TEST_CASE("plus is plus, with and without Shift, wherever it is") {
    CHECK(key_of(GLFW_KEY_EQUAL, "=") == Key::Plus);
    CHECK(key_of(GLFW_KEY_RIGHT_BRACKET, "+") == Key::Plus);  // German
    CHECK(key_of(GLFW_KEY_KP_ADD, "+") == Key::Plus);
    CHECK(key_of(GLFW_KEY_MINUS, "-") == Key::Minus);
}

TEST_CASE("AltGr is no Alt") {
    CHECK(key_of(GLFW_KEY_LEFT_ALT, "") == Key::Alt);
    CHECK(key_of(GLFW_KEY_RIGHT_ALT, "") == Key::Other);
}

TEST_CASE("a key that nobody named is no key that somebody did") {
    CHECK(key_of(GLFW_KEY_LEFT_BRACKET, "[") == Key::Other);
    CHECK(key_of(GLFW_KEY_UNKNOWN, "") == Key::Other);
}
