// SPDX-License-Identifier: EUPL-1.2
// The other parts of pdf.cpp: tables, and what is added to the file after Cairo has written it. Only for that file.
#pragma once
#include "sessions/report/formats/pdf/pdf_pages.hpp"
#include "sessions/report/outline.hpp"

namespace samenspraak::report {

void put_table(Pages&, const Table&);

struct PdfFacts {
    std::string title, language;
    std::string alternative;  // of the figure
};

// Makes the last page the first, and adds the language, the alternative text of the figure, the scopes of header cells,
// artifact marks around what is no text, and metadata. Throws a std::exception when `from_cairo` is not a PDF.
std::string finished_pdf(const std::string& from_cairo, const PdfFacts&);

}  // namespace samenspraak::report
