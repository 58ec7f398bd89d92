// SPDX-License-Identifier: EUPL-1.2
// The real window: GLFW, OpenGL 3.3, and the sleep between frames. It draws only when the pace says so, and sleeps
// until something happens, someone wakes it, or a time that the show asked for.
#pragma once
#include "app/document/settings.hpp"
#include "app/screen/input/input.hpp"
#include "app/screen/widgets/view.hpp"
#include "app/screen/window/stage.hpp"
#include "sessions/result.hpp"

#include <functional>
#include <memory>

namespace samenspraak::screen {

class Window {
public:
    // What can be made ready while the system's driver is loaded, for a window that will be about so many pixels.
    using Meanwhile = std::function<void(int wide, int high)>;

    // Opens it, with the show's settings for its place. Refused with NoDisplay when there is no screen to open it on,
    // with NoOpenGl when it cannot be drawn there; `about` is what the system said. The other work is done on another
    // thread, and done when this answers; without a screen it is not begun. What it throws is thrown here.
    static Result<std::unique_ptr<Window>> open(
        const document::Settings&, const Meanwhile& = [](int, int) {});
    static Result<std::unique_ptr<Window>> open_hidden();  // for a picture, where Offscreen cannot
    ~Window();
    Window(const Window&) = delete;
    Window& operator=(const Window&) = delete;

    // Draws the show until it is over, the window is closed, or the program is asked to end (see wake). The window's
    // place is in the show's settings then, and the show was told of every change of those. `stay_awake` is told when
    // the show begins and ends to want that, of the desktop; the screen saver of X11 is held off here.
    void run(Stage&, View&, const std::function<bool()>& asked_to_end = {},
        const std::function<void(bool)>& stay_awake = {});

    // From any thread: takes the window out of its sleep, so that it asks the show for letters.
    static void wake();

private:
    struct Parts;
    class Loop;
    explicit Window(std::unique_ptr<Parts>);
    std::unique_ptr<Parts> parts_;
};

}  // namespace samenspraak::screen
