// SPDX-License-Identifier: EUPL-1.2
#include "sessions/exchange/notes_in.hpp"
#include "sessions/exchange/table_text.hpp"
#include "sessions/report/comparison.hpp"
#include "tests/support/names.hpp"
#include "tests/support/sample_session.hpp"

using namespace samenspraak;
using namespace samenspraak::testing;

namespace {

std::vector<Texts> cells(std::string_view bytes) {
    std::vector<Texts> rows;
    const auto read = read_table(bytes);
    REQUIRE(read);
    for (const TextRow& row : *read) rows.push_back(row.cells);
    return rows;
}

NotesIn take(const Session& session, std::string_view bytes, NotesWish wish = {Phase::Actors, Lane::None}) {
    return *notes_from_table(session, bytes, wish);
}

Texts notes_of(const NotesIn& in) {
    Texts texts;
    for (const Change& change : in.changes)
        if (const AddNote* add = std::get_if<AddNote>(&change)) texts.push_back(add->note.text);
    return texts;
}

}  // namespace

TEST_CASE("a table is read with the separator of its first line, quotes and all") {
    CHECK(cells("a;b\nc;d\n") == std::vector<Texts>{{"a", "b"}, {"c", "d"}});
    CHECK(cells("a,b\r\n\"c, \"\"d\"\"\",\"e\nf\"\r\n") == std::vector<Texts>{{"a", "b"}, {"c, \"d\"", "e\nf"}});
    CHECK(cells("a\tb;c\td") == std::vector<Texts>{{"a", "b;c", "d"}});
    CHECK(cells("een\ntwee, en drie\n\nvier") == std::vector<Texts>{{"een"}, {"twee, en drie"}, {""}, {"vier"}});
    CHECK(cells("\"a;\"\n;") == std::vector<Texts>{{"a;"}, {";"}});
    CHECK(cells("").empty());
    CHECK(cells("\"nooit dicht;\nb") == std::vector<Texts>{{"\"nooit dicht;"}, {"b"}});
    CHECK(cells("a;\"nooit dicht\nb") == std::vector<Texts>{{"a", "nooit dicht\nb"}});
}

TEST_CASE("a sheet of one column loses its quotes, a line in which someone is quoted keeps them") {
    CHECK(cells("\"nooit dicht\"\"\nb\n\"\"\n") == std::vector<Texts>{{"\"nooit dicht\"\""}, {"b"}, {""}});
    CHECK(cells("\"Minder gedrang, zei men\"\r\nVeiligheid\r\n\"Een \"\"slim\"\" plein\"\r\n")
          == std::vector<Texts>{{"Minder gedrang, zei men"}, {"Veiligheid"}, {"Een \"slim\" plein"}});
    CHECK(cells("\"Nee\" zei de wethouder\n\"Nee\" en \"ja\"\n\"\n")
          == std::vector<Texts>{{"\"Nee\" zei de wethouder"}, {"\"Nee\" en \"ja\""}, {"\""}});
}

TEST_CASE("a table is read in whatever letters it was saved in") {
    CHECK(cells("\xef\xbb\xbf"
                "één")
          == std::vector<Texts>{{"één"}});
    CHECK(cells("\xe9\xe9n \x80\x93") == std::vector<Texts>{{"één €“"}});
    CHECK(cells(std::string_view("\xff\xfe"
                                 "a\0\xe9\0\x3d\xd8\x00\xde",
              10))
          == std::vector<Texts>{{"aé😀"}});
    CHECK(cells(std::string_view("\xfe\xff"
                                 "\0a",
              4))
          == std::vector<Texts>{{"a"}});
}

TEST_CASE("what means nothing in the letters of a table is shown as such, and the rest is read") {
    CHECK(cells("\xe9\xe9n \x81"
                "twee")
          == std::vector<Texts>{{"één \xef\xbf\xbdtwee"}});
    const auto wide = [](std::string_view units) { return cells("\xff\xfe" + std::string(units)); };
    const std::vector<Texts> broken{{"\xef\xbf\xbd"
                                     "a"}};
    CHECK(wide({"\x00\xd8"
                "a\0",
              4})
          == broken);  // half of a pair in front
    CHECK(wide({"\x00\xde"
                "a\0",
              4})
          == broken);  // the other half
    CHECK(wide({"a\0\x00\xd8", 4}) == std::vector<Texts>{{"a\xef\xbf\xbd"}});
    CHECK(wide({"a\0b", 3}) == std::vector<Texts>{{"a"}});  // cut off
    CHECK(wide("").empty());
}

