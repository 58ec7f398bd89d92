// SPDX-License-Identifier: EUPL-1.2
#include "sessions/exchange/sheet_in.hpp"

#include "sessions/text/utf8.hpp"
#include "sessions/text/visible.hpp"

#include <pugixml.hpp>
#include <zip.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cmath>
#include <map>
#include <memory>
#include <optional>

namespace samenspraak::exchange {
namespace {

// The name without the prefix of its namespace, which every program chooses for itself.
std::string_view local(const char* name) {
    const std::string_view whole = name;
    return whole.substr(whole.find(':') + 1);
}
bool is(const pugi::xml_node& node, std::string_view name) { return local(node.name()) == name; }
pugi::xml_node child(const pugi::xml_node& node, std::string_view name) {
    return node.find_child([&](const pugi::xml_node& each) { return is(each, name); });
}
std::string_view attribute(const pugi::xml_node& node, std::string_view name) {
    return node.find_attribute([&](const pugi::xml_attribute& each) { return local(each.name()) == name; }).value();
}

template <class Number> std::optional<Number> number(std::string_view text) {
    Number value{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc{} && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

// "AB12": 27. None when there is no column in it.
std::optional<std::size_t> column_of(std::string_view reference) {
    std::size_t column = 0;
    for (const char c : reference) {
        if (c < 'A' || c > 'Z' || column > sheet_limit::far_column) break;
        column = column * 26 + static_cast<std::size_t>(c - 'A' + 1);
    }
    return column == 0 ? std::nullopt : std::optional(column - 1);
}

// The texts of <t> in it and in its runs; how a word is pronounced (<rPh>) is no part of it.
std::string text_in(const pugi::xml_node& node) {
    std::string text;
    for (const pugi::xml_node& each : node.children())
        if (is(each, "t"))
            text += each.text().get();
        else if (is(each, "r"))
            text += child(each, "t").text().get();
    return text;
}

Refusal too_large(const std::string& what, std::size_t most) {
    return {Reason::TooLarge, what + " (> " + std::to_string(most >> 20) + " MB)"};
}

class Package {
public:
    explicit Package(std::string_view bytes) {
        zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, nullptr);
        if (!source) return;
        zip_.reset(zip_open_from_source(source, ZIP_RDONLY, nullptr));
        if (!zip_) zip_source_free(source);
    }
    bool has(const std::string& name) const { return zip_ && zip_name_locate(zip_.get(), name.c_str(), 0) >= 0; }

    // Refused with NotATable when it is not there or is broken, and with TooLarge.
    Result<Done> read(const std::string& name, pugi::xml_document& into) const {
        const Result<std::string> text = unpacked(name);
        if (!text) return text.error();
        if (into.load_buffer(text->data(), text->size(), pugi::parse_default | pugi::parse_ws_pcdata_single))
            return Done{};
        return broken();
    }
    static Refusal broken() { return {Reason::NotATable, "XLSX"}; }

private:
    struct Close {
        void operator()(zip_t* zip) const { zip_discard(zip); }
        void operator()(zip_file_t* file) const { zip_fclose(file); }
    };
    // What a file says of its own size is not believed.
    Result<std::string> unpacked(const std::string& name) const {
        const std::unique_ptr<zip_file_t, Close> file(zip_ ? zip_fopen(zip_.get(), name.c_str(), 0) : nullptr);
        if (!file) return broken();
        std::string text, piece(1U << 16, '\0');
        for (;;) {
            const zip_int64_t got = zip_fread(file.get(), piece.data(), piece.size());
            if (got < 0) return broken();
            if (got == 0) return text;
            text.append(piece, 0, static_cast<std::size_t>(got));
            if (text.size() > sheet_limit::part) return too_large(name, sheet_limit::part);
        }
    }
    std::unique_ptr<zip_t, Close> zip_;
};

struct SheetPlace {
    std::string name, part;
};

// The sheets in their order, and where they lie.
std::vector<SheetPlace> sheets_of(const pugi::xml_node& workbook, const pugi::xml_node& relations) {
    constexpr std::size_t most = 100;
    std::vector<SheetPlace> sheets;
    for (const pugi::xml_node& sheet : child(workbook, "sheets").children()) {
        std::string_view id;
        for (const pugi::xml_attribute& each : sheet.attributes())
            if (local(each.name()) == "id") id = each.value();  // r:id
        const pugi::xml_node relation = relations.find_child(
            [&](const pugi::xml_node& each) { return !id.empty() && attribute(each, "Id") == id; });
        if (!relation || sheets.size() == most) continue;
        const std::string target(attribute(relation, "Target"));
        sheets.push_back(
            {text::cleaned(attribute(sheet, "name")), target.starts_with('/') ? target.substr(1) : "xl/" + target});
    }
    return sheets;
}

// How a number in a cell is meant.
enum class Shown : std::uint8_t { Plain, Date, Percentage };

Shown shown_by(std::string_view format) {
    bool quoted = false;
    for (std::size_t i = 0; i < format.size(); ++i) {
        const char c = format[i];
        if (c == '"') quoted = !quoted;
        if (c == '\\') ++i;
        if (c == '[') i = std::min(format.find(']', i), format.size());
        if (quoted || i >= format.size()) continue;
        if (c == '%') return Shown::Percentage;
        if (std::string_view("dmyhsDMYHS").find(c) != std::string_view::npos) return Shown::Date;
        if (format.substr(i).starts_with("General")) return Shown::Plain;
    }
    return Shown::Plain;
}

// The formats that every workbook has without naming them.
Shown shown_by(unsigned built_in) {
    if (built_in == 9 || built_in == 10) return Shown::Percentage;
    const bool date = (built_in >= 14 && built_in <= 22) || (built_in >= 27 && built_in <= 36)
                      || (built_in >= 45 && built_in <= 47) || (built_in >= 50 && built_in <= 58);
    return date ? Shown::Date : Shown::Plain;
}

// By the number of a style, as cells name it.
Result<std::vector<Shown>> styles_of(const Package& package) {
    const std::string name = "xl/styles.xml";
    std::vector<Shown> styles;
    if (!package.has(name)) return styles;
    pugi::xml_document document;
    if (const Result<Done> read = package.read(name, document); !read) return read.error();
    std::map<unsigned, Shown> own;
    for (const pugi::xml_node& format : child(document.document_element(), "numFmts").children())
        if (const auto id = number<unsigned>(attribute(format, "numFmtId")))
            own[*id] = shown_by(attribute(format, "formatCode"));
    for (const pugi::xml_node& style : child(document.document_element(), "cellXfs").children()) {
        const unsigned id = number<unsigned>(attribute(style, "numFmtId")).value_or(0);
        const auto found = own.find(id);
        styles.push_back(found == own.end() ? shown_by(id) : found->second);
    }
    return styles;
}

std::string two_digits(int value) { return (value < 10 ? "0" : "") + std::to_string(value); }

// Days since 30 December 1899, as spreadsheets count them; the fraction is the time of the day.
std::string date_of(double serial) {
    using namespace std::chrono;
    constexpr double last = 2'958'466;  // the year 10000
    if (!(serial >= 0 && serial < last)) return {};
    constexpr int minutes_a_day = 24 * 60;
    const auto all = static_cast<std::int64_t>(std::llround(serial * minutes_a_day));
    const auto minutes = static_cast<int>(all % minutes_a_day);
    std::string time = two_digits(minutes / 60) + ':' + two_digits(minutes % 60);
    const std::int64_t whole = all / minutes_a_day;
    if (whole == 0) return time;
    const year_month_day date(sys_days(year(1899) / December / 30) + days(whole));
    const std::string day = std::to_string(static_cast<int>(date.year())) + '-'
                            + two_digits(static_cast<int>(static_cast<unsigned>(date.month()))) + '-'
                            + two_digits(static_cast<int>(static_cast<unsigned>(date.day())));
    return minutes == 0 ? day : day + ' ' + time;
}

std::string shown(double value, Shown how) {
    if (how == Shown::Date) return date_of(value);
    std::array<char, 32> text{};
    const double rounded = std::round(value * 1e6) / 1e4;  // per cent, in four decimals
    const auto [end, error] = std::to_chars(text.data(), text.data() + text.size(), rounded);
    return error == std::errc{} ? std::string(text.data(), end) + '%' : std::string();
}

Result<std::vector<std::string>> shared_texts(const Package& package) {
    const std::string name = "xl/sharedStrings.xml";
    std::vector<std::string> texts;
    if (!package.has(name)) return texts;  // a sheet of numbers has none
    pugi::xml_document document;
    if (const Result<Done> read = package.read(name, document); !read) return read.error();
    for (const pugi::xml_node& item : document.document_element().children())
        if (is(item, "si")) texts.push_back(text_in(item));
    return texts;
}

class SheetReader {
public:
    // `days`: what the workbook counts its dates from, later than spreadsheets do.
    SheetReader(std::vector<std::string> shared, std::vector<Shown> styles, double days)
        : shared_(std::move(shared)),
          styles_(std::move(styles)),
          days_(days) {}

    Result<std::vector<TextRow>> read(const pugi::xml_node& sheet) {
        std::size_t line = 0, with_text = 0;
        for (const pugi::xml_node& row : child(sheet, "sheetData").children()) {
            if (!is(row, "row")) continue;
            line = number<std::size_t>(attribute(row, "r")).value_or(line + 1);
            if (is_yes(attribute(row, "hidden"))) {
                ++remarks.hidden_rows;
                continue;
            }
            TextRow taken{line, {}};
            for (const pugi::xml_node& cell : row.children())
                if (is(cell, "c")) take(cell, taken.cells);
            if (text_ > sheet_limit::text) return too_large("XLSX", sheet_limit::text);
            if (has_text(taken)) ++with_text;
            if (with_text <= max_rows_with_text && cells_ <= sheet_limit::cells) rows_.push_back(std::move(taken));
        }
        if (with_text > max_rows_with_text) return Refusal{Reason::TooManyNotes, std::to_string(with_text)};
        if (cells_ > sheet_limit::cells) return Refusal{Reason::TooManyValues, std::to_string(cells_)};
        return std::move(rows_);
    }
    FileRemarks remarks;

    static bool has_text(const TextRow& row) { return std::ranges::any_of(row.cells, text::has_visible); }

private:
    static bool is_yes(std::string_view said) { return said == "1" || said == "true"; }
    void take(const pugi::xml_node& cell, std::vector<std::string>& cells) {
        const std::size_t column = column_of(attribute(cell, "r")).value_or(cells.size());
        const std::size_t before = cells.size();
        if (text_ > sheet_limit::text || cells_ > sheet_limit::cells) return void(++cells_);  // counted, not kept
        if (column > before && column < sheet_limit::far_column) cells.resize(column);
        cells.push_back(text::cleaned(text_of(cell)));
        text_ += cells.back().size(), cells_ += cells.size() - before;
    }
    std::string text_of(const pugi::xml_node& cell) {
        const std::string_view type = attribute(cell, "t");
        if (type == "inlineStr") return text_in(child(cell, "is"));
        std::string value = child(cell, "v").text().get();
        if (type == "e") return ++remarks.wrong_cells, std::string();
        if (type == "b") return value == "1" ? "TRUE" : value == "0" ? "FALSE" : value;
        if (type == "s") {
            const auto which = number<std::size_t>(value);
            return which && *which < shared_.size() ? shared_[*which] : std::string();
        }
        return type.empty() || type == "n" ? number_in(cell, std::move(value)) : value;
    }
    // A number of which the style says no more stays as it is written.
    std::string number_in(const pugi::xml_node& cell, std::string value) const {
        const auto style = number<std::size_t>(attribute(cell, "s"));
        const Shown how = style && *style < styles_.size() ? styles_[*style] : Shown::Plain;
        const auto known = how == Shown::Plain ? std::nullopt : number<double>(value);
        if (!known) return value;
        const std::string text = shown(how == Shown::Date ? *known + days_ : *known, how);
        return text.empty() ? value : text;
    }
    std::vector<TextRow> rows_;
    std::vector<std::string> shared_;
    std::vector<Shown> styles_;
    double days_;
    std::size_t text_ = 0, cells_ = 0;
};

}  // namespace

Result<Sheet> read_workbook(std::string_view bytes) {
    const Package package(bytes);
    if (!package.has("xl/workbook.xml")) return Refusal{Reason::NotATable, "ZIP"};
    pugi::xml_document workbook, relations;
    if (const auto read = package.read("xl/workbook.xml", workbook); !read) return read.error();
    if (const auto read = package.read("xl/_rels/workbook.xml.rels", relations); !read) return read.error();
    const auto sheets = sheets_of(workbook.document_element(), relations.document_element());
    if (sheets.empty()) return Package::broken();
    const auto shared = shared_texts(package);
    if (!shared) return shared.error();
    const auto styles = styles_of(package);
    if (!styles) return styles.error();
    const std::string_view from_1904 = attribute(child(workbook.document_element(), "workbookPr"), "date1904");
    const double days = from_1904 == "1" || from_1904 == "true" ? 1'462 : 0;

    std::optional<Sheet> first;
    for (const SheetPlace& place : sheets) {
        pugi::xml_document document;
        if (const auto read = package.read(place.part, document); !read) {
            if (first && read.error().why == Reason::NotATable) continue;  // a diagram, or a sheet that is not there
            return read.error();
        }
        SheetReader reader(*shared, *styles, days);
        auto rows = reader.read(document.document_element());
        if (!rows) return rows.error();
        const bool filled = std::ranges::any_of(*rows, SheetReader::has_text);
        if (!first || filled)
            first = Sheet{std::move(*rows), std::move(reader.remarks)}, first->remarks.sheet = place.name;
        if (filled) break;
    }
    for (const SheetPlace& place : sheets)
        if (place.name != first->remarks.sheet) first->remarks.other_sheets.push_back(place.name);
    return std::move(*first);
}

Result<std::vector<TextRow>> read_sheet(std::string_view bytes) {
    Result<Sheet> sheet = read_workbook(bytes);
    if (!sheet) return sheet.error();
    return std::move(sheet->rows);
}

}  // namespace samenspraak::exchange
