// SPDX-License-Identifier: EUPL-1.2
#include "tests/live/evening.hpp"
#include "tests/support/names.hpp"

using namespace samenspraak;
using namespace samenspraak::testing;
using namespace samenspraak::live;
using samenspraak::testing::Evening;
using samenspraak::testing::Phone;

namespace json = boost::json;

namespace {

Phone& open_remote(Evening& evening, Phone& remote) {
    remote.say(R"({"type":"hello","version":1,"role":"remote","key":")" + evening.room->admission().key() + "\"}");
    return remote;
}

void command(Phone& remote, const std::string& name, const std::string& more = {}) {
    remote.say(R"({"type":"command","act":")" + hex(random_bits()) + R"(","command":")" + name + '"' + more + '}');
}

}  // namespace

TEST_CASE("the remote needs its key, not the code", "[live]") {
    Evening evening;
    Phone remote(evening, 1), thief(evening, 2);
    thief.say(R"({"type":"hello","version":1,"role":"remote","code":")" + evening.room->admission().code()
              + R"(","key":")" + evening.room->admission().code() + "\"}");
    CHECK(thief.refused("wrong_key"));
    CHECK_FALSE(thief.is_inside());
    open_remote(evening, remote);
    CHECK(remote.is_inside());
}

TEST_CASE("a phone is no remote", "[live]") {
    Evening evening;
    Phone phone(evening, 1);
    phone.join(1);
    command(phone, "next_phase");
    CHECK(phone.refused("not_allowed"));
    CHECK(evening.session().whereabouts.phase == Phase::Case);
}

TEST_CASE("the remote leads through the steps to the outcome and back", "[live]") {
    Evening evening;
    Phone remote(evening, 1), phone(evening, 2);
    phone.join(1);
    open_remote(evening, remote);
    for (Phase phase : {Phase::Actors, Phase::Effects, Phase::Values, Phase::Actions}) {
        command(remote, "next_phase");
        CHECK(evening.session().whereabouts.phase == phase);
        CHECK(phone.last("room").at("concluded") == false);
    }
    command(remote, "next_phase");
    CHECK(evening.session().whereabouts.concluded);
    CHECK(phone.last("room").at("concluded") == true);
    command(remote, "next_phase");
    CHECK(remote.refused("not_allowed"));
    command(remote, "previous_phase");
    CHECK(evening.session().whereabouts == CurrentStep{Phase::Actions, false});
}

TEST_CASE("when the session is over, silent minutes do not begin", "[live]") {
    Evening evening;
    Phone remote(evening, 1);
    open_remote(evening, remote);
    for (int step = 0; step < 5; ++step) command(remote, "next_phase");
    REQUIRE(evening.session().whereabouts.concluded);
    command(remote, "start_silence");
    CHECK(remote.refused("not_allowed"));
    CHECK_FALSE(evening.session().silent);
}

TEST_CASE("a command that arrives twice is done once", "[live]") {
    Evening evening;
    Phone remote(evening, 1);
    open_remote(evening, remote);
    for (int i = 0; i < 2; ++i) remote.say(R"({"type":"command","act":"00000000000000a1","command":"next_phase"})");
    CHECK(evening.session().whereabouts.phase == Phase::Actors);
    evening.until_safe();
    CHECK(remote.count("done") == 2);
}

TEST_CASE("the remote runs the clock", "[live]") {
    Evening evening;
    evening.perform({SetClock{Phase::Case, {600, 0, 0}}});
    Phone remote(evening, 1);
    open_remote(evening, remote);
    command(remote, "start_clock");
    CHECK(evening.session().clocks[0].started != 0);
    CHECK(remote.last("room").at("clock").at("runs") == true);
    command(remote, "one_more_minute");
    CHECK(evening.session().clocks[0].planned == 660);
    command(remote, "pause_clock");
    CHECK(evening.session().clocks[0].started == 0);
    CHECK(remote.last("room").at("clock").at("runs") == false);
}

