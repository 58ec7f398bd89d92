// SPDX-License-Identifier: EUPL-1.2
// The report as a PDF of A4: tagged for who listens to it, with bookmarks, its language, a title, and text that copies
// as it reads. The first page is the title with the contents.
#pragma once
#include "sessions/report/outline.hpp"
#include "sessions/report/pictures/picture.hpp"

#include <functional>
#include <string>

namespace samenspraak::report {

// Asked now and then with the share that is done; false: stop, and what comes back is not whole.
using GoOn = std::function<bool(float)>;

// `figure`: what stands where the outline has a figure; null when it has none. Throws std::exception when Cairo or qpdf
// fails, which is for want of memory.
std::string to_pdf(const Outline&, const Picture* figure, text::Typesetter&, const GoOn& = {});

}  // namespace samenspraak::report
