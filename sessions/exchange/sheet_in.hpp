// SPDX-License-Identifier: EUPL-1.2
// Reads the first sheet of a workbook (XLSX) as rows of text: numbers as they are written in the file, formulas as
// their last result. Whatever the file claims about its sizes, reading it takes no more than the limits below. A pure
// function, safe on any thread.
#pragma once
#include "sessions/exchange/table_text.hpp"
#include "sessions/result.hpp"

namespace samenspraak::exchange {

namespace sheet_limit {
inline constexpr std::size_t part = 16U << 20;    // bytes of one part of the workbook, unpacked
inline constexpr std::size_t text = 64U << 20;    // bytes of all cells together
inline constexpr std::size_t cells = 1'000'000;   // including empty cells that come before a filled one
inline constexpr std::size_t far_column = 1'000;  // filled cells further to the right are moved up, without gaps
}  // namespace sheet_limit

// Refused with NotATable when it is no workbook, is broken, or exceeds the limits (about: ZIP or XLSX).
Result<std::vector<TextRow>> read_sheet(std::string_view bytes);

}  // namespace samenspraak::exchange
