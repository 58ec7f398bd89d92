// SPDX-License-Identifier: EUPL-1.2
// The whole program in a real window, on a screen of its own, with real keys and a real mouse.
#include "tests/support/eventually.hpp"
#include "tests/support/names.hpp"
#include "tests/window/person.hpp"
#include "tests/window/real_screen.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace samenspraak;
using namespace samenspraak::testing;

namespace {

std::size_t count(const Session& session, Lane lane) {
    return static_cast<std::size_t>(std::ranges::count_if(session.notes,
        [&](const auto& each) { return on_board(session, each.second) && each.second.place.lane == lane; }));
}

}  // namespace

TEST_CASE("sixty notes typed at twenty milliseconds a key are sixty notes in the file") {
    Person person;
    const std::string file = person.make_session();
    RealScreen screen({built("samenspraak"), file, "--lang", "nl"});
    screen.wait_for_window();
    for (int i = 0; i < 6; ++i) {
        std::string keys;
        for (int n = 0; n < 10; ++n) keys += (n % 2 ? " minus" : " plus") + std::string(" n o t i t i e Return");
        screen.xdotool("key --delay 20" + keys);
    }
    CHECK(eventually([&] { return in(file).notes.size() == 60; }));
    const Session session = in(file);
    CHECK(count(session, Lane::Positive) == 30);
    CHECK(count(session, Lane::Negative) == 30);
    for (const auto& [id, note] : session.notes) CHECK(note.text == "notitie");
    screen.ask_to_close();
    CHECK(screen.exit_code() == 0);
}

