// SPDX-License-Identifier: EUPL-1.2
// The end of every task that writes files out of a session: what is said of them, and the exit code. Files that are
// whole and in their place are never called failed, because who tries again would find them there. Waits for the disk.
#pragma once
#include "app/cli/command_line.hpp"

#include <optional>
#include <string_view>

namespace samenspraak::cli {

// exit_well; or, when the disk did not confirm what was written (`unsure`), says that on `err`, and exit_unsure.
int tell_unsure(const std::optional<Refusal>& unsure, const Console&);

// Writes one file whole, in the place of what was there, and says so; or says why not, with exit_failed.
int write_file(const store::Path&, std::string_view bytes, const Console&);

}  // namespace samenspraak::cli