TEST_CASE("a step takes a running clock along, as it does on the screen", "[live]") {
    Evening evening;
    Phone remote(evening, 1);
    open_remote(evening, remote);
    command(remote, "start_clock");
    CHECK(evening.session().clocks[0].planned > 0);  // what the guide advises, where nobody planned
    command(remote, "start_clock");
    CHECK_FALSE(remote.refused("not_allowed"));
    command(remote, "next_phase");
    CHECK(evening.session().clocks[0].started == 0);
    CHECK(evening.session().clocks[1].started != 0);
}

TEST_CASE("the remote sees what waits, lets in and turns away", "[live]") {
    Evening evening;
    evening.go_to(Phase::Actors);
    evening.perform({SetHolding{Phase::Actors, true}});
    Phone remote(evening, 1), phone(evening, 2);
    open_remote(evening, remote);
    phone.join(1);
    for (std::uint64_t i = 1; i <= 4; ++i) phone.send(NoteId{i}, "Actor " + std::to_string(i), "actors");
    CHECK(remote.last("desk").at("waiting").as_array().size() == 4);
    command(remote, "let_in", R"(,"note":"0000000000000001")");
    command(remote, "turn_away", R"(,"note":"0000000000000002")");
    CHECK(evening.note("Actor 1")->status == NoteStatus::OnBoard);
    CHECK(evening.note("Actor 2")->status == NoteStatus::Removed);
    command(remote, "turn_away", R"(,"note":"0000000000000001")");
    CHECK(remote.refused("no_such_note"));
    command(remote, "let_in_all");
    CHECK(remote.last("desk").at("waiting").as_array().empty());
    CHECK(evening.note("Actor 4")->status == NoteStatus::OnBoard);
}

TEST_CASE("the remote has silent minutes, the reveal, and voting", "[live]") {
    Evening evening;
    Phone remote(evening, 1), phone(evening, 2);
    open_remote(evening, remote);
    phone.join(1);
    command(remote, "start_silence");
    phone.send(NoteId{1}, "Stil", "case");
    CHECK(evening.note("Stil")->covered);
    CHECK(remote.last("desk").at("covered") == 1);
    command(remote, "reveal");
    CHECK_FALSE(evening.note("Stil")->covered);
    CHECK_FALSE(evening.session().silent);
    command(remote, "open_voting");
    CHECK(remote.refused("not_allowed"));
    evening.go_to(Phase::Values);
    command(remote, "open_voting");
    CHECK(phone.last("room").at("voting").at("open") == true);
    command(remote, "close_voting");
    CHECK(phone.last("room").at("voting").at("open") == false);
}

TEST_CASE("the remote's undo takes back the facilitator's last act, never a participant's note", "[live]") {
    Evening evening;
    Phone remote(evening, 1), phone(evening, 2);
    open_remote(evening, remote);
    phone.join(1);
    command(remote, "next_phase");
    command(remote, "start_silence");
    phone.send(NoteId{1}, "Bewoners", "actors");
    command(remote, "undo");
    CHECK_FALSE(evening.session().silent);
    CHECK(evening.note("Bewoners"));
    command(remote, "undo");  // going to another step is not taken back
    CHECK(evening.session().whereabouts.phase == Phase::Actors);
}

TEST_CASE("undo that arrives twice takes back one act, and says so when there is none", "[live]") {
    Evening evening;
    Phone remote(evening, 1);
    open_remote(evening, remote);
    CHECK(remote.last("desk").at("can_undo") == false);  // the beginning of the file stays
    command(remote, "undo");
    CHECK(remote.refused("nothing_to_undo"));
    for (int i = 0; i < 3; ++i) command(remote, "next_phase");
    command(remote, "start_silence");
    command(remote, "open_voting");
    CHECK(remote.last("desk").at("can_undo") == true);
    for (int i = 0; i < 2; ++i) remote.say(R"({"type":"command","act":"00000000000000a1","command":"undo"})");
    CHECK_FALSE(evening.session().voting.open);
    CHECK(evening.session().silent);
    CHECK(evening.session().title == "Druktemeting");
}

TEST_CASE("the remote sees names of raised hands", "[live]") {
    Evening evening;
    Phone remote(evening, 1), phone(evening, 2);
    open_remote(evening, remote);
    phone.join(1, "Fatima").say(R"({"type":"hand","up":true})");
    CHECK(remote.last("desk").at("hands").at(0) == "Fatima");
}

