// SPDX-License-Identifier: EUPL-1.2
// What hands did, as one frame is told it: at most one edge of a button, or one key with what it wrote.
#pragma once
#include "app/commands/keys.hpp"
#include "app/screen/draw/geometry.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace samenspraak::screen {

enum class Button : std::uint8_t { Left, Right, Middle };
inline constexpr std::size_t button_count = static_cast<std::size_t>(Button::Middle) + 1;

struct ButtonPress {
    Button button{};
    int clicks = 1;  // 2: the second of a double click; 3: of a triple
};

struct KeyPress {
    commands::Chord chord;
    bool repeat = false;  // held down, and coming again
};

struct Moment {
    double now = 0;   // seconds, rising
    float delta = 0;  // seconds since the frame before, 0 to 0.1
    Pixel mouse;
    bool mouse_inside = false;  // the mouse is over the window
    bool mouse_moved = false;
    Pixel wheel;           // notches; y: up is positive
    Pixel slid;            // pixels by which fingers pushed the page
    float zoom = 1;        // by how much two fingers, or the wheel with Control, make what lies there larger …
    Pixel zoomed_at;       // … there
    bool sliding = false;  // the mouse is where a finger pushes from: what slides by under it is not pointed at
    std::optional<ButtonPress> pressed;
    std::optional<Button> released;
    std::array<bool, button_count> held{};  // after this frame's edge
    std::optional<KeyPress> key;
    std::string text;                  // what was typed, UTF-8; belongs to `key` when there is one
    commands::Modifiers with;          // held now
    std::vector<std::string> dropped;  // paths of files let go over the window
    bool left = false;                 // the window lost the keyboard: what is being dragged is let go
    bool empty() const;                // nothing was done at all
};

}  // namespace samenspraak::screen
