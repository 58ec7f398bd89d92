// SPDX-License-Identifier: EUPL-1.2
// A touch screen under X11. GLFW 3.3 tells nothing of fingers, and the X server makes a mouse of the first of them, so
// a connection of our own asks for all of them on GLFW's window (XInput 2.2); the server then leaves out the mouse.
// Without X11, without 2.2, or when the connection breaks there are no fingers, and all else goes on.
#pragma once
#include "app/screen/input/fingers.hpp"

#include <memory>
#include <vector>

struct GLFWwindow;

namespace samenspraak::screen {

class TouchScreen {
public:
    // `wake` is called from another thread, after something was done. The window must outlive it.
    TouchScreen(GLFWwindow*, void (*wake)());
    ~TouchScreen();
    TouchScreen(const TouchScreen&) = delete;
    TouchScreen& operator=(const TouchScreen&) = delete;

    // What fingers did since, in place of what `edges` held: in the window's coordinates, and by glfwGetTime.
    void take(std::vector<FingerEdge>& edges);

private:
    struct Parts;
    std::unique_ptr<Parts> parts_;  // null: there are no fingers here
};

}  // namespace samenspraak::screen
