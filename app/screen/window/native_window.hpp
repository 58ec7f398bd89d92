// SPDX-License-Identifier: EUPL-1.2
// The system's window and its OpenGL 3.3: made, named, and with the pointer that the page wants. Owns GLFW itself,
// which runs for as long as this lives; there can be one at a time. Sizes in pixels of the framebuffer. On the thread
// that made it.
#pragma once
#include "app/document/settings.hpp"
#include "app/screen/window/cursors.hpp"

#include <memory>
#include <string>

namespace samenspraak::screen {

// GLFW, from its start until this has gone.
class GlfwLibrary {
public:
    static Result<std::unique_ptr<GlfwLibrary>> start();  // refused with NoDisplay; `about` is what the system said
    ~GlfwLibrary();
    GlfwLibrary(const GlfwLibrary&) = delete;
    GlfwLibrary& operator=(const GlfwLibrary&) = delete;

private:
    GlfwLibrary() = default;
};

class NativeWindow {
public:
    explicit NativeWindow(std::unique_ptr<GlfwLibrary> library) : library_(std::move(library)) {}
    ~NativeWindow();
    NativeWindow(const NativeWindow&) = delete;
    NativeWindow& operator=(const NativeWindow&) = delete;

    // Once, before all else, and not to be seen yet. Hidden: it never is. Refused with NoOpenGl.
    Result<Done> create(const document::WindowPlace&, bool hidden);
    void appear(const document::WindowPlace&);

    GLFWwindow* handle() const { return window_; }
    struct PixelSize {
        int wide = 0, high = 0;
    };
    PixelSize size() const;
    Pixel pixel_of(double x, double y) const;  // from the window's own coordinates

    void show_title(std::string);
    void show_pointer(Pointer);
    bool is_to_close() const;  // the person asked for it
    void stay_open();

private:
    std::unique_ptr<GlfwLibrary> library_;  // the last to go
    Cursors cursors_;
    GLFWwindow* window_ = nullptr;
    std::string title_;
    Pointer pointer_ = Pointer::Arrow;
};

}  // namespace samenspraak::screen
