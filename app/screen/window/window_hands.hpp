// SPDX-License-Identifier: EUPL-1.2
// What hands do in the window: keys, mouse and wheel as GLFW tells them, and fingers from the touch screen, in pixels
// and with the time at which they were done (glfwGetTime). It waits here until a frame takes it. The window must
// outlive it. On the thread of the window.
#pragma once
#include "app/screen/input/fingers.hpp"
#include "app/screen/input/input.hpp"
#include "app/screen/window/native_window.hpp"
#include "app/screen/window/touch_screen.hpp"

#include <optional>
#include <vector>

namespace samenspraak::screen {

class WindowHands {
public:
    explicit WindowHands(const NativeWindow& window) : window_(window) {}

    Input& input() { return input_; }
    Fingers& fingers() { return fingers_; }
    bool waiting() const { return input_.waiting() || fingers_.waiting(); }

    void listen_to_fingers(void (*wake)());  // `wake`: from another thread
    void take_touches();                     // what fingers did while the window slept

    // As GLFW calls back.
    void key(int code, int scancode, int action, int modifiers);
    void mouse_moved(double x, double y) { input_.mouse_moved(window_.pixel_of(x, y)); }
    void mouse_button(int button, int action);
    void focus_lost();

private:
    const NativeWindow& window_;
    Input input_;
    Fingers fingers_;
    commands::Modifiers held_;
    std::optional<TouchScreen> touch_screen_;
    std::vector<FingerEdge> touches_;  // scratch
};

}  // namespace samenspraak::screen
