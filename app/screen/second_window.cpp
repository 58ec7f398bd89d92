// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/second_window.hpp"

#include "app/screen/painter.hpp"
#include "app/screen/stage.hpp"

#include <glad/gl.h>
// After glad: GLFW must not bring an OpenGL header of its own.
#include <GLFW/glfw3.h>

#include <algorithm>
#include <array>

namespace samenspraak {
namespace {

constexpr int usual_width = 1280, usual_height = 720;

struct Area {
    int x = 0, y = 0, width = 0, height = 0;
};

Area of_window(GLFWwindow* window) {
    Area area;
    glfwGetWindowPos(window, &area.x, &area.y);
    glfwGetWindowSize(window, &area.width, &area.height);
    return area;
}

// A screen on which the middle of the first window does not lie; null: there is none.
GLFWmonitor* other_monitor(const Area& first) {
    int count = 0;
    GLFWmonitor** monitors = glfwGetMonitors(&count);
    const int x = first.x + first.width / 2, y = first.y + first.height / 2;
    for (int i = 0; i < count; ++i) {
        Area area;
        glfwGetMonitorWorkarea(monitors[i], &area.x, &area.y, &area.width, &area.height);
        const bool has_first = x >= area.x && x < area.x + area.width && y >= area.y && y < area.y + area.height;
        if (!has_first) return monitors[i];
    }
    return nullptr;
}

void stir(GLFWwindow* window) { static_cast<Pace*>(glfwGetWindowUserPointer(window))->stir(); }

}  // namespace

std::unique_ptr<SecondWindow> SecondWindow::open(GLFWwindow* first, Pace& pace) {
    const Area beside = of_window(first);
    GLFWmonitor* monitor = other_monitor(beside);
    // The context's version and kind stand as they were hinted for the first.
    glfwWindowHint(GLFW_VISIBLE, GLFW_FALSE);
    glfwWindowHint(GLFW_MAXIMIZED, GLFW_FALSE);
    glfwWindowHint(GLFW_FOCUS_ON_SHOW, GLFW_FALSE);
    glfwWindowHint(GLFW_FOCUSED, GLFW_FALSE);
    glfwWindowHint(GLFW_DECORATED, monitor ? GLFW_FALSE : GLFW_TRUE);
    Area place{0, 0, usual_width, usual_height};
    if (monitor) {
        const GLFWvidmode* mode = glfwGetVideoMode(monitor);
        if (mode) place.width = mode->width, place.height = mode->height;
        glfwGetMonitorPos(monitor, &place.x, &place.y);
    }
    // Not in the system's own full screen: it goes away there as soon as the first window is clicked on.
    GLFWwindow* window = glfwCreateWindow(place.width, place.height, "Samenspraak", nullptr, first);
    glfwWindowHint(GLFW_DECORATED, GLFW_TRUE);
    glfwWindowHint(GLFW_FOCUSED, GLFW_TRUE);
    if (!window) return nullptr;
    if (monitor) glfwSetWindowPos(window, place.x, place.y);
    glfwMakeContextCurrent(window);
    glfwSwapInterval(0);  // the first window keeps the time
    glfwMakeContextCurrent(first);
    glfwSetWindowUserPointer(window, &pace);
    glfwSetFramebufferSizeCallback(window, [](GLFWwindow* w, int, int) { stir(w); });
    glfwSetWindowRefreshCallback(window, stir);
    glfwSetWindowCloseCallback(window, stir);
    glfwSetKeyCallback(window, [](GLFWwindow* w, int key, int, int action, int) {
        if (key != GLFW_KEY_ESCAPE || action != GLFW_PRESS) return;
        glfwSetWindowShouldClose(w, GLFW_TRUE);
        stir(w);
    });
    glfwShowWindow(window);
    pace.stir();
    return std::unique_ptr<SecondWindow>(new SecondWindow(window, first));
}

SecondWindow::~SecondWindow() { glfwDestroyWindow(window_); }

bool SecondWindow::is_closed() const { return glfwWindowShouldClose(window_); }

void SecondWindow::draw(Stage& stage, Show& show, Painter& painter, Pace& pace) {
    int wide = 0, high = 0;
    glfwGetFramebufferSize(window_, &wide, &high);
    if (wide <= 0 || high <= 0) return;
    glfwMakeContextCurrent(window_);
    painter.paint(stage.second_frame(show, glfwGetTime(), wide, high, pace), wide, high);
    glfwSwapBuffers(window_);
    glfwSetWindowTitle(window_, show.title().c_str());
    glfwMakeContextCurrent(first_);
}

}  // namespace samenspraak
