// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/window/desktop_place.hpp"

#include "app/screen/window/window_place.hpp"

#include <GLFW/glfw3.h>

#include <vector>

namespace samenspraak::screen {
namespace {

// One for each monitor, in GLFW's order.
std::vector<WorkArea> work_areas() {
    int count = 0;
    GLFWmonitor** monitors = glfwGetMonitors(&count);
    std::vector<WorkArea> areas(static_cast<std::size_t>(count));
    for (std::size_t i = 0; i < areas.size(); ++i)
        glfwGetMonitorWorkarea(monitors[i], &areas[i].x, &areas[i].y, &areas[i].width, &areas[i].height);
    return areas;
}

GLFWmonitor* monitor_of(const document::WindowPlace& place) {
    const auto areas = work_areas();
    int count = 0;
    return areas.empty() ? nullptr : glfwGetMonitors(&count)[area_of(place, areas)];
}

}  // namespace

document::WindowPlace DesktopPlace::fitting_now(const document::WindowPlace& wished) {
    const auto areas = work_areas();
    document::WindowPlace place = areas.empty() ? document::WindowPlace{0, 0, 1280, 720} : fitting(wished, areas);
    place.maximized = wished.maximized;
    return place;
}

void DesktopPlace::remember() {
    place_.maximized = glfwGetWindowAttrib(window_, GLFW_MAXIMIZED);
    place_.full_screen = full_screen_;
    if (full_screen_ || place_.maximized || minimized_) return;
    glfwGetWindowPos(window_, &place_.x, &place_.y);
    glfwGetWindowSize(window_, &place_.width, &place_.height);
}

bool DesktopPlace::set_full_screen(bool on) {
    if (on == full_screen_) return false;
    remember();
    if (on) {
        GLFWmonitor* monitor = monitor_of(place_);
        const GLFWvidmode* mode = monitor ? glfwGetVideoMode(monitor) : nullptr;
        if (!mode) return false;
        glfwSetWindowMonitor(window_, monitor, 0, 0, mode->width, mode->height, mode->refreshRate);
    } else {
        const document::WindowPlace back = place_;
        glfwSetWindowMonitor(window_, nullptr, back.x, back.y, back.width, back.height, 0);
    }
    full_screen_ = place_.full_screen = on;
    return true;
}

}  // namespace samenspraak::screen
