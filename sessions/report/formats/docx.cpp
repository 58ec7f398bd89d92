// SPDX-License-Identifier: EUPL-1.2
#include "sessions/method/words.hpp"
#include "sessions/report/formats/docx_styles.hpp"
#include "sessions/report/formats/office.hpp"
#include "sessions/text/direction.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace samenspraak::report {
namespace {

// A text in runs: line breaks are elements of their own.
void add_text(pugi::xml_node parent, std::string_view text) {
    const pugi::xml_node run = element(parent, "w:r");
    if (text::reads_from_right(text)) element(element(run, "w:rPr"), "w:rtl");
    std::size_t from = 0;
    for (std::size_t end = 0; end != text.size(); from = end + 1) {
        end = std::min(text.find('\n', from), text.size());
        if (from > 0) element(run, "w:br");
        text_into(element(run, "w:t", {{"xml:space", "preserve"}}), text.substr(from, end - from));
    }
}

class DocxWriter {
public:
    DocxWriter(pugi::xml_node body, const FigureFile& figure) : body_(body), figure_(figure) {}
    std::size_t numbered = 0;  // lists

    // An empty paragraph in that style, and in a list when one is named.
    pugi::xml_node open(pugi::xml_node parent, std::string_view style, std::size_t list = 0, int level = 0) {
        const pugi::xml_node node = element(parent, "w:p");
        const pugi::xml_node properties = element(node, "w:pPr");
        element(properties, "w:pStyle", {{"w:val", style}});
        if (list == 0) return node;
        const pugi::xml_node place = element(properties, "w:numPr");
        element(place, "w:ilvl", {{"w:val", std::to_string(level)}});
        element(place, "w:numId", {{"w:val", std::to_string(list)}});
        return node;
    }
    static void write(pugi::xml_node paragraph, std::string_view text) {
        if (text::reads_from_right(text)) element(paragraph.child("w:pPr"), "w:bidi");
        add_text(paragraph, text);
    }
    void paragraph(std::string_view style, std::string_view text) { write(open(body_, style), text); }

