// SPDX-License-Identifier: EUPL-1.2
#include "app/cli/arguments.hpp"
#include "tests/support/names.hpp"

#include <catch2/catch.hpp>

using namespace samenspraak;
using namespace samenspraak::testing;

namespace {
Result<Arguments> read(std::vector<std::string_view> words) { return read_arguments(words); }
}  // namespace

TEST_CASE("A bare file, or nothing, asks for the window") {
    CHECK(read({})->task == Task::Window);
    const auto opened = read({"sessie.samenspraak"});
    REQUIRE(opened);
    CHECK(opened->task == Task::Window);
    CHECK(opened->files == std::vector<std::string>{"sessie.samenspraak"});
}

TEST_CASE("Options may stand before or after the file, with a space or an equals sign") {
    for (const auto& words : {std::vector<std::string_view>{"new", "a.samenspraak", "--title", "Drukte", "--force"},
             std::vector<std::string_view>{"new", "--force", "--title=Drukte", "a.samenspraak"}}) {
        const auto arguments = read_arguments(words);
        REQUIRE(arguments);
        CHECK(arguments->task == Task::New);
        CHECK(arguments->option("title") == "Drukte");
        CHECK(arguments->has("force"));
        CHECK_FALSE(arguments->has("host"));
    }
}

TEST_CASE("A file whose name looks like an option comes after two dashes") {
    const auto arguments = read({"check", "--", "--sessie"});
    REQUIRE(arguments);
    CHECK(arguments->files == std::vector<std::string>{"--sessie"});
}

TEST_CASE("What does not fit is refused with what is wrong") {
    const auto refused = [](std::vector<std::string_view> words) {
        const auto arguments = read_arguments(words);
        REQUIRE_FALSE(arguments);
        CHECK(arguments.error().why == Reason::BadArgument);
        return arguments.error().about;
    };
    CHECK(read({"check", "a", "--colour=red"}).error() == Refusal{Reason::UnknownOption, "--colour"});
    CHECK(read({"check", "a", "-v"}).error() == Refusal{Reason::UnknownOption, "-v"});
    CHECK(refused({"new", "a", "--title"}) == "--title TITLE");
    CHECK(refused({"new", "a"}).starts_with("new FILE --title TITLE"));
    CHECK(refused({"check"}).starts_with("check FILE"));
    CHECK(refused({"a.samenspraak", "b"}).starts_with("[FILE]"));
    CHECK(refused({"check", "a", "--lang", "xx"}) == "--lang xx");
    CHECK(refused({"new", "a", "--title", "t", "--force=yes"}) == "--force=yes");
}

TEST_CASE("A first word that is no task, no file and no path is an unknown command") {
    for (const auto& words : {std::vector<std::string_view>{"neww", "f", "--title", "T"}, {"chekc", "a.samenspraak"},
             {"chekc"}, {"Export"}, {"clean_copy", "a", "b"}})
        CHECK(read(words).error() == Refusal{Reason::UnknownCommand, std::string(words.front())});
    for (const std::string_view path : {"raad.samenspraak", "./raad", "map/raad", "raad 2"})
        CHECK(read({path})->files == std::vector<std::string>{std::string(path)});
    const std::vector<std::string_view> file{"raad"};
    CHECK(read_arguments(file, [](std::string_view word) { return word == "raad"; })->task == Task::Window);
}

TEST_CASE("Help and version are answered whatever else is asked") {
    CHECK(read({"export", "--help"})->task == Task::Help);
    CHECK(read({"--version"})->task == Task::Version);
}

TEST_CASE("The language is the one asked for, also when the rest is wrong; else the system's, or English") {
    const auto spoken = [](std::vector<std::string_view> words, std::string_view system) {
        return language_of(words, system);
    };
    CHECK(spoken({"--help", "--lang", "nl"}, "en_GB.UTF-8") == "nl");
    CHECK(spoken({"--help", "--lang=nl"}, "en_GB.UTF-8") == "nl");
    CHECK(spoken({"chekc", "a", "--lang=nl"}, "C") == "nl");
    CHECK(spoken({"check", "--", "--lang", "nl"}, "C") == "en");
    CHECK(spoken({"check", "a", "--lang", "xx"}, "nl_NL") == "nl");
    CHECK(spoken({"check", "a", "--lang"}, "nl_NL") == "nl");
    CHECK(spoken({}, "nl_NL.UTF-8") == "nl");
    CHECK(spoken({}, "en_US") == "en");
    CHECK(spoken({}, "C") == "en");
    CHECK(spoken({}, "") == "en");
}
