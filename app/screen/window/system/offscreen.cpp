// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/window/system/offscreen.hpp"

#include <glad/gl.h>

#include <EGL/egl.h>
#include <EGL/eglext.h>
#include <string_view>

namespace samenspraak::screen {
namespace {

bool knows(EGLDisplay display, std::string_view extension) {
    const char* all = eglQueryString(display, EGL_EXTENSIONS);
    return all && std::string_view(all).find(extension) != std::string_view::npos;
}

}  // namespace

// What was begun, to be ended in the other order.
struct Offscreen::Handles {
    EGLDisplay display = EGL_NO_DISPLAY;
    EGLContext context = EGL_NO_CONTEXT;

    ~Handles() {
        if (display == EGL_NO_DISPLAY) return;
        eglMakeCurrent(display, EGL_NO_SURFACE, EGL_NO_SURFACE, EGL_NO_CONTEXT);
        if (context != EGL_NO_CONTEXT) eglDestroyContext(display, context);
        eglTerminate(display);
    }
    bool begin() {
        if (!knows(EGL_NO_DISPLAY, "EGL_MESA_platform_surfaceless")) return false;
        display = eglGetPlatformDisplay(EGL_PLATFORM_SURFACELESS_MESA, nullptr, nullptr);
        if (display == EGL_NO_DISPLAY || !eglInitialize(display, nullptr, nullptr)) return false;
        if (!knows(display, "EGL_KHR_surfaceless_context") || !knows(display, "EGL_KHR_no_config_context"))
            return false;
        if (!eglBindAPI(EGL_OPENGL_API)) return false;
        constexpr EGLint wanted[] = {EGL_CONTEXT_MAJOR_VERSION, 3, EGL_CONTEXT_MINOR_VERSION, 3,
            EGL_CONTEXT_OPENGL_PROFILE_MASK, EGL_CONTEXT_OPENGL_CORE_PROFILE_BIT, EGL_NONE};
        context = eglCreateContext(display, EGL_NO_CONFIG_KHR, EGL_NO_CONTEXT, wanted);
        return context != EGL_NO_CONTEXT && eglMakeCurrent(display, EGL_NO_SURFACE, EGL_NO_SURFACE, context)
               && gladLoadGL(eglGetProcAddress) != 0;
    }
};

Offscreen::Offscreen(std::unique_ptr<Handles> handles) : handles_(std::move(handles)) {}
Offscreen::~Offscreen() = default;

Result<std::unique_ptr<Offscreen>> Offscreen::open() {
    auto handles = std::make_unique<Handles>();
    if (!handles->begin()) return Refusal{Reason::NoOpenGl, "EGL"};
    return std::unique_ptr<Offscreen>(new Offscreen(std::move(handles)));
}

}  // namespace samenspraak::screen
