// SPDX-License-Identifier: EUPL-1.2
// PDF/A-2 with accessibility, as archives and the law on accessible documents ask for it. LibreOffice makes it, when it
// is on this machine; the claim in the file is LibreOffice's, and nobody checked it.
#pragma once
#include "sessions/result.hpp"

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace samenspraak::report {

// Why it cannot be made here: ProgramMissing; none when it can.
std::optional<Refusal> why_no_converter();

// An ODT as PDF/A. Works in a folder of its own that is gone afterwards. Refused with ProgramMissing, ProgramFailed, or
// Stopped when `go_on` says so; it is asked ten times a second.
Result<std::string> to_archival_pdf(std::string_view odt, const std::function<bool()>& go_on);

}  // namespace samenspraak::report
