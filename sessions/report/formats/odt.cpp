// SPDX-License-Identifier: EUPL-1.2
#include "sessions/method/words.hpp"
#include "sessions/report/formats/odf.hpp"
#include "sessions/report/formats/odt_styles.hpp"
#include "sessions/report/formats/office.hpp"
#include "sessions/text/direction.hpp"

#include <algorithm>
#include <numeric>
#include <set>

namespace samenspraak::report {
namespace {

// Rows that fit on a part of a page stay together.
bool is_short(const std::vector<std::string>& cells) {
    return std::ranges::all_of(cells, [](const std::string& cell) { return cell.size() < 500; });
}

class OdtWriter {
public:
    OdtWriter(pugi::xml_node automatic, pugi::xml_node body, const FigureFile& figure)
        : automatic_(automatic),
          body_(body),
          figure_(figure) {}

    pugi::xml_node paragraph(pugi::xml_node parent, std::string_view style, std::string_view text) {
        const pugi::xml_node node = element(parent, "text:p", {{"text:style-name", turned(style, text)}});
        odf_text(node, text);
        return node;
    }
    void operator()(const Heading& heading) {
        const std::string level = std::to_string(heading.level);
        const pugi::xml_node node = element(body_, "text:h",
            {{"text:style-name", turned("Heading_20_" + level, heading.text)}, {"text:outline-level", level}});
        element(node, "text:bookmark-start", {{"text:name", heading.anchor}});
        odf_text(node, heading.text);
        element(node, "text:bookmark-end", {{"text:name", heading.anchor}});
    }
    void operator()(const Paragraph& said) {
        const std::string_view style = said.tone == Tone::Lead    ? "Lead"
                                       : said.tone == Tone::Quiet ? "Quiet"
                                                                  : "Text_20_body";
        paragraph(body_, style, said.text);
    }
    void operator()(const List& list) {
        const std::string_view style = list.numbered ? "Numbers" : "Bullets";
        const pugi::xml_node node = element(body_, "text:list", {{"text:style-name", style}});
        for (const ListItem& item : list.items) {
            const pugi::xml_node row = element(node, "text:list-item");
            paragraph(row, item.under.empty() ? "List_20_Contents" : "List_20_Lead", item.text);
            if (item.under.empty()) continue;
            const pugi::xml_node under = element(row, "text:list", {{"text:style-name", "Bullets_20_under"}});
            for (const std::string& line : item.under)
                paragraph(element(under, "text:list-item"), "List_20_Contents", line);
        }
    }
    void operator()(const Table& table) {
        paragraph(body_, "Caption", table.caption);
        const std::string name = "Table" + std::to_string(++tables_);
        const pugi::xml_node node =
            element(body_, "table:table", {{"table:name", name}, {"table:style-name", "Sheet"}});
        add_columns(node, table.widths, name);
        const pugi::xml_node head = element(element(node, "table:table-header-rows"), "table:table-row");
        for (const std::string& cell : table.header) add_cell(head, "Cell_20_head", "Table_20_Heading", cell);
        for (const auto& row : table.rows) {
            const pugi::xml_node cells =
                element(node, "table:table-row", {{"table:style-name", is_short(row) ? "Row" : "Row_20_long"}});
            for (const std::string& cell : row) add_cell(cells, "Cell", "Table_20_Contents", cell);
        }
        paragraph(body_, "After_20_table", "");
    }
    void operator()(const Card& card) {
        if (!card.title.empty()) paragraph(body_, "Card_20_title", card.title);
        for (const Card::Row& row : card.rows) {
            paragraph(body_, "Term", row.term);
            paragraph(body_, "Said", row.text);
        }
    }
    void operator()(const Figure& figure) {
        if (!figure_.png.empty()) {
            const Centimetres size = fitted(figure_);
            const pugi::xml_node frame = element(paragraph(body_, "Figure", ""), "draw:frame",
                {{"draw:style-name", "Picture"}, {"draw:name", "Figure1"}, {"text:anchor-type", "as-char"},
                    {"svg:width", centimetres(size.width)}, {"svg:height", centimetres(size.height)}});
            element(frame, "draw:image",
                {{"xlink:href", "Pictures/threads.png"}, {"xlink:type", "simple"}, {"xlink:show", "embed"},
                    {"xlink:actuate", "onLoad"}, {"draw:mime-type", "image/png"}});
            text_into(element(frame, "svg:title"), figure.caption);
            text_into(element(frame, "svg:desc"), figure.alternative);
        }
        paragraph(body_, "Figure_20_caption", figure.caption);
    }

private:
    // The style as it is for a text that is read from the right.
    std::string turned(std::string_view style, std::string_view text) {
        std::string name(style);
        if (!text::reads_from_right(text)) return name;
        name += "_20_from_right";
        if (!turned_.insert(name).second) return name;
        const pugi::xml_node node = element(automatic_, "style:style",
            {{"style:name", name}, {"style:family", "paragraph"}, {"style:parent-style-name", style}});
        element(node, "style:paragraph-properties", {{"style:writing-mode", "rl-tb"}, {"fo:text-align", "right"}});
        return name;
    }
    void add_cell(pugi::xml_node row, std::string_view style, std::string_view inside, std::string_view text) {
        const pugi::xml_node cell =
            element(row, "table:table-cell", {{"table:style-name", style}, {"office:value-type", "string"}});
        paragraph(cell, inside, text);
    }
    void add_columns(pugi::xml_node table, const std::vector<int>& widths, const std::string& name) {
        const int all = std::max(1, std::reduce(widths.begin(), widths.end()));
        for (std::size_t i = 0; i < widths.size(); ++i) {
            const std::string style = name + '.' + std::to_string(i + 1);
            const pugi::xml_node node =
                element(automatic_, "style:style", {{"style:name", style}, {"style:family", "table-column"}});
            element(node, "style:table-column-properties",
                {{"style:column-width", centimetres(text_width * widths[i] / all)}});
            element(table, "table:table-column", {{"table:style-name", style}});
        }
    }

