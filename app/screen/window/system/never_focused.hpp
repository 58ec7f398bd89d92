// SPDX-License-Identifier: EUPL-1.2
// Tells the window manager of X11 that a window never wants the keyboard: neither when it appears nor when somebody
// clicks on it. GLFW 3.3 cannot. Before the window is shown. Without X11 nothing happens.
#pragma once

struct GLFWwindow;

namespace samenspraak::screen {

void never_focus(GLFWwindow*);

}  // namespace samenspraak::screen
