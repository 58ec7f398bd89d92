// SPDX-License-Identifier: EUPL-1.2
// What is opened in other programs: what was made, its folder, and the pages of a session for who works with a screen
// reader.
#include "app/screen/dialogs/palette.hpp"
#include "tests/support/headless_room.hpp"
#include "tests/support/names.hpp"

#include <catch2/catch.hpp>

using namespace samenspraak;
using namespace samenspraak::testing;
using samenspraak::testing::Room;

namespace {

std::string_view word(Word said) { return dutch()(said); }

// Answers with the file.
std::string make_markdown(Room& room) {
    room.open_example();
    room.conclude();
    room.screen().click("bottom.export");
    ExportSelection& selection = room.open().dialogs().export_plan().selection();
    selection.chosen.fill(false);
    for (std::size_t i = 0; i < export_formats().size(); ++i)
        if (export_formats()[i].asked == "md") selection.chosen[i] = true;
    room.screen().press({Key::Enter});
    room.wait_for_export();
    for (const auto& entry : std::filesystem::directory_iterator(selection.folder))
        if (entry.path().extension() == ".md") return entry.path().string();
    return {};
}

bool opens(Room& room, const std::string& what) {
    return room.comes([&] { return room.desktop().has_opened(what); });
}

}  // namespace

TEST_CASE("after an export the file and its folder are opened from the message", "[threads]") {
    Room room;
    const std::string file = make_markdown(room);
    REQUIRE_FALSE(file.empty());
    REQUIRE(room.said(dutch()(Word::export_done, {file})));
    room.click_on(word(Word::export_open));
    CHECK(opens(room, file));
}

TEST_CASE("the folder of what was made is opened from the message") {
    Room room;
    const std::string file = make_markdown(room);
    room.click_on(word(Word::export_open_folder));
    CHECK(opens(room, "folder of " + file));
}

TEST_CASE("what was made last is opened by name as long as the program runs, and before that it says why not") {
    Room room;
    room.open_example();
    const auto why = [&](Command command) {
        return why_not(room.open().context(room.program().host(), dutch(), 0), command);
    };
    CHECK(why(Command::OpenMade) == Word::why_nothing_made);
    room.program().host().request(HostRequest::LeaveSession);
    room.screen().settle();
    REQUIRE_FALSE(room.program().session());
    const std::string file = make_markdown(room);
    room.screen().pass(60);
    REQUIRE_FALSE(room.said(file));
    room.command(Command::OpenMade);
    CHECK(opens(room, file));
    room.command(Command::OpenMadeFolder);
    CHECK(opens(room, "folder of " + file));
}

TEST_CASE("when no program of the computer opens it, that is said in words") {
    Room room;
    room.desktop().knows_no_program();
    const std::string file = make_markdown(room);
    room.click_on(word(Word::export_open));
    CHECK(room.comes([&] { return room.said(dutch()(Word::export_nothing_opens, {file})); }));
}

TEST_CASE("Start tells who works with a screen reader of the pages, and opens those of a new session") {
    Room room;
    CHECK(room.sees(word(Word::start_reader)));
    CHECK(room.sees(word(Word::start_reader_new)));
    room.screen().click("start.pages");
    REQUIRE(room.comes([&] { return room.program().session(); }));
    REQUIRE(room.phones().is_open());
    CHECK(opens(room, room.phones().invitation()->board_link));
    CHECK(opens(room, room.phones().invitation()->remote_link));
    CHECK(room.said(word(Word::pages_open)));
}

TEST_CASE("the pages are those of the last session, and Start names it") {
    Room room;
    room.begin_session("Raad");
    room.wait_until_safe();
    room.restart();
    REQUIRE(room.comes([&] { return room.sees(dutch()(Word::start_reader_last, {"Raad"})); }));
    room.screen().press(control_shift(Key::B));
    REQUIRE(room.comes([&] { return room.program().session(); }));
    CHECK(room.session().title == "Raad");
    CHECK(opens(room, room.phones().invitation()->remote_link));
}

TEST_CASE("pages that were wanted of a session that does not open are not opened with another one") {
    Room room;
    room.begin_session("Raad");
    room.wait_until_safe();
    const std::string file = room.file();
    room.restart();
    REQUIRE(room.comes([&] { return room.sees(dutch()(Word::start_reader_last, {"Raad"})); }));
    std::filesystem::remove(file);
    room.screen().click("start.pages");
    REQUIRE(room.comes([&] { return room.said(dutch()(Refusal{Reason::NoSuchFile, file})); }));
    room.begin_session("Buurt");
    CHECK_FALSE(room.phones().is_open());
    CHECK(room.desktop().opened().empty());
}

TEST_CASE("in a session the pages are a command, which turns joining on") {
    Room room;
    room.begin_session("Raad");
    room.go(Phase::Actors);
    room.command(Command::OpenPages);
    REQUIRE(room.phones().is_open());
    CHECK(opens(room, room.phones().invitation()->board_link));
}

TEST_CASE("where no browser opens, the address is said, and not that of the remote") {
    Room room;
    room.desktop().knows_no_program();
    room.begin_session("Raad");
    room.command(Command::OpenPages);
    CHECK(room.comes([&] { return room.said(dutch()(Word::pages_not_open, {"http://192.168.1.20:8080/board"})); }));
    CHECK_FALSE(room.said("remote"));
}

TEST_CASE("a message that comes while another is shown stands beside it, and neither lies on the board") {
    Room room;
    room.begin_with_actors(3, "Wie");
    room.screen().settle();
    const auto shown = [&] {
        std::vector<Rect> all;
        for (const auto& each : room.screen().stage.ui().widgets().all())
            if (each.layer == Layer::Toast && each.role == Role::Button && each.rect.width > 250)
                all.push_back(each.rect);
        return all;
    };
    room.ui_state().say("Het eerste bericht van vandaag.");
    room.screen().settle();
    room.ui_state().say("Het tweede bericht van vandaag.");
    room.screen().settle();
    const auto both = shown();
    REQUIRE(both.size() == 2);
    CHECK_FALSE(both[0].touches(both[1]));
    for (const Rect& each : both)
        for (int i = 0; i < 3; ++i) CHECK_FALSE(each.touches(room.where("Wie " + std::to_string(i))));

    // Of three long ones what finds no room waits for its turn.
    room.screen().pass(60);
    const std::string lengthy(90, 'o');
    for (const char* number : {"1 ", "2 ", "3 "}) {
        room.ui_state().say(number + lengthy);
        room.screen().settle();
    }
    CHECK(shown().size() < 3);
    CHECK(room.said("3 " + lengthy));
    CHECK(room.comes([&] {
        room.screen().pass(1);
        return room.said("1 " + lengthy);
    }));
}
