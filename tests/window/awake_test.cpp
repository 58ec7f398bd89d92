// SPDX-License-Identifier: EUPL-1.2
// Whether the screen goes dark: what the desktop is asked, and what X11 does by itself.
#include "tests/support/desktop_bus.hpp"
#include "tests/support/eventually.hpp"
#include "tests/window/person.hpp"
#include "tests/window/real_screen.hpp"

#include <catch2/catch.hpp>

#include <cstdlib>
#include <memory>
#include <xcb/screensaver.h>

using namespace samenspraak;
using namespace samenspraak::testing;

namespace {

// The screen saver of an X server.
class Saver {
public:
    explicit Saver(const std::string& display) : connection_(xcb_connect(display.c_str(), nullptr)) {
        REQUIRE(xcb_connection_has_error(connection_) == 0);
        root_ = xcb_setup_roots_iterator(xcb_get_setup(connection_)).data->root;
    }
    ~Saver() { xcb_disconnect(connection_); }
    Saver(const Saver&) = delete;
    Saver& operator=(const Saver&) = delete;

    void begin_after(std::int16_t seconds) {
        xcb_set_screen_saver(connection_, seconds, 0, XCB_BLANKING_PREFERRED, XCB_EXPOSURES_ALLOWED);
        xcb_flush(connection_);
    }
    bool is_on() {
        auto* info =
            xcb_screensaver_query_info_reply(connection_, xcb_screensaver_query_info(connection_, root_), nullptr);
        REQUIRE(info);
        const bool on = info->state == XCB_SCREENSAVER_STATE_ON;
        std::free(info);
        return on;
    }

private:
    xcb_connection_t* connection_;
    xcb_window_t root_ = 0;
};

}  // namespace

TEST_CASE("while a clock runs the desktop is asked to stay awake, and of nothing else") {
    DesktopBus bus({DesktopBus::Service::ScreenSaver});
    Person person;
    RealScreen screen({built("samenspraak"), person.make_session(), "--lang", "nl"});
    screen.wait_for_window();
    CHECK(bus.clients() == 0);
    screen.xdotool("key F5");
    REQUIRE(eventually([&] { return bus.held() == 1; }));
    screen.xdotool("key F5");
    REQUIRE(eventually([&] { return bus.held() == 0; }));
    screen.xdotool("key F11");
    REQUIRE(eventually([&] { return bus.held() == 1; }));
    CHECK(bus.calls()
          == std::vector<std::string>{"ScreenSaver.Inhibit samenspraak: Er is een sessie bezig",
              "ScreenSaver.UnInhibit", "ScreenSaver.Inhibit samenspraak: Er is een sessie bezig"});
    SECTION("it is closed") {
        screen.ask_to_close();
        CHECK(screen.exit_code() == 0);
    }
    SECTION("it is killed") { screen.kill(); }
    CHECK(eventually([&] { return bus.clients() == 0; }));
}

TEST_CASE("without a session bus the program goes on as always") {
    const WithoutBus without;
    Person person;
    const std::string file = person.make_session();
    RealScreen screen({built("samenspraak"), file, "--lang", "nl"});
    screen.wait_for_window();
    screen.xdotool("key F5 key F11 key --delay 20 r u s t Return");
    CHECK(eventually([&] { return in(file).notes.size() == 1; }));
    screen.ask_to_close();
    CHECK(screen.exit_code() == 0);
}

TEST_CASE("the screen saver of X11 is held off while a clock runs, and comes back after") {
    Person person;
    RealScreen screen({built("samenspraak"), person.make_session(), "--lang", "nl"});
    screen.wait_for_window();
    Saver saver(screen.display());
    saver.begin_after(1);
    REQUIRE(eventually([&] { return saver.is_on(); }));
    screen.xdotool("key F5");
    CHECK(eventually([&] { return !saver.is_on(); }));
    // Three times as long as it waits.
    for (int i = 0; i < 6; ++i) {
        screen.xdotool("sleep 0.5");
        CHECK_FALSE(saver.is_on());
    }
    screen.xdotool("key F5");
    CHECK(eventually([&] { return saver.is_on(); }));
    screen.ask_to_close();
    CHECK(screen.exit_code() == 0);
}
