// SPDX-License-Identifier: EUPL-1.2
// What a widget wants of the mouse and the keyboard, and what happened to its rectangle in this frame.
#pragma once
#include "app/screen/draw/geometry.hpp"
#include "app/screen/input/fingers.hpp"
#include "app/screen/interaction/register.hpp"

#include <cstdint>
#include <string_view>

namespace samenspraak::screen {

// How the mouse looks on it.
enum class Pointer : std::uint8_t { Arrow, Hand, Text, Grab, Across, Down };

struct Touch {
    bool hovered = false;         // the mouse is on it, and nothing lies above
    bool pressed = false;         // the left button went down on it, now
    bool held = false;            // …and is still down, wherever the mouse is
    bool released = false;        // came up, now, wherever the mouse is
    bool clicked = false;         // pressed and released on it; or Enter or Space with the keyboard on it
    bool double_clicked = false;  // the second press of a double click
    bool opened_menu = false;     // the right button, the menu key, or held still for a moment (see menu_by_holding)
    bool dragging = false;        // held, and moved further than a hand trembles
    bool dropped = false;         // released after dragging
    bool focused = false;         // has the keyboard
    bool ring = false;            // …and is to show it
    Point from;                   // where the press was
};

struct TouchWish {
    Role role = Role::Button;
    std::string_view label = {};  // what a reader says; the text on it when there is any
    bool focusable = true;
    bool enabled = true;
    bool acts_on_keys = true;     // Enter and Space click it
    bool focus_by_mouse = false;  // a press gives it the keyboard: fields and notes; a button leaves it where it was
    bool click_ends_by_drag = false;  // moved further than a tremble, it is no click any more
    bool menu_by_holding = false;     // there is a menu: who has only a finger holds it still
    Drags drags = Drags::Not;         // by a finger, which else pushes the page
    Pointer pointer = Pointer::Hand;
};

}  // namespace samenspraak::screen
