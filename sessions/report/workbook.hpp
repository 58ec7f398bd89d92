// SPDX-License-Identifier: EUPL-1.2
// A session as tables, for people who calculate further with it: one small workbook, which each spreadsheet format only
// lays out. Plain values that own their texts.
#pragma once
#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace samenspraak::report {

struct ReportData;

using Cell = std::variant<std::string, std::int64_t>;  // an empty text makes an empty cell
struct Column {
    std::string title;
    int width = 12;  // in characters
};
struct Sheet {
    std::string name;  // at most 31 characters, none of []:*?/\, and unique in the workbook
    std::vector<Column> columns;
    std::vector<std::vector<Cell>> rows;  // each with as many cells as there are columns
};
struct Workbook {
    std::string language, title;
    std::vector<Sheet> sheets;
};

// The sheets with the notes, links, values and options that are on the board.
Workbook workbook(const ReportData&);

}  // namespace samenspraak::report
