// SPDX-License-Identifier: EUPL-1.2
// The facilitator's window and the beamer's, under a window manager: which of them is seen, and which has the keyboard.
#include "tests/support/eventually.hpp"
#include "tests/window/person.hpp"
#include "tests/window/real_screen.hpp"

#include <catch2/catch.hpp>

using namespace samenspraak;
using namespace samenspraak::testing;

namespace {

struct TwoWindows : Person {
    std::string file = make_session();
    RealScreen screen{{built("samenspraak"), file, "--lang", "nl"}, RealScreen::Kind::Managed};

    TwoWindows() { screen.wait_for_window(); }
    void open_beamer() {
        screen.xdotool("key ctrl+shift+w");
        REQUIRE(eventually([&] { return screen.windows() == 2; }));
    }
    void type_note(const std::string& keys, std::size_t then) {
        screen.xdotool("key --delay 20 " + keys + " Return");
        CHECK(eventually([&] { return in(file).notes.size() == then; }));
    }
};

}  // namespace

TEST_CASE("in full screen the facilitator's window stays when the beamer's has the keyboard") {
    TwoWindows two;
    two.screen.xdotool("key F11");
    two.type_note("plus e e n", 1);
    two.open_beamer();
    // By force: some desktops give it to whatever is clicked on.
    two.screen.xdotool("search --onlyvisible --class samenspraak windowfocus --sync %2");
    two.type_note("plus t w e e", 2);
    CHECK(two.screen.windows() == 2);
    two.screen.ask_to_close();
    CHECK(two.screen.exit_code() == 0);
}

TEST_CASE("the beamer's window takes the keyboard neither when it opens nor when it is clicked on") {
    TwoWindows two;
    two.open_beamer();
    two.type_note("plus e e n", 1);
    CHECK(two.screen.has_keyboard());
    two.screen.xdotool("search --onlyvisible --class samenspraak windowraise %2 mousemove --window %2 640 400 click 1");
    two.type_note("plus t w e e", 2);
    CHECK(two.screen.has_keyboard());
    CHECK(two.screen.windows() == 2);
    two.screen.ask_to_close();
    CHECK(two.screen.exit_code() == 0);
}

TEST_CASE("a double click spreads the beamer's window over the screen, and takes it back") {
    TwoWindows two;
    two.open_beamer();
    const auto wide = [&] { return two.screen.widths(); };
    REQUIRE(wide().contains(1280));
    two.screen.xdotool("search --onlyvisible --class samenspraak windowraise %2 mousemove --window %2 640 400 "
                       "click --repeat 2 --delay 50 1");
    CHECK(eventually([&] { return wide().contains(1920); }));
    two.screen.xdotool("sleep 0.5 click --repeat 2 --delay 50 1");
    CHECK(eventually([&] { return wide().contains(1280); }));
    two.screen.ask_to_close();
    CHECK(two.screen.exit_code() == 0);
}
