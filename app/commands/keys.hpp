// SPDX-License-Identifier: EUPL-1.2
// The keys of a keyboard and their chords, by name: what the table of commands, the screen and a file with one's own
// keys speak about. Letters are where the person's own keyboard has them, not where the American one has.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace samenspraak::commands {

// clang-format off
enum class Key : std::uint8_t {
    None,
    A, B, C, D, E, F, G, H, I, J, K, L, M, N, O, P, Q, R, S, T, U, V, W, X, Y, Z,
    Digit0, Digit1, Digit2, Digit3, Digit4, Digit5, Digit6, Digit7, Digit8, Digit9,
    F1, F2, F3, F4, F5, F6, F7, F8, F9, F10, F11, F12,
    Left, Right, Up, Down, Home, End, PageUp, PageDown,
    Enter, Escape, Tab, Space, Backspace, Delete, Insert, Menu,
    Plus, Minus, Comma, Period, Slash,
    Control, Shift, Alt,
    Other,  // a key that writes something we have no name for
};
// clang-format on
inline constexpr std::size_t key_count = static_cast<std::size_t>(Key::Other) + 1;

struct Modifiers {
    bool control = false, shift = false, alt = false;
    friend bool operator==(Modifiers, Modifiers) = default;
};

struct Chord {
    Key key = Key::None;
    Modifiers with = {};
    friend bool operator==(Chord, Chord) = default;
};
constexpr Chord control(Key key) { return {key, {.control = true}}; }
constexpr Chord control_shift(Key key) { return {key, {.control = true, .shift = true}}; }
constexpr Chord shift(Key key) { return {key, {.shift = true}}; }
constexpr Chord alt(Key key) { return {key, {.alt = true}}; }

// As it is written on a key: "Z", "Enter", "F11", "↑".
std::string_view name_of(Key);

// As it is shown on a button: "Ctrl Shift Z"; nothing for a chord without a key.
std::string name_of(const Chord&);

// The other way: "Ctrl Shift Z", "ctrl+shift+z" and "control shift z" are all understood. Arrows are also "up", "left"…
std::optional<Chord> chord_named(std::string_view);

}  // namespace samenspraak::commands
