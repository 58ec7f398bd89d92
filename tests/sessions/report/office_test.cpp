// SPDX-License-Identifier: EUPL-1.2
#include "sessions/report/formats/office.hpp"
#include "sessions/report/formats/report_context.hpp"
#include "sessions/report/formats/sheets.hpp"
#include "sessions/report/report_data.hpp"
#include "sessions/text/direction.hpp"
#include "sessions/text/xml.hpp"
#include "tests/support/names.hpp"
#include "tests/support/nasty.hpp"
#include "tests/support/opened.hpp"

#include <algorithm>
#include <set>

using namespace samenspraak;
using namespace samenspraak::testing;
namespace report = samenspraak::report;
using report::ReportContext, report::xml_known;

namespace {

report::FigureFile figure_of(ReportContext& context) {
    const report::Picture& figure = context.figure();
    return {context.figure_png(), static_cast<double>(figure.width), static_cast<double>(figure.height)};
}

std::string odt_of(const Session& session, bool names = false) {
    ReportContext context(session, {names, true, "nl"});
    return report::to_odt(context.outline(), figure_of(context));
}
std::string docx_of(const Session& session, bool names = false) {
    ReportContext context(session, {names, true, "nl"});
    return report::to_docx(context.outline(), figure_of(context));
}
report::Workbook book_of(const Session& session, bool names = false) {
    const report::Choices choices{names, true, "nl"};
    return report::workbook(report::ReportData(session, choices));
}

// The text of every node that the path finds.
std::multiset<std::string> texts(const pugi::xml_node& node, const char* path) {
    std::multiset<std::string> found;
    for (const auto& at : node.select_nodes(path)) found.insert(shown(at.node()));
    return found;
}

template <class Kind> std::size_t blocks(const Session& session) {
    const report::Outline outline = report::outline(session, {false, true, "nl"});
    return static_cast<std::size_t>(std::ranges::count_if(
        outline.blocks, [](const report::Block& block) { return std::holds_alternative<Kind>(block); }));
}

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("ODT: the kind of file comes first and unpacked, and every part is in the manifest") {
    const OpenedZip odt(odt_of(nasty_session()));
    REQUIRE(odt.names.front() == "mimetype");
    CHECK(odt.first_is_stored);
    CHECK(odt.files.at("mimetype") == "application/vnd.oasis.opendocument.text");
    const auto manifest = odt.xml("META-INF/manifest.xml");
    std::set<std::string> listed;
    for (const auto& path : manifest.select_nodes("//@manifest:full-path")) listed.insert(path.attribute().value());
    for (const std::string& name : odt.names)
        if (name != "mimetype" && name != "META-INF/manifest.xml") CHECK(listed.contains(name));
    CHECK(listed.size() == odt.names.size() - 1);
}

TEST_CASE("ODT: headings, tables with a row of headings, contents that lead there, the figure in words, its language") {
    const Session session = nasty_session();
    const OpenedZip odt(odt_of(session));
    const auto content = odt.xml("content.xml");
    CHECK(count_of(content, "//text:h") == blocks<report::Heading>(session));
    CHECK(count_of(content, "//text:h[not(@text:outline-level)]") == 0);
    CHECK(count_of(content, "//table:table") == blocks<report::Table>(session));
    CHECK(count_of(content, "//table:table[not(table:table-header-rows)]") == 0);
    CHECK(count_of(content, "//draw:frame[svg:desc and svg:title]/draw:image") == 1);
    CHECK(count_of(content, "//text:table-of-content//text:a") > 8);
    std::set<std::string> anchors;
    for (const auto& mark : content.select_nodes("//text:bookmark-start/@text:name"))
        anchors.insert('#' + std::string(mark.attribute().value()));
    for (const auto& link : content.select_nodes("//text:a/@xlink:href"))
        CHECK(anchors.contains(link.attribute().value()));
    const auto styles = odt.xml("styles.xml");
    CHECK(count_of(styles, "//style:default-style/style:text-properties[@fo:language='nl' and @fo:country='NL']") == 1);
    CHECK(count_of(odt.xml("meta.xml"), "//dc:title") == 1);
}

TEST_CASE("ODT: every style that is used is there") {
    const OpenedZip odt(odt_of(nasty_session()));
    const auto content = odt.xml("content.xml"), styles = odt.xml("styles.xml");
    std::set<std::string> known;
    for (const auto* part : {&content, &styles})
        for (const auto& name : part->select_nodes("//@style:name")) known.insert(name.attribute().value());
    for (const char* path : {"//@text:style-name", "//@table:style-name", "//@draw:style-name"})
        for (const auto& name : content.select_nodes(path)) CHECK(known.contains(name.attribute().value()));
}

TEST_CASE("ODT and DOCX: what people wrote comes out as they wrote it") {
    const Session session = nasty_session();
    const auto odt = OpenedZip(odt_of(session)).xml("content.xml");
    const auto docx = OpenedZip(docx_of(session)).xml("word/document.xml");
    const auto odt_cells = texts(odt, "//table:table-cell"), docx_cells = texts(docx, "//w:tc");
    for (const std::string& text : nasty_texts()) {
        INFO(text);
        CHECK(odt_cells.contains(xml_known(text::isolated(text))));
        CHECK(docx_cells.contains(xml_known(text::isolated(text))));
    }
}

TEST_CASE("DOCX: headings, tables with a row of headings, lists that count from one, the figure in words") {
    const Session session = nasty_session();
    const OpenedZip docx(docx_of(session));
    const auto document = docx.xml("word/document.xml");
    CHECK(count_of(document, "//w:pStyle[starts-with(@w:val,'Heading')]") == blocks<report::Heading>(session));
    CHECK(count_of(document, "//w:tbl") == blocks<report::Table>(session));
    CHECK(count_of(document, "//w:tbl[not(w:tr[1]/w:trPr/w:tblHeader)]") == 0);
    CHECK(count_of(document, "//wp:docPr[@descr!='' and @title!='']") == 1);
    const auto lists = docx.xml("word/numbering.xml");
    for (const auto& number : document.select_nodes("//w:numId/@w:val")) {
        const std::string path = "//w:num[@w:numId='" + std::string(number.attribute().value()) + "']";
        CHECK(count_of(lists, path) == 1);
    }
    CHECK(count_of(lists, "//w:startOverride[@w:val='1']") == 3);  // for each stage of the council one
    CHECK(count_of(docx.xml("word/styles.xml"), "//w:rPrDefault//w:lang[@w:val='nl-NL']") == 1);
    std::set<std::string> styles;
    const auto known = docx.xml("word/styles.xml");
    for (const auto& id : known.select_nodes("//w:style/@w:styleId")) styles.insert(id.attribute().value());
    for (const auto& used : document.select_nodes("//w:pStyle/@w:val|//w:tblStyle/@w:val"))
        CHECK(styles.contains(used.attribute().value()));
}

TEST_CASE(
    "ODT and DOCX: the contents say on which page each part begins, and have the levels that a new one would have") {
    const Session session = nasty_session();
    const auto odt = OpenedZip(odt_of(session)).xml("content.xml");
    const auto docx = OpenedZip(docx_of(session)).xml("word/document.xml");
    const std::size_t parts = count_of(odt, "//text:h[@text:outline-level='1']");
    REQUIRE(parts > 8);
    CHECK(
        count_of(odt, "//text:index-body//text:a[text:tab]/text:bookmark-ref[@text:reference-format='page']") == parts);
    CHECK(count_of(odt, "//text:table-of-content-source[@text:outline-level='1']") == 1);
    CHECK(count_of(docx, "//w:hyperlink[.//w:tab and .//w:instrText[contains(., 'PAGEREF')]]") == parts);
    CHECK(count_of(docx, "//w:fldChar[@w:fldCharType='begin']") == count_of(docx, "//w:fldChar[@w:fldCharType='end']"));
    std::set<std::string> marks;
    for (const auto& mark : odt.select_nodes("//text:bookmark-start/@text:name"))
        marks.insert(mark.attribute().value());
    for (const auto& said : odt.select_nodes("//text:bookmark-ref/@text:ref-name"))
        CHECK(marks.contains(said.attribute().value()));
}

TEST_CASE("ODT and DOCX: a text of Arabic or Hebrew is laid out from the right, all others from the left") {
    samenspraak::testing::Table table;
    table.actor("مرحبا (abc)"), table.actor("Bewoners"), table.actor("abc مرحبا");
    const auto odt = OpenedZip(odt_of(table.session)).xml("content.xml");
    const auto docx = OpenedZip(docx_of(table.session)).xml("word/document.xml");
    const auto turned_odt = texts(odt, "//text:p[contains(@text:style-name,'from_right')]");
    const std::multiset<std::string> wanted{"مرحبا (abc)", "مرحبا (abc)", "مرحبا (abc)"};  // a table, a list, the annex
    CHECK(turned_odt == wanted);
    CHECK(count_of(odt, "//style:style[style:paragraph-properties/@style:writing-mode='rl-tb']") >= 1);
    CHECK(texts(docx, "//w:p[w:pPr/w:bidi]") == wanted);
}

TEST_CASE("ODT and DOCX: a line that opens a list is never the last on a page") {
    const Session session = nasty_session();
    const auto odt = OpenedZip(odt_of(session)).xml("content.xml");
    CHECK(count_of(odt, "//text:list-item[text:list]/text:p[not(starts-with(@text:style-name,'List_20_Lead'))]") == 0);
    CHECK(count_of(odt, "//text:p[starts-with(@text:style-name,'List_20_Lead')]") > 5);
    CHECK(count_of(OpenedZip(docx_of(session)).xml("word/document.xml"), "//w:pStyle[@w:val='ListLead']") > 5);
}

TEST_CASE("DOCX: every part has a type, and every relation leads to a part") {
    const OpenedZip docx(docx_of(nasty_session()));
    const auto types = docx.xml("[Content_Types].xml");
    for (const auto& part : types.select_nodes("//Override/@PartName"))
        CHECK(docx.files.contains(std::string(part.attribute().value()).substr(1)));
    const auto relations = docx.xml("word/_rels/document.xml.rels");
    for (const auto& part : relations.select_nodes("//Relationship/@Target"))
        CHECK(docx.files.contains("word/" + std::string(part.attribute().value())));
}

TEST_CASE("a report without links has no figure, and no picture in its file") {
    samenspraak::testing::Table table;
    table.actor("Bewoners");
    const report::Outline outline = report::outline(table.session, {false, true, "en"});
    CHECK_FALSE(OpenedZip(report::to_odt(outline, {})).files.contains("Pictures/threads.png"));
    CHECK_FALSE(OpenedZip(report::to_docx(outline, {})).files.contains("word/media/threads.png"));
}

TEST_CASE("XLSX: a filter on every sheet, text that stays text, numbers that are numbers") {
    const Session session = nasty_session();
    const OpenedZip xlsx(report::to_xlsx(book_of(session)));
    const auto strings = texts(xlsx.xml("xl/sharedStrings.xml"), "//si");
    for (const std::string& text : nasty_texts()) {
        INFO(text);
        CHECK(strings.contains(xml_known(text::isolated(text))));
    }
    for (const char* name : {"xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml", "xl/worksheets/sheet3.xml",
             "xl/worksheets/sheet4.xml"}) {
        const auto sheet = xlsx.xml(name);
        CHECK(count_of(sheet, "//autoFilter") == 1);
        CHECK(count_of(sheet, "//f") == 0);
        CHECK(count_of(sheet, "//pane[@state='frozen']") == 1);
    }
    const auto notes = xlsx.xml("xl/worksheets/sheet1.xml");
    CHECK(std::string(notes.select_node("//c[@r='A2']/v").node().child_value()) == "1");
    CHECK(count_of(notes, "//row") == book_of(session).sheets[0].rows.size() + 1);
}

TEST_CASE("ODS: the same cells, headings and filters") {
    const Session session = nasty_session();
    const report::Workbook book = book_of(session);
    const auto content = OpenedZip(report::to_ods(book)).xml("content.xml");
    CHECK(count_of(content, "//table:table") == book.sheets.size());
    CHECK(count_of(content, "//table:database-range[@table:display-filter-buttons='true']") == book.sheets.size());
    CHECK(count_of(content, "//@table:formula") == 0);
    CHECK(count_of(content, "//table:table[1]/table:table-row") == book.sheets[0].rows.size());
    CHECK(count_of(content, "//table:table[1]/table:table-row[1]/table:table-cell[@office:value='1']") >= 1);
    std::set<std::string> cells;
    for (const auto& cell : content.select_nodes("//table:table-cell")) {
        std::string text;
        for (const pugi::xml_node line : cell.node().children("text:p")) {
            if (line.previous_sibling("text:p")) text += '\n';
            text += shown(line);
        }
        cells.insert(text);
    }
    for (const std::string& text : nasty_texts()) CHECK(cells.contains(xml_known(text::isolated(text))));
}

TEST_CASE("a text that is too long for a cell of Excel is cut, not lost") {
    const std::string text = repeated("€", 40'000);
    const report::Workbook book{"nl", "T", {{"Blad", {{"Kop", 10}}, {{text}, {std::int64_t{7}}}}}};
    const auto strings = texts(OpenedZip(report::to_xlsx(book)).xml("xl/sharedStrings.xml"), "//si");
    CHECK(std::ranges::any_of(strings, [](const std::string& s) { return s.size() > 30'000; }));
}

TEST_CASE("office files say no names unless asked, unpacked too") {
    const Session session = session_with_names();
    const auto all = [&](bool names) {
        std::string text;
        for (const std::string& bytes : {odt_of(session, names), docx_of(session, names),
                 report::to_xlsx(book_of(session, names)), report::to_ods(book_of(session, names))})
            text += bytes + OpenedZip(bytes).everything();
        return text;
    };
    const std::string without = all(false), with = all(true);
    for (const char* name : secret_names) {
        CHECK_FALSE(holds(without, name));
        CHECK(holds(with, name));
    }
}

TEST_CASE("the same session gives the same ODT and DOCX, byte for byte") {
    const Session session = nasty_session();
    CHECK(odt_of(session) == odt_of(session));
    CHECK(docx_of(session) == docx_of(session));
}
