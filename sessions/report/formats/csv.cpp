// SPDX-License-Identifier: EUPL-1.2
#include "sessions/report/formats/sheets.hpp"

#include <array>
#include <string_view>

namespace samenspraak::report {
namespace {

// Also the wide forms of East Asian type, which some spreadsheets read as the plain ones.
constexpr std::array<std::string_view, 8> starts_of_formulas{"=", "+", "-", "@", "＝", "＋", "－", "＠"};

bool looks_like_formula(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \t\n\r");
    if (first == std::string_view::npos) return false;
    if (text[0] == '\t' || text[0] == '\r') return true;
    for (const std::string_view start : starts_of_formulas)
        if (text.substr(first).starts_with(start)) return true;
    return false;
}

std::string quoted(std::string_view text) {
    if (text.empty()) return {};
    std::string out = looks_like_formula(text) ? "\"'" : "\"";
    for (const char c : text) {
        if (c == '"') out += '"';
        out += c;
    }
    return out + '"';
}

std::string written(const Cell& cell) {
    const auto* text = std::get_if<std::string>(&cell);
    return text ? quoted(*text) : std::to_string(std::get<std::int64_t>(cell));
}

}  // namespace

std::string to_csv(const Sheet& sheet) {
    std::string out = "\xef\xbb\xbf";
    const auto write = [&](const auto& cells, auto text_of) {
        for (std::size_t i = 0; i < cells.size(); ++i) (out += i == 0 ? "" : ";") += text_of(cells[i]);
        out += "\r\n";
    };
    write(sheet.columns, [](const Column& column) { return quoted(column.title); });
    for (const auto& row : sheet.rows) write(row, written);
    return out;
}

}  // namespace samenspraak::report
