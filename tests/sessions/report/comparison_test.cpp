// SPDX-License-Identifier: EUPL-1.2
#include "sessions/report/comparison.hpp"
#include "sessions/report/formats/html.hpp"
#include "sessions/report/formats/office.hpp"
#include "sessions/report/formats/sheets.hpp"
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
using report::Compared, report::compare, report::compare_in_sheets;

namespace {

Compared held(const std::string& file, const std::string& title, const std::string& date, const std::string& technology,
    const Texts& values) {
    samenspraak::testing::Table table;
    REQUIRE(table.act({SetTitle{title}, SetDate{date}}));
    if (!technology.empty()) REQUIRE(table.act({SetAnswer{CaseQuestion::Technology, technology}}));
    for (const std::string& value : values) table.value(value);
    return {file, table.session};
}

std::multiset<std::string> texts(const pugi::xml_node& node, const char* path) {
    std::multiset<std::string> found;
    for (const auto& at : node.select_nodes(path)) found.insert(shown(at.node()));
    return found;
}

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

// The rows of the table under the heading, in an ODT.
std::vector<Texts> rows_under(const pugi::xml_document& content, const std::string& heading) {
    std::vector<Texts> rows;
    bool there = false;
    for (const pugi::xml_node node : content.select_node("//office:text").node().children()) {
        const std::string_view name = node.name();
        if (name == "text:h") there = shown(node) == heading;
        if (name != "table:table" || !there) continue;
        for (const pugi::xml_node row : node.children("table:table-row")) {
            rows.emplace_back();
            for (const pugi::xml_node cell : row.children("table:table-cell")) rows.back().push_back(shown(cell));
        }
    }
    return rows;
}

}  // namespace

TEST_CASE("sessions with the same title are told apart by their day, and then by their file") {
    const std::vector<Compared> sessions{held("een", "Overleg", "2026-11-23", "Sensor", {"Privacy"}),
        held("twee", "Overleg", "2026-11-24", "Sensor", {"Privacy"}),
        held("drie", "Overleg", "2026-11-24", "Sensor", {"Privacy"}),
        held("vier", "Anders", "2026-11-24", "Sensor", {}), held("vijf", "", "2026-11-24", "Sensor", {})};
    const std::multiset<std::string> names{
        "Overleg · 23 nov 2026", "Overleg · 24 nov 2026 · twee", "Overleg · 24 nov 2026 · drie", "Anders", "vijf"};
    const auto odt = OpenedZip(report::to_odt(compare(sessions, "nl"), {})).xml("content.xml");
    std::multiset<std::string> found;
    for (const Texts& row : rows_under(odt, "De sessies")) found.insert(row.at(0));
    CHECK(found == names);
    const report::Workbook book = compare_in_sheets(sessions, "nl");
    found.clear();
    for (const report::Column& column : std::span(book.sheets.at(2).columns).subspan(4)) found.insert(column.title);
    CHECK(found == names);
    const auto cells = texts(OpenedZip(report::to_xlsx(book)).xml("xl/sharedStrings.xml"), "//si");
    for (const std::string& name : names) CHECK(cells.contains(name));
}

TEST_CASE("sessions that nothing tells apart are numbered") {
    const std::vector<Compared> sessions{
        held("a", "Overleg", "2026-11-23", "", {}), held("a", "Overleg", "2026-11-23", "", {})};
    const report::Workbook book = compare_in_sheets(sessions, "nl");
    CHECK(book.sheets.at(0).rows.at(0).at(0) != book.sheets.at(0).rows.at(1).at(0));
}

TEST_CASE("a technology is known by the first sentence about it, and shows what was said about it and where") {
    const std::vector<Compared> sessions{
        held("a", "Leiden", "2026-11-23", "Slimme camera’s. Zij tellen mensen.", {"Privacy", "Rust"}),
        held("b", "Delft", "2026-11-24", "SLIMME CAMERA’S", {"privacy"}),
        held("c", "Gouda", "2026-11-25", "Een chatbot; voor de bijstand", {"Privacy"})};
    const auto odt = OpenedZip(report::to_odt(compare(sessions, "nl"), {})).xml("content.xml");
    CHECK(rows_under(odt, "Slimme camera’s")
          == std::vector<Texts>{
              {"Privacy", "Waarde", "2", "0", "– Leiden\n– Delft"}, {"Rust", "Waarde", "1", "0", "Leiden"}});
    CHECK(rows_under(odt, "Een chatbot") == std::vector<Texts>{{"Privacy", "Waarde", "1", "0", "Gouda"}});
    const report::Sheet sheet = compare_in_sheets(sessions, "nl").sheets.back();
    REQUIRE(sheet.rows.size() == 3);
    CHECK(sheet.rows[0]
          == std::vector<report::Cell>{"Slimme camera’s", "Waarde", "Privacy", std::int64_t{2}, std::int64_t{2},
              std::int64_t{0}, "– Leiden\n– Delft"});
}

TEST_CASE("a comparison holds texts that try to break it, and none that is still covered or names someone") {
    Session covered = nasty_session();
    for (auto& [id, note] : covered.notes)
        if (note.text == nasty_texts()[7]) note.covered = true;
    const std::vector<Compared> sessions{
        {"<een>", nasty_session()}, {"=twee()", nasty_session()}, {"drie", session_with_names()}};
    const std::string odt = report::to_odt(compare(sessions, "nl"), {});
    const std::string xlsx = report::to_xlsx(compare_in_sheets(sessions, "nl"));
    const auto cells = texts(OpenedZip(odt).xml("content.xml"), "//table:table-cell");
    const auto strings = texts(OpenedZip(xlsx).xml("xl/sharedStrings.xml"), "//si");
    for (std::string text : nasty_texts()) {
        INFO(text);
        std::ranges::replace(text, '\n', ' ');
        CHECK(cells.contains(report::xml_known(text::isolated(text))));
        CHECK(strings.contains(report::xml_known(text::isolated(text))));
    }
    for (const std::string& name : OpenedZip(xlsx).names)
        if (name.starts_with("xl/worksheets/")) CHECK(count_of(OpenedZip(xlsx).xml(name), "//f") == 0);
    const std::string html = report::to_html(compare(sessions, "en"), {});
    CHECK_FALSE(holds(html, "<script>"));
    for (const char* name : secret_names) {
        CHECK_FALSE(holds(OpenedZip(odt).everything() + OpenedZip(xlsx).everything() + html, name));
    }
    const std::vector<Compared> only{{"een", covered}};
    CHECK_FALSE(holds(report::to_html(compare(only, "nl"), {}), "omgekeerd"));
}
