// SPDX-License-Identifier: EUPL-1.2
// A workbook in the formats of spreadsheets. Pure functions.
#pragma once
#include "sessions/report/workbook.hpp"

namespace samenspraak::report {

// One sheet as CSV: UTF-8 with a byte order mark, separated by semicolons, every text in quotes. A text that a
// spreadsheet would take for a formula gets an apostrophe in front.
std::string to_csv(const Sheet&);

std::string to_xlsx(const Workbook&);
std::string to_ods(const Workbook&);

}  // namespace samenspraak::report