    pugi::xml_node automatic_, body_;
    const FigureFile& figure_;
    std::size_t tables_ = 0;
    std::set<std::string> turned_;
};

void add_entry_template(pugi::xml_node source, int level) {
    const std::string number = std::to_string(level);
    const pugi::xml_node entry = element(source, "text:table-of-content-entry-template",
        {{"text:outline-level", number}, {"text:style-name", "Contents_20_" + number}});
    element(entry, "text:index-entry-link-start");
    element(entry, "text:index-entry-text");
    element(entry, "text:index-entry-tab-stop", {{"style:type", "right"}, {"style:leader-char", "."}});
    element(entry, "text:index-entry-page-number");
    element(entry, "text:index-entry-link-end");
}

// What a word processor would make of the headings. It knows on which page they stand, we do not: the numbers are
// fields, which it fills in when it opens the file.
void add_contents(pugi::xml_node body, const Outline& outline, OdtWriter& writer) {
    const std::string title(method::Words(outline.language)(Word::report_contents));
    const pugi::xml_node contents = element(body, "text:table-of-content",
        {{"text:name", title}, {"text:style-name", "Section"}, {"text:protected", "true"}});
    const pugi::xml_node source = element(contents, "text:table-of-content-source", {{"text:outline-level", "1"}});
    text_into(element(source, "text:index-title-template", {{"text:style-name", "Contents_20_Heading"}}), title);
    add_entry_template(source, 1);
    const pugi::xml_node index = element(contents, "text:index-body");
    writer.paragraph(
        element(index, "text:index-title", {{"text:name", title + "_Head"}}), "Contents_20_Heading", title);
    for (const Block& block : outline.blocks) {
        const Heading* heading = std::get_if<Heading>(&block);
        if (!heading || heading->level > 1) continue;
        const pugi::xml_node line = writer.paragraph(index, "Contents_20_1", "");
        const pugi::xml_node link = element(line, "text:a",
            {{"xlink:type", "simple"}, {"xlink:href", '#' + heading->anchor}, {"text:style-name", "Index_20_Link"},
                {"text:visited-style-name", "Index_20_Link"}});
        odf_text(link, heading->text);
        element(link, "text:tab");
        element(link, "text:bookmark-ref", {{"text:reference-format", "page"}, {"text:ref-name", heading->anchor}});
    }
}

}  // namespace

Centimetres fitted(const FigureFile& figure) {
    constexpr double highest = 21.5;
    const double width = std::min(text_width, highest * figure.width / figure.height);
    return {width, width * figure.height / figure.width};
}

std::string to_odt(const Outline& outline, const FigureFile& figure) {
    pugi::xml_document content;
    const pugi::xml_node root = odf_part(content, "office:document-content");
    const pugi::xml_node automatic = element(root, "office:automatic-styles");
    add_odt_automatic_styles(automatic);
    const pugi::xml_node body = element(element(root, "office:body"), "office:text");
    OdtWriter writer(automatic, body, figure);
    writer.paragraph(body, "Title", outline.title);
    writer.paragraph(body, "Subtitle", outline.subtitle);
    add_contents(body, outline, writer);
    for (const Block& block : outline.blocks) std::visit(writer, block);

    constexpr std::string_view type = "application/vnd.oasis.opendocument.text";
    const bool pictured = !figure.png.empty();
    Package package = pictured
                          ? odf_package(type, outline.title, outline.language, {{"Pictures/threads.png", "image/png"}})
                          : odf_package(type, outline.title, outline.language, {});
    package.add("content.xml", content);
    package.add("styles.xml", odt_styles(outline.language));
    if (pictured) package.add("Pictures/threads.png", figure.png, Package::Packing::Stored);
    return package.zipped();
}

}  // namespace samenspraak::report
