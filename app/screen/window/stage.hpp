// SPDX-License-Identifier: EUPL-1.2
// All that a frame needs, without a window: Dear ImGui's context, the atlas with the shadow, text, canvas and Ui. A
// window shows what it draws, a picture writes it to a file, a test looks at its register. There can be one at a time.
#pragma once
#include "app/document/settings.hpp"
#include "app/screen/draw/canvas.hpp"
#include "app/screen/input/fingers.hpp"
#include "app/screen/input/frame_scheduler.hpp"
#include "app/screen/input/input.hpp"
#include "app/screen/widgets/ui.hpp"
#include "app/screen/widgets/view.hpp"

#include <memory>

namespace samenspraak::screen {

class TextureSink;

class Stage {
public:
    Stage();
    ~Stage();
    Stage(const Stage&) = delete;
    Stage& operator=(const Stage&) = delete;

    // What hands do next: fingers mean what the last frame had under them.
    Moment take(Input&, Fingers&, double now);

    // Draws the show once, into a framebuffer of that many pixels. What it asks for goes to `pace`. Valid until the
    // next.
    ImDrawData& frame(View&, const Moment&, int pixels_wide, int pixels_high, FrameScheduler&);

    // The same for its second page, which has a canvas and a Ui of its own and no input. Valid until the next.
    ImDrawData& second_frame(View&, double now, int pixels_wide, int pixels_high, FrameScheduler&);

    Ui& ui();
    Ui& second_ui();
    Canvas& canvas();

    // Where the texture of the letters lives from now on; null: nowhere. The sink must stay until another is given.
    void show_letters_through(TextureSink*);

private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

}  // namespace samenspraak::screen
