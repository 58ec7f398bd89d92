// SPDX-License-Identifier: EUPL-1.2
// What a device did, once: what waits in the queue of the input. Times are seconds of the clock of the frames.
#pragma once
#include "app/screen/input/moment.hpp"

#include <string>
#include <variant>
#include <vector>

namespace samenspraak::screen {

struct KeyEdge {
    KeyPress press;
    bool down = false;
};
struct Letter {
    char32_t character = 0;
};
struct MouseMove {
    Pixel to;
    bool inside = true;  // the window; else `to` says nothing
};
struct ButtonEdge {
    Button button{};
    bool down = false;
    double at = 0;
};
struct WheelTurn {
    Pixel notches;
};
struct FingerSlide {
    Pixel by;
    float zoom = 1;
    Pixel about;
};
struct FileDrop {
    std::vector<std::string> paths;
};
struct WindowLeft {};

using InputEvent = std::variant<KeyEdge, Letter, MouseMove, ButtonEdge, WheelTurn, FingerSlide, FileDrop, WindowLeft>;

}  // namespace samenspraak::screen
