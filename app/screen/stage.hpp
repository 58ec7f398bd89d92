// SPDX-License-Identifier: EUPL-1.2
// All that a frame needs, without a window: Dear ImGui's context, the atlas with the shadow, text, canvas and Ui. A
// window shows what it draws, a picture writes it to a file, a test looks at its register.
#pragma once
#include "app/screen/canvas.hpp"
#include "app/screen/input.hpp"
#include "app/screen/pace.hpp"
#include "app/screen/settings.hpp"
#include "app/screen/show.hpp"
#include "app/screen/ui.hpp"

#include <memory>

struct ImGuiContext;

namespace samenspraak {

class Stage {
public:
    Stage();
    ~Stage();
    Stage(const Stage&) = delete;
    Stage& operator=(const Stage&) = delete;

    // Draws the show once, into a framebuffer of that many pixels. What it asks for goes to `pace`. Valid until the
    // next.
    ImDrawData& frame(Show&, const Moment&, int pixels_wide, int pixels_high, Pace&);

    Ui& ui() { return *ui_; }
    Canvas& canvas() { return *canvas_; }
    Typesetter& typesetter();
    Glyphs& glyphs();

private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
    std::unique_ptr<Canvas> canvas_;
    std::unique_ptr<Ui> ui_;
    std::unique_ptr<Words> words_;
    Theme theme_;
};

}  // namespace samenspraak
