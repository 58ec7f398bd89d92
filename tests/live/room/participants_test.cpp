// SPDX-License-Identifier: EUPL-1.2
// Who takes part by phone: muted, sent out, with a hand up, under a name, gone; and what nobody is told of them.
#include "tests/live/evening.hpp"
#include "tests/support/names.hpp"

using namespace samenspraak;
using namespace samenspraak::testing;
using namespace samenspraak::live;
using samenspraak::testing::Evening;
using samenspraak::testing::Phone;

namespace json = boost::json;

namespace {

PersonId author_of(const Evening& evening, NoteId id) {
    const Note* note = find_note(evening.session(), id);
    return note ? note->author : PersonId{};
}

}  // namespace

TEST_CASE("a participant can be muted, and sent out", "[live]") {
    Evening evening;
    Phone phone(evening, 1);
    phone.join(1, "Fatima").send(NoteId{7}, "Eén", "case");
    const PersonId who = author_of(evening, NoteId{7});
    evening.room->mute(who, true);
    phone.send(NoteId{8}, "Twee", "case");
    CHECK(phone.refused("muted"));
    evening.room->mute(who, false);
    phone.send(NoteId{8}, "Twee", "case");
    CHECK(evening.note("Twee"));

    phone.say(R"({"type":"hand","up":true})");
    evening.room->send_out(who);
    CHECK(phone.was_dropped());
    CHECK(phone.refused("sent_out"));
    CHECK(evening.room->clients().attendance().hands.empty());
    phone.send(NoteId{9}, "Drie", "case");
    CHECK_FALSE(evening.note("Drie"));
    Phone again(evening, 2);
    again.join(1);
    CHECK(again.refused("sent_out"));
    CHECK_FALSE(again.is_inside());
    CHECK(evening.note("Eén"));
}

TEST_CASE("after a restart, who was sent out needs the code", "[live]") {
    Evening evening;
    Phone phone(evening, 1);
    phone.join(1).send(NoteId{7}, "Eén", "case");
    evening.room->send_out(author_of(evening, NoteId{7}));
    evening.open();
    Phone again(evening, 2);
    again.join(1, "", "");
    CHECK(again.refused("wrong_code"));
}

TEST_CASE("hands are seen in the order in which they went up, and lowered", "[live]") {
    Evening evening;
    Phone one(evening, 1), two(evening, 2);
    one.join(1, "Fatima");
    two.join(2, "Noor");
    two.say(R"({"type":"hand","up":true})");
    one.say(R"({"type":"hand","up":true})");
    const auto hands = evening.room->clients().attendance().hands;
    REQUIRE(hands.size() == 2);
    CHECK(evening.session().participants.at(hands[0]).name == "Noor");
    evening.room->lower_hand(hands[0]);
    CHECK(two.last("hand").at("up") == false);
    CHECK(evening.room->clients().attendance().hands.size() == 1);
}

TEST_CASE("who raised a hand hears how many are before them, and that they have the floor", "[live]") {
    Evening evening;
    Phone one(evening, 1), two(evening, 2), remote(evening, 3);
    one.join(1, "Fatima").say(R"({"type":"hand","up":true})");
    two.join(2).say(R"({"type":"hand","up":true})");
    CHECK(one.last("hand").at("before") == 0);
    CHECK(two.last("hand").at("before") == 1);
    remote.say(R"({"type":"hello","version":1,"role":"remote","key":")" + evening.room->admission().key() + "\"}");
    const json::array raised = remote.last("desk").at("raised").as_array();
    REQUIRE(raised.size() == 2);
    CHECK(raised[0].at("name") == "Fatima");
    CHECK(raised[0].at("number") != raised[1].at("number"));
    const auto ask = [&](const char* command, const json::value& who) {
        remote.say(R"({"type":"command","act":")" + hex(random_bits()) + R"(","command":")" + command + R"(","person":)"
                   + json::serialize(who.at("person")) + "}");
    };
    ask("give_floor", raised[0]);
    CHECK(one.last("hand").at("floor") == true);
    CHECK(remote.last("desk").at("floor").at("name") == "Fatima");
    CHECK(two.last("hand").at("floor") == false);
    ask("lower_hand", raised[0]);
    CHECK(one.last("hand").at("up") == false);
    CHECK(one.last("hand").at("floor") == false);
    CHECK(two.last("hand").at("before") == 0);
    CHECK_FALSE(remote.last("desk").as_object().contains("floor"));
    ask("give_floor", raised[0]);  // whose hand is down by now
    CHECK_FALSE(remote.last("desk").as_object().contains("floor"));
}

