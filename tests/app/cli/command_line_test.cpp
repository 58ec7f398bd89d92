// SPDX-License-Identifier: EUPL-1.2
#include "sessions/exchange/table_text.hpp"
#include "tests/support/console.hpp"
#include "tests/support/folder.hpp"
#include "tests/support/names.hpp"

#include <boost/json.hpp>
#include <catch2/catch.hpp>

#include <algorithm>

using namespace samenspraak;
using namespace samenspraak::testing;

namespace {

std::string example(const std::string& name) { return contents(SAMENSPRAAK_SOURCE "/assets/examples/" + name); }

// The same whatever the order of lists and keys.
boost::json::value sorted(const boost::json::value& value) {
    if (const auto* list = value.if_array()) {
        std::vector<boost::json::value> parts;
        for (const auto& part : *list) parts.push_back(sorted(part));
        std::ranges::sort(parts, {}, [](const auto& part) { return boost::json::serialize(part); });
        return boost::json::array(parts.begin(), parts.end());
    }
    if (const auto* object = value.if_object()) {
        std::map<std::string, boost::json::value> parts;
        for (const auto& [key, part] : *object) parts.emplace(key, sorted(part));
        boost::json::object result;
        for (auto& [key, part] : parts) result.emplace(key, part);
        return result;
    }
    return value;
}

}  // namespace

TEST_CASE("A new session is a file that checks as whole") {
    Folder folder;
    const std::string file = folder.file("drukte.samenspraak");
    CHECK(ask({"new", file, "--title", "Druktemeting", "--host", "Raad"}).code == exit_well);
    const Answer checked = ask({"check", file});
    CHECK(checked.code == exit_well);
    CHECK(says(checked.out, "Druktemeting"));
    CHECK(says(checked.out, "The file is whole."));
}

TEST_CASE("An existing file is not overwritten without --force") {
    Folder folder;
    const std::string file = folder.file("drukte.samenspraak");
    put(file, "something else");
    const Answer refused = ask({"new", file, "--title", "Drukte"});
    CHECK(refused.code == exit_failed);
    CHECK(says(refused.err, file));
    CHECK(says(refused.err, "--force"));
    CHECK(contents(file) == "something else");
    CHECK(ask({"new", file, "--title", "Drukte", "--force"}).code == exit_well);
    CHECK(ask({"check", file}).code == exit_well);
}

TEST_CASE("What cannot be a title or a date is refused by its option, and no file is made") {
    Folder folder;
    const std::string file = folder.file("drukte.samenspraak");
    const Answer date = ask({"new", file, "--title", "Drukte", "--date", "23 november"});
    CHECK(date.code == exit_usage);
    CHECK(says(date.err, "--date"));
    CHECK(ask({"new", file, "--title", std::string(201, 'a')}).code == exit_usage);
    CHECK_FALSE(std::filesystem::exists(file));
}

TEST_CASE("The example comes out as it went in, in both languages") {
    for (const char* name : {"druktemeting.json", "druktemeting.en.json"}) {
        Folder folder;
        put(folder / "in.json", example(name));
        REQUIRE(ask({"import", folder.file("in.json"), folder.file("sessie.samenspraak")}).code == exit_well);
        REQUIRE(ask({"check", folder.file("sessie.samenspraak")}).code == exit_well);
        REQUIRE(
            ask({"export", folder.file("sessie.samenspraak"), "--to", folder.file("uit"), "--formats", "json,md"}).code
            == exit_well);
        const auto before = boost::json::parse(contents(folder / "in.json"));
        const auto after = boost::json::parse(contents(folder / "uit/sessie.json"));
        CHECK(sorted(after) == sorted(before));
        CHECK(says(contents(folder / "uit/sessie.md"), before.at("title").as_string().c_str()));
    }
}

TEST_CASE("Names of participants leave only when asked for") {
    Folder folder;
    put(folder / "in.json", R"({"format":"samenspraak","version":1,"title":"T",
        "participants":[{"id":"p1","name":"Fatima Verschrikkelijk"}],
        "notes":[{"id":"a1","phase":"actors","text":"Bewoners","author":"p1"}]})");
    REQUIRE(ask({"import", folder.file("in.json"), folder.file("s.samenspraak")}).code == exit_well);
    REQUIRE(ask({"export", folder.file("s.samenspraak"), "--to", folder.file("zonder")}).code == exit_well);
    REQUIRE(ask({"export", folder.file("s.samenspraak"), "--to", folder.file("met"), "--names"}).code == exit_well);
    CHECK_FALSE(says(contents(folder / "zonder/s.json"), "Fatima"));
    CHECK_FALSE(says(contents(folder / "zonder/s.md"), "Fatima"));
    CHECK(says(contents(folder / "met/s.json"), "Fatima Verschrikkelijk"));
    CHECK(says(contents(folder / "met/s.md"), "Fatima Verschrikkelijk"));
}

