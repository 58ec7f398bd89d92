// SPDX-License-Identifier: EUPL-1.2
// The report for word processors: real headings, lists and tables, a table of contents, named styles, its language, and
// the figure with its meaning in words. The same outline in both.
#pragma once
#include "sessions/report/outline.hpp"

#include <string>

namespace samenspraak::report {

// The figure as it goes into a document.
struct FigureFile {
    std::string png;               // empty: there is none
    double width = 1, height = 1;  // in whatever unit: only the shape counts
};

std::string to_odt(const Outline&, const FigureFile&);
std::string to_docx(const Outline&, const FigureFile&);

// How large a figure is on a page of A4, in centimetres.
struct Centimetres {
    double width = 0, height = 0;
};
Centimetres fitted(const FigureFile&);

inline constexpr double text_width = 17.0;  // of the page, in centimetres

}  // namespace samenspraak::report
