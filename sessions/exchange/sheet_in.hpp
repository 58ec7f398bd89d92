// SPDX-License-Identifier: EUPL-1.2
// Reads the first sheet of a workbook (XLSX) that has anything in it, as rows of text: numbers as they are written in
// the file, formulas as their last result, dates as 2026-11-23, percentages with their sign. What nobody sees there is
// left out: rows that are hidden, cells with an error. Whatever the file claims about its sizes, reading it takes no
// more than the limits below. A pure function, safe on any thread.
#pragma once
#include "sessions/exchange/table_text.hpp"
#include "sessions/result.hpp"

namespace samenspraak::exchange {

namespace sheet_limit {
inline constexpr std::size_t part = 16U << 20;              // bytes of one part of the workbook, unpacked
inline constexpr std::size_t text = 64U << 20;              // bytes of all cells together
inline constexpr std::size_t cells = import_limit::values;  // including empty cells that come before a filled one
inline constexpr std::size_t far_column = 1'000;  // filled cells further to the right are moved up, without gaps
}  // namespace sheet_limit

// What was not read, for whoever brought the file.
struct FileRemarks {
    std::string sheet;                      // the name of the sheet that was read
    std::vector<std::string> other_sheets;  // and of those that were not; no file but a workbook has any
    std::size_t hidden_rows = 0, wrong_cells = 0;
};
struct Sheet {
    std::vector<TextRow> rows;
    FileRemarks remarks;
};

// Refused with NotATable when it is no workbook or is broken (about: ZIP or XLSX), with TooLarge when a part or all
// text is larger than the limits, and as read_table with TooManyNotes and TooManyValues.
Result<Sheet> read_workbook(std::string_view bytes);
Result<std::vector<TextRow>> read_sheet(std::string_view bytes);  // its rows

}  // namespace samenspraak::exchange
