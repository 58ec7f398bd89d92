// SPDX-License-Identifier: EUPL-1.2
// The lens: a framework of values that is laid beside the group's own, to look for what nobody named. Only when the
// group has named values itself.
#pragma once
#include "app/screen/panel/side_frame.hpp"

#include <optional>

namespace samenspraak::screen {

// Answers with where its menu opens; none: there is no lens to choose another instead of.
std::optional<Rect> draw_lens(const SideFrame&, SideState&);

// Which lens: floats, after everything else was drawn.
void draw_lens_menu(const SideFrame&, const Rect& anchor, SideState&);

}  // namespace samenspraak::screen
