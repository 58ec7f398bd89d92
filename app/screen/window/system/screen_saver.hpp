// SPDX-License-Identifier: EUPL-1.2
// Holds off the screen saver that the X server has itself, and the sleep of the monitor: what a desktop without a
// service for it stands on (app/system/stay_awake.hpp asks those). The server ends it by itself when the program does.
// Without X11, or where the server knows nothing of it, nothing happens. On the thread of the window.
#pragma once
#include <memory>

struct xcb_connection_t;

namespace samenspraak::screen {

class ScreenSaver {
public:
    void hold_off();
    void let_go() { held_.reset(); }

private:
    struct Disconnect {
        void operator()(xcb_connection_t*) const;
    };
    std::unique_ptr<xcb_connection_t, Disconnect> held_;  // it is held off for as long as this connection is there
};

}  // namespace samenspraak::screen
