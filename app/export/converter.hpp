// SPDX-License-Identifier: EUPL-1.2
// PDF/A-2 with accessibility tags, as archives and the law on accessible documents require it. LibreOffice makes it, if
// it is installed on this computer. That the file conforms is what LibreOffice claims; this program does not check it.
#pragma once
#include "sessions/result.hpp"

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace samenspraak::exports {

// Why it cannot be made on this computer (ProgramMissing); none when it can.
std::optional<Refusal> why_no_converter();

// Converts an ODT to PDF/A, in a temporary folder that is removed afterwards. Blocks until LibreOffice is done, so it
// does not belong on the thread of the screen; `go_on` is called there ten times a second, and false stops it. Refused
// with ProgramMissing, ProgramFailed or Stopped.
Result<std::string> to_archival_pdf(std::string_view odt, const std::function<bool()>& go_on);

}  // namespace samenspraak::exports
