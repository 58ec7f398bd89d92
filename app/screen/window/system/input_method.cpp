// SPDX-License-Identifier: EUPL-1.2
// Keys that an input method of X11 (fcitx, ibus, or Xlib itself for dead keys) takes for itself: they build a word that
// it gives as a whole, or mend that, and are none of ours. GLFW 3.3 asks the method about each key, but tells of it
// whatever the answer is; so Backspace would take a letter of the field, and Enter send it, while they were meant for
// the word. What the method gives back comes as it always does.
#include <dlfcn.h>

namespace {

// Of Xlib's events only the kind counts here, with which every one of them begins.
constexpr int key_press = 2, key_release = 3, nothing = 0;
using Filter = int (*)(int* event, unsigned long window);

}  // namespace

// Stands before Xlib's function of that name, which says whether the method took the event; GLFW finds this one first.
// A key that was taken becomes an event of no kind: GLFW passes over it.
extern "C" int XFilterEvent(int* event, unsigned long window) {
    static const auto of_xlib = reinterpret_cast<Filter>(::dlsym(RTLD_NEXT, "XFilterEvent"));
    if (!of_xlib) return 0;
    const int kind = *event;
    const int taken = of_xlib(event, window);
    if (taken != 0 && (kind == key_press || kind == key_release)) *event = nothing;
    return taken;
}
