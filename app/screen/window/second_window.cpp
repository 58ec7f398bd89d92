// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/window/second_window.hpp"

#include "app/screen/window/painter.hpp"
#include "app/screen/window/stage.hpp"
#include "app/screen/window/system/never_focused.hpp"

#include <glad/gl.h>
// After glad: GLFW must not bring an OpenGL header of its own.
#include <GLFW/glfw3.h>

#include <algorithm>
#include <array>
#include <utility>

namespace samenspraak::screen {
namespace {

constexpr int usual_width = 1280, usual_height = 720;
constexpr double double_click = 0.4;  // seconds at most between its two clicks

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

SecondWindow& of(GLFWwindow* window) { return *static_cast<SecondWindow*>(glfwGetWindowUserPointer(window)); }

void stir(GLFWwindow* window) { of(window).pace().stir(); }

// What the first window would be told.
template <auto set> auto callback_of(GLFWwindow* first) {
    const auto callback = set(first, nullptr);
    set(first, callback);
    return callback;
}

}  // namespace

std::unique_ptr<SecondWindow> SecondWindow::open(GLFWwindow* first, FrameScheduler& pace) {
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
    std::unique_ptr<SecondWindow> second(new SecondWindow(window, first, pace));
    second->over_screen_ = monitor != nullptr;
    second->listen();
    never_focus(window);
    glfwShowWindow(window);
    pace.stir();
    return second;
}

// It asks for no keyboard, but not every desktop listens: what is typed then is meant for the first. F11 is its own, as
// a double click is.
void SecondWindow::listen() {
    glfwSetWindowUserPointer(window_, this);
    glfwSetFramebufferSizeCallback(window_, [](GLFWwindow* w, int, int) { stir(w); });
    glfwSetWindowRefreshCallback(window_, stir);
    glfwSetWindowCloseCallback(window_, stir);
    glfwSetKeyCallback(window_, [](GLFWwindow* w, int key, int scancode, int action, int with) {
        GLFWwindow* first = of(w).first_;
        if (key == GLFW_KEY_F11) {
            if (action == GLFW_PRESS) of(w).spread(!of(w).over_screen_);
        } else if (const auto tell = callback_of<glfwSetKeyCallback>(first)) {
            tell(first, key, scancode, action, with);
        }
        stir(w);
    });
    glfwSetMouseButtonCallback(window_, [](GLFWwindow* w, int button, int action, int) {
        if (button == GLFW_MOUSE_BUTTON_LEFT && action == GLFW_PRESS) of(w).clicked(glfwGetTime());
        stir(w);
    });
    glfwSetCharCallback(window_, [](GLFWwindow* w, unsigned character) {
        if (const auto tell = callback_of<glfwSetCharCallback>(of(w).first_)) tell(of(w).first_, character);
        stir(w);
    });
    // Keys that are held come up when it loses the keyboard.
    glfwSetWindowFocusCallback(window_, [](GLFWwindow* w, int focused) {
        const auto tell = callback_of<glfwSetWindowFocusCallback>(of(w).first_);
        if (!focused && tell) tell(of(w).first_, focused);
    });
}

void SecondWindow::clicked(double now) {
    const bool twice = now - std::exchange(clicked_at_, now) < double_click;
    if (!twice) return;
    clicked_at_ = -double_click;  // a third begins anew
    spread(!over_screen_);
}

// Over all of a screen, or as a window.
void SecondWindow::spread(bool over_screen) {
    GLFWmonitor* monitor = other_monitor(of_window(first_));
    if (!monitor) monitor = glfwGetPrimaryMonitor();
    const GLFWvidmode* mode = monitor ? glfwGetVideoMode(monitor) : nullptr;
    if (!mode) return;
    over_screen_ = over_screen;
    Area place{0, 0, mode->width, mode->height};
    glfwGetMonitorPos(monitor, &place.x, &place.y);
    if (!over_screen)
        place = {place.x + (mode->width - usual_width) / 2, place.y + (mode->height - usual_height) / 2, usual_width,
            usual_height};
    glfwSetWindowAttrib(window_, GLFW_DECORATED, over_screen ? GLFW_FALSE : GLFW_TRUE);
    glfwSetWindowPos(window_, place.x, place.y);
    glfwSetWindowSize(window_, place.width, place.height);
}

// A beamer that is plugged in while the window is open gets it.
void SecondWindow::follow_monitors() {
    int count = 0;
    (void)glfwGetMonitors(&count);
    const bool more = count > monitors_;
    if (monitors_ == count) return;
    monitors_ = count;
    if (more && !over_screen_ && other_monitor(of_window(first_))) spread(true);
}

SecondWindow::SecondWindow(GLFWwindow* window, GLFWwindow* first, FrameScheduler& pace)
    : window_(window),
      first_(first),
      pace_(pace) {
    (void)glfwGetMonitors(&monitors_);
}

SecondWindow::~SecondWindow() { glfwDestroyWindow(window_); }

bool SecondWindow::is_closed() const { return glfwWindowShouldClose(window_); }

void SecondWindow::draw(Stage& stage, View& show, Painter& painter, FrameScheduler& pace) {
    int wide = 0, high = 0;
    follow_monitors();
    glfwGetFramebufferSize(window_, &wide, &high);
    if (wide <= 0 || high <= 0) return;
    glfwMakeContextCurrent(window_);
    painter.paint(stage.second_frame(show, glfwGetTime(), wide, high, pace), wide, high);
    glfwSwapBuffers(window_);
    glfwSetWindowTitle(window_, show.title().c_str());
    glfwMakeContextCurrent(first_);
}

}  // namespace samenspraak::screen
