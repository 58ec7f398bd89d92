// SPDX-License-Identifier: EUPL-1.2
// Where a window fits: on the monitors that are there now, which need not be those of the last time.
#pragma once
#include "app/document/settings.hpp"

#include <span>

namespace samenspraak::screen {

inline constexpr int min_window_width = 1024, min_window_height = 600;

// What a monitor leaves to windows, in screen coordinates.
struct WorkArea {
    int x = 0, y = 0, width = 0, height = 0;
};

// Which area holds most of the place; the first when none does. Needs at least one.
std::size_t area_of(const document::WindowPlace&, std::span<const WorkArea>);

// Where it stood when that can still be seen, else in the middle of the first monitor; never smaller than the least
// size, unless the monitor is.
document::WindowPlace fitting(document::WindowPlace, std::span<const WorkArea>);

}  // namespace samenspraak::screen
