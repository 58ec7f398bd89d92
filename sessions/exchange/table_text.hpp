// SPDX-License-Identifier: EUPL-1.2
// A table as text, as spreadsheets and people save it: CSV with any of the usual separators, or plain lines. Whatever
// comes in is rows of cells of sound UTF-8; only what is more than may come in at once is refused. Pure functions, safe
// on any thread.
#pragma once
#include "sessions/exchange/import_limit.hpp"
#include "sessions/result.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace samenspraak::exchange {

struct TextRow {
    std::size_t line = 0;  // at which it starts, the first is 1
    std::vector<std::string> cells;
};

// As many rows with a text as there may be notes, and one that names the columns.
inline constexpr std::size_t max_rows_with_text = import_limit::notes + 1;

// Both are refused with TooManyNotes (about: how many rows have a text) or TooManyValues (about: how many cells), and
// never hold more than that in memory.

// UTF-8, UTF-16 with a byte order mark, or else Windows-1252. The separator is the one of ; tab , that the first line
// has most of, outside of quotes; without any each line is one cell, its quotes taken off when they are
// around all of it. A first line "sep=;" names the separator, and is none of the rows. An apostrophe that keeps a
// spreadsheet from reading a formula is taken off again.
Result<std::vector<TextRow>> read_table(std::string_view bytes);

// As a spreadsheet puts it on the clipboard: cells apart by tabs, in quotes where they hold the end of a line.
Result<std::vector<TextRow>> read_cells(std::string_view text);

}  // namespace samenspraak::exchange
