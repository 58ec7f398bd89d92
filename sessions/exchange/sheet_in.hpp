// SPDX-License-Identifier: EUPL-1.2
// The first sheet of a workbook (XLSX), as rows of text: numbers as they stand in the file, formulas by what they came
// to last. Whatever the file claims about itself, it costs no more than the bounds below.
#pragma once
#include "sessions/exchange/table_text.hpp"
#include "sessions/result.hpp"

namespace samenspraak::exchange {

namespace sheet_limit {
inline constexpr std::size_t part = 16U << 20;    // bytes of one part of the workbook, unpacked
inline constexpr std::size_t text = 64U << 20;    // bytes of all cells together
inline constexpr std::size_t cells = 1'000'000;   // also the empty ones before a cell that has something
inline constexpr std::size_t far_column = 1'000;  // what stands further to the right comes directly behind
}  // namespace sheet_limit

// Refused with NotATable: no workbook, broken, or larger than the bounds (about: ZIP, or XLSX).
Result<std::vector<TextRow>> read_sheet(std::string_view bytes);

}  // namespace samenspraak::exchange
