// SPDX-License-Identifier: EUPL-1.2
// What Cairo does not say in a PDF: the language, what the figure shows, which cells are headings of what, which page
// comes first, and what is no part of the text.
#include "sessions/report/pdf_objects.hpp"
#include "sessions/report/pdf_parts.hpp"
#include "sessions/report/xml.hpp"

#include <algorithm>

namespace samenspraak::report {
namespace {

constexpr std::string_view part_of_text = "<< /Type /StructElem\n   /S /", page = "<< /Type /Page ";

// "TH" of a part of the text; empty for what is none.
std::string_view kind_of(std::string_view object) {
    if (!object.starts_with(part_of_text)) return {};
    object.remove_prefix(part_of_text.size());
    return object.substr(0, object.find_first_of(" \n"));
}

// The list behind the key in another order.
void reorder(PdfObjects& pdf, std::size_t number, std::string_view key, const std::vector<std::size_t>& order) {
    std::string text(pdf.text(number));
    const std::size_t from = text.find('[', text.find(std::string(key) + " ["));
    if (from == std::string::npos) return;
    pdf.replace(number, text.replace(from, text.find(']', from) + 1 - from, pdf_list(order)));
}

void last_page_first(PdfObjects& pdf) {
    for (const std::size_t pages : pdf_references(pdf.text(pdf.root()), "/Pages")) {
        auto order = pdf_references(pdf.text(pages), "/Kids");
        if (order.size() < 2) return;
        std::rotate(order.begin(), order.end() - 1, order.end());
        reorder(pdf, pages, "/Kids", order);
    }
}

// What stands on the first page is the first in the tree of the text too: its parts are the last children of the
// document, from the H1 on.
void first_part_first(PdfObjects& pdf, std::size_t document) {
    auto order = pdf_references(pdf.text(document), "/K");
    const auto front = std::ranges::find(order, "H1", [&](std::size_t kid) { return kind_of(pdf.text(kid)); });
    std::rotate(order.begin(), front, order.end());
    reorder(pdf, document, "/K", order);
}

// The first row of a table names its columns; in the others the first cell names the row.
void say_what_cells_name(PdfObjects& pdf, std::size_t table, std::size_t column, std::size_t row) {
    std::size_t names = column;
    for (const std::size_t line : pdf_references(pdf.text(table), "/K")) {
        if (kind_of(pdf.text(line)) != "TR") continue;
        for (const std::size_t cell : pdf_references(pdf.text(line), "/K"))
            if (kind_of(pdf.text(cell)) == "TH") pdf.add_entry(cell, "/A " + std::to_string(names) + " 0 R");
        names = row;
    }
}

// What is drawn outside of all tags (rules, page numbers, repeated headings) is marked as no part of the text. Cairo
// puts each tag on a line of its own, outside of text objects, so that a mark may stand there as well; within a tag
// there can be others, and outside of it those that say what a blank is.
std::string with_marks(std::string_view contents) {
    std::string out = "/Artifact BMC\n";
    out.reserve(contents.size() + contents.size() / 4);
    int depth = 0;
    bool inside = false;  // of a tag of ours
    while (!contents.empty()) {
        const std::string_view line = contents.substr(0, contents.find('\n'));
        contents.remove_prefix(std::min(contents.size(), line.size() + 1));
        const bool begins = line.ends_with(" BDC") || line.ends_with(" BMC"), ends = line == "EMC";
        const bool opens = begins && depth == 0 && line.find("/MCID") != std::string_view::npos;
        if (opens) out += "EMC\n", inside = true;
        depth += begins ? 1 : ends ? -1 : 0;
        (out += line) += '\n';
        if (ends && depth == 0 && inside) out += "/Artifact BMC\n", inside = false;
    }
    return out += "EMC\n";
}

std::string metadata(const PdfFacts& facts) {
    const std::string language = xml_text(facts.language);
    return "<?xpacket begin=\"\xef\xbb\xbf\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
           "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">"
           "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
           " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\">"
           "<dc:format>application/pdf</dc:format><dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">"
           + xml_text(facts.title) + "</rdf:li></rdf:Alt></dc:title><dc:language><rdf:Bag><rdf:li>" + language
           + "</rdf:li></rdf:Bag></dc:language><xmp:CreatorTool>Samenspraak " SAMENSPRAAK_VERSION
             "</xmp:CreatorTool></rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"w\"?>\n";
}

void describe(PdfObjects& pdf, const PdfFacts& facts) {
    const std::size_t about = pdf.add_stream("/Type /Metadata /Subtype /XML\n", metadata(facts));
    pdf.add_entry(pdf.root(), "/Lang " + pdf_text(facts.language)
                                  + " /ViewerPreferences << /DisplayDocTitle true >> /Metadata " + std::to_string(about)
                                  + " 0 R");
}

}  // namespace

std::string finished_pdf(const std::string& from_cairo, const PdfFacts& facts) {
    PdfObjects pdf(from_cairo);
    const std::size_t count = pdf.count();
    last_page_first(pdf);
    describe(pdf, facts);
    const std::size_t column = pdf.add("<< /O /Table /Scope /Column >>\n"),
                      row = pdf.add("<< /O /Table /Scope /Row >>\n");
    for (std::size_t number = 1; number < count; ++number) {
        const std::string_view object = pdf.text(number);
        const std::string_view kind = kind_of(object);
        if (kind == "Document") first_part_first(pdf, number);
        if (kind == "Table") say_what_cells_name(pdf, number, column, row);
        if (kind == "Figure" && !facts.alternative.empty())
            pdf.add_entry(number, "/Alt " + pdf_text(facts.alternative));
        if (!object.starts_with(page)) continue;
        for (const std::size_t contents : pdf_references(object, "/Contents"))
            pdf.replace_stream(contents, with_marks(pdf.stream(contents)));
        pdf.add_entry(number, "/Tabs /S");
    }
    return pdf.written();
}

}  // namespace samenspraak::report
