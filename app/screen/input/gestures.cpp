// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/input/gestures.hpp"

#include <algorithm>

namespace samenspraak::screen::gestures {
namespace {

constexpr double quickly = 0.1;  // seconds between the clicks of a double click

// The next code point of text that is known to be UTF-8 (a test's own).
char32_t next_of(std::string_view& text) {
    const auto first = static_cast<unsigned char>(text.front());
    const std::size_t length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    char32_t c = length == 1 ? first : first & (0x7Fu >> length);
    for (std::size_t i = 1; i < length && i < text.size(); ++i)
        c = c << 6 | (static_cast<unsigned char>(text[i]) & 0x3F);
    text.remove_prefix(std::min(length, text.size()));
    return c;
}

commands::Chord chord_of(char32_t c) {
    const auto at = [](commands::Key first, char32_t by) {
        return static_cast<commands::Key>(static_cast<char32_t>(first) + by);
    };
    if (c >= U'a' && c <= U'z') return {at(commands::Key::A, c - U'a')};
    if (c >= U'A' && c <= U'Z') return {at(commands::Key::A, c - U'A'), {.shift = true}};
    if (c >= U'0' && c <= U'9') return {at(commands::Key::Digit0, c - U'0')};
    switch (c) {
    case U' ': return {commands::Key::Space};
    case U'+': return {commands::Key::Plus, {.shift = true}};
    case U'-': return {commands::Key::Minus};
    case U',': return {commands::Key::Comma};
    case U'.': return {commands::Key::Period};
    case U'/': return {commands::Key::Slash};
    default: return {commands::Key::Other};
    }
}

}  // namespace

void press(Input& input, commands::Chord chord, double at) {
    input.key_down(chord.key, chord.with, at);
    input.key_up(chord.key, {}, at);  // what was held with it is let go too
}

void type(Input& input, std::string_view utf8, double at) {
    while (!utf8.empty()) {
        const char32_t c = next_of(utf8);
        const commands::Chord chord = c == U'\n' ? commands::Chord{commands::Key::Enter} : chord_of(c);
        input.key_down(chord.key, chord.with, at);
        input.character(c);
        input.key_up(chord.key, chord.with, at);
    }
}

void click(Input& input, Pixel where, double at, Button button) {
    input.mouse_moved(where);
    input.button_down(button, at);
    input.button_up(button, at);
}

void double_click(Input& input, Pixel where, double at) {
    click(input, where, at);
    click(input, where, at + quickly);
}

void drag(Input& input, Pixel from, Pixel to, double at) {
    input.mouse_moved(from);
    input.button_down(Button::Left, at);
    input.mouse_moved(to);
    input.button_up(Button::Left, at);
}

}  // namespace samenspraak::screen::gestures