TEST_CASE("however much waits, the remote is told the newest, and how many more", "[live]") {
    Evening evening;
    evening.go_to(Phase::Actors);
    evening.perform({SetHolding{Phase::Actors, true}});
    Phone remote(evening, 1);
    open_remote(evening, remote);
    std::string text;
    for (int i = 0; i < 1'900; ++i) text += "é";
    for (int who = 1; who <= 20; ++who) {
        Phone phone(evening, static_cast<ConnectionId>(10 + who));
        phone.join(who);
        for (int i = 0; i < 15; ++i)
            phone.send(
                NoteId{static_cast<std::uint64_t>(who * 100 + i)}, std::to_string(who * 100 + i) + text, "actors");
    }
    const auto ui_state = remote.last("desk");
    CHECK(ui_state.at("waiting").as_array().size() == 100);
    CHECK(ui_state.at("more_waiting") == 200);
    CHECK(samenspraak::testing::string_in(ui_state.at("waiting").at(99), "id") == hex(2'014));
    CHECK(json::serialize(ui_state).size() < 100'000);
    remote.forget();
    evening.attend({});
    CHECK(remote.count("desk") == 0);
    command(remote, "let_in_all");
    CHECK(remote.last("desk").at("waiting").as_array().empty());
    CHECK(remote.last("desk").at("more_waiting") == 0);
    CHECK(remote.count("board") == 0);
}

TEST_CASE("the remote lets notes wait, or come straight in", "[live]") {
    Evening evening;
    Phone remote(evening, 1), phone(evening, 2);
    open_remote(evening, remote);
    phone.join(1);
    CHECK(remote.last("desk").at("holds") == false);
    command(remote, "hold");
    command(remote, "hold");
    CHECK(remote.count("refused") == 0);
    CHECK(remote.last("desk").at("holds") == true);
    phone.send(NoteId{1}, "Even wachten", "case");
    CHECK(evening.note("Even wachten")->status == NoteStatus::Held);
    command(remote, "hold_not");
    CHECK(evening.note("Even wachten")->status == NoteStatus::OnBoard);
    CHECK(remote.last("desk").at("holds") == false);
}

TEST_CASE("the remote mutes and sends out who wrote what waits", "[live]") {
    Evening evening;
    evening.perform({SetHolding{Phase::Case, true}});
    Phone remote(evening, 1), phone(evening, 2);
    open_remote(evening, remote);
    phone.join(1, "Fatima").send(NoteId{1}, "Scheldwoord", "case");
    const std::string who =
        R"(,"person":")" + std::string(remote.last("desk").at("waiting").at(0).at("person").as_string()) + '"';
    command(remote, "mute", who);
    CHECK(remote.last("desk").at("muted").at(0).at("name") == "Fatima");
    phone.send(NoteId{2}, "Nog een", "case");
    CHECK(phone.refused("muted"));
    command(remote, "unmute", who);
    CHECK(remote.last("desk").at("muted").as_array().empty());
    phone.send(NoteId{2}, "Nog een", "case");
    CHECK(evening.note("Nog een"));
    command(remote, "send_out", who);
    CHECK(phone.was_dropped());
    evening.until_safe();
    CHECK(remote.count("done") == 3);
    CHECK(remote.count("refused") == 0);
    phone.say(R"({"type":"command","act":"00000000000000a1","command":"mute")" + who + "}");
    CHECK(phone.refused("not_allowed"));
}

TEST_CASE("another command under the id of one that was done is refused", "[live]") {
    Evening evening;
    Phone remote(evening, 1);
    open_remote(evening, remote);
    remote.say(R"({"type":"command","act":"00000000000000a1","command":"next_phase"})");
    remote.say(R"({"type":"command","act":"00000000000000a1","command":"start_silence"})");
    CHECK(remote.refused("already_there"));
    CHECK_FALSE(evening.session().silent);
}

TEST_CASE("one more minute on a clock that nobody planned comes on top of the guide's minutes", "[live]") {
    Evening evening;
    Phone remote(evening, 1);
    open_remote(evening, remote);
    command(remote, "one_more_minute");
    CHECK(evening.session().clocks[0].planned > 120);
}
