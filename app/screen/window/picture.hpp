// SPDX-License-Identifier: EUPL-1.2
// One screen as a PNG, drawn by the same code as the window, into a framebuffer that nobody sees.
#pragma once
#include "app/screen/input/input.hpp"
#include "app/screen/widgets/view.hpp"
#include "app/screen/window/stage.hpp"
#include "sessions/result.hpp"

#include <filesystem>

namespace samenspraak::screen {

struct PictureSize {
    int width = 1920, height = 1080;  // pixels
};
// "1920x1080"; refused with BadArgument outside 320..16384.
Result<PictureSize> picture_size(std::string_view);

// Draws until nothing moves any more, then writes; `hands` is what is done meanwhile, and what stays held. Refused
// without a display (software OpenGL under a virtual one does), and when the file cannot be written.
Result<Done> draw_picture(Stage&, View&, PictureSize, const std::filesystem::path& out, Input hands = {});

}  // namespace samenspraak::screen
