// SPDX-License-Identifier: EUPL-1.2
// A session as tables, for who counts on: one small workbook that each format of sheets only lays out.
#pragma once
#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace samenspraak::report {

struct Material;

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
Workbook workbook(const Material&);

// One sheet as text: UTF-8 with a byte order mark, semicolons, every text quoted; what a spreadsheet would take for a
// formula gets an apostrophe in front.
std::string to_csv(const Sheet&);

std::string to_xlsx(const Workbook&);
std::string to_ods(const Workbook&);

}  // namespace samenspraak::report
