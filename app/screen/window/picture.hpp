// SPDX-License-Identifier: EUPL-1.2
// One screen as the bytes of a PNG, drawn by the same code as the window, into a framebuffer that nobody sees. Knows no
// disk: who asked for the picture writes it.
#pragma once
#include "app/screen/input/input.hpp"
#include "app/screen/widgets/view.hpp"
#include "app/screen/window/stage.hpp"
#include "sessions/result.hpp"

#include <string>

namespace samenspraak::screen {

struct PictureSize {
    int width = 1920, height = 1080;  // pixels
};
// "1920x1080"; refused with BadArgument outside 320..16384.
Result<PictureSize> picture_size(std::string_view);

// Draws until nothing moves any more; `hands` is what is done meanwhile, and what stays held. Needs no display where
// EGL does not. Refused with NoDisplay or NoOpenGl without either, with BadArgument when the graphics driver makes no
// picture of this size, and with NotMade when there is no memory for it.
Result<std::string> draw_picture(Stage&, View&, PictureSize, Input hands = {});

}  // namespace samenspraak::screen
