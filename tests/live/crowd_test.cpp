// SPDX-License-Identifier: EUPL-1.2
// Crowds: a whole hall behind one address, and somebody with a script among them.
#include "tests/live/evening.hpp"
#include "tests/support/names.hpp"

using namespace samenspraak;
using namespace samenspraak::testing;
using namespace samenspraak::live;
using samenspraak::testing::Evening;
using samenspraak::testing::Phone;
using samenspraak::testing::string_in;

namespace {

constexpr std::uint64_t hall = 1, script = 2;

// So many different tokens, one after the other, from there; each hangs up at once.
std::size_t flood(Evening& evening, int tokens, ConnectionId first) {
    std::size_t inside = 0;
    for (int i = 0; i < tokens; ++i) {
        Phone one(evening, first + static_cast<ConnectionId>(i), script);
        inside += one.join(100'000 + static_cast<int>(first) + i).is_inside();
        one.leave();
    }
    return inside;
}

bool joins_as_board(Evening& evening, ConnectionId id, std::uint64_t from) {
    Phone board(evening, id, from);
    board.say(R"({"type":"hello","version":1,"role":"board","code":")" + evening.room->admission().code() + "\"}");
    return board.is_inside();
}

}  // namespace

TEST_CASE("a script with the code joins only so fast, and others come in meanwhile", "[live]") {
    Evening evening;
    CHECK(flood(evening, 2'000, 10'000) <= 300);
    Phone fatima(evening, 1, hall);
    CHECK(fatima.join(1).is_inside());
    fatima.send(NoteId{7}, "Gewoon", "case");
    CHECK(evening.note("Gewoon"));
}

