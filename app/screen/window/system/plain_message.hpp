// SPDX-License-Identifier: EUPL-1.2
// A few sentences in a window that needs nothing but X11, for when our own cannot be drawn: who started the program
// from a menu sees no terminal. On the calling thread, which waits until the person has closed it.
#pragma once
#include <string>

namespace samenspraak::screen {

struct PlainMessage {
    std::string title, text, close;  // close: what the button says
};

// False: there is no X11 to show it on.
bool show_plain_message(const PlainMessage&);

}  // namespace samenspraak::screen
