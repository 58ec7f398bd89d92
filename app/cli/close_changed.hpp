// SPDX-License-Identifier: EUPL-1.2
// The end of every task that changes a session: closes it, and finds out what is so when the disk refused something at
// the end. A change that is in the file is never called failed, because who tries again would do it twice.
#pragma once
#include "app/cli/command_line.hpp"
#include "app/document/document.hpp"

namespace samenspraak::cli {

// Closes the document, and waits for that. Answers with exit_well when all that was done is safe, also when only the
// mark of closing is missing; with exit_unsure when it is in the file but the disk did not confirm it; otherwise with
// exit_failed. Says on `err` what is not as it should be.
int close_changed(document::Document&, const Console&);

}  // namespace samenspraak::cli
