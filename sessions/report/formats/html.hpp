// SPDX-License-Identifier: EUPL-1.2
// The report as one page of HTML: no script, nothing fetched, readable by everyone and good to print. What people wrote
// never becomes markup.
#pragma once
#include "sessions/report/outline.hpp"

#include <string>

namespace samenspraak::report {

// `figure_svg`: what stands where the outline has a figure; empty when it has none.
std::string to_html(const Outline&, const std::string& figure_svg);

}  // namespace samenspraak::report
