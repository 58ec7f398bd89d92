// SPDX-License-Identifier: EUPL-1.2
// The program's emblem: three notes, one said on top of the others. The same drawing as assets/icon/samenspraak.svg,
// made with Cairo while the window opens, so that no picture file is needed.
#pragma once
#include <cstdint>
#include <vector>

namespace samenspraak::screen {

struct Emblem {
    int side = 0;                      // pixels
    std::vector<std::uint8_t> pixels;  // RGBA, not premultiplied, from the top left
};
Emblem emblem(int side);

}  // namespace samenspraak::screen
