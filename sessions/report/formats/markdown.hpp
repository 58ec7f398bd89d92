// SPDX-License-Identifier: EUPL-1.2
// The report as Markdown (CommonMark with tables). What people wrote is escaped: it never becomes markup.
#pragma once
#include "sessions/report/outline.hpp"

#include <string>
#include <string_view>

namespace samenspraak::report {

std::string to_markdown(const Outline&);

// A text inside Markdown. Each line break becomes `line_break`; leading blanks, which would make code, go.
std::string markdown_escaped(std::string_view text, std::string_view line_break);

}  // namespace samenspraak::report
