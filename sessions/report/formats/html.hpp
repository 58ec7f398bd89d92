// SPDX-License-Identifier: EUPL-1.2
// The report as one HTML page without scripts that loads nothing from elsewhere, is accessible and prints well. What
// people wrote never becomes markup. A pure function.
#pragma once
#include "sessions/report/outline.hpp"

#include <string>

namespace samenspraak::report {

// `figure_svg`: the inline SVG for the figure in the outline; empty when it has no figure.
std::string to_html(const Outline&, const std::string& figure_svg);

}  // namespace samenspraak::report
