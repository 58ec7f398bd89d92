// SPDX-License-Identifier: EUPL-1.2
#include "app/commands/keys.hpp"

#include <array>
#include <utility>

namespace samenspraak::commands {
namespace {

// In the order of enum class Key.
constexpr std::array<std::string_view, key_count> names{"", "A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L",
    "M", "N", "O", "P", "Q", "R", "S", "T", "U", "V", "W", "X", "Y", "Z", "0", "1", "2", "3", "4", "5", "6", "7", "8",
    "9", "F1", "F2", "F3", "F4", "F5", "F6", "F7", "F8", "F9", "F10", "F11", "F12", "←", "→", "↑", "↓", "Home", "End",
    "PgUp", "PgDn", "Enter", "Esc", "Tab", "Space", "Backspace", "Del", "Ins", "Menu", "+", "-", ",", ".", "/", "Ctrl",
    "Shift", "Alt", ""};

// What people also call them.
constexpr std::pair<std::string_view, Key> other_names[]{{"left", Key::Left}, {"right", Key::Right}, {"up", Key::Up},
    {"down", Key::Down}, {"escape", Key::Escape}, {"delete", Key::Delete}, {"insert", Key::Insert},
    {"pageup", Key::PageUp}, {"pagedown", Key::PageDown}, {"return", Key::Enter}, {"plus", Key::Plus},
    {"minus", Key::Minus}, {"comma", Key::Comma}, {"period", Key::Period}, {"slash", Key::Slash},
    {"control", Key::Control}, {"spatie", Key::Space}};

constexpr char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool same(std::string_view a, std::string_view b) {
    if (a.size() != b.size()) return false;
    for (std::size_t i = 0; i < a.size(); ++i)
        if (lower(a[i]) != lower(b[i])) return false;
    return true;
}

Key key_named(std::string_view name) {
    for (std::size_t i = 1; i < names.size(); ++i)
        if (!names[i].empty() && same(names[i], name)) return static_cast<Key>(i);
    for (const auto& [other, key] : other_names)
        if (same(other, name)) return key;
    return Key::None;
}

// The next word up to a space or a plus between words; "+" itself is a word when nothing stands before it.
std::string_view next_word(std::string_view& rest) {
    while (!rest.empty() && rest.front() == ' ') rest.remove_prefix(1);
    std::size_t length = rest.empty() ? 0 : 1;
    while (length < rest.size() && rest[length] != ' ' && rest[length] != '+') ++length;
    const auto word = rest.substr(0, length);
    rest.remove_prefix(length);
    if (rest.size() > 1 && rest.front() == '+') rest.remove_prefix(1);
    return word;
}

}  // namespace

std::string_view name_of(Key key) { return names[static_cast<std::size_t>(key)]; }

std::string name_of(const Chord& chord) {
    if (chord.key == Key::None) return {};
    std::string text;
    if (chord.with.control) text += "Ctrl ";
    if (chord.with.alt) text += "Alt ";
    if (chord.with.shift) text += "Shift ";
    return text += name_of(chord.key);
}

std::optional<Chord> chord_named(std::string_view text) {
    Chord chord;
    while (true) {
        const auto word = next_word(text);
        if (word.empty()) break;
        const Key key = key_named(word);
        if (key == Key::None || chord.key != Key::None) return std::nullopt;
        if (key == Key::Control)
            chord.with.control = true;
        else if (key == Key::Shift)
            chord.with.shift = true;
        else if (key == Key::Alt)
            chord.with.alt = true;
        else
            chord.key = key;
    }
    if (chord.key == Key::None) return std::nullopt;
    return chord;
}

}  // namespace samenspraak::commands
