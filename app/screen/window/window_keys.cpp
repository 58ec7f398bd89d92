// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/window/window_keys.hpp"

#include <GLFW/glfw3.h>

#include <utility>

namespace samenspraak::screen {
namespace {

constexpr commands::Key key_after(commands::Key first, int by) {
    return static_cast<commands::Key>(static_cast<int>(first) + by);
}

constexpr std::pair<int, commands::Key> by_place[]{
    {GLFW_KEY_LEFT, commands::Key::Left}, {GLFW_KEY_RIGHT, commands::Key::Right}, {GLFW_KEY_UP, commands::Key::Up},
    {GLFW_KEY_DOWN, commands::Key::Down}, {GLFW_KEY_HOME, commands::Key::Home}, {GLFW_KEY_END, commands::Key::End},
    {GLFW_KEY_PAGE_UP, commands::Key::PageUp}, {GLFW_KEY_PAGE_DOWN, commands::Key::PageDown},
    {GLFW_KEY_ENTER, commands::Key::Enter}, {GLFW_KEY_KP_ENTER, commands::Key::Enter},
    {GLFW_KEY_ESCAPE, commands::Key::Escape}, {GLFW_KEY_TAB, commands::Key::Tab},
    {GLFW_KEY_SPACE, commands::Key::Space}, {GLFW_KEY_BACKSPACE, commands::Key::Backspace},
    {GLFW_KEY_DELETE, commands::Key::Delete}, {GLFW_KEY_INSERT, commands::Key::Insert},
    {GLFW_KEY_MENU, commands::Key::Menu}, {GLFW_KEY_KP_ADD, commands::Key::Plus},
    {GLFW_KEY_KP_SUBTRACT, commands::Key::Minus}, {GLFW_KEY_KP_DIVIDE, commands::Key::Slash},
    {GLFW_KEY_LEFT_CONTROL, commands::Key::Control}, {GLFW_KEY_RIGHT_CONTROL, commands::Key::Control},
    {GLFW_KEY_LEFT_SUPER, commands::Key::Other}, {GLFW_KEY_LEFT_SHIFT, commands::Key::Shift},
    {GLFW_KEY_RIGHT_SHIFT, commands::Key::Shift}, {GLFW_KEY_LEFT_ALT, commands::Key::Alt},
    {GLFW_KEY_RIGHT_ALT, commands::Key::Other},  // AltGr writes letters: it is no Alt
};

constexpr std::pair<char, commands::Key> by_sign[]{{'+', commands::Key::Plus}, {'=', commands::Key::Plus},
    {'-', commands::Key::Minus}, {',', commands::Key::Comma}, {'.', commands::Key::Period}, {'/', commands::Key::Slash},
    {' ', commands::Key::Space}};

commands::Key printed_key(char sign) {
    if (sign >= 'a' && sign <= 'z') return key_after(commands::Key::A, sign - 'a');
    if (sign >= 'A' && sign <= 'Z') return key_after(commands::Key::A, sign - 'A');
    if (sign >= '0' && sign <= '9') return key_after(commands::Key::Digit0, sign - '0');
    for (const auto& [printed, key] : by_sign)
        if (printed == sign) return key;
    return commands::Key::None;
}

}  // namespace

commands::Key key_of(int glfw_key, std::string_view printed) {
    for (const auto& [place, key] : by_place)
        if (place == glfw_key) return key;
    if (glfw_key >= GLFW_KEY_F1 && glfw_key <= GLFW_KEY_F12)
        return key_after(commands::Key::F1, glfw_key - GLFW_KEY_F1);
    if (glfw_key >= GLFW_KEY_KP_0 && glfw_key <= GLFW_KEY_KP_9)
        return key_after(commands::Key::Digit0, glfw_key - GLFW_KEY_KP_0);
    // The row of digits stays digits where it writes & é " (French): Ctrl 1 is Ctrl 1 everywhere.
    if (glfw_key >= GLFW_KEY_0 && glfw_key <= GLFW_KEY_9)
        return key_after(commands::Key::Digit0, glfw_key - GLFW_KEY_0);
    if (printed.size() == 1)
        if (const commands::Key key = printed_key(printed.front()); key != commands::Key::None) return key;
    // A layout that writes no Latin letters: by the place of the key.
    if (glfw_key > 0 && glfw_key < 128 && printed.size() != 1)
        if (const commands::Key key = printed_key(static_cast<char>(glfw_key)); key != commands::Key::None) return key;
    return commands::Key::Other;
}

}  // namespace samenspraak::screen
