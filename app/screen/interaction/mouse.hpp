// SPDX-License-Identifier: EUPL-1.2
// Where the mouse is, what is under it, and what it holds. What was pressed stays held until the button comes up,
// wherever the mouse goes; what is under it is what the last whole frame had there. Design units.
#pragma once
#include "app/screen/draw/canvas.hpp"
#include "app/screen/input/input.hpp"
#include "app/screen/interaction/touch.hpp"
#include "app/screen/interaction/waking.hpp"

namespace samenspraak::screen {

class Mouse {
public:
    // All must outlive it.
    Mouse(const Canvas& canvas, const Register& widgets, Waking& waking)
        : canvas_(canvas),
          widgets_(widgets),
          waking_(waking) {}

    // Enclose a frame; the moment must live as long as it is drawn.
    void begin(const Moment&);
    void end();

    Point at() const { return at_; }
    Point step() const { return step_; }                // since the frame before
    bool is_on(const Rect&) const;                      // inside, and not cut away by the clip
    bool is_over(UiId id) const { return hot_ == id; }  // nothing lies above it there
    UiId over() const { return hot_; }

    void show(Pointer pointer) { pointer_ = pointer; }
    Pointer shown() const { return pointer_; }

    // What it does to that widget in this frame.
    void touch(UiId, const TouchWish&, Touch&);

private:
    void press(UiId, Touch&);
    void hold(const TouchWish&, Touch&);

    const Canvas& canvas_;
    const Register& widgets_;
    Waking& waking_;
    const Moment* moment_ = nullptr;
    Point at_, step_, pressed_at_;
    double pressed_when_ = 0;  // seconds
    UiId hot_, held_;          // held: what the left button went down on, until it comes up
    bool dragging_ = false;    // what is held was moved further than a hand trembles
    Pointer pointer_ = Pointer::Arrow;
};

}  // namespace samenspraak::screen
