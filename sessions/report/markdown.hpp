// SPDX-License-Identifier: EUPL-1.2
// The report as Markdown (CommonMark with tables). What people wrote is escaped: it never becomes markup.
#pragma once
#include "sessions/report/outline.hpp"

#include <string>

namespace samenspraak::report {

std::string to_markdown(const Outline&);

// A text of people inside Markdown, on one line; line breaks become spaces.
std::string markdown_escaped(std::string_view);

}  // namespace samenspraak::report
