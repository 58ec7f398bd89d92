// SPDX-License-Identifier: EUPL-1.2
// The report as Markdown (CommonMark with tables). What people wrote is escaped and never becomes markup. Pure
// functions.
#pragma once
#include "sessions/report/outline.hpp"

#include <string>
#include <string_view>

namespace samenspraak::report {

std::string to_markdown(const Outline&);

// Escapes a text for Markdown. Each line break becomes `line_break`; leading blanks are removed, as they would make
// code.
std::string markdown_escaped(std::string_view text, std::string_view line_break);

}  // namespace samenspraak::report
