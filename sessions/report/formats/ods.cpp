// SPDX-License-Identifier: EUPL-1.2
#include "sessions/report/formats/odf.hpp"
#include "sessions/report/formats/sheets.hpp"

#include <algorithm>

namespace samenspraak::report {
namespace {

constexpr std::string_view config = "urn:oasis:names:tc:opendocument:xmlns:config:1.0";

pugi::xml_node style(pugi::xml_node parent, std::string_view name, std::string_view family) {
    return element(parent, "style:style", {{"style:name", name}, {"style:family", family}});
}

std::string letters(std::size_t column) {
    std::string name;
    for (++column; column > 0; column = (column - 1) / 26)
        name.insert(name.begin(), static_cast<char>('A' + (column - 1) % 26));
    return name;
}

std::string address(const Sheet& sheet) {
    std::string name = "'";
    for (const char c : sheet.name) name += c == '\'' ? "''" : std::string(1, c);
    name += "'.";
    return name + "A1:" + name + letters(sheet.columns.size() - 1) + std::to_string(sheet.rows.size() + 1);
}

void add_text_cell(pugi::xml_node row, std::string_view style, std::string_view text) {
    const pugi::xml_node cell =
        element(row, "table:table-cell", {{"table:style-name", style}, {"office:value-type", "string"}});
    for (std::size_t from = 0; from <= text.size();) {
        const std::size_t end = std::min(text.find('\n', from), text.size());
        odf_text(element(cell, "text:p"), text.substr(from, end - from));
        from = end + 1;
    }
}

void add_cell(pugi::xml_node row, const Cell& cell) {
    if (const auto* text = std::get_if<std::string>(&cell)) {
        if (text->empty())
            element(row, "table:table-cell");
        else
            add_text_cell(row, "Text", *text);
        return;
    }
    const std::string number = std::to_string(std::get<std::int64_t>(cell));
    const pugi::xml_node node = element(row, "table:table-cell",
        {{"table:style-name", "Number"}, {"office:value-type", "float"}, {"office:value", number}});
    text_into(element(node, "text:p"), number);
}

void add_sheet(pugi::xml_node book, pugi::xml_node automatic, const Sheet& sheet, std::size_t number) {
    const pugi::xml_node table =
        element(book, "table:table", {{"table:name", sheet.name}, {"table:style-name", "Sheet"}});
    for (std::size_t i = 0; i < sheet.columns.size(); ++i) {
        const std::string name = "Column" + std::to_string(number) + '.' + std::to_string(i + 1);
        element(style(automatic, name, "table-column"), "style:table-column-properties",
            {{"style:column-width", centimetres(0.2 * sheet.columns[i].width)}});
        element(table, "table:table-column", {{"table:style-name", name}});
    }
    const pugi::xml_node head = element(element(table, "table:table-header-rows"), "table:table-row");
    for (const Column& column : sheet.columns) add_text_cell(head, "Head", column.title);
    for (const auto& row : sheet.rows) {
        const pugi::xml_node cells = element(table, "table:table-row");
        for (const Cell& cell : row) add_cell(cells, cell);
    }
}

void add_automatic_styles(pugi::xml_node automatic) {
    element(style(automatic, "Sheet", "table"), "style:table-properties", {{"table:display", "true"}});
    set(automatic.find_child_by_attribute("style:name", "Sheet"), "style:master-page-name", "Default");
    const auto cell = [&](std::string_view name, std::string_view weight, std::string_view line) {
        const pugi::xml_node node = style(automatic, name, "table-cell");
        element(node, "style:table-cell-properties",
            {{"fo:wrap-option", "wrap"}, {"style:vertical-align", "top"}, {"fo:border-bottom", line}});
        element(node, "style:text-properties", {{"fo:font-weight", weight}});
    };
    cell("Text", "normal", "none");
    cell("Number", "normal", "none");
    cell("Head", "bold", "1.2pt solid #1d2433");
}

pugi::xml_document styles_part(std::string_view language) {
    pugi::xml_document document;
    const pugi::xml_node root = odf_part(document, "office:document-styles");
    const pugi::xml_node node =
        element(element(root, "office:styles"), "style:default-style", {{"style:family", "table-cell"}});
    element(node, "style:text-properties",
        {{"fo:font-family", "Arial"}, {"fo:font-size", "10pt"}, {"fo:language", language},
            {"fo:country", country_of(language)}});
    const pugi::xml_node page =
        element(element(root, "office:automatic-styles"), "style:page-layout", {{"style:name", "Page"}});
    element(page, "style:page-layout-properties",
        {{"fo:page-width", "29.7cm"}, {"fo:page-height", "21cm"}, {"style:print-orientation", "landscape"},
            {"style:scale-to-X", "1"}, {"style:scale-to-Y", "0"}, {"fo:margin", "1.5cm"}});
    element(element(root, "office:master-styles"), "style:master-page",
        {{"style:name", "Default"}, {"style:page-layout-name", "Page"}});
    return document;
}

// The row of headings stays in sight.
pugi::xml_document settings_part(const Workbook& book) {
    pugi::xml_document document;
    const pugi::xml_node root = odf_part(document, "office:document-settings");
    set(root, "xmlns:config", config);
    const pugi::xml_node set_of =
        element(element(root, "office:settings"), "config:config-item-set", {{"config:name", "ooo:view-settings"}});
    const pugi::xml_node views = element(set_of, "config:config-item-map-indexed", {{"config:name", "Views"}});
    const pugi::xml_node tables = element(
        element(views, "config:config-item-map-entry"), "config:config-item-map-named", {{"config:name", "Tables"}});
    for (const Sheet& sheet : book.sheets) {
        const pugi::xml_node entry = element(tables, "config:config-item-map-entry", {{"config:name", sheet.name}});
        const auto item = [&](std::string_view name, std::string_view type, std::string_view value) {
            text_into(element(entry, "config:config-item", {{"config:name", name}, {"config:type", type}}), value);
        };
        item("VerticalSplitMode", "short", "2");
        item("VerticalSplitPosition", "int", "1");
        item("ActiveSplitRange", "short", "2");
        item("PositionBottom", "int", "1");
    }
    return document;
}

}  // namespace

std::string to_ods(const Workbook& from) {
    pugi::xml_document content;
    const pugi::xml_node root = odf_part(content, "office:document-content");
    const pugi::xml_node automatic = element(root, "office:automatic-styles");
    add_automatic_styles(automatic);
    const pugi::xml_node book = element(element(root, "office:body"), "office:spreadsheet");
    for (std::size_t i = 0; i < from.sheets.size(); ++i) add_sheet(book, automatic, from.sheets[i], i + 1);
    const pugi::xml_node ranges = element(book, "table:database-ranges");
    for (std::size_t i = 0; i < from.sheets.size(); ++i)
        element(ranges, "table:database-range",
            {{"table:name", "Filter" + std::to_string(i + 1)}, {"table:target-range-address", address(from.sheets[i])},
                {"table:display-filter-buttons", "true"}});

    Package package = odf_package(
        "application/vnd.oasis.opendocument.spreadsheet", from.title, from.language, {{"settings.xml", "text/xml"}});
    package.add("content.xml", content);
    package.add("styles.xml", styles_part(from.language));
    package.add("settings.xml", settings_part(from));
    return package.zipped();
}

}  // namespace samenspraak::report
