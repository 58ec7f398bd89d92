// SPDX-License-Identifier: EUPL-1.2
// The report as a PDF of A4 pages: tagged for screen readers, with bookmarks, a language and a title, and with text
// that copies in reading order. The first page has the title and the contents.
#pragma once
#include "sessions/report/outline.hpp"
#include "sessions/report/pictures/picture.hpp"

#include <functional>
#include <string>

namespace samenspraak::report {

// Called now and then with the fraction that is done (0..1). False stops the work; the result is then incomplete.
using GoOn = std::function<bool(float)>;

// `figure`: the picture for the figure in the outline; null when it has no figure. Belongs to the thread of the
// typesetter. Throws a std::exception when Cairo or qpdf fails, which happens only when memory runs out.
std::string to_pdf(const Outline&, const Picture* figure, text::Typesetter&, const GoOn& = {});

}  // namespace samenspraak::report