TEST_CASE("A wrong import names the place, and makes no file") {
    Folder folder;
    put(folder / "in.json", R"({"format":"samenspraak","version":1,
        "notes":[{"id":"a1","phase":"actors","text":"Bewoners","lane":"sideways"}]})");
    const Answer refused = ask({"import", folder.file("in.json"), folder.file("s.samenspraak")});
    CHECK(refused.code == exit_failed);
    CHECK(says(refused.err, "notes[0].lane"));
    CHECK_FALSE(std::filesystem::exists(folder / "s.samenspraak"));
    const Answer missing = ask({"import", folder.file("nergens.json"), folder.file("s.samenspraak")});
    CHECK(missing.code == exit_failed);
    CHECK(says(missing.err, "nergens.json"));
}

TEST_CASE("What an import does not understand is named, not dropped silently") {
    Folder folder;
    put(folder / "in.json", R"({"format":"samenspraak","version":1,
        "notes":[{"id":"a1","phase":"actors","text":"Bewoners","colour":"blue"}]})");
    const Answer answer = ask({"import", folder.file("in.json"), folder.file("s.samenspraak")});
    CHECK(answer.code == exit_well);
    CHECK(says(answer.err, "notes[0].colour"));
}

TEST_CASE("An export that would overwrite one file writes none") {
    Folder folder;
    REQUIRE(ask({"new", folder.file("s.samenspraak"), "--title", "T"}).code == exit_well);
    std::filesystem::create_directories(folder / "uit");
    put(folder / "uit/s.md", "mine");
    const Answer refused =
        ask({"export", folder.file("s.samenspraak"), "--to", folder.file("uit"), "--formats", "json,md"});
    CHECK(refused.code == exit_failed);
    CHECK(contents(folder / "uit/s.md") == "mine");
    CHECK_FALSE(std::filesystem::exists(folder / "uit/s.json"));
    CHECK(ask({"export", folder.file("s.samenspraak"), "--to", folder.file("uit"), "--formats", "doc"}).code
          == exit_usage);
}

TEST_CASE("A damaged file is reported as such and left as it is") {
    Folder folder;
    const std::string file = folder.file("s.samenspraak");
    REQUIRE(ask({"new", file, "--title", "Drukte"}).code == exit_well);
    const std::string whole = contents(file);
    put(file, whole.substr(0, whole.size() - 5));
    const std::string cut = contents(file);
    const Answer checked = ask({"check", file});
    CHECK(checked.code == exit_failed);
    CHECK(says(checked.out, "Drukte"));
    CHECK(contents(file) == cut);
    put(file, "<html>");
    CHECK(ask({"check", file}).code == exit_failed);
}

TEST_CASE("A clean copy holds the present state without what was before, and without names") {
    Folder folder;
    put(folder / "in.json", R"({"format":"samenspraak","version":1,"title":"T",
        "participants":[{"id":"p1","name":"Fatima"}],
        "notes":[{"id":"a1","phase":"actors","text":"Bewoners","author":"p1"},
                 {"id":"a2","phase":"actors","text":"Weggehaald","standing":"removed"}]})");
    REQUIRE(ask({"import", folder.file("in.json"), folder.file("s.samenspraak")}).code == exit_well);
    REQUIRE(ask({"clean-copy", folder.file("s.samenspraak"), folder.file("schoon.samenspraak")}).code == exit_well);
    const std::string bytes = contents(folder / "schoon.samenspraak");
    CHECK(says(bytes, "Bewoners"));
    CHECK_FALSE(says(bytes, "Fatima"));
    CHECK_FALSE(says(bytes, "Weggehaald"));
    CHECK(ask({"check", folder.file("schoon.samenspraak")}).code == exit_well);
    CHECK(ask({"clean-copy", folder.file("s.samenspraak"), folder.file("schoon.samenspraak")}).code == exit_failed);
}

TEST_CASE("Help names every task, in the language asked for") {
    const Answer help = ask({"--help"}, "nl");
    CHECK(help.code == exit_well);
    for (const char* task : {"new FILE", "import IN.json|IN.csv|IN.xlsx FILE", "compare FILE FILE", "export FILE",
             "check FILE", "undo FILE", "redo FILE", "recover FILE", "clean-copy FILE COPY"})
        CHECK(says(help.out, task));
    CHECK(says(help.out, "Zo gebruik je het"));
    CHECK(says(ask({"--version"}).out, SAMENSPRAAK_VERSION));
    CHECK(ask({"export"}).code == exit_usage);
}

