// SPDX-License-Identifier: EUPL-1.2
// The whole program in a real window: what is pasted is kept as it was, and a still screen costs nothing.
#include "tests/support/eventually.hpp"
#include "tests/support/names.hpp"
#include "tests/window/person.hpp"
#include "tests/window/real_screen.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace samenspraak;
using namespace samenspraak::testing;

namespace {

bool has_note(const std::string& file, const std::string& text) {
    return std::ranges::any_of(in(file).notes, [&](const auto& each) { return each.second.text == text; });
}

// What the program costs in ten seconds in which nobody does anything, in seconds of the processor.
double cost_of_rest(RealScreen& screen) {
    screen.listen(12);  // until the caret rests
    const double before = screen.processor_seconds();
    screen.listen(10);
    return screen.processor_seconds() - before;
}

// Drawing on and on costs more than ten times as much.
constexpr double next_to_nothing = 0.5;

}  // namespace

TEST_CASE("emoji and Arabic that are pasted are in the file as they were, through full screen, closing and opening") {
    Person person;
    const std::string file = person.make_session();
    const std::string one = "Zorg 👩‍👩‍👧 en rust", other = "مرحبا بكم";
    {
        RealScreen screen({built("samenspraak"), file, "--lang", "nl"});
        screen.wait_for_window();
        screen.copy(one);
        screen.xdotool("key ctrl+v Return");
        REQUIRE(eventually([&] { return has_note(file, one); }));
        screen.xdotool("key F11");
        screen.copy(other);
        screen.xdotool("key ctrl+v Return");
        CHECK(eventually([&] { return has_note(file, other); }));
        screen.xdotool("key F11");
        screen.ask_to_close();
        CHECK(screen.exit_code() == 0);
    }
    RealScreen again({built("samenspraak"), file, "--lang", "nl"});
    again.wait_for_window();
    again.xdotool("key --delay 20 n o g Return");
    CHECK(eventually([&] { return has_note(file, "nog"); }));
    again.ask_to_close();
    CHECK(again.exit_code() == 0);
    CHECK(has_note(file, one));
    CHECK(has_note(file, other));
}

TEST_CASE("a still screen costs the processor nothing") {
    Person person;
    const std::string file = person.make_session();
    RealScreen screen({built("samenspraak"), file, "--lang", "nl"});
    screen.wait_for_window();
    CHECK(cost_of_rest(screen) < next_to_nothing);
}

TEST_CASE("a still screen costs nothing either while phones can join") {
    Person person;
    const std::string file = person.make_session();
    RealScreen screen({built("samenspraak"), file, "--lang", "nl"});
    screen.wait_for_window();
    screen.xdotool("key ctrl+shift+j");
    CHECK(cost_of_rest(screen) < next_to_nothing);
    screen.ask_to_close();
    CHECK(screen.exit_code() == 0);
}
