// SPDX-License-Identifier: EUPL-1.2
// Counts in words: each language has forms of its own for them, and a language that comes with one file needs no code.
#include "assets/word_file.hpp"
#include "sessions/method/words.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <fstream>
#include <map>

using namespace samenspraak;
using namespace samenspraak::carried;
using samenspraak::method::Words;

namespace {

WordFile file_at(const std::string& path) {
    std::ifstream in(SAMENSPRAAK_SOURCE + ("/" + path), std::ios::binary);
    INFO(path);
    REQUIRE(in);
    return read_word_file(path, std::string(std::istreambuf_iterator<char>(in), {}));
}

const WordFile& dutch() {
    static const WordFile file = file_at("assets/words/nl.json");
    return file;
}

// Which counts of 0 to 1000 have this category, the first `shown` of them.
std::vector<std::uint64_t> counts_of(std::string_view language, PluralCategory category, std::size_t shown) {
    std::vector<std::uint64_t> counts;
    for (std::uint64_t count = 0; count <= 1000 && counts.size() < shown; ++count)
        if (plural_category(language, count) == category) counts.push_back(count);
    return counts;
}

// What is wrong with a Dutch list, held against itself, when its notes are counted like this.
std::vector<std::string> faults_of(std::string_view language, const std::string& notes) {
    WordFile file = dutch();
    file.counted = {{"cli_notes", read_word_file("test", "{\"cli_notes\": " + notes + "}").counted["cli_notes"]}};
    WordFile model = dutch();
    model.counted = {{"cli_notes", model.counted["cli_notes"]}};
    return faults(language, model, file);
}

using Counts = std::vector<std::uint64_t>;
using Strings = std::vector<std::string>;

}  // namespace

TEST_CASE("another language is one file: a Polish list counts as Poles do") {
    const WordFile file = file_at("tests/support/words/pl.json");
    const ReadWordList read("pl", dutch(), file);
    const Words polish(read.list());
    CHECK(polish.language() == "pl");
    CHECK(polish(Word::app_yes) == "Tak");

    const std::map<std::uint64_t, std::string> said = {{0, "0 notatek"}, {1, "1 notatka"}, {2, "2 notatki"},
        {4, "4 notatki"}, {5, "5 notatek"}, {11, "11 notatek"}, {12, "12 notatek"}, {14, "14 notatek"},
        {21, "21 notatek"}, {22, "22 notatki"}, {25, "25 notatek"}, {112, "112 notatek"}, {122, "122 notatki"}};
    for (const auto& [count, text] : said) CHECK(polish(CountedWord::cli_notes, count) == text);
    CHECK(polish(CountedWord::board_notes, 0) == "Nie ma jeszcze notatek");
    CHECK(polish(CountedWord::voting_who, 3, {"22"}) == "Zagłosowały 3 osoby z 22");

    CHECK(polish(Word::app_no) == Words("nl")(Word::app_no));  // what it does not say yet is said in Dutch
    CHECK(polish(CountedWord::cli_links, 1) == "1 verbinding");
    CHECK(polish(CountedWord::cli_links, 5) == "5 verbindingen");
}

TEST_CASE("a small list is told what it lacks, and nothing else is wrong with it") {
    const Strings wrong = faults("pl", dutch(), file_at("tests/support/words/pl.json"));
    CHECK(std::ranges::all_of(wrong, [](const std::string& fault) { return fault.starts_with("lacks "); }));
    CHECK(std::ranges::count(wrong, "lacks app_no") == 1);
    CHECK(std::ranges::count(wrong, "lacks cli_links") == 1);
    CHECK(std::ranges::count(wrong, "lacks app_yes") == 0);
    CHECK(wrong.size() == word_count + counted_word_count - 4);
}

TEST_CASE("the lists that the program carries are those in the files") {
    for (const WordList& carried : word_lists()) {
        const std::string language(carried.language);
        const ReadWordList read(language, dutch(), file_at("assets/words/" + language + ".json"));
        CHECK(std::ranges::equal(carried.keys, read.list().keys));
        CHECK(std::ranges::equal(carried.texts, read.list().texts));
        CHECK(std::ranges::equal(carried.counted_keys, read.list().counted_keys));
        CHECK(std::ranges::equal(carried.counted, read.list().counted,
            [](const CountedText& a, const CountedText& b) { return a.none == b.none && a.forms == b.forms; }));
    }
}

