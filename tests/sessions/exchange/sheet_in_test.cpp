// SPDX-License-Identifier: EUPL-1.2
#include "sessions/exchange/notes_in.hpp"
#include "sessions/exchange/sheet_in.hpp"
#include "sessions/report/formats/package.hpp"
#include "sessions/report/formats/sheets.hpp"
#include "tests/support/names.hpp"
#include "tests/support/sample_session.hpp"

using namespace samenspraak;
using namespace samenspraak::testing;

namespace {

// As little of a workbook as there can be, put together by hand.
std::string workbook(const std::string& sheet, const std::string& shared = "") {
    report::Package package;
    package.add("xl/workbook.xml", R"(<x:workbook xmlns:x="urn:a" xmlns:r="urn:b"><x:sheets>
        <x:sheet name="Tweede" sheetId="2" r:id="rId7"/><x:sheet name="Eerste" sheetId="1" r:id="rId1"/>
        </x:sheets></x:workbook>)");
    package.add("xl/_rels/workbook.xml.rels", R"(<Relationships><Relationship Id="rId1" Target="worksheets/other.xml"/>
        <Relationship Id="rId7" Target="/xl/worksheets/sheet2.xml"/></Relationships>)");
    package.add("xl/worksheets/sheet2.xml", sheet);
    if (!shared.empty()) package.add("xl/sharedStrings.xml", shared);
    return package.zipped();
}
std::string of_rows(const std::string& rows) { return "<worksheet><sheetData>" + rows + "</sheetData></worksheet>"; }

std::vector<Texts> cells(const std::string& bytes) {
    const auto rows = read_sheet(bytes);
    REQUIRE(rows);
    std::vector<Texts> all;
    for (const TextRow& row : *rows) all.push_back(row.cells);
    return all;
}

}  // namespace

TEST_CASE("a workbook that was made elsewhere is read by its first sheet: shared, inline and plain values") {
    const std::string bytes = workbook(of_rows(R"(<row r="2"><c r="A2" t="s"><v>1</v></c><c r="C2" t="inlineStr"><is>
        <t>in de </t><r><t>cel</t></r></is></c></row><row><c><v>3</v></c><c t="str"><f>A1</f><v>uitkomst</v></c>
        <c t="s"><v>99</v></c></row><row r="9"><c r="B9" t="b"><v>1</v></c></row>)"),
        R"(<sst><si><t>nul</t></si><si><r><t xml:space="preserve"> een </t></r><r><t>&amp; twee</t></r>
        <rPh><t>weg</t></rPh></si></sst>)");
    CHECK(cells(bytes) == std::vector<Texts>{{" een & twee", "", "in de cel"}, {"3", "uitkomst", ""}, {"", "TRUE"}});
    const auto rows = read_sheet(bytes);
    CHECK((*rows)[0].line == 2);
    CHECK((*rows)[1].line == 3);
    CHECK((*rows)[2].line == 9);
}

TEST_CASE("the workbook of an export comes back as the same notes") {
    const report::Workbook book{"nl", "Drukte",
        {{"Notities", {{"Stap", 10}, {"Notitie", 60}, {"Hoe vaak gezegd", 10}},
             {{"Actoren", "Bewoners & co", std::int64_t{3}}, {"Waarden", "=1+1\nén meer", std::int64_t{1}}}},
            {"Ander", {{"Notitie", 10}}, {{"niet deze"}}}}};
    const auto rows = rows_of_file(report::to_xlsx(book));
    REQUIRE(rows);
    Table table;
    const NotesIn in = notes_from_rows(table.session, *rows, {});
    CHECK(in.accounts.empty());
    CHECK(in.taken == 2);
    REQUIRE(table.act(in.changes));
    CHECK(table.row(Phase::Actors) == Texts{"Bewoners & co"});
    CHECK(table.row(Phase::Values) == Texts{"=1+1\nén meer"});
}

TEST_CASE("a zip that is no workbook, or a broken one, is refused") {
    report::Package other;
    other.add("mimetype", "application/epub+zip");
    CHECK(read_sheet(other.zipped()).error() == Refusal{Reason::NotATable, "ZIP"});
    CHECK(read_sheet("PK\x03\x04").error().why == Reason::NotATable);
    CHECK(read_sheet("").error().why == Reason::NotATable);
    report::Package empty;
    empty.add("xl/workbook.xml", "<workbook/>");
    CHECK(read_sheet(empty.zipped()).error() == Refusal{Reason::NotATable, "XLSX"});
    CHECK(read_sheet(workbook("<worksheet><sheetData><row>")).error() == Refusal{Reason::NotATable, "XLSX"});
    CHECK(cells(workbook("<worksheet/>")).empty());
    const std::string whole = workbook(of_rows("<row><c t=\"str\"><v>a</v></c></row>"));
    for (std::size_t size = 0; size < whole.size(); size += 7) (void)read_sheet(whole.substr(0, size));
    for (std::size_t at = 0; at < whole.size(); ++at) {
        std::string flipped = whole;
        flipped[at] = static_cast<char>(flipped[at] ^ 0x11);
        (void)read_sheet(flipped);
    }
}

TEST_CASE("a sheet that would unpack to far more than it is, is refused before it costs much") {
    CHECK_FALSE(read_sheet(workbook(std::string(sheet_limit::part + 1, ' '))));
    // One long text, used in every cell.
    std::string rows;
    for (int i = 0; i < 2'000; ++i) rows += "<row><c t=\"s\"><v>0</v></c></row>";
    CHECK_FALSE(read_sheet(workbook(of_rows(rows), "<sst><si><t>" + std::string(1U << 20, 'a') + "</t></si></sst>")));
    // Cells far to the right, each in a row of its own.
    rows.clear();
    for (int i = 0; i < 2'000; ++i) rows += "<row><c r=\"ZZ1\"><v>1</v></c></row>";
    CHECK_FALSE(read_sheet(workbook(of_rows(rows))));
    CHECK(cells(workbook(of_rows("<row><c r=\"XFD1\"><v>1</v></c><c r=\"A1\"><v>2</v></c></row>")))
          == std::vector<Texts>{{"1", "2"}});
}
