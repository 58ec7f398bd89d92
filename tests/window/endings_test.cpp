// SPDX-License-Identifier: EUPL-1.2
// What other programs and the system do to a window that is in use: they end it, write over its file, or leave the
// clipboard without an answer.
#include "tests/support/eventually.hpp"
#include "tests/support/names.hpp"
#include "tests/window/person.hpp"
#include "tests/window/real_screen.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <csignal>
#include <fstream>

using namespace samenspraak;
using namespace samenspraak::testing;

namespace {

bool has_note(const std::string& file, const std::string& text) {
    return std::ranges::any_of(in(file).notes, [&](const auto& each) { return each.second.text == text; });
}

}  // namespace

TEST_CASE("a logout closes the session well, and what was half typed is there at the next start") {
    const int signal = GENERATE(SIGTERM, SIGHUP, SIGINT);
    Person person;
    const std::string file = person.make_session();
    {
        RealScreen screen({built("samenspraak"), file, "--lang", "nl"});
        screen.wait_for_window();
        screen.xdotool("key --delay 20 r u s t Return");
        REQUIRE(eventually([&] { return has_note(file, "rust"); }));
        screen.xdotool("key --delay 20 h a l f");
        screen.xdotool("sleep 0.3");
        screen.signal(signal);
        CHECK(screen.exit_code() == 0);
    }
    CHECK(how_it_ended(*files_on_disk(), file) == Ending::Well);
    RealScreen again({built("samenspraak"), file, "--lang", "nl"});
    again.wait_for_window();
    again.xdotool("key --delay 20 w e g Return");
    CHECK(eventually([&] { return has_note(file, "halfweg"); }));
    again.ask_to_close();
    CHECK(again.exit_code() == 0);
}

TEST_CASE("a backup that is copied over the open file takes nothing of what was typed") {
    Person person;
    const std::string file = person.make_session();
    const std::string backup = person.folder.file("backup");
    std::filesystem::copy_file(file, backup);
    RealScreen screen({built("samenspraak"), file, "--lang", "nl"});
    screen.wait_for_window();
    std::vector<std::string> typed;
    for (int moment = 0; moment < 20; ++moment) {
        std::string keys = "key --delay 5 n";
        typed.push_back("n");
        for (char digit : std::to_string(moment)) keys += std::string(" ") + digit, typed.back() += digit;
        screen.xdotool(keys + " Return");
        CHECK(::system(("cp '" + backup + "' '" + file + "'").c_str()) == 0);
    }
    screen.ask_to_close();
    CHECK(screen.exit_code() == 0);
    for (const std::string& text : typed) {
        INFO(text);
        CHECK(has_note(file, text));
    }
    const auto is_kept = [](const auto& entry) {
        return entry.path().string().find(".overwritten-") != std::string::npos;
    };
    CHECK(std::ranges::any_of(std::filesystem::directory_iterator(std::filesystem::path(file).parent_path()), is_kept));
}

TEST_CASE("pasting from a program that does not answer is given up, and typing goes on") {
    Person person;
    const std::string file = person.make_session();
    RealScreen screen({built("samenspraak"), file, "--lang", "nl"});
    screen.wait_for_window();
    screen.copy("van elders");
    screen.xdotool("key ctrl+v Return");
    REQUIRE(eventually([&] { return has_note(file, "van elders"); }));
    screen.stop_who_copied();
    screen.xdotool("key ctrl+v");
    screen.xdotool("key --delay 20 r u s t Return");
    CHECK(eventually([&] { return has_note(file, "rust"); }));
    // What it copies itself, it can paste.
    screen.xdotool("key --delay 20 z e l f ctrl+a ctrl+c End ctrl+v Return");
    CHECK(eventually([&] { return has_note(file, "zelfzelf"); }));
    screen.ask_to_close();
    CHECK(screen.exit_code() == 0);
}

TEST_CASE("a long text is pasted whole from another program") {
    Person person;
    const std::string file = person.make_session();
    RealScreen screen({built("samenspraak"), file, "--lang", "nl"});
    screen.wait_for_window();
    // More than X11 moves at once: it comes in pieces.
    std::string lines;
    for (int i = 0; i < 9'000; ++i) lines += "regel " + std::to_string(i) + " over rust en ruimte in de binnenstad\n";
    screen.copy(lines);
    screen.xdotool("key ctrl+v");
    screen.xdotool("sleep 1 key Return");
    CHECK(eventually([&] { return in(file).notes.size() == 9'000; }));
    screen.ask_to_close();
    CHECK(screen.exit_code() == 0);
}

TEST_CASE("A report that is broken off leaves nothing of what was said, and no office program behind") {
    Person person;
    const std::string file = person.make_session();
    const std::filesystem::path programs = person.folder / "programs", temporary = person.folder / "temporary";
    std::filesystem::create_directories(programs);
    std::filesystem::create_directories(temporary);
    const std::string alive = person.folder.file("alive");
    // It stands for an office program that takes its time.
    testing::put(programs / "soffice", "#!/bin/sh\necho $$ > '" + alive + "'\nexec sleep 1000\n");
    std::filesystem::permissions(programs / "soffice", std::filesystem::perms::owner_all);
    const std::string path_before = std::getenv("PATH");
    ::setenv("PATH", (programs.string() + ":" + path_before).c_str(), 1);
    ::setenv("TMPDIR", temporary.c_str(), 1);
    RealScreen screen({built("samenspraak"), "export", file, "--to", person.folder.file("out"), "--formats", "pdfa"},
        RealScreen::Kind::Absent);
    ::setenv("PATH", path_before.c_str(), 1);
    ::unsetenv("TMPDIR");
    pid_t office = 0;
    REQUIRE(eventually([&] { return std::ifstream(alive) >> office && office > 0; }));
    CHECK_FALSE(std::filesystem::is_empty(temporary));
    screen.signal(GENERATE(SIGTERM, SIGINT, SIGHUP));
    CHECK(screen.exit_code() == -1);  // by the signal
    CHECK(std::filesystem::is_empty(temporary));
    CHECK(eventually([&] { return ::kill(office, 0) != 0; }));
}
