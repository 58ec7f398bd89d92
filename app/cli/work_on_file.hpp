// SPDX-License-Identifier: EUPL-1.2
// Tasks that open a session to write, do one thing in it and close it again: what a window does, without one. Each says
// what opening found, and answers with an exit code.
#pragma once
#include "app/cli/command_line.hpp"

namespace samenspraak::cli {

// The facilitator's last act, and the last that was taken back. With the act that began the session nothing happens.
int undo_last(const Arguments&, const Console&);
int redo_last(const Arguments&, const Console&);

// Mends the file as every opening does, and says what was recovered and where the rest lies.
int recover(const Arguments&, const Console&);

}  // namespace samenspraak::cli
