// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/window_keys.hpp"

#include <GLFW/glfw3.h>

#include <utility>

namespace samenspraak {
namespace {

constexpr Key after(Key first, int by) { return static_cast<Key>(static_cast<int>(first) + by); }

constexpr std::pair<int, Key> by_place[]{
    {GLFW_KEY_LEFT, Key::Left}, {GLFW_KEY_RIGHT, Key::Right}, {GLFW_KEY_UP, Key::Up}, {GLFW_KEY_DOWN, Key::Down},
    {GLFW_KEY_HOME, Key::Home}, {GLFW_KEY_END, Key::End}, {GLFW_KEY_PAGE_UP, Key::PageUp},
    {GLFW_KEY_PAGE_DOWN, Key::PageDown}, {GLFW_KEY_ENTER, Key::Enter}, {GLFW_KEY_KP_ENTER, Key::Enter},
    {GLFW_KEY_ESCAPE, Key::Escape}, {GLFW_KEY_TAB, Key::Tab}, {GLFW_KEY_SPACE, Key::Space},
    {GLFW_KEY_BACKSPACE, Key::Backspace}, {GLFW_KEY_DELETE, Key::Delete}, {GLFW_KEY_INSERT, Key::Insert},
    {GLFW_KEY_MENU, Key::Menu}, {GLFW_KEY_KP_ADD, Key::Plus}, {GLFW_KEY_KP_SUBTRACT, Key::Minus},
    {GLFW_KEY_KP_DIVIDE, Key::Slash}, {GLFW_KEY_LEFT_CONTROL, Key::Control}, {GLFW_KEY_RIGHT_CONTROL, Key::Control},
    {GLFW_KEY_LEFT_SUPER, Key::Other}, {GLFW_KEY_LEFT_SHIFT, Key::Shift}, {GLFW_KEY_RIGHT_SHIFT, Key::Shift},
    {GLFW_KEY_LEFT_ALT, Key::Alt}, {GLFW_KEY_RIGHT_ALT, Key::Other},  // AltGr writes letters: it is no Alt
};

constexpr std::pair<char, Key> by_sign[]{{'+', Key::Plus}, {'=', Key::Plus}, {'-', Key::Minus}, {',', Key::Comma},
    {'.', Key::Period}, {'/', Key::Slash}, {' ', Key::Space}};

Key printed_key(char sign) {
    if (sign >= 'a' && sign <= 'z') return after(Key::A, sign - 'a');
    if (sign >= 'A' && sign <= 'Z') return after(Key::A, sign - 'A');
    if (sign >= '0' && sign <= '9') return after(Key::Digit0, sign - '0');
    for (const auto& [printed, key] : by_sign)
        if (printed == sign) return key;
    return Key::None;
}

}  // namespace

Key key_of(int glfw_key, std::string_view printed) {
    for (const auto& [place, key] : by_place)
        if (place == glfw_key) return key;
    if (glfw_key >= GLFW_KEY_F1 && glfw_key <= GLFW_KEY_F12) return after(Key::F1, glfw_key - GLFW_KEY_F1);
    if (glfw_key >= GLFW_KEY_KP_0 && glfw_key <= GLFW_KEY_KP_9) return after(Key::Digit0, glfw_key - GLFW_KEY_KP_0);
    // The row of digits stays digits where it writes & é " (French): Ctrl 1 is Ctrl 1 everywhere.
    if (glfw_key >= GLFW_KEY_0 && glfw_key <= GLFW_KEY_9) return after(Key::Digit0, glfw_key - GLFW_KEY_0);
    if (printed.size() == 1)
        if (const Key key = printed_key(printed.front()); key != Key::None) return key;
    // A layout that writes no Latin letters: by the place of the key.
    if (glfw_key > 0 && glfw_key < 128 && printed.size() != 1)
        if (const Key key = printed_key(static_cast<char>(glfw_key)); key != Key::None) return key;
    return Key::Other;
}

}  // namespace samenspraak
