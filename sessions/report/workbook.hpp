// SPDX-License-Identifier: EUPL-1.2
// A session as tables, for who counts on: one small workbook that each format of sheets only lays out.
#pragma once
#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace samenspraak::report {

struct ReportData;

using Cell = std::variant<std::string, std::int64_t>;  // an empty text is an empty cell
struct Column {
    std::string title;
    int width = 12;  // in letters
};
struct Sheet {
    std::string name;  // up to 31 letters, none of []:*?/\ and unlike the others
    std::vector<Column> columns;
    std::vector<std::vector<Cell>> rows;  // each as long as the columns
};
struct Workbook {
    std::string language, title;
    std::vector<Sheet> sheets;
};

// Notes, links, values and options: all that is on the board.
Workbook workbook(const ReportData&);

}  // namespace samenspraak::report
