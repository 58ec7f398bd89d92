// SPDX-License-Identifier: EUPL-1.2
// The session without a window: for a computer without a screen. Phones join, the facilitator leads with the remote.
#pragma once
#include "app/live/live.hpp"
#include "sessions/method/words.hpp"

#include <iosfwd>

namespace samenspraak::live {

struct ServeOptions {
    Path file;  // made, with its name as title, when it is not there
    JoinSettings join;
    std::string language = "nl";
};

// Opens the session, opens joining, prints where to join, and stays until Ctrl C (or SIGTERM). Answers with the exit
// code: 0 when all is safe in the file at the end. What goes wrong is said on `errors`.
int serve(Files&, const ServeOptions&, std::ostream& out, std::ostream& errors);

}  // namespace samenspraak::live
