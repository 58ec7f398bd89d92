// SPDX-License-Identifier: EUPL-1.2
// Where the window stands on the desktop: remembered while it is neither maximized nor over a whole screen, so that it
// comes back there, from full screen and the next time. The window must outlive it. In screen coordinates; on the
// thread of the window.
#pragma once
#include "app/document/settings.hpp"

struct GLFWwindow;

namespace samenspraak::screen {

class DesktopPlace {
public:
    // Where it fits on the monitors that are there now. GLFW must run.
    static document::WindowPlace fitting_now(const document::WindowPlace& wished);

    DesktopPlace(GLFWwindow* window, const document::WindowPlace& place) : window_(window), place_(place) {}

    const document::WindowPlace& place() const { return place_; }
    void remember();  // it may have moved
    bool is_minimized() const { return minimized_; }
    void set_minimized(bool minimized) { minimized_ = minimized; }

    // Over a whole screen, or back. True: it is otherwise than it was.
    bool set_full_screen(bool);

private:
    GLFWwindow* window_;
    document::WindowPlace place_;
    bool full_screen_ = false, minimized_ = false;
};

}  // namespace samenspraak::screen
