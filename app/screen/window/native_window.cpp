// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/window/native_window.hpp"

#include "app/screen/window/emblem.hpp"
#include "app/screen/window/window_place.hpp"

#include <algorithm>
#include <array>

namespace samenspraak::screen {
namespace {

// With what the system said.
Refusal refused(Reason reason) {
    const char* why = nullptr;
    glfwGetError(&why);
    return {reason, why ? why : ""};
}

void hint(bool hidden, bool maximized) {
    glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
    glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 3);
    glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
    glfwWindowHint(GLFW_OPENGL_FORWARD_COMPAT, GLFW_TRUE);
    glfwWindowHint(GLFW_DEPTH_BITS, 0);
    glfwWindowHint(GLFW_STENCIL_BITS, 0);
    glfwWindowHint(GLFW_VISIBLE, GLFW_FALSE);
    // Over a whole screen it stays there when another window, such as the beamer's, has the keyboard.
    glfwWindowHint(GLFW_AUTO_ICONIFY, GLFW_FALSE);
    glfwWindowHint(GLFW_FOCUS_ON_SHOW, hidden ? GLFW_FALSE : GLFW_TRUE);
    glfwWindowHintString(GLFW_X11_CLASS_NAME, "samenspraak");
    glfwWindowHintString(GLFW_X11_INSTANCE_NAME, "samenspraak");
    glfwWindowHint(GLFW_MAXIMIZED, maximized ? GLFW_TRUE : GLFW_FALSE);
}

void set_icon(GLFWwindow* window) {
    Emblem large = emblem(128), small = emblem(32);
    const std::array images{
        GLFWimage{large.side, large.side, large.pixels.data()}, GLFWimage{small.side, small.side, small.pixels.data()}};
    glfwSetWindowIcon(window, static_cast<int>(images.size()), images.data());
}

}  // namespace

Result<std::unique_ptr<GlfwLibrary>> GlfwLibrary::start() {
    glfwInitHint(GLFW_JOYSTICK_HAT_BUTTONS, GLFW_FALSE);
    if (glfwInit() != GLFW_TRUE) return refused(Reason::NoDisplay);
    return std::unique_ptr<GlfwLibrary>(new GlfwLibrary);
}

GlfwLibrary::~GlfwLibrary() { glfwTerminate(); }

NativeWindow::~NativeWindow() {
    if (window_) glfwDestroyWindow(window_);
}

Result<Done> NativeWindow::create(const document::WindowPlace& where, bool hidden) {
    hint(hidden, where.maximized);
    window_ = glfwCreateWindow(where.width, where.height, "Samenspraak", nullptr, nullptr);
    if (!window_) return refused(Reason::NoOpenGl);
    glfwMakeContextCurrent(window_);
    if (!gladLoadGL(glfwGetProcAddress)) return refused(Reason::NoOpenGl);
    return Done{};
}

void NativeWindow::appear(const document::WindowPlace& where) {
    glfwSwapInterval(1);
    glfwSetWindowSizeLimits(window_, std::min(min_window_width, where.width), std::min(min_window_height, where.height),
        GLFW_DONT_CARE, GLFW_DONT_CARE);
    if (!where.maximized) glfwSetWindowPos(window_, where.x, where.y);
    set_icon(window_);
    glfwShowWindow(window_);
}

NativeWindow::PixelSize NativeWindow::size() const {
    PixelSize size;
    glfwGetFramebufferSize(window_, &size.wide, &size.high);
    return size;
}

Pixel NativeWindow::pixel_of(double x, double y) const {
    int wide = 0, high = 0;
    glfwGetWindowSize(window_, &wide, &high);
    const PixelSize pixels = size();
    return {static_cast<float>(x * pixels.wide / std::max(1, wide)),
        static_cast<float>(y * pixels.high / std::max(1, high))};
}

void NativeWindow::show_title(std::string now) {
    if (now == title_) return;
    title_ = std::move(now);
    glfwSetWindowTitle(window_, title_.c_str());
}

void NativeWindow::show_pointer(Pointer now) {
    if (now == pointer_) return;
    pointer_ = now;
    glfwSetCursor(window_, cursors_.of(now));
}

bool NativeWindow::is_to_close() const { return glfwWindowShouldClose(window_); }

void NativeWindow::stay_open() { glfwSetWindowShouldClose(window_, GLFW_FALSE); }

}  // namespace samenspraak::screen