TEST_CASE("who took a note back puts it back within a minute, and nobody else does", "[live]") {
    Evening evening;
    Phone one(evening, 1), two(evening, 2);
    one.join(1).send(NoteId{7}, "Eén", "case");
    two.join(2);
    const auto ask = [](Phone& phone, const char* kind, const char* act) {
        phone.say(std::string(R"({"type":")") + kind + R"(","act":")" + act + R"(","id":"0000000000000007"})");
    };
    ask(one, "take_back", "00000000000000a1");
    CHECK(find_note(evening.session(), NoteId{7})->status == NoteStatus::Removed);
    ask(two, "bring_back", "00000000000000a2");
    CHECK(two.refused("not_yours"));
    ask(one, "bring_back", "00000000000000a3");
    CHECK(find_note(evening.session(), NoteId{7})->status == NoteStatus::OnBoard);
    ask(one, "bring_back", "00000000000000a3");
    CHECK_FALSE(one.refused("already_there"));

    ask(one, "take_back", "00000000000000a4");
    const auto& last = evening.document->history().entries().back().act;
    const auto late = rule(evening.session(), evening.document->history(), last.who, last.at + bring_back_within + 1,
        BringBack{ActId{5}, NoteId{7}});
    CHECK(std::get<ErrorCode>(late) == ErrorCode::NotAllowed);
}

TEST_CASE("a name can be taken away, also by who was muted", "[live]") {
    Evening evening;
    Phone phone(evening, 1);
    phone.join(1, "Fatima");
    evening.room->mute(evening.session().participants.begin()->first, true);
    phone.say(R"({"type":"name","act":"00000000000000a1","name":""})");
    CHECK(evening.session().participants.begin()->second.name.empty());
    phone.say(R"({"type":"name","act":"00000000000000a2","name":"Fatma"})");
    CHECK(phone.refused("muted"));
}

TEST_CASE("before the clock starts, the time that the big screen shows is told", "[live]") {
    Evening evening;
    Phone phone(evening, 1);
    phone.join(1);
    CHECK(phone.last("room").at("clock").at("left").as_int64() > 0);
    CHECK(phone.last("room").at("clock").at("planned") == 0);
}

TEST_CASE("who leaves is no longer counted, and needs the code to come back", "[live]") {
    Evening evening;
    Phone phone(evening, 1);
    phone.join(1).say(R"({"type":"bye"})");
    CHECK(phone.was_dropped());
    CHECK_FALSE(evening.session().participants.begin()->second.present);
    phone.leave();
    Phone again(evening, 2);
    again.join(1, "", "");
    CHECK_FALSE(again.is_inside());
    again.join(1);
    CHECK(again.is_inside());
    CHECK(evening.session().participants.size() == 1);
}

TEST_CASE("a name can be changed, within its limit", "[live]") {
    Evening evening;
    Phone phone(evening, 1);
    phone.join(1, "Fatima").say(R"({"type":"name","act":"00000000000000a1","name":"Fatma"})");
    CHECK(evening.session().participants.begin()->second.name == "Fatma");
    phone.say(R"({"type":"name","act":"00000000000000a2","name":")" + std::string(61, 'x') + "\"}");
    CHECK(phone.refused("text_too_long"));
    Phone other(evening, 2);
    other.join(2, std::string(61, 'x'));
    CHECK_FALSE(other.is_inside());
}

TEST_CASE("nobody is told who wrote what, or who is there", "[live]") {
    Evening evening;
    evening.go_to(Phase::Actors);
    Phone one(evening, 1), two(evening, 2), board(evening, 3);
    two.join(2, "Noor");
    board.say(R"({"type":"hello","version":1,"role":"board","code":")" + evening.room->admission().code() + "\"}");
    one.join(1, "Fatima").send(NoteId{7}, "Bewoners", "actors");
    const std::string author = hex(author_of(evening, NoteId{7}).bits);
    for (const Phone* other : {&two, &board}) {
        for (const json::value& message : evening.heard[other->id].told) {
            CHECK(json::serialize(message).find("Fatima") == std::string::npos);
            CHECK(json::serialize(message).find(author) == std::string::npos);
        }
    }
    CHECK(board.last("people").at("present") == 2);
}

TEST_CASE("one person with many pages keeps the latest", "[live]") {
    Evening evening;
    std::vector<Phone> pages;
    for (ConnectionId id = 1; id <= 6; ++id) pages.emplace_back(evening, id).join(1);
    CHECK(pages.front().was_dropped());
    CHECK_FALSE(pages.back().was_dropped());
    CHECK(evening.room->clients().attendance().present.size() == 1);
}
