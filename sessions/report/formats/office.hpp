// SPDX-License-Identifier: EUPL-1.2
// The report for word processors, as ODT and DOCX: real headings, lists and tables, a table of contents, named styles,
// the language of the text, and the figure with a description in words. Pure functions; they throw std::runtime_error
// when libzip fails, which happens only when memory runs out.
#pragma once
#include "sessions/report/outline.hpp"

#include <string>

namespace samenspraak::report {

// The figure for a document.
struct FigureFile {
    std::string png;               // empty: no figure
    double width = 1, height = 1;  // in any unit: only their ratio counts
};

std::string to_odt(const Outline&, const FigureFile&);
std::string to_docx(const Outline&, const FigureFile&);

// The size of a figure on an A4 page, in centimetres.
struct Centimetres {
    double width = 0, height = 0;
};
Centimetres fitted(const FigureFile&);

inline constexpr double text_width = 17.0;  // of the page, in centimetres

}  // namespace samenspraak::report
