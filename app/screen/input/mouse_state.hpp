// SPDX-License-Identifier: EUPL-1.2
// Where the mouse is and which of its buttons are held, after all that was read of it; fingers that push are told of
// here too, since they stand where a mouse would. Counts clicks that follow each other. Pixels.
#pragma once
#include "app/screen/input/input_events.hpp"

#include <array>

namespace samenspraak::screen {

class MouseState {
public:
    // Each event in its order; what it means goes into the moment. Moves, turns and slides add up.
    void read(const MouseMove&, Moment&);
    void read(const WheelTurn&, Moment&);
    void read(const FingerSlide&, Moment&);
    void read(const ButtonEdge&, Moment&);

    void let_go() { held_.fill(false); }  // all buttons come up
    bool any_held() const { return held_[0] || held_[1] || held_[2]; }
    Pixel at() const { return at_; }
    void tell(Moment&) const;  // where it is and what it holds now

private:
    int clicks_of(const ButtonEdge&);

    Pixel at_;
    bool inside_ = false;   // the window
    bool sliding_ = false;  // fingers push, from there
    std::array<bool, button_count> held_{};
    ButtonEdge last_press_{.at = -1};  // negative: none yet
    Pixel last_pressed_at_;
    int clicks_ = 0;  // presses that followed each other, up to that one
};

}  // namespace samenspraak::screen
