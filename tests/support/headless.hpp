// SPDX-License-Identifier: EUPL-1.2
// A show without a window, played by mouse and keys. Things are found by the names under which they are registered, and
// clicked in their middle. Time is this object's own: it passes only in frames.
#pragma once
#include "app/screen/window/stage.hpp"
#include "tests/support/names.hpp"

#include <string_view>
#include <vector>

namespace samenspraak::testing {

class Headless {
public:
    explicit Headless(View& show, int wide = 1920, int high = 1080);

    void frame();               // one, with what waits
    void settle();              // until nothing waits and nothing moves
    void pass(double seconds);  // sleeps and draws as the window would
    void resize(int wide, int high) { wide_ = wide, high_ = high, settle(); }

    // Each settles afterwards.
    void press(Chord);
    void type(std::string_view);
    void click(std::string_view name);
    void click(UiId);
    void click(Point);
    void double_click(Point);
    void right_click(Point);
    void hover(Point);
    void drag(Point from, Point to);
    void wheel(Point at, float notches);

    // Fingers, a frame for each step of their way. What swipes does not settle: it may glide.
    void tap(Point);
    void hold(Point, double seconds);
    void finger(std::uint64_t which, FingerDoes, Point);  // and a frame
    void swipe(Point from, Point to);                     // and lifts while it still moves
    void carry(Point from, Point to);                     // and rests before it lifts
    void pinch(Point about, float from, float to);        // apart, in units; across

    bool shows(std::string_view name) const { return stage.ui().widgets().registered(name).has_value(); }
    Rect where(std::string_view name) const;  // fails the test when it is not there
    Rect where(UiId) const;
    std::string_view said(std::string_view name) const;  // the label of it
    bool focused(std::string_view name) const { return stage.ui().focus().at() == UiId::path(name); }
    // What the last frame drew, corner by corner, and the colour that its shapes have at a point. Letters count as
    // whole boxes.
    struct Corner {
        Point at;
        Color color;
    };
    std::vector<Corner> drawn_in(const Rect&) const;
    Color seen_at(Point) const;
    Pixel pixel(Point p) const { return stage.canvas().to_pixel(p); }
    int frames() const { return frames_; }

    mutable Stage stage;
    Input input;
    Fingers fingers;
    FrameScheduler pace;
    double now = 1;

private:
    View& show_;
    int wide_, high_, frames_ = 0;
    const ImDrawData* drawn_ = nullptr;  // of the last frame
};

}  // namespace samenspraak::testing
