// SPDX-License-Identifier: EUPL-1.2
// The session without a window: for a computer without a screen. Phones join, the facilitator leads with the remote.
#pragma once
#include "app/cli/command_line.hpp"

namespace samenspraak {

// `serve FILE [--port N] …`: opens the session, or makes one with the file's name as title; opens joining, prints where
// to join, and stays until Ctrl C (or SIGTERM, or a terminal that closes). Answers with the exit code: well when all is
// safe in the file at the end.
int serve(const cli::Arguments&, const cli::Console&);

}  // namespace samenspraak