TEST_CASE("a thousand phones behind one address are in within three minutes", "[live]") {
    Evening evening;
    std::vector<Phone> phones;
    for (int i = 0; i < 1'000; ++i) phones.emplace_back(evening, static_cast<ConnectionId>(i + 1), hall);
    const auto began = evening.now;
    for (std::size_t inside = 0; inside < phones.size();) {
        inside = 0;
        for (std::size_t i = 0; i < phones.size(); ++i) {  // each asks again every five seconds, as the page does
            if (!phones[i].is_inside()) phones[i].join(static_cast<int>(i) + 1);
            inside += phones[i].is_inside();
        }
        evening.pass(std::chrono::seconds(5));
        REQUIRE(evening.now - began < std::chrono::minutes(3));
    }
    CHECK(evening.room->clients().attendance().present.size() == 1'000);
}

TEST_CASE("who only looked in does not keep others out, however long a script goes on", "[live]") {
    Evening evening;
    Phone writer(evening, 1, hall);
    writer.join(1).send(NoteId{7}, "Ik was er", "case");
    writer.leave();
    ConnectionId next = 10'000;
    for (int minutes = 0; minutes < 15; ++minutes, next += 400) {
        flood(evening, 400, next);
        evening.pass(std::chrono::minutes(1));
    }
    CHECK(evening.session().participants.size() == participants_limit);
    Phone fatima(evening, 2, hall), again(evening, 3, hall);
    CHECK(fatima.join(2).is_inside());
    CHECK(evening.session().participants.size() == participants_limit);
    CHECK(again.join(1, "", "").is_inside());  // has written, and is still known without the code
}

TEST_CASE("many tokens from one address do not use up the pace of all", "[live]") {
    Evening evening;
    std::vector<Phone> crowd;
    for (int i = 0; i < 300; ++i) {
        crowd.emplace_back(evening, static_cast<ConnectionId>(1'000 + i), script);
        crowd.back().join(1'000 + i);
    }
    Phone fatima(evening, 1, hall);
    fatima.join(1);
    std::uint64_t id = 100;
    for (int round = 0; round < 30; ++round)
        for (Phone& one : crowd) one.send(NoteId{++id}, "Spam", "case");
    CHECK(crowd.front().refused("slow_down"));
    fatima.send(NoteId{7}, "Gewoon", "case");
    CHECK(evening.note("Gewoon"));
}

TEST_CASE("boards have their share, from one address and in all", "[live]") {
    Evening evening;
    std::size_t inside = 0;
    ConnectionId next = 1'000;
    for (int i = 0; i < 500; ++i) inside += joins_as_board(evening, ++next, script);
    CHECK(inside == boards_of_an_address);
    CHECK(joins_as_board(evening, ++next, hall));
    for (std::uint64_t from = 10; from < 20; ++from)
        for (int i = 0; i < 200; ++i) joins_as_board(evening, ++next, from);
    CHECK(evening.room->clients().count(ClientRole::Board) == boards_limit);
    CHECK(Phone(evening, 1, hall).join(1).is_inside());
    evening.attend({Disconnected{next - 1'999}});
    CHECK(evening.room->clients().count(ClientRole::Board) == boards_limit - 1);
}

TEST_CASE("one address cannot be all the phones", "[live]") {
    Evening evening;
    ConnectionId next = 10;
    for (int i = 0; i < 500; ++i) {
        evening.pass(std::chrono::seconds(10));
        for (int page = 0; page < 4; ++page) Phone(evening, ++next, script).join(i + 10);
    }
    CHECK(evening.room->clients().count(ClientRole::Phone, script) == phones_of_an_address);
    CHECK(Phone(evening, 1, hall).join(1).is_inside());
}

TEST_CASE("a known act is done once: the same again is well, anything else under its id is not", "[live]") {
    Evening evening;
    Phone one(evening, 1), two(evening, 2);
    one.join(1);
    two.join(2);
    const std::string act = R"("act":"00000000000000a1")";
    const std::string note = R"({"type":"note",)" + act + R"(,"id":"0000000000000007","phase":"case","text":"Eén"})";
    one.say(note);
    one.say(R"({"type":"edit","act":"00000000000000a2","id":"0000000000000007","text":"Anders"})");
    evening.until_safe();
    one.forget();
    one.say(note);  // its answer was lost, and the note has another text since
    evening.until_safe();
    CHECK(one.was_told("done", "act", "00000000000000a1"));
    CHECK(one.count("refused") == 0);

    one.forget();
    for (const std::string& other :
        {R"({"type":"note",)" + act + R"(,"id":"0000000000000008","phase":"case","text":"Twee"})",
            R"({"type":"note",)" + act + R"(,"id":"0000000000000007","phase":"case","text":"Twee"})",
            R"({"type":"edit",)" + act + R"(,"id":"0000000000000007","text":"Twee"})",
            R"({"type":"take_back",)" + act + R"(,"id":"0000000000000007"})",
            R"({"type":"name",)" + act + R"(,"name":"Ander"})"})
        one.say(other);
    two.say(R"({"type":"note",)" + act + R"(,"id":"0000000000000009","phase":"case","text":"Drie"})");
    two.say(R"({"type":"edit","act":"00000000000000a2","id":"0000000000000007","text":"Anders"})");
    evening.until_safe();
    CHECK(one.count("done") == 0);
    CHECK(one.count("refused") == 5);
    CHECK(one.refused("already_there"));
    CHECK(two.count("done") == 0);
    CHECK(two.count("refused") == 2);
    CHECK(evening.session().notes.size() == 1);
    CHECK(evening.note("Anders"));
}

TEST_CASE("a muted person gets no other name by coming back", "[live]") {
    Evening evening;
    Phone phone(evening, 1);
    phone.join(1, "Fatima");
    evening.room->mute(evening.session().participants.begin()->first, true);
    phone.leave();
    Phone again(evening, 2);
    CHECK(again.join(1, "Scheldwoord").is_inside());
    CHECK(evening.session().participants.begin()->second.name == "Fatima");
}

TEST_CASE("a board of ten thousand notes comes in pieces, and what changes meanwhile comes too", "[live]") {
    Evening evening;
    evening.go_to(Phase::Actors);
    Changes changes;
    for (std::uint64_t i = 1; i <= 3'000; ++i) {
        Note note;
        note.id = NoteId{i};
        note.text = std::string(150, 'a');
        note.place = {Phase::Actors, Lane::None, {}, "V"};
        changes.push_back(AddNote{note});
    }
    evening.perform(changes);
    Phone board(evening, 1);
    board.say(R"({"type":"hello","version":1,"role":"board","code":")" + evening.room->admission().code() + "\"}");
    CHECK(board.count("board") == 4);  // no more until these have gone out
    evening.perform({SetText{NoteId{1}, "Anders"}, SetNoteStatus{NoteId{2'999}, NoteStatus::Removed}});
    evening.put(Phase::Actors, "Nieuw");
    CHECK(board.count("board") == 4);
    std::size_t before = 0;
    while (board.count("board") != before) {
        before = board.count("board");
        evening.attend({PieceSent{1}});
    }
    std::map<std::string, std::string> seen;
    for (const auto& message : evening.heard[1].told) {
        if (string_in(message, "type") != "board") continue;
        if (const auto* gone = message.as_object().if_contains("gone"))
            for (const auto& id : gone->as_array()) seen.erase(std::string(id.as_string()));
        if (const auto* notes = message.as_object().if_contains("notes"))
            for (const auto& note : notes->as_array()) seen[string_in(note, "id")] = string_in(note, "text");
    }
    CHECK(seen.size() == 3'000);
    CHECK(seen[hex(1)] == "Anders");
    CHECK_FALSE(seen.contains(hex(2'999)));
    CHECK_FALSE(board.last("board").as_object().contains("more"));
    board.forget();
    evening.put(Phase::Actors, "Daarna");
    CHECK(board.last("board").at("notes").at(0).at("text") == "Daarna");
}

TEST_CASE("while the network is busy telling a crowd, what is new waits and then comes as one, in order", "[live]") {
    Evening evening;
    std::vector<Phone> phones;
    for (int i = 0; i < 150; ++i) {
        phones.emplace_back(evening, static_cast<ConnectionId>(i + 1), hall);
        phones.back().join(i + 1);
        evening.pass(std::chrono::seconds(1));
    }
    evening.go_to(Phase::Actors);
    evening.network_is_busy = true;
    phones[0].send(NoteId{7}, "De eerste", "actors");
    for (Phone& phone : phones) phone.forget();

    std::vector<std::string> acts;
    for (std::uint64_t i = 0; i < 20; ++i)
        acts.push_back(phones[i + 1].send(NoteId{100 + i}, "Nog een " + std::to_string(i), "actors"));
    evening.until_safe();
    CHECK(phones[40].count("board") == 0);
    CHECK(phones[1].count("done") == 0);  // nobody hears that a note is safe before hearing where it is

    evening.network_is_busy = false;
    evening.attend({Confirmed{}});
    CHECK(phones[40].count("board") == 1);
    CHECK(phones[40].last("board").at("notes").as_array().size() == 20);
    for (std::size_t i = 0; i < acts.size(); ++i) CHECK(phones[i + 1].was_told("done", "act", acts[i]));
    phones[2].send(NoteId{8}, "De laatste", "actors");
    CHECK(phones[40].count("board") == 2);
}

TEST_CASE("a few people are told at once, however busy the network is", "[live]") {
    Evening evening;
    Phone writer(evening, 1), reader(evening, 2);
    writer.join(1);
    reader.join(2);
    evening.go_to(Phase::Actors);
    evening.network_is_busy = true;
    for (std::uint64_t i = 0; i < 5; ++i) writer.send(NoteId{7 + i}, "Kort", "actors");
    CHECK(reader.count("board") == 6);  // the empty one first
}

TEST_CASE("who comes in right after an act hears of it with the board, not after it", "[live]") {
    Evening evening;
    evening.go_to(Phase::Actors);
    REQUIRE(
        evening.document->perform(edits::add(evening.session(), edits::Draft{NoteId{7}, "Bewoners", Phase::Actors})));
    evening.room->attend(
        {Connected{1, hall}, MessageReceived{1, std::get<live::Message>(read_message(
                                                    R"({"type":"hello","version":1,"role":"board","code":")"
                                                    + evening.room->admission().code() + "\"}"))}},
        evening.now);
    std::vector<std::string> boards;
    for (const auto& message : evening.heard[1].told)
        if (string_in(message, "type") == "board") boards.push_back(boost::json::serialize(message));
    REQUIRE(boards.size() == 1);
    CHECK(boards.front().find("Bewoners") != std::string::npos);
}
