// SPDX-License-Identifier: EUPL-1.2
// Keys that belong to an input method until it is done with them. The one of these tests is Xlib's own, which makes one
// letter of a dead key and the next.
#include "tests/support/eventually.hpp"
#include "tests/window/person.hpp"
#include "tests/window/real_screen.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cstdlib>

using namespace samenspraak;
using namespace samenspraak::testing;

namespace {

struct Typed : Person {
    Typed() { ::setenv("LC_ALL", "C.UTF-8", 1); }
    ~Typed() { ::unsetenv("LC_ALL"); }

    void type_and_find(const std::string& keys, const std::string& text) {
        const std::string file = make_session();
        RealScreen screen({built("samenspraak"), file, "--lang", "nl"});
        screen.wait_for_window();
        // A keyboard that has dead keys; else xdotool makes one for as long as each press.
        CHECK(std::system(("DISPLAY=" + screen.display() + " setxkbmap us -variant intl").c_str()) == 0);
        screen.xdotool("key --delay 50 " + keys);
        CHECK(eventually([&] { return !in(file).notes.empty(); }));
        screen.ask_to_close();
        CHECK(screen.exit_code() == 0);
        const Session session = in(file);
        REQUIRE(session.notes.size() == 1);
        CHECK(session.notes.begin()->second.text == text);
    }
};

}  // namespace

TEST_CASE("a dead key and a letter are one letter") { Typed().type_and_find("c a f dead_acute e Return", "café"); }

TEST_CASE("Backspace in the midst of a word of the input method takes nothing from the field") {
    Typed().type_and_find("a b dead_acute BackSpace c Return", "abc");
}

TEST_CASE("Enter in the midst of a word of the input method sends nothing") {
    Typed().type_and_find("a b dead_acute Return c Return", "abc");
}
