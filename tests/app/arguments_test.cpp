// SPDX-License-Identifier: EUPL-1.2
#include "app/arguments.hpp"

#include <catch2/catch.hpp>

using namespace samenspraak;

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
    CHECK(refused({"check", "a", "--colour"}) == "--colour");
    CHECK(refused({"new", "a", "--title"}) == "--title TITLE");
    CHECK(refused({"new", "a"}).starts_with("new FILE --title TITLE"));
    CHECK(refused({"check"}).starts_with("check FILE"));
    CHECK(refused({"a", "b"}).starts_with("[FILE]"));
    CHECK(refused({"check", "a", "--lang", "xx"}) == "--lang xx");
    CHECK(refused({"new", "a", "--title", "t", "--force=yes"}) == "--force=yes");
}

TEST_CASE("Help and version are answered whatever else is asked") {
    CHECK(read({"export", "--help"})->task == Task::Help);
    CHECK(read({"--version"})->task == Task::Version);
    const auto help = read({"--help", "--lang", "nl"});
    CHECK(language_of(*help, "en_GB.UTF-8") == "nl");
}

TEST_CASE("Without --lang the language is that of the system, or English") {
    CHECK(language_of({}, "nl_NL.UTF-8") == "nl");
    CHECK(language_of({}, "en_US") == "en");
    CHECK(language_of({}, "C") == "en");
    CHECK(language_of({}, "") == "en");
}
