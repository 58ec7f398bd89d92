// SPDX-License-Identifier: EUPL-1.2
// More than may come in at once is refused with its number, whatever it comes in.
#include "sessions/exchange/interchange.hpp"
#include "sessions/exchange/notes_in.hpp"
#include "sessions/exchange/sheet_in.hpp"
#include "sessions/method/words.hpp"
#include "sessions/report/formats/sheets.hpp"
#include "tests/support/names.hpp"

#include <catch2/catch.hpp>

using namespace samenspraak;
using namespace samenspraak::testing;

namespace {

std::string lines(std::size_t count) {
    std::string text;
    for (std::size_t i = 0; i < count; ++i) text += "Notitie " + std::to_string(i) + '\n';
    return text;
}

std::string sheet(std::size_t count) {
    report::Workbook book{"nl", "Drukte", {{"Notities", {{"Notitie", 60}}, {}}}};
    for (std::size_t i = 0; i < count; ++i) book.sheets.front().rows.push_back({"Notitie " + std::to_string(i)});
    return report::to_xlsx(book);
}

std::string document_of(std::size_t notes) {
    std::string text = R"({"format":"samenspraak","version":1,"notes":[)";
    for (std::size_t i = 0; i < notes; ++i)
        text += std::string(i == 0 ? "" : ",") + R"({"id":"n)" + std::to_string(i)
                + R"(","phase":"actors","text":"Bewoners"})";
    return text + "]}";
}

std::optional<Refusal> refusal(const std::string& bytes) {
    const auto rows = rows_of_file(bytes);
    return rows ? std::nullopt : std::optional(rows.error());
}

}  // namespace

TEST_CASE("ten thousand notes come in at once, and one more is refused: lines, a sheet, a document") {
    CHECK_FALSE(refusal(lines(10'000)));
    CHECK(refusal(lines(10'001)) == Refusal{Reason::TooManyNotes, "10001"});
    CHECK(refusal(lines(30'000)) == Refusal{Reason::TooManyNotes, "30000"});
    CHECK(notes_from_table(Session(), lines(10'001), {}).error() == Refusal{Reason::TooManyNotes, "10001"});
    CHECK_FALSE(refusal(sheet(10'000)));
    CHECK(refusal(sheet(10'001)) == Refusal{Reason::TooManyNotes, "10002"});  // with the names of the columns
    CHECK(from_json(document_of(10'000)));
    CHECK(from_json(document_of(10'001)).error() == Refusal{Reason::TooManyNotes, "10001"});
}

TEST_CASE("lines without a text and the names of the columns do not count") {
    CHECK_FALSE(refusal("Notitie\n" + lines(10'000)));
    CHECK(refusal("Notitie\n" + lines(10'001)));
    CHECK_FALSE(refusal(lines(5'000) + std::string(50'000, '\n') + lines(5'000)));
}

TEST_CASE("what is all cells, or all values, is refused before it costs much") {
    CHECK(refusal(std::string(2'000'000, ',')) == Refusal{Reason::TooManyValues, "2000001"});
    CHECK(refusal(std::string(2'000'000, '\n')) == Refusal{Reason::TooManyValues, "2000000"});
    std::string zeros = R"({"format":"samenspraak","version":1,"notes":[0)";
    for (int i = 1; i < 2'000'000; ++i) zeros += ",0";
    CHECK(from_json(zeros + "]}").error() == Refusal{Reason::TooManyValues, "2000004"});
}

TEST_CASE("the words of the limits name them as they are", "[words]") {
    CHECK(import_limit::notes == 10'000);
    CHECK(import_limit::values == 1'000'000);
    for (const auto& [language, notes, values] :
        {std::tuple("nl", "10.000", "1.000.000"), std::tuple("en", "10,000", "1,000,000")}) {
        const Words words(language);
        const std::string many = words(Refusal{Reason::TooManyNotes, "70001"});
        CHECK(many.find(notes) != many.npos);
        CHECK(many.find("70001") != many.npos);
        CHECK(words(Refusal{Reason::TooManyValues, "5"}).find(values) != std::string::npos);
    }
}
