// SPDX-License-Identifier: EUPL-1.2
#include "app/system/stay_awake.hpp"
#include "tests/support/desktop_bus.hpp"
#include "tests/support/eventually.hpp"

#include <catch2/catch.hpp>

#include <cstdlib>

using namespace samenspraak;
using namespace samenspraak::testing;

namespace {

using Calls = std::vector<std::string>;

}  // namespace

TEST_CASE("a desktop is asked to stay awake once, and told when that is over") {
    DesktopBus bus({DesktopBus::Service::ScreenSaver});
    system::StayAwake awake;
    awake.hold("Er is een sessie bezig");
    awake.hold("Er is een sessie bezig");
    REQUIRE(eventually([&] { return bus.calls().size() == 1; }));
    CHECK(bus.calls() == Calls{"ScreenSaver.Inhibit samenspraak: Er is een sessie bezig"});
    CHECK(bus.held() == 1);
    awake.let_go();
    REQUIRE(eventually([&] { return bus.held() == 0; }));
    CHECK(bus.calls().back() == "ScreenSaver.UnInhibit");
    awake.hold("Er is een sessie bezig");
    REQUIRE(eventually([&] { return bus.held() == 1; }));
}

TEST_CASE("who can hold off sleep besides is asked for that too") {
    DesktopBus bus({DesktopBus::Service::ScreenSaver, DesktopBus::Service::PowerManagement});
    system::StayAwake awake;
    awake.hold("Er is een sessie bezig");
    REQUIRE(eventually([&] { return bus.held() == 2; }));
    awake.let_go();
    REQUIRE(eventually([&] { return bus.held() == 0; }));
    CHECK(bus.calls().size() == 4);
}

TEST_CASE("one who can do both is asked alone") {
    DesktopBus bus({DesktopBus::Service::ScreenSaver, DesktopBus::Service::SessionManager});
    system::StayAwake awake;
    awake.hold("Er is een sessie bezig");
    REQUIRE(eventually([&] { return bus.held() == 1; }));
    awake.let_go();
    REQUIRE(eventually([&] { return bus.held() == 0; }));
    CHECK(
        bus.calls() == Calls{"SessionManager.Inhibit samenspraak: Er is een sessie bezig", "SessionManager.Uninhibit"});
}

TEST_CASE("in a sandbox the portal is asked") {
    DesktopBus bus({DesktopBus::Service::Portal});
    system::StayAwake awake;
    awake.hold("Er is een sessie bezig");
    REQUIRE(eventually([&] { return bus.held() == 1; }));
    awake.let_go();
    REQUIRE(eventually([&] { return bus.held() == 0; }));
    CHECK(bus.calls() == Calls{"Portal.Inhibit : Er is een sessie bezig", "Request.Close"});
}

TEST_CASE("at its end it lets go, and the bus has heard nothing else") {
    DesktopBus bus({DesktopBus::Service::ScreenSaver});
    {
        system::StayAwake awake;
        awake.hold("Er is een sessie bezig");
        REQUIRE(eventually([&] { return bus.held() == 1; }));
        CHECK(bus.clients() == 1);
    }
    CHECK(eventually([&] { return bus.clients() == 0; }));  // a desktop lets go of what belonged to them
    CHECK(bus.calls().size() == 1);
}

TEST_CASE("who answers nothing, and nobody at all, keeps nobody waiting") {
    SECTION("nobody is on the bus") {
        DesktopBus bus({});
        system::StayAwake awake;
        awake.hold("Er is een sessie bezig");
        REQUIRE(eventually([&] { return bus.clients() == 1; }));
    }
    SECTION("who is there does not answer") {
        DesktopBus bus({DesktopBus::Service::ScreenSaver}, DesktopBus::Answers::Never);
        system::StayAwake awake;
        awake.hold("Er is een sessie bezig");
        REQUIRE(eventually([&] { return bus.calls().size() == 1; }));
    }
    SECTION("there is no bus") {
        const WithoutBus without;
        system::StayAwake awake;
        awake.hold("Er is een sessie bezig");
        awake.let_go();
    }
}
