// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/window/system/screen_saver.hpp"

#include <cstdlib>
#include <xcb/screensaver.h>

namespace samenspraak::screen {

void ScreenSaver::Disconnect::operator()(xcb_connection_t* connection) const { xcb_disconnect(connection); }

void ScreenSaver::hold_off() {
    if (held_ || !std::getenv("DISPLAY")) return;
    held_.reset(xcb_connect(nullptr, nullptr));
    const xcb_query_extension_reply_t* known = nullptr;
    if (xcb_connection_has_error(held_.get()) == 0) known = xcb_get_extension_data(held_.get(), &xcb_screensaver_id);
    if (!known || !known->present) return;
    xcb_screensaver_suspend(held_.get(), 1);
    xcb_flush(held_.get());
}

}  // namespace samenspraak::screen
