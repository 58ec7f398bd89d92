// SPDX-License-Identifier: EUPL-1.2
#include "sessions/exchange/sheet_in.hpp"

#include "sessions/text/utf8.hpp"

#include <pugixml.hpp>
#include <zip.h>

#include <charconv>
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

class Package {
public:
    explicit Package(std::string_view bytes) {
        zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, nullptr);
        if (!source) return;
        zip_.reset(zip_open_from_source(source, ZIP_RDONLY, nullptr));
        if (!zip_) zip_source_free(source);
    }
    bool has(const std::string& name) const { return zip_ && zip_name_locate(zip_.get(), name.c_str(), 0) >= 0; }

    // False when it is not there, is broken, or too large.
    bool read(const std::string& name, pugi::xml_document& into) const {
        const auto text = unpacked(name);
        return text && into.load_buffer(text->data(), text->size(), pugi::parse_default | pugi::parse_ws_pcdata_single);
    }

private:
    struct Close {
        void operator()(zip_t* zip) const { zip_discard(zip); }
        void operator()(zip_file_t* file) const { zip_fclose(file); }
    };
    // What a file says of its own size is not believed.
    std::optional<std::string> unpacked(const std::string& name) const {
        const std::unique_ptr<zip_file_t, Close> file(zip_ ? zip_fopen(zip_.get(), name.c_str(), 0) : nullptr);
        if (!file) return std::nullopt;
        std::string text, piece(1U << 16, '\0');
        for (;;) {
            const zip_int64_t got = zip_fread(file.get(), piece.data(), piece.size());
            if (got < 0) return std::nullopt;
            if (got == 0) return text;
            text.append(piece, 0, static_cast<std::size_t>(got));
            if (text.size() > sheet_limit::part) return std::nullopt;
        }
    }
    std::unique_ptr<zip_t, Close> zip_;
};

// Where the sheet lies that stands first; empty when the workbook has none.
std::string first_sheet(const Package& package) {
    pugi::xml_document workbook, relations;
    if (!package.read("xl/workbook.xml", workbook) || !package.read("xl/_rels/workbook.xml.rels", relations)) return {};
    const pugi::xml_node sheet = child(child(workbook.document_element(), "sheets"), "sheet");
    for (const pugi::xml_attribute& id : sheet.attributes()) {
        if (local(id.name()) != "id") continue;  // r:id
        for (const pugi::xml_node& relation : relations.document_element().children()) {
            if (attribute(relation, "Id") != id.value()) continue;
            const std::string target(attribute(relation, "Target"));
            return target.starts_with('/') ? target.substr(1) : "xl/" + target;
        }
    }
    return {};
}

std::vector<std::string> shared_texts(const Package& package) {
    std::vector<std::string> texts;
    pugi::xml_document document;
    if (!package.read("xl/sharedStrings.xml", document)) return texts;  // a sheet of numbers has none
    for (const pugi::xml_node& item : document.document_element().children())
        if (is(item, "si")) texts.push_back(text_in(item));
    return texts;
}

class SheetReader {
public:
    explicit SheetReader(std::vector<std::string> shared) : shared_(std::move(shared)) {}

    // False when it is larger than it may be.
    bool read(const pugi::xml_node& sheet) {
        std::size_t line = 0;
        for (const pugi::xml_node& row : child(sheet, "sheetData").children()) {
            if (!is(row, "row")) continue;
            line = number<std::size_t>(attribute(row, "r")).value_or(line + 1);
            rows.push_back({line, {}});
            for (const pugi::xml_node& cell : row.children())
                if (is(cell, "c") && !take(cell, rows.back().cells)) return false;
        }
        return true;
    }
    std::vector<TextRow> rows;

private:
    bool take(const pugi::xml_node& cell, std::vector<std::string>& cells) {
        const std::size_t column = column_of(attribute(cell, "r")).value_or(cells.size());
        const std::size_t before = cells.size();
        if (column > before && column < sheet_limit::far_column) cells.resize(column);
        cells.push_back(text::cleaned(text_of(cell)));
        text_ += cells.back().size(), cells_ += cells.size() - before;
        return text_ <= sheet_limit::text && cells_ <= sheet_limit::cells;
    }
    std::string text_of(const pugi::xml_node& cell) const {
        const std::string_view type = attribute(cell, "t");
        if (type == "inlineStr") return text_in(child(cell, "is"));
        std::string value = child(cell, "v").text().get();
        if (type != "s") return value;
        const auto which = number<std::size_t>(value);
        return which && *which < shared_.size() ? shared_[*which] : std::string();
    }
    std::vector<std::string> shared_;
    std::size_t text_ = 0, cells_ = 0;
};

}  // namespace

Result<std::vector<TextRow>> read_sheet(std::string_view bytes) {
    const Package package(bytes);
    if (!package.has("xl/workbook.xml")) return Refusal{Reason::NotATable, "ZIP"};
    const Refusal broken{Reason::NotATable, "XLSX"};
    pugi::xml_document sheet;
    if (const std::string name = first_sheet(package); name.empty() || !package.read(name, sheet)) return broken;
    SheetReader reader(shared_texts(package));
    if (!reader.read(sheet.document_element())) return broken;
    return std::move(reader.rows);
}

}  // namespace samenspraak::exchange
