// SPDX-License-Identifier: EUPL-1.2
// Real fingers on a real touch screen, as far as the X server and all behind it can tell.
#include "tests/support/eventually.hpp"
#include "tests/support/names.hpp"
#include "tests/window/glass.hpp"
#include "tests/window/person.hpp"
#include "tests/window/real_screen.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <chrono>
#include <sstream>
#include <thread>

using namespace samenspraak;
using namespace samenspraak::testing;

namespace {

struct Pair {
    double x = 0, y = 0;
};

Pair numbers_of(const std::string& line, const std::string& beginning) {
    std::istringstream in(line.substr(beginning.size()));
    Pair pair;
    in >> pair.x >> pair.y;
    return pair;
}

// What the last line with this beginning says; 0 when none came.
double last_of(const std::vector<std::string>& lines, const std::string& beginning) {
    double last = 0;
    for (const auto& line : lines)
        if (line.starts_with(beginning)) last = numbers_of(line, beginning).x;
    return last;
}

std::ptrdiff_t count_of(const std::vector<std::string>& lines, const std::string& beginning) {
    return std::ranges::count_if(lines, [&](const auto& line) { return line.starts_with(beginning); });
}

// Between two places of a finger, as glass reports them: part of the gesture, nothing is waited for.
void rest_a_moment() { std::this_thread::sleep_for(std::chrono::milliseconds(8)); }

// Where no window manager puts it: at the corner, so that its pixels are those of the glass.
void to_the_corner(RealScreen& screen, const std::string& size = {}) {
    screen.xdotool("windowmove {window} 0 0" + (size.empty() ? size : " windowsize --sync {window} " + size));
    screen.listen_until_quiet();
}

void swipe(Glass& glass, Pair from, double down) {
    constexpr int steps = 10;
    glass.land(from.x, from.y);
    for (int i = 1; i <= steps; ++i) {
        rest_a_moment();
        glass.move(from.x, from.y + down * i / steps);
    }
    glass.lift(from.x, from.y + down);
}

}  // namespace

TEST_CASE("a real finger taps a real button once, and the mouse works beside it") {
    RealScreen screen({built("kit_window")}, RealScreen::Kind::Touch);
    const Pair button = numbers_of(screen.wait_for("button at "), "button at ");
    to_the_corner(screen);
    Glass glass(screen.touch_socket());
    glass.land(button.x, button.y);
    glass.lift(button.x, button.y);
    const auto lines = screen.listen_until_quiet();
    CHECK(count_of(lines, "clicked outline 1") == 1);
    CHECK(count_of(lines, "pressed ") == 1);
    CHECK(count_of(lines, "released ") == 1);
    screen.xdotool("mousemove 5 5 mousemove " + std::to_string(static_cast<int>(button.x)) + ' '
                   + std::to_string(static_cast<int>(button.y)) + " click 1");
    screen.wait_for("clicked outline 2");
    glass.land(button.x, button.y);
    glass.lift(button.x, button.y);
    screen.wait_for("clicked outline 3");
}

TEST_CASE("a real finger pushes a panel, which glides on and comes to rest, and then nothing is drawn") {
    RealScreen screen({built("kit_window")}, RealScreen::Kind::Touch);
    screen.wait_for("frame 3");
    to_the_corner(screen, "1000 480");  // too low for the panel
    Glass glass(screen.touch_socket());
    const Pair at{900, 400};
    constexpr double far = 60, units = far * 1'080 / 480;
    // A busy machine may see a finger that rests before it lifts; that does not glide.
    double reached = 0;
    for (int attempt = 0; attempt < 10 && reached <= units; ++attempt) {
        swipe(glass, {at.x, at.y - 300}, 250);
        screen.listen_until_quiet();
        swipe(glass, at, -far);
        const auto lines = screen.listen_until_quiet();
        reached = last_of(lines, "panel ");
        CHECK(count_of(lines, "pressed ") == 0);
    }
    CHECK(reached > units);
    const double before = screen.processor_seconds();
    CHECK(count_of(screen.listen(3), "frame ") == 0);
    CHECK(screen.processor_seconds() - before < 0.05);
}

TEST_CASE("two real fingers that move apart make larger, and click nothing") {
    RealScreen screen({built("kit_window")}, RealScreen::Kind::Touch);
    screen.wait_for("frame 3");
    to_the_corner(screen);
    Glass glass(screen.touch_socket());
    glass.land(500, 300, 1);
    glass.land(600, 300, 2);
    for (int i = 1; i <= 15; ++i) {
        glass.move(500 - 10 * i, 300, 1);
        glass.move(600 + 10 * i, 300, 2);
    }
    glass.lift(350, 300, 1);
    glass.lift(750, 300, 2);
    const auto lines = screen.listen_until_quiet();
    CHECK(last_of(lines, "zoomed ") > 2);
    CHECK(count_of(lines, "pressed ") == 0);
}

TEST_CASE("a real finger takes a note to the other lane, and it is in the file") {
    Person person;
    const std::string file = person.make_session();
    RealScreen screen({built("samenspraak"), file, "--lang", "nl"}, RealScreen::Kind::Touch);
    screen.wait_for_window();
    to_the_corner(screen, "1600 900");
    screen.xdotool("key --delay 20 plus r u s t Return");
    const auto lies_in = [&](Lane lane) {
        const Session session = in(file);
        return session.notes.size() == 1 && session.notes.begin()->second.place.lane == lane;
    };
    REQUIRE(eventually([&] { return lies_in(Lane::Positive); }));
    Glass glass(screen.touch_socket());
    glass.land(200, 240);
    for (int x = 250; x <= 1'000; x += 50) {
        rest_a_moment();
        glass.move(x, 500);
    }
    glass.lift(1'000, 500);
    CHECK(eventually([&] { return lies_in(Lane::Negative); }));
    screen.ask_to_close();
    CHECK(screen.exit_code() == 0);
}