    void operator()(const Heading& heading) {
        const pugi::xml_node node = open(body_, "Heading" + std::to_string(heading.level));
        const std::string id = std::to_string(++bookmarks_);
        element(node, "w:bookmarkStart", {{"w:id", id}, {"w:name", heading.anchor}});
        write(node, heading.text);
        element(node, "w:bookmarkEnd", {{"w:id", id}});
    }
    void operator()(const Paragraph& said) {
        paragraph(said.tone == Tone::Lead ? "Lead" : said.tone == Tone::Quiet ? "Quiet" : "Normal", said.text);
    }
    void operator()(const List& list) {
        const std::size_t number = list.numbered ? word_numbers + numbered++ : word_bullets;
        for (const ListItem& item : list.items) {
            write(open(body_, item.under.empty() ? "ListParagraph" : "ListLead", number), item.text);
            for (const std::string& line : item.under) write(open(body_, "ListParagraph", word_bullets, 1), line);
        }
    }
    void operator()(const Table& table) {
        paragraph("Caption", table.caption);
        const pugi::xml_node node = element(body_, "w:tbl");
        const pugi::xml_node properties = element(node, "w:tblPr");
        element(properties, "w:tblStyle", {{"w:val", "Sheet"}});
        element(properties, "w:tblW", {{"w:w", "5000"}, {"w:type", "pct"}});
        element(properties, "w:tblLayout", {{"w:type", "fixed"}});
        element(properties, "w:tblLook", {{"w:val", "0020"}, {"w:firstRow", "1"}});
        element(properties, "w:tblCaption", {{"w:val", table.caption}});
        const std::vector<std::string> widths = widths_of(table);
        const pugi::xml_node grid = element(node, "w:tblGrid");
        for (const std::string& width : widths) element(grid, "w:gridCol", {{"w:w", width}});
        add_row(node, table.header, widths, true);
        for (const auto& row : table.rows) add_row(node, row, widths, false);
        paragraph("Normal", "");
    }
    void operator()(const Card& card) {
        if (!card.title.empty()) paragraph("CardTitle", card.title);
        for (const Card::Row& row : card.rows) {
            paragraph("Term", row.term);
            paragraph("Said", row.text);
        }
    }
    void operator()(const Figure& figure) {
        if (!figure_.png.empty()) add_picture(element(open(body_, "Figure"), "w:r"), figure);
        paragraph("FigureCaption", figure.caption);
    }

private:
    static std::vector<std::string> widths_of(const Table& table) {
        constexpr double twentieths = text_width / 2.54 * 1440;
        const int all = std::max(1, std::reduce(table.widths.begin(), table.widths.end()));
        std::vector<std::string> widths;
        for (const int width : table.widths) widths.push_back(std::to_string(std::lround(twentieths * width / all)));
        return widths;
    }
    void add_row(pugi::xml_node table, const std::vector<std::string>& cells, const std::vector<std::string>& widths,
        bool head) {
        const pugi::xml_node row = element(table, "w:tr");
        const pugi::xml_node properties = element(row, "w:trPr");
        // Rows that fit on a part of a page stay together.
        if (std::ranges::all_of(cells, [](const std::string& cell) { return cell.size() < 500; }))
            element(properties, "w:cantSplit");
        if (head) element(properties, "w:tblHeader");
        for (std::size_t i = 0; i < cells.size(); ++i) {
            const pugi::xml_node cell = element(row, "w:tc");
            element(element(cell, "w:tcPr"), "w:tcW", {{"w:w", widths[i]}, {"w:type", "dxa"}});
            write(open(cell, head ? "CellHead" : "Cell"), cells[i]);
        }
    }
    void add_picture(pugi::xml_node run, const Figure& figure) {
        const Centimetres size = fitted(figure_);
        const auto units = [](double centimetres) { return std::to_string(std::lround(centimetres * 360'000)); };
        const std::string width = units(size.width), height = units(size.height);
        const pugi::xml_node place = element(element(run, "w:drawing"), "wp:inline");
        element(place, "wp:extent", {{"cx", width}, {"cy", height}});
        element(place, "wp:docPr",
            {{"id", "1"}, {"name", "Figure 1"}, {"descr", figure.alternative}, {"title", figure.caption}});
        const std::string kind = "http://schemas.openxmlformats.org/drawingml/2006/picture";
        const pugi::xml_node picture =
            element(element(element(place, "a:graphic"), "a:graphicData", {{"uri", kind}}), "pic:pic");
        const pugi::xml_node about = element(picture, "pic:nvPicPr");
        element(about, "pic:cNvPr", {{"id", "1"}, {"name", "threads.png"}, {"descr", figure.alternative}});
        element(about, "pic:cNvPicPr");
        const pugi::xml_node fill = element(picture, "pic:blipFill");
        element(fill, "a:blip", {{"r:embed", "rId5"}});
        element(element(fill, "a:stretch"), "a:fillRect");
        const pugi::xml_node shape = element(picture, "pic:spPr");
        const pugi::xml_node frame = element(shape, "a:xfrm");
        element(frame, "a:off", {{"x", "0"}, {"y", "0"}});
        element(frame, "a:ext", {{"cx", width}, {"cy", height}});
        element(element(shape, "a:prstGeom", {{"prst", "rect"}}), "a:avLst");
    }

    pugi::xml_node body_;
    const FigureFile& figure_;
    std::size_t bookmarks_ = 0;
};

void add_field_mark(pugi::xml_node paragraph, std::string_view kind) {
    element(element(paragraph, "w:r"), "w:fldChar", {{"w:fldCharType", kind}});
}

// A field that the word processor fills in.
void add_field(pugi::xml_node parent, const std::string& what, std::string_view until_then) {
    const pugi::xml_node begin = element(element(parent, "w:r"), "w:fldChar", {{"w:fldCharType", "begin"}});
    set(begin, "w:dirty", "true");
    text_into(element(element(parent, "w:r"), "w:instrText", {{"xml:space", "preserve"}}), ' ' + what + ' ');
    add_field_mark(parent, "separate");
    add_text(parent, until_then);
    add_field_mark(parent, "end");
}

// A field that the word processor can bring up to date, filled with what it would say. On which page things stand only
// it knows.
void add_contents(pugi::xml_node body, const Outline& outline, DocxWriter& writer) {
    writer.paragraph("TOCHeading", method::Words(outline.language)(Word::report_contents));
    pugi::xml_node line;
    for (const Block& block : outline.blocks) {
        const Heading* heading = std::get_if<Heading>(&block);
        if (!heading || heading->level > 1) continue;
        const bool first = !line;
        line = writer.open(body, "TOC1");
        if (first) {
            add_field_mark(line, "begin");
            const pugi::xml_node field = element(element(line, "w:r"), "w:instrText", {{"xml:space", "preserve"}});
            text_into(field, " TOC \\o \"1-1\" \\h \\z \\u ");
            add_field_mark(line, "separate");
        }
        const pugi::xml_node link = element(line, "w:hyperlink", {{"w:anchor", heading->anchor}, {"w:history", "1"}});
        add_text(link, heading->text);
        element(element(link, "w:r"), "w:tab");
        add_field(link, "PAGEREF " + heading->anchor + " \\h", "–");
    }
    if (line) add_field_mark(line, "end");
}

void add_page(pugi::xml_node body) {
    const pugi::xml_node section = element(body, "w:sectPr");
    element(section, "w:footerReference", {{"w:type", "default"}, {"r:id", "rId4"}});
    element(section, "w:pgSz", {{"w:w", "11906"}, {"w:h", "16838"}});
    element(section, "w:pgMar",
        {{"w:top", "1134"}, {"w:right", "1134"}, {"w:bottom", "1134"}, {"w:left", "1134"}, {"w:header", "567"},
            {"w:footer", "567"}, {"w:gutter", "0"}});
}

}  // namespace

std::string to_docx(const Outline& outline, const FigureFile& figure) {
    pugi::xml_document document;
    const pugi::xml_node body = element(word_part(document, "w:document"), "w:body");
    DocxWriter writer(body, figure);
    writer.paragraph("Title", outline.title);
    writer.paragraph("Subtitle", outline.subtitle);
    add_contents(body, outline, writer);
    for (const Block& block : outline.blocks) std::visit(writer, block);
    add_page(body);

    Package package;
    add_word_parts(package, outline.title, outline.language, !figure.png.empty(), writer.numbered);
    package.add("word/document.xml", document);
    if (!figure.png.empty()) package.add("word/media/threads.png", figure.png, Package::Packing::Stored);
    return package.zipped();
}

}  // namespace samenspraak::report