TEST_CASE("Typed lines become notes of the phase that was named, in a new session or one that is there") {
    Folder folder;
    put(folder / "regels.txt", "Bewoners\n\nToeristen\r\n  Winkeliers  \n" + std::string(2001, 'a') + "\n");
    const Answer made = ask({"import", folder.file("regels.txt"), folder.file("s.samenspraak"), "--phase", "actors"});
    CHECK(made.code == exit_well);
    CHECK(says(made.out, "3 notes"));
    CHECK(says(made.out, "1 line without text"));
    CHECK(says(made.err, "Line 5: not taken over"));
    put(folder / "meer.csv", "\"Kinderen; en ouders\";x\n");
    REQUIRE(
        ask({"import", folder.file("meer.csv"), folder.file("s.samenspraak"), "--phase", "actors"}).code == exit_well);
    const Answer checked = ask({"check", folder.file("s.samenspraak")}, "nl");
    CHECK(says(checked.out, "Actoren: 4"));
    CHECK(says(checked.out, "Het bestand is heel."));
}

TEST_CASE("The CSV of an export comes back as the same notes") {
    Folder folder;
    put(folder / "in.json", example("druktemeting.json"));
    REQUIRE(ask({"import", folder.file("in.json"), folder.file("een.samenspraak")}).code == exit_well);
    REQUIRE(ask({"export", folder.file("een.samenspraak"), "--to", folder.file("uit"), "--formats", "csv"}).code
            == exit_well);
    const Answer back = ask({"import", folder.file("uit/een.csv"), folder.file("twee.samenspraak")});
    CHECK(back.code == exit_well);
    CHECK(back.err.empty());
    REQUIRE(
        ask({"export", folder.file("twee.samenspraak"), "--to", folder.file("uit"), "--formats", "csv", "--lang", "nl"})
            .code
        == exit_well);
    // All but the numbers of the notes, which are those of their order.
    const auto columns = [](const std::string& csv) {
        std::vector<std::string> kept;
        const auto read = read_table(csv);
        REQUIRE(read);
        for (const TextRow& row : *read) {
            kept.emplace_back();
            for (std::size_t i = 1; i < row.cells.size(); ++i) kept.back() += row.cells[i] + '|';
        }
        std::ranges::sort(kept);
        return kept;
    };
    CHECK(columns(contents(folder / "uit/twee.csv")) == columns(contents(folder / "uit/een.csv")));
}

TEST_CASE("A table without a phase, or with one that there is not, is refused and makes no file") {
    Folder folder;
    put(folder / "regels.txt", "Bewoners\n");
    const Answer none = ask({"import", folder.file("regels.txt"), folder.file("s.samenspraak")});
    CHECK(none.code == exit_failed);
    CHECK(says(none.err, "--phase"));
    CHECK(ask({"import", folder.file("regels.txt"), folder.file("s.samenspraak"), "--phase", "gevoelens"}).code
          == exit_usage);
    CHECK(ask({"import", folder.file("regels.txt"), folder.file("s.samenspraak"), "--phase", "actors", "--lane",
                  "people"})
              .code
          == exit_usage);
    CHECK_FALSE(std::filesystem::exists(folder / "s.samenspraak"));
}

TEST_CASE("Sessions are compared in three formats, and none is written over what is there") {
    Folder folder;
    for (const char* name : {"een", "twee"}) {
        put(folder / (name + std::string(".txt")), "Privacy\nAlleen in " + std::string(name) + "\n");
        REQUIRE(ask({"import", folder.file(name + std::string(".txt")), folder.file(name + std::string(".samenspraak")),
                        "--phase", "values"})
                    .code
                == exit_well);
    }
    const std::vector<std::string> typed{
        "compare", folder.file("een.samenspraak"), folder.file("twee.samenspraak"), "--to", folder.file("uit")};
    const Answer compared = ask(typed);
    CHECK(compared.code == exit_well);
    CHECK(says(contents(folder / "uit/comparison.html"), "Privacy"));
    CHECK(std::filesystem::exists(folder / "uit/comparison.odt"));
    CHECK(std::filesystem::exists(folder / "uit/comparison.xlsx"));
    CHECK(ask(typed).code == exit_failed);
    CHECK(ask({"compare", folder.file("een.samenspraak"), "--to", folder.file("uit")}).code == exit_usage);
}

TEST_CASE("Every format is written whole, with names only when asked for") {
    Folder folder;
    put(folder / "in.json", example("druktemeting.json"));
    REQUIRE(ask({"import", folder.file("in.json"), folder.file("s.samenspraak")}).code == exit_well);
    const std::string all = "odt,pdf,docx,html,md,xlsx,ods,csv,json,png,svg";
    for (const char* language : {"nl", "en"}) {
        const std::string to = folder.file(language);
        REQUIRE(ask({"export", folder.file("s.samenspraak"), "--to", to, "--formats", all, "--lang", language}).code
                == exit_well);
        std::size_t files = 0;
        for (const auto& file : std::filesystem::directory_iterator(to)) {
            ++files;
            CHECK(file.file_size() > 500);
            CHECK_FALSE(says(file.path().filename().string(), ".part"));
        }
        CHECK(files == 9 + 2 * 6);
    }
    CHECK(std::filesystem::exists(folder / "nl/s-waarden.svg"));
    CHECK(std::filesystem::exists(folder / "en/s-values.svg"));
}
