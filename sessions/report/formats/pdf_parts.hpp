// SPDX-License-Identifier: EUPL-1.2
// What pdf.cpp is made of besides the pages: tables, and what is done to the file when Cairo has written it.
#pragma once
#include "sessions/report/formats/pdf_pages.hpp"
#include "sessions/report/outline.hpp"

namespace samenspraak::report {

void put_table(Pages&, const Table&);

struct PdfFacts {
    std::string title, language;
    std::string alternative;  // of the figure
};

// The last page becomes the first; language, alternative text, scopes of header cells, marks around what is not text,
// metadata. Throws std::exception when it is no PDF.
std::string finished_pdf(const std::string& from_cairo, const PdfFacts&);

}  // namespace samenspraak::report
