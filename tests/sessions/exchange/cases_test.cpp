// SPDX-License-Identifier: EUPL-1.2
// Small files as people really bring them, and what is to come of each.
#include "sessions/exchange/interchange.hpp"
#include "sessions/exchange/notes_in.hpp"
#include "sessions/exchange/sheet_in.hpp"
#include "tests/support/folder.hpp"
#include "tests/support/names.hpp"
#include "tests/support/sample_session.hpp"

#include <catch2/catch.hpp>

using namespace samenspraak;
using namespace samenspraak::testing;

namespace {

std::string file(const std::string& name) {
    return contents(std::filesystem::path(SAMENSPRAAK_SOURCE) / "tests/sessions/exchange/data" / name);
}

struct Brought {
    Texts notes;
    FileRemarks remarks;
    std::vector<RowAccount> accounts;
    std::size_t empty = 0;
};
Brought bring(const std::string& name) {
    Brought brought;
    const auto rows = rows_of_file(file(name), &brought.remarks);
    REQUIRE(rows);
    Table table;
    const NotesIn in = notes_from_rows(table.session, *rows, {Phase::Actors});
    REQUIRE(table.act(in.changes));
    brought.notes = table.row(Phase::Actors);
    brought.accounts = in.accounts;
    brought.empty = in.empty;
    return brought;
}

}  // namespace

TEST_CASE("a date is a date and a share is one; hidden lines and errors are left out, and counted") {
    const Brought brought = bring("date.xlsx");
    CHECK(brought.notes == Texts{"Bewoners", "2026-11-23", "25%", "TRUE"});
    CHECK(brought.remarks.hidden_rows == 1);
    CHECK(brought.remarks.wrong_cells == 1);
}

TEST_CASE("of a workbook the first sheet with anything in it is read, and the others are named") {
    const Brought empty_first = bring("empty-first-sheet.xlsx");
    CHECK(empty_first.notes == Texts{"Bewoners", "Winkeliers"});
    CHECK(empty_first.remarks.sheet == "Antwoorden");
    CHECK(empty_first.remarks.other_sheets == Texts{"Uitleg"});
    const Brought two = bring("two-sheets.xlsx");
    CHECK(two.notes == Texts{"Bewoners"});
    CHECK(two.remarks.sheet == "Groep 1");
    CHECK(two.remarks.other_sheets == Texts{"Groep 2"});
}

TEST_CASE("the line that names the separator is no note") {
    const Brought brought = bring("sep.csv");
    CHECK(brought.notes == Texts{"Bewoners"});
    REQUIRE(brought.accounts.size() == 1);
    CHECK(brought.accounts.front().line == 2);
    CHECK(brought.accounts.front().why == Refusal{Reason::LeftOut, "x"});
}

TEST_CASE("the marks of a list from a document are no notes") {
    const Brought brought = bring("word-list.txt");
    CHECK(brought.notes == Texts{"Bewoners", "Winkeliers", "Toeristen"});
    CHECK(brought.accounts.empty());
}

TEST_CASE("what cannot be seen is no note: left out of lines, refused with its place in a document") {
    const Brought brought = bring("invisible-lines.txt");
    CHECK(brought.notes == Texts{"Bewoners"});
    CHECK(brought.empty == 2);
    CHECK(from_json(file("invisible-notes.json")).error() == Refusal{Reason::BadText, "notes[0].text"});
}