TEST_CASE("a long table in other letters is read whole") {
    std::string units = "\xff\xfe", text;
    for (int i = 0; i < 5'000; ++i) units += "\xac\x20", text += "€";
    CHECK(cells(units) == std::vector<Texts>{{text}});
}

TEST_CASE("an apostrophe that kept a text from being a formula goes, others stay") {
    CHECK(cells("a;'=1+1;' +31;'s avonds;'") == std::vector<Texts>{{"a", "=1+1", " +31", "'s avonds", "'"}});
}

TEST_CASE("rows say where they start, also behind a text of several lines") {
    const auto rows = *read_table("a;b\n\"twee\nregels\";c\nd;e");
    REQUIRE(rows.size() == 3);
    CHECK(rows[1].line == 2);
    CHECK(rows[2].line == 4);
}

TEST_CASE("lines without columns are notes where it was asked") {
    samenspraak::testing::Table table;
    const NotesIn in = take(table.session, "Bewoners\n\n  Toeristen  \n", {Phase::Effects, Lane::Negative});
    CHECK(notes_of(in) == Texts{"Bewoners", "Toeristen"});
    CHECK(in.taken == 2);
    CHECK(in.empty == 1);
    CHECK_FALSE(in.headed);
    REQUIRE(table.act(in.changes));
    CHECK(table.row(Phase::Effects, Lane::Negative) == Texts{"Bewoners", "Toeristen"});
}

TEST_CASE("named columns go where they belong, in either language, and what does not fit is accounted for") {
    samenspraak::testing::Table table;
    const NotesIn in = take(table.session, "Step,Kind,Group,Note,Times said,Who takes it up\n"
                                           "Effecten,Positief,Centrum,Rustig,3,\n"
                                           "Actions,people,,Uitleggen,,ICT\n"
                                           "Gevoelens,,,Iets,,\n"
                                           "Values,Technology,,Privacy,,\n"
                                           ",,,Bewoners,,\n");
    CHECK(in.headed);
    CHECK(in.taken == 4);
    REQUIRE(in.accounts.size() == 2);
    CHECK(in.accounts[0].line == 4);
    CHECK_FALSE(in.accounts[0].taken);
    CHECK(in.accounts[0].why == Refusal{Reason::BadArgument, "Gevoelens"});
    CHECK(in.accounts[1].taken);
    CHECK(in.accounts[1].why.why == Reason::BadLane);
    REQUIRE(table.act(in.changes));
    CHECK(table.session.groups.begin()->second.name == "Centrum");
    CHECK(table.row(Phase::Effects, Lane::Positive, table.session.groups.begin()->first) == Texts{"Rustig"});
    CHECK(table.row(Phase::Actions, Lane::People) == Texts{"Uitleggen"});
    CHECK(table.row(Phase::Actors) == Texts{"Bewoners"});
    for (const auto& [id, note] : table.session.notes) CHECK(note.count == (note.text == "Rustig" ? 3 : 1));
}

TEST_CASE("a group that is there already is used again") {
    samenspraak::testing::Table table;
    REQUIRE(table.act(take(table.session, "Notitie;Groep\nA;Buurt\nB;Buurt\n").changes));
    REQUIRE(table.act(take(table.session, "Notitie;Groep\nC;Buurt\n").changes));
    CHECK(table.session.groups.size() == 1);
}

TEST_CASE("a text that is too long is left out, and said so") {
    const NotesIn in = take(Session(), std::string(2001, 'a') + "\nkort\n");
    CHECK(notes_of(in) == Texts{"kort"});
    REQUIRE(in.accounts.size() == 1);
    CHECK(in.accounts[0].why.why == Reason::TextTooLong);
}

TEST_CASE("every value that is left out is told, with its column, and the note is taken all the same") {
    samenspraak::testing::Table table;
    const std::string long_text(2001, 'a');
    const NotesIn in = take(table.session, "Notitie;Groep;Hoe vaak gezegd;Wie pakt het op;Andere meningen;Stemmen\n"
                                           "A;" + long_text
                                               + ";veel;" + long_text + ';' + long_text
                                               + ";-1\n"
                                                 "B;;70000;;;\n"
                                                 "C;;0;;;70000\n");
    CHECK(in.taken == 3);
    std::vector<std::pair<std::size_t, std::string>> left;
    for (const RowAccount& account : in.accounts) {
        CHECK(account.taken);
        CHECK(account.why.why == Reason::LeftOut);
        left.emplace_back(account.line, account.why.about.substr(0, account.why.about.find("aaaa")));
    }
    CHECK(left
          == std::vector<std::pair<std::size_t, std::string>>{{2, "Groep: "}, {2, "Hoe vaak gezegd: veel"},
              {2, "Stemmen: -1"}, {2, "Wie pakt het op: "}, {2, "Andere meningen: "}, {3, "Hoe vaak gezegd: 70000"},
              {4, "Hoe vaak gezegd: 0"}, {4, "Stemmen: 70000"}});
    REQUIRE(table.act(in.changes));
    for (const auto& [id, note] : table.session.notes) CHECK(note.count == 1);
}

TEST_CASE("a column that is not understood is named once, and only when something stands in it") {
    const NotesIn in = take(Session(), "\nNotitie;Kleur;Leeg;;Notitie\n");
    CHECK_FALSE(in.headed);  // the first row is empty
    const NotesIn headed = take(Session(), "Nr.;Notitie;Kleur;Leeg;;Notitie\n"
                                           "1;A;rood;;x;\n"
                                           "2;B;blauw;;;nog eens\n"
                                           "3;C;;;;;verder\n");
    CHECK(headed.headed);
    CHECK(headed.taken == 3);
    Texts named;
    for (const RowAccount& account : headed.accounts) {
        CHECK(account.line == 1);
        CHECK(account.why.why == Reason::LeftOut);
        named.push_back(account.why.about);
    }
    CHECK(named == Texts{"Kleur", "(5)", "Notitie", "(7)"});
}

TEST_CASE("in a table without named columns the first text is the note, and what stands behind it is told") {
    const NotesIn in = take(Session(), "A;b;c\n;B;\nC;;\n");
    CHECK(notes_of(in) == Texts{"A", "B", "C"});
    REQUIRE(in.accounts.size() == 1);
    CHECK(in.accounts[0].line == 1);
    CHECK(in.accounts[0].taken);
    CHECK(in.accounts[0].why == Refusal{Reason::LeftOut, "b · c"});
}

TEST_CASE("whom it concerns and the votes come back from our own columns, in either language") {
    samenspraak::testing::Table table;
    const NotesIn in = take(table.session, "Notitie;Betrokken;Stemmen\n"
                                           "A;direct, aan tafel;3\n"
                                           "B;\"indirect, not at the table\";0\n"
                                           "C;niet aan tafel, misschien;\n");
    REQUIRE(in.accounts.size() == 1);
    CHECK(in.accounts[0].why == Refusal{Reason::LeftOut, "Betrokken: misschien"});
    REQUIRE(table.act(in.changes));
    for (const auto& [id, note] : table.session.notes) {
        CHECK(note.directness
              == (note.text == "A"   ? Directness::Direct
                  : note.text == "B" ? Directness::Indirect
                                     : Directness::Unsaid));
        CHECK(note.at_table == (note.text == "A" ? AtTable::Yes : AtTable::No));
        CHECK(note.hands == (note.text == "A" ? 3 : 0));
    }
}

TEST_CASE("what is no text and no sheet is told from lines by what it is") {
    const auto kind = [](std::string_view bytes) {
        const auto rows = rows_of_file(bytes);
        REQUIRE_FALSE(rows);
        CHECK(rows.error().why == Reason::NotATable);
        return rows.error().about;
    };
    CHECK(kind("\x89PNG\r\n\x1a\n") == "PNG");
    CHECK(kind("%PDF-1.7\n") == "PDF");
    CHECK(kind("samenspraak\n") == "Samenspraak");
    CHECK(kind("\xd0\xcf\x11\xe0") == "XLS");
    CHECK(kind("PK\x03\x04 and no more") == "ZIP");
    CHECK(kind(std::string_view("Bewoners\0\n", 10)) == "NUL");
    CHECK(rows_of_file(std::string_view("\xff\xfe"
                                        "a\0",
                           4))
              ->front()
              .cells
          == Texts{"a"});
    CHECK(rows_of_file("Bewoners\n%PDF")->size() == 2);
    CHECK(rows_of_file("")->empty());
}

TEST_CASE("what several sessions said is found again, whatever capitals and accents, with where and how often") {
    samenspraak::testing::Table one, two, three;
    for (auto* table : {&one, &two, &three})
        REQUIRE(table->act({SetTitle{"Sessie " + std::to_string(table == &one ? 1 : table == &two ? 2 : 3)}}));
    const NoteId heavy = one.value("Privacy");
    REQUIRE(one.act({SetHands{heavy, 4}}));
    two.value("privacy.");
    three.value("PRIVACY");
    one.value("Gemak");
    two.value("Café");
    three.value("cafe");
    const std::vector<report::Compared> compared{{"a", one.session}, {"b", two.session}, {"c", three.session}};
    const report::Workbook book = report::compare_in_sheets(compared, "nl");
    const report::Sheet& values = book.sheets[2];
    REQUIRE(values.rows.size() == 3);
    using Row = std::vector<report::Cell>;
    CHECK(values.rows[0]
          == Row{"Privacy", std::int64_t{3}, std::int64_t{3}, std::int64_t{4}, std::int64_t{1}, std::int64_t{1},
              std::int64_t{1}});
    CHECK(values.rows[1]
          == Row{"Café", std::int64_t{2}, std::int64_t{2}, std::int64_t{0}, "", std::int64_t{1}, std::int64_t{1}});
    const report::Outline outline = report::compare(compared, "nl");
    bool found = false;
    for (const report::Block& block : outline.blocks)
        if (const auto* shown = std::get_if<report::Table>(&block))
            for (const auto& row : shown->rows)
                found = found || row == Texts{"Café", "2", "2", "0", "– Sessie 2\n– Sessie 3"};
    CHECK(found);
}
