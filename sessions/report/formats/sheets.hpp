// SPDX-License-Identifier: EUPL-1.2
// A workbook in the formats of spreadsheets.
#pragma once
#include "sessions/report/workbook.hpp"

namespace samenspraak::report {

// One sheet as text: UTF-8 with a byte order mark, semicolons, every text quoted; what a spreadsheet would take for a
// formula gets an apostrophe in front.
std::string to_csv(const Sheet&);

std::string to_xlsx(const Workbook&);
std::string to_ods(const Workbook&);

}  // namespace samenspraak::report
