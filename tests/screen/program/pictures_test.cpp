// SPDX-License-Identifier: EUPL-1.2
// Pictures of the program in use, to be looked at: by hand, under a display.
//     SAMENSPRAAK_PICTURES=FOLDER xvfb-run -a build/release/screen_tests '[pictures]'
#include "sessions/edits.hpp"
#include "tests/screen/album.hpp"
#include "tests/support/names.hpp"

#include <imgui.h>

using namespace samenspraak;
using namespace samenspraak::testing;
using samenspraak::testing::Album;
using samenspraak::testing::for_each_album;
using samenspraak::testing::Room;

namespace {

constexpr PictureSize laptop{1366, 768};

// What lies over a session that was just opened: help, the file chooser, what was made.
void at_the_desk(Album& album) {
    Room& room = album.room;
    Headless& screen = album.screen();
    album.take("start-first");
    screen.press({Key::F1});
    album.take("help");
    album.take("help-1366", laptop);
    for (int i = 0; i < 8; ++i) screen.press({Key::Down});
    album.take("help-keys");
    screen.press({Key::Escape});
    room.open_example();
    screen.press(control(Key::O));
    REQUIRE(room.comes([&] { return room.sees(album.words(Word::files_home)); }));
    album.take("files-open");
    album.take("files-open-1366", laptop);
    screen.press({Key::Escape});
    room.conclude();
    room.command(Command::CleanCopy);
    REQUIRE(room.comes([&] { return room.sees(album.words(Word::files_home)); }));
    album.take("files-save");
    screen.press({Key::Enter});
    room.wait_for_export();
    album.take("made");
    album.rest();
    room.go(Phase::Effects);
    screen.press(control(Key::Up));
    screen.press({Key::Tab});
    screen.pass(0.7);
    album.take("toolbar-by-tab");
    screen.press({Key::Escape});
    screen.press({Key::Escape});
    room.program().host().request(HostRequest::LeaveSession);
    screen.settle();
    REQUIRE(room.comes([&] { return !room.program().session(); }));
    album.take("start");
}

void choosing(Album& album) {
    Room& room = album.room;
    Headless& screen = album.screen();
    room.open_example();
    room.go(Phase::Actors);
    album.take("actors-field");
    screen.press(control(Key::Up));
    album.take("actors-chosen");
    screen.press(shift(Key::Right));
    screen.press(shift(Key::Down));
    album.take("actors-reached");
    screen.press({Key::Escape});

    const Rect last = album.where(Phase::Actors, 13), first = album.where(Phase::Actors, 5);
    album.held("rubber-band", {last.right() + 8, last.bottom() + 8}, {first.x + 60, first.y + 20});
    screen.press({Key::Escape});
}

void grouping_and_merging(Album& album) {
    Room& room = album.room;
    Headless& screen = album.screen();
    const auto group = room.session().groups.begin()->first;
    room.ui_state().fold(room.session(), group);
    screen.settle();
    album.take("fold");
    for (const auto& [id, each] : room.session().groups)
        if (id != group) room.ui_state().fold(room.session(), id);
    screen.settle();
    album.take("all-folded");
    for (const auto& [id, each] : room.session().groups) room.ui_state().fold(room.session(), id);
    screen.press({Key::Escape});
    screen.press(control(Key::Up));
    screen.press(control(Key::A));
    screen.press(alt(Key::G));
    album.take("grouping");
    screen.press({Key::Escape});
    screen.press({Key::Escape});
    const std::array two{album.note(Phase::Actors, 4).id};
    REQUIRE(room.open().document().perform(edits::merge(room.session(), album.note(Phase::Actors, 2).id, two)));
    screen.settle();
    screen.click(album.where(Phase::Actors, 2).middle());
    album.take("merged");  // the texts that it holds, and how to take it apart
    room.command(Command::TakeApart);
    album.take("taken-apart");
    album.rest();
    screen.right_click(album.where(Phase::Actors, 1).middle());
    album.take("menu");
    screen.press({Key::Escape});
    screen.press({Key::Escape});
    screen.click(album.where(Phase::Actors, 2).middle());
    album.opened("move-phase", Command::MovePhase);
    room.command(Command::TidyWeight);
    album.take("tidy");
    album.rest();
    screen.press({Key::Escape});
}

void linking(Album& album) {
    Room& room = album.room;
    Headless& screen = album.screen();
    room.go(Phase::Effects);
    screen.press({Key::F5});
    screen.press(control(Key::Up));
    album.take("effects-chosen");
    screen.press(alt(Key::L));
    album.take("picker");
    screen.press({Key::Escape});
    album.opened("spotlight", Command::Spotlight);
    screen.press({Key::F2});
    album.take("editing");
    screen.press({Key::Escape});
    const Rect card = album.where(Phase::Effects, 0);
    album.held("carried", card.middle(), card.middle() + Point{400, 120});
    album.rest();
}

void open_over_it(Album& album) {
    Headless& screen = album.screen();
    album.opened("palette", Command::Palette);
    screen.press(control(Key::K));
    screen.type(album.in("klok", "clock"));
    album.take("palette-found");
    screen.press({Key::Escape});
    album.opened("keys", Command::Keys);
    screen.press(control(Key::F));
    screen.type("en");
    album.take("search");
    screen.type("zzz");
    album.take("search-nothing");
    screen.press({Key::Escape});
    album.opened("card", Command::Card);
    album.opened("agenda", Command::Agenda);
    album.opened("blind-spots", Command::BlindSpots);
    album.opened("title", Command::Title);
    album.opened("clock-plan", Command::ClockPlan);
    album.opened("export", Command::Export);
    album.opened("about", Command::About);
    album.opened("clean-copy", Command::CleanCopy);
    ImGui::SetClipboardText("Ouders\nBuren\nWinkeliers\nBadmeesters\nWethouder\nKinderen\nOpa’s en oma’s");
    screen.press(control(Key::V));
    album.take("paste");
    screen.press({Key::Escape});
}

void looking_back(Album& album) {
    Headless& screen = album.screen();
    album.room.go(Phase::Actors);
    for (const std::string_view text : {"A", "B", "C", "D"})
        album.room.write(std::string(album.in("Buurtgroep ", "Residents ")) + std::string(text));
    album.opened("history", Command::History);
    screen.press(control(Key::H));
    for (int i = 0; i < 3; ++i) screen.press({Key::Left});
    album.take("history-before");
    screen.press({Key::Home});
    album.take("history-first");
    screen.press({Key::Escape});
}

void other_steps(Album& album) {
    Room& room = album.room;
    Headless& screen = album.screen();
    room.go(Phase::Case);
    album.take("case");
    room.go(Phase::Values);
    screen.press(control(Key::Up));
    album.take("values-chosen");
    album.opened("voting-hands", Command::VotingHands);
    album.opened("lens", Command::Lens);
    room.go(Phase::Actions);
    screen.press({Key::F5});
    screen.press(control(Key::Up));
    album.take("actions-chosen");
    album.opened("experiment", Command::Experiment);
    album.opened("owner", Command::Owner);
    album.opened("dissent", Command::Dissent);
    room.conclude();
    album.take("outcome");
    screen.press({Key::Right});
    screen.press({Key::Right});
    for (int i = 0; i < 4; ++i) screen.press({Key::Down});
    album.take("outcome-lit");
    screen.press({Key::Escape});
    album.opened("report", Command::Report);
}

}  // namespace

TEST_CASE("pictures of the program in use", "[.][pictures]") {
    for_each_album([](Album& album) {
        at_the_desk(album);
        choosing(album);
        grouping_and_merging(album);
        linking(album);
        open_over_it(album);
        looking_back(album);
        other_steps(album);
    });
}