TEST_CASE("the mouse drags a note to the other lane, keys undo it, and closing the window loses nothing") {
    Person person;
    const std::string file = person.make_session();
    RealScreen screen({built("samenspraak"), file, "--lang", "nl"});
    screen.wait_for_window();
    screen.xdotool("windowsize --sync {window} 1600 900");
    screen.xdotool("key --delay 20 plus r u s t i g e r Return minus d u u r d e r Return");
    REQUIRE(eventually([&] { return in(file).notes.size() == 2; }));
    const auto lane_of = [&](const std::string& text) {
        for (const auto& [id, note] : in(file).notes)
            if (note.text == text) return note.place.lane;
        return Lane::None;
    };
    // In the middle of the first note of the first lane, and on the empty part of the second lane.
    screen.xdotool("mousemove --window {window} 200 240 mousedown 1");
    for (int x = 250; x <= 1'000; x += 50)
        screen.xdotool("mousemove --window {window} " + std::to_string(x) + " 500 sleep 0.02");
    screen.xdotool("mouseup 1");
    CHECK(eventually([&] { return lane_of("rustiger") == Lane::Negative; }));
    screen.xdotool("key ctrl+z");
    CHECK(eventually([&] { return lane_of("rustiger") == Lane::Positive; }));
    screen.ask_to_close();
    CHECK(screen.exit_code() == 0);
    CHECK(lane_of("rustiger") == Lane::Positive);
}

TEST_CASE(
    "rubber band, group, merge and links by real mouse and keys: nothing is lost at twenty milliseconds an event") {
    Person person;
    const std::string file = person.make_session();
    RealScreen screen({built("samenspraak"), file, "--lang", "nl"});
    screen.wait_for_window();
    screen.xdotool("windowsize --sync {window} 1600 900");
    screen.xdotool("key --delay 20 ctrl+2 e e n Return t w e e Return d r i e Return v i e r Return");
    REQUIRE(eventually([&] { return in(file).notes.size() == 4; }));
    const auto drag = [&](int from_x, int from_y, int to_x, int to_y, const std::string& then) {
        const auto at = [](int x, int y) {
            return "mousemove --window {window} " + std::to_string(x) + ' ' + std::to_string(y);
        };
        screen.xdotool(at(from_x, from_y) + " sleep 0.02 mousedown 1 sleep 0.02");
        for (int i = 1; i <= 12; ++i)
            screen.xdotool(at(from_x + (to_x - from_x) * i / 12, from_y + (to_y - from_y) * i / 12) + " sleep 0.02");
        screen.xdotool(then + "mouseup 1 sleep 0.02");
    };
    // All four by a band that begins on the empty part of the lane; then a group with its name.
    drag(1'560, 700, 60, 190, "");
    screen.xdotool("key --delay 20 alt+g s a m e n Return Escape");
    REQUIRE(eventually([&] { return in(file).groups.size() == 1; }));
    const Session grouped = in(file);
    CHECK(grouped.groups.begin()->second.name == "samen");
    for (const auto& [id, note] : grouped.notes) CHECK(note.place.group == grouped.groups.begin()->first);

    // A link to the last of them, written in the next step without leaving the field.
    screen.xdotool("key --delay 20 ctrl+3 plus e f f e c t ctrl+l 1");
    CHECK(eventually([&] { return in(file).links.size() == 1; }));
    // One is dropped on another, which waits for it.
    screen.xdotool("key --delay 20 plus b i s Return");
    REQUIRE(eventually([&] { return in(file).notes.size() == 6; }));
    drag(590, 190, 220, 190, "sleep 1 ");
    CHECK(eventually([&] { return in(file).links.size() == 2; }));
    screen.xdotool("key ctrl+z");
    CHECK(eventually([&] { return in(file).links.size() == 1; }));
    screen.ask_to_close();
    CHECK(screen.exit_code() == 0);
}

TEST_CASE("words that are typed while the beamer's window has the keyboard are not lost") {
    Person person;
    const std::string file = person.make_session();
    RealScreen screen({built("samenspraak"), file, "--lang", "nl"});
    screen.wait_for_window();
    screen.xdotool("key ctrl+shift+w");
    REQUIRE(eventually([&] { return screen.windows() == 2; }));
    screen.xdotool("search --onlyvisible --class samenspraak windowfocus --sync %2");
    screen.xdotool("key --delay 20 plus b e a m e r Return");
    CHECK(eventually([&] { return in(file).notes.size() == 1; }));
    screen.ask_to_close();
    CHECK(screen.exit_code() == 0);
}

TEST_CASE("what was said before the program was killed is in the file, and it opens again") {
    Person person;
    const std::string file = person.make_session();
    {
        RealScreen screen({built("samenspraak"), file, "--lang", "nl"});
        screen.wait_for_window();
        screen.xdotool("key --delay 20 plus e e n Return plus t w e e Return");
        REQUIRE(eventually([&] { return in(file).notes.size() == 2; }));
        screen.kill();
    }
    RealScreen again({built("samenspraak"), file, "--lang", "nl"});
    again.wait_for_window();
    again.xdotool("key --delay 20 plus d r i e Return");
    CHECK(eventually([&] { return in(file).notes.size() == 3; }));
}

TEST_CASE("a second window on one file opens, and writes nothing") {
    Person person;
    const std::string file = person.make_session();
    const auto files = files_on_disk();
    const auto first = Document::open(*files, file, Access::Write);
    REQUIRE(first);
    RealScreen screen({built("samenspraak"), file, "--lang", "nl"});
    screen.wait_for_window();
    screen.xdotool("key --delay 20 plus e e n Return");
    screen.ask_to_close();
    CHECK(screen.exit_code() == 0);
    CHECK(in(file).notes.empty());
}

TEST_CASE("a file that is no session is said on the screen, and the program goes on") {
    Person person;
    testing::put(person.folder / "brief.samenspraak", "Beste mensen");
    RealScreen screen({built("samenspraak"), person.folder.file("brief.samenspraak"), "--lang", "nl"});
    screen.wait_for_window();
    screen.xdotool("key ctrl+q");
    CHECK(screen.exit_code() == 0);
    CHECK(testing::contents(person.folder / "brief.samenspraak") == "Beste mensen");
}

TEST_CASE("a new session comes to lie where the person's desktop keeps documents, whatever that is called") {
    Person person;
    const std::filesystem::path home = person.folder / "home";
    for (const char* name : {"Documents", "Papieren"}) std::filesystem::create_directories(home / name);
    testing::put(home / "user-dirs.dirs", "XDG_DOCUMENTS_DIR=\"$HOME/Papieren\"\n");
    RealScreen screen({built("samenspraak"), "--lang", "nl"});
    screen.wait_for_window();
    screen.xdotool("key ctrl+n");
    screen.xdotool("key --delay 20 p l e i n Return");
    CHECK(eventually([&] { return std::filesystem::exists(home / "Papieren" / "Samenspraak"); }));
    screen.ask_to_close();
    CHECK(screen.exit_code() == 0);
    CHECK_FALSE(std::filesystem::exists(home / "Documents" / "Samenspraak"));
}

TEST_CASE("without a display the program says how to go on without a window") {
    Person person;
    RealScreen screen({"sh", "-c", built("samenspraak") + " --lang nl 2>&1"}, RealScreen::Kind::Absent);
    screen.wait_for("Er is geen scherm om een venster op te openen");
    screen.wait_for("Met “samenspraak serve BESTAND” kun je de sessie zonder venster houden.");
    CHECK(screen.exit_code() == 1);
}

TEST_CASE("without OpenGL the program says so in its language, in a window that needs none") {
    Person person;
    RealScreen screen(
        {"sh", "-c", "exec " + built("samenspraak") + " --lang nl 2>&1"}, RealScreen::Kind::WithoutOpenGl);
    screen.wait_for("Deze computer kan het venster niet tekenen: OpenGL 3.3 ontbreekt.");
    screen.wait_for_window();
    SECTION("closed by a key") { screen.xdotool("key Return"); }
    SECTION("closed by its cross") { screen.ask_to_close(); }
    CHECK(screen.exit_code() == 1);
}

TEST_CASE("a picture of a screen needs no screen") {
    Person person;
    const std::string file = person.make_session(), out = person.folder.file("out.png");
    RealScreen screen({built("samenspraak"), "picture", file, out, "--size", "1280x720"}, RealScreen::Kind::Absent);
    CHECK(screen.exit_code() == 0);
    CHECK(testing::contents(out).starts_with("\x89PNG"));
}

TEST_CASE("one screen is drawn into a picture, for each step") {
    Person person;
    const std::string file = person.make_session();
    for (const char* phase : {"case", "actors", "effects", "values", "actions", "outcome"}) {
        const std::string out = person.folder.file(std::string(phase) + ".png");
        RealScreen screen({built("samenspraak"), "picture", file, out, "--phase", phase, "--size", "1280x720"});
        CHECK(screen.exit_code() == 0);
        CHECK(testing::contents(out).starts_with("\x89PNG"));
    }
    RealScreen wrong({built("samenspraak"), "picture", file, person.folder.file("out.png"), "--phase", "lunch"});
    CHECK(wrong.exit_code() == 2);
    RealScreen nowhere({built("samenspraak"), "picture", file, "/no/such/folder/out.png"});
    CHECK(nowhere.exit_code() == 1);
}

TEST_CASE("a second window for the beamer opens, shows the board, and closes by itself with the first") {
    Person person;
    RealScreen screen({built("samenspraak"), person.make_session(), "--lang", "nl"});
    screen.wait_for_window();
    screen.xdotool("key --delay 20 plus r u s t i g e r Return");
    CHECK(screen.windows() == 1);
    screen.xdotool("key ctrl+shift+w");
    CHECK(eventually([&] { return screen.windows() == 2; }));
    // The first has the keyboard still.
    screen.xdotool("windowfocus --sync {window}");
    screen.xdotool("key --delay 20 minus d u u r Return");
    screen.xdotool("key ctrl+shift+w");
    CHECK(eventually([&] { return screen.windows() == 1; }));
    screen.xdotool("key ctrl+shift+w");
    CHECK(eventually([&] { return screen.windows() == 2; }));
    screen.ask_to_close();
    CHECK(screen.exit_code() == 0);
}
