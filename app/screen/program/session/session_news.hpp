// SPDX-License-Identifier: EUPL-1.2
// What was seen last of an open session and its phones, to know whether there is something new to show: only then is a
// frame drawn after a wake. On the thread of the screen.
#pragma once
#include "app/screen/program/session/session_screen.hpp"

namespace samenspraak::screen {

class SessionNews {
public:
    // Attends to the phones: lets in what they sent, and tells them what is new. True: something about them is.
    bool attend(SessionScreen&);

    // The same, and whether acts, what is safe or the disk are otherwise than when it was asked last.
    bool look(SessionScreen&);

private:
    struct Phones {
        bool open = false;
        std::size_t chosen_address = 0;
        std::vector<std::string> addresses;
        commands::Attendance attendance;
        friend bool operator==(const Phones&, const Phones&) = default;
    };
    struct Saved {
        std::uint64_t revision = 0, safe = 0;
        bool trouble = false;
        friend bool operator==(const Saved&, const Saved&) = default;
    };

    Phones phones_;
    Saved saved_;
};

}  // namespace samenspraak::screen
