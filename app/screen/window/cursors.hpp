// SPDX-License-Identifier: EUPL-1.2
// The shapes of the mouse pointer in a window, each made when it is first needed. GLFW must run until this has gone.
#pragma once
#include "app/screen/widgets/ui.hpp"

#include <glad/gl.h>
// After glad: GLFW must not bring an OpenGL header of its own.
#include <GLFW/glfw3.h>

#include <array>

namespace samenspraak::screen {

class Cursors {
public:
    Cursors() = default;
    ~Cursors() {
        for (GLFWcursor* shape : shapes_)
            if (shape) glfwDestroyCursor(shape);
    }
    Cursors(const Cursors&) = delete;
    Cursors& operator=(const Cursors&) = delete;

    GLFWcursor* of(Pointer pointer) {
        constexpr std::array kinds{GLFW_ARROW_CURSOR, GLFW_HAND_CURSOR, GLFW_IBEAM_CURSOR, GLFW_HAND_CURSOR,
            GLFW_HRESIZE_CURSOR, GLFW_VRESIZE_CURSOR};
        static_assert(kinds.size() == pointer_count);
        auto& shape = shapes_[static_cast<std::size_t>(pointer)];
        if (!shape) shape = glfwCreateStandardCursor(kinds[static_cast<std::size_t>(pointer)]);
        return shape;
    }

private:
    static constexpr std::size_t pointer_count = 6;
    std::array<GLFWcursor*, pointer_count> shapes_{};
};

}  // namespace samenspraak::screen