TEST_CASE("Dutch and English say one apart, and none where there is a word for it") {
    const Words dutch("nl"), english("en");
    CHECK(dutch(CountedWord::cli_notes, 0) == "0 notities");
    CHECK(dutch(CountedWord::cli_notes, 1) == "1 notitie");
    CHECK(dutch(CountedWord::cli_notes, 2) == "2 notities");
    CHECK(dutch(CountedWord::cli_notes, 101) == "101 notities");
    CHECK(dutch(CountedWord::board_notes, 0) == "Nog geen notities");
    CHECK(english(CountedWord::phone_votes, 0) == "You have no votes left");
    CHECK(english(CountedWord::phone_votes, 1) == "1 vote left");
    CHECK(english(CountedWord::voting_who, 1, {"9"}) == "1 of 9 has voted");
    CHECK(english(CountedWord::voting_who, 8, {"9"}) == "8 of 9 have voted");
}

TEST_CASE("the rule of each language is CLDR's") {
    using enum PluralCategory;
    using Categories = std::vector<PluralCategory>;
    CHECK(plural_categories("nl") == Categories{One, Other});
    CHECK(plural_categories("de") == Categories{One, Other});
    CHECK(plural_categories("tr") == Categories{One, Other});
    CHECK(plural_categories("pl") == Categories{One, Few, Many});
    CHECK(plural_categories("uk") == Categories{One, Few, Many});
    CHECK(plural_categories("ar") == Categories{Zero, One, Two, Few, Many, Other});

    CHECK(counts_of("fr", One, 3) == Counts{0, 1});
    CHECK(counts_of("pl", One, 3) == Counts{1});
    CHECK(counts_of("pl", Few, 7) == Counts{2, 3, 4, 22, 23, 24, 32});
    CHECK(counts_of("uk", One, 4) == Counts{1, 21, 31, 41});
    CHECK(plural_category("uk", 11) == Many);
    CHECK(plural_category("uk", 111) == Many);
    CHECK(counts_of("uk", Few, 5) == Counts{2, 3, 4, 22, 23});
    CHECK(counts_of("ar", Zero, 2) == Counts{0});
    CHECK(counts_of("ar", One, 2) == Counts{1});
    CHECK(counts_of("ar", Two, 2) == Counts{2});
    CHECK(counts_of("ar", Few, 10) == Counts{3, 4, 5, 6, 7, 8, 9, 10, 103, 104});
    CHECK(counts_of("ar", Many, 90).back() == 111);  // 11 to 99, then 111
    CHECK(counts_of("ar", Other, 4) == Counts{100, 101, 102, 200});
    CHECK(plural_categories("xx") == plural_categories("en"));  // no rule: as most of our neighbours have it
}

TEST_CASE("a list that cannot say a count is refused, with what it lacks") {
    CHECK(faults_of("nl", R"({"one": "1 notitie", "other": "{0} notities"})").empty());
    CHECK(faults_of("nl", R"({"other": "{0} notities"})") == Strings{"lacks cli_notes.one"});
    CHECK(faults_of("pl", R"({"one": "1 notatka", "few": "{0} notatki"})") == Strings{"lacks cli_notes.many"});
    CHECK(faults_of("nl", R"({"one": "1 notitie", "few": "{0}", "other": "{0} notities"})")
          == Strings{"has a form that this language does not have: cli_notes.few"});
    CHECK(faults_of("nl", R"({"one": "1 notitie", "more": "{0}", "other": "{0} notities"})").size() == 1);
    CHECK(faults_of("nl", R"({"one": "", "other": "{0} notities"})").front() == "is empty: cli_notes.one");
    CHECK(faults_of("nl", R"({"one": "1 notitie", "other": "notities"})")
          == Strings{"has other places {0}: cli_notes.other"});
    // 21 is `one` in Ukrainian too, so that form has to say the count.
    CHECK(faults_of("uk", R"({"one": "1 нотатка", "few": "{0} нотатки", "many": "{0} нотаток"})")
          == Strings{"has other places {0}: cli_notes.one"});
}

TEST_CASE("a list that says a thing twice, or is no list, is not read") {
    CHECK_THROWS_AS(read_word_file("test", R"({"a": "x", "a": "y"})"), BadWordFile);
    CHECK_THROWS_AS(read_word_file("test", R"({"a": {"one": "x", "one": "y"}})"), BadWordFile);
    CHECK_NOTHROW(read_word_file("test", R"({"a": {"one": "{x", "other": "}"}, "b": {"one": "x", "other": "y"}})"));
    for (const char* json : {"", "[]", R"({"a": 1})", R"({"a": {}})", R"({"a": {"one": 1}})", R"({"A": "x"})"})
        CHECK_THROWS_AS(read_word_file("test", json), BadWordFile);
}
