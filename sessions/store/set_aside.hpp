// SPDX-License-Identifier: EUPL-1.2
// Keeps a file that is about to be replaced: damaged, or overwritten by another program. Waits for the disk.
#pragma once
#include "sessions/store/journal.hpp"

#include <string_view>

namespace samenspraak::store {

// Gives the file, which is open and found at `path`, a second name beside it: the path, `why`, and the time (UTC).
// Where a disk knows no second names it is copied. The path still leads to it: whoever then replaces that loses
// nothing. Answers with the name; refused as the disk does.
// `max_bytes`: of a file that has to be copied.
Result<Path> set_aside(Files&, File&, const Path& path, std::string_view why, std::uint64_t max_bytes = journal_bytes);

}  // namespace samenspraak::store
