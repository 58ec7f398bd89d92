// SPDX-License-Identifier: EUPL-1.2
// Each thing in the panel that can be pressed says what it does.
#include "tests/support/headless_room.hpp"
#include "tests/support/names.hpp"

#include <catch2/catch.hpp>

using namespace samenspraak;
using namespace samenspraak::testing;
using samenspraak::testing::Room;

namespace {

// What lies in the panel and can be pressed; fields say themselves what they are for.
std::vector<std::pair<std::string, Rect>> pressed(Room& room) {
    std::vector<std::pair<std::string, Rect>> all;
    for (const auto& each : room.screen().stage.ui().widgets().all())
        if (each.region == Region::Side && each.focusable && each.role != Role::Field && each.rect.height > 30)
            all.emplace_back(each.label, each.rect);
    return all;
}

void each_says_what_it_does(Room& room) {
    const auto things = pressed(room);
    REQUIRE_FALSE(things.empty());
    for (const auto& [label, place] : things) {
        INFO(label);
        room.screen().hover({700, 100});
        room.screen().pass(0.1);
        room.screen().hover({place.x + 20, place.middle().y});
        room.screen().pass(0.6);
        CHECK_FALSE(room.screen().said("tooltip").empty());
    }
}

}  // namespace

TEST_CASE("rows of the panel say what they do, in every step, with something chosen and without") {
    Room room;
    room.open_example();
    for (const Phase phase : {Phase::Actors, Phase::Effects, Phase::Values, Phase::Actions}) {
        INFO(index_of(phase));
        room.go(phase);
        room.open_panel();
        if (phase != Phase::Actors && phase != Phase::Actions) each_says_what_it_does(room);
        room.screen().press(control(Key::Up));
        each_says_what_it_does(room);
    }
}

TEST_CASE("what waits from the phones says what each of its words does") {
    Room room;
    room.begin_session("Overleg");
    room.go(Phase::Actors);
    room.open_joining();
    const PersonId who = room.join("Fatima");
    room.command(Command::Hold);
    room.write_from(who, "Ouders");
    room.write_from(who, "Scholen");
    room.open_panel();
    each_says_what_it_does(room);
}

TEST_CASE("a row says its key too, and the tooltip stands beside the panel, over no other row") {
    Room room;
    room.begin_session("Overleg");
    room.go(Phase::Actors);
    room.write("Ouders");
    room.click_note("Ouders");
    room.screen().hover(room.screen().where(UiId::path("side.direct", 0)).middle());
    room.screen().pass(0.6);
    CHECK(room.screen().said("tooltip") == dutch()(row_of(Command::MarkDirect).name));
}
