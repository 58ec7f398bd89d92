// SPDX-License-Identifier: EUPL-1.2
// OpenGL 3.3 without a screen: what is drawn goes into a framebuffer of one's own. By EGL, where Mesa has it draw
// without a display, with a graphics card or in software. It is the current context of its thread while it lives.
#pragma once
#include "sessions/result.hpp"

#include <memory>

namespace samenspraak::screen {

class Offscreen {
public:
    static Result<std::unique_ptr<Offscreen>> open();  // refused with NoOpenGl
    ~Offscreen();
    Offscreen(const Offscreen&) = delete;
    Offscreen& operator=(const Offscreen&) = delete;

private:
    struct Handles;
    explicit Offscreen(std::unique_ptr<Handles>);
    std::unique_ptr<Handles> handles_;
};

}  // namespace samenspraak::screen
