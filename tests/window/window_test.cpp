// SPDX-License-Identifier: EUPL-1.2
// The real window on a real (virtual) screen, by real mouse and keys.
#include "tests/support/eventually.hpp"
#include "tests/support/names.hpp"
#include "tests/window/real_screen.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <sstream>
#include <unistd.h>

using namespace samenspraak;
using namespace samenspraak::testing;

namespace {

std::size_t frames_in(const std::vector<std::string>& lines) {
    return static_cast<std::size_t>(
        std::ranges::count_if(lines, [](const auto& line) { return line.starts_with("frame "); }));
}

struct At {
    int x = 0, y = 0;
};

At place_of_button(RealScreen& screen) {
    std::istringstream line(screen.wait_for("button at "));
    At at;
    std::string word;
    line >> word >> word >> at.x >> at.y;
    return at;
}

std::string move_to(At at) {
    return "mousemove --window {window} " + std::to_string(at.x) + ' ' + std::to_string(at.y);
}

}  // namespace

TEST_CASE("a real mouse clicks a real button") {
    RealScreen screen({built("kit_window")});
    const At button = place_of_button(screen);
    screen.xdotool(move_to(button) + " click 1");
    CHECK(screen.wait_for("clicked outline") == "clicked outline 1");
    screen.xdotool("click --repeat 5 --delay 20 1");
    screen.wait_for("clicked outline 6");
}

// The same key twice in one millisecond is one press to GLFW: no hand does that, so neither do we.
TEST_CASE("typing fast loses and swaps nothing") {
    RealScreen screen({built("kit_window")});
    screen.wait_for("frame 1");
    screen.xdotool("key --delay 12 Tab Tab Tab Tab Tab Tab Tab Tab");
    const std::string line = "Sneller ingrijpen als het te druk wordt 0123456789 abcdefghijklmnopqrstuvwxyz";
    screen.xdotool("type --delay 1 '" + line + "'");
    screen.xdotool("key Return");
    CHECK(screen.wait_for("submitted ") == "submitted " + line);
}

TEST_CASE("emoji, Arabic and Chinese come in by paste, and go out by copy") {
    RealScreen screen({built("kit_window")});
    screen.wait_for("frame 1");
    screen.xdotool("key --delay 12 Tab Tab Tab Tab Tab Tab Tab Tab");
    const std::string text = "👩🏽‍🚒 مرحبا 你好 één";
    screen.copy(text);
    screen.xdotool("key ctrl+v ctrl+a ctrl+c");
    CHECK(eventually([&] { return screen.pasted() == text; }));
    screen.xdotool("key Return");
    CHECK(screen.wait_for("submitted ") == "submitted " + text);
}

TEST_CASE("a window at rest draws nothing and uses no processor") {
    RealScreen screen({built("kit_window")});
    screen.wait_for("frame 3");
    screen.listen_until_quiet();
    const double before = screen.processor_seconds();
    CHECK(frames_in(screen.listen(4)) == 0);
    CHECK(screen.processor_seconds() - before < 0.05);
}

TEST_CASE("full screen fills the screen and comes back") {
    RealScreen screen({built("kit_window")});
    screen.wait_for("frame 1");
    screen.xdotool("key F11");
    CHECK(screen.wait_for("settings ").find("full screen") != std::string::npos);
    screen.listen_until_quiet();
    screen.xdotool("key F11");
    CHECK(screen.wait_for("settings ").find("full screen") == std::string::npos);
}

TEST_CASE("a window that is closed remembers its place and ends well") {
    RealScreen screen({built("kit_window")});
    screen.wait_for("frame 1");
    screen.xdotool("windowsize --sync {window} 1200 700");
    screen.listen_until_quiet();
    screen.ask_to_close();
    CHECK(screen.wait_for("settings ").starts_with("settings 1200x700"));
    screen.wait_for("closed");
    CHECK(screen.exit_code() == 0);
}

TEST_CASE("without a display the program says so and ends") {
    RealScreen screen({built("kit_window")}, RealScreen::Kind::Absent);
    CHECK(screen.wait_for("refused ").find("display") != std::string::npos);
    CHECK(screen.exit_code() == 1);
}

TEST_CASE("a screen is drawn into a picture of any size, also larger than the screen") {
    const auto out = std::filesystem::temp_directory_path() / ("samenspraak-" + std::to_string(::getpid()) + ".png");
    RealScreen screen({built("kit_window"), out.string(), "3840x2160"});
    CHECK(screen.exit_code() == 0);
    CHECK(std::filesystem::file_size(out) > 50'000);
    std::filesystem::remove(out);
}

TEST_CASE("a picture that cannot be written says so") {
    RealScreen screen({built("kit_window"), "/no/such/folder/out.png", "1280x720"});
    screen.wait_for("refused ");
    CHECK(screen.exit_code() == 1);
}
