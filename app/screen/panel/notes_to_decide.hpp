// SPDX-License-Identifier: EUPL-1.2
// Notes that ask for a decision: those that nearly say what was there already, those that came in since one was here,
// and those from phones that wait.
#pragma once
#include "app/screen/panel/side_frame.hpp"

namespace samenspraak::screen {

void draw_alike(const SideFrame&);
void draw_came_in(const SideFrame&);
void draw_waiting(const SideFrame&, Phase);

}  // namespace samenspraak::screen
