// SPDX-License-Identifier: EUPL-1.2
#include "app/live/room/messages.hpp"
#include "sessions/ids.hpp"
#include "tests/support/names.hpp"

#include <catch2/catch.hpp>

using namespace samenspraak;
using namespace samenspraak::testing;
using namespace samenspraak::live;

namespace {

const std::string act = "00000000000000a1", id = "00000000000000b2";

template <class Kind> Kind message(const std::string& text) {
    const auto read = read_message(text);
    REQUIRE(std::holds_alternative<Message>(read));
    REQUIRE(std::holds_alternative<Kind>(std::get<Message>(read)));
    return std::get<Kind>(std::get<Message>(read));
}

Unreadable unreadable(const std::string& text) {
    const auto read = read_message(text);
    REQUIRE(std::holds_alternative<Unreadable>(read));
    return std::get<Unreadable>(read);
}

std::string note_with(const std::string& fields) {
    return R"({"type":"note","act":")" + act + R"(","id":")" + id + R"(","phase":"effects","text":"Minder gedrang")"
           + fields + '}';
}

}  // namespace

TEST_CASE("a note comes with its act, place, text and links", "[live]") {
    const auto note = message<SendNote>(note_with(R"(,"lane":"negative","links":["00000000000000c3"])"));
    CHECK(note.act == ActId{0xa1});
    CHECK(note.id == NoteId{0xb2});
    CHECK(note.phase == Phase::Effects);
    CHECK(note.lane == Lane::Negative);
    CHECK(note.text == "Minder gedrang");
    CHECK(note.links == std::vector{NoteId{0xc3}});
}

TEST_CASE("several empty lines of a note are one, and what nobody can see is no text", "[live]") {
    const auto text_of = [](const std::string& text) {
        return message<SendNote>(
            R"({"type":"note","act":"00000000000000a1","id":"00000000000000b2","phase":"case","text":")" + text + "\"}")
            .text;
    };
    CHECK(text_of("Eén\\n\\n\\n \\nTwee\\n") == "Eén\n\nTwee");
    for (const char* nothing : {"\\u200b", "\\u2060", "\\u00ad", "\\u3164", "\\u2800", "\\u00a0", "\\n\\n"})
        CHECK(text_of(nothing).empty());
}

TEST_CASE("a hello says as what one comes, with which token, and how far one knows the board", "[live]") {
    const auto hello = message<Hello>(
        R"({"type":"hello","version":1,"role":"phone","token":"000102030405060708090a0b0c0d0eff","code":"0042",
            "name":"Fatima","epoch":"00000000000000e1","since":12})");
    CHECK(hello.role == ClientRole::Phone);
    REQUIRE(hello.token);
    CHECK(hello.token->front() == 0);
    CHECK(hello.token->back() == 0xff);
    CHECK(hello.code == "0042");
    CHECK(hello.name == "Fatima");
    CHECK(hello.epoch == 0xe1);
    CHECK(hello.since == 12);
    CHECK_FALSE(hello.whole_board);
    CHECK(message<Hello>(R"({"type":"hello","version":1,"role":"board","code":"1234"})").whole_board);
}

TEST_CASE("what an edit leaves out stays as it is", "[live]") {
    const std::string edit = R"({"type":"edit","act":")" + act + R"(","id":")" + id + R"(","text":"Drukker")";
    CHECK_FALSE(message<EditNote>(edit + "}").lane);
    CHECK_FALSE(message<EditNote>(edit + "}").links);
    const auto all = message<EditNote>(edit + R"(,"lane":"both","links":[]})");
    CHECK(all.lane == Lane::Both);
    CHECK(all.links == std::vector<NoteId>{});
}

TEST_CASE("the other messages are read", "[live]") {
    const std::string start = R"(,"act":")" + act + '"';
    CHECK(message<TakeBack>(R"({"type":"take_back","id":")" + id + '"' + start + "}").id == NoteId{0xb2});
    CHECK(message<CastVote>(R"({"type":"vote","points":2,"id":")" + id + '"' + start + "}").points == 2);
    CHECK(message<RaiseHand>(R"({"type":"hand","up":true})").up);
    CHECK(message<SetOwnName>(R"({"type":"name","name":"Noor")" + start + "}").name == "Noor");
    CHECK(message<Command>(R"({"type":"command","command":"next_phase")" + start + "}").command
          == RemoteCommand::NextPhase);
    CHECK(message<Command>(R"({"type":"command","command":"let_in","note":")" + id + '"' + start + "}").note
          == NoteId{0xb2});
    message<Alive>(R"({"type":"alive"})");
    message<Bye>(R"({"type":"bye"})");
}

TEST_CASE("what is no message is told which field is wrong", "[live]") {
    CHECK(unreadable("").about.empty());
    CHECK(unreadable("hello").why == ErrorCode::BadMessage);
    CHECK(unreadable("[1,2]").why == ErrorCode::BadMessage);
    CHECK(unreadable(R"({"type":"dance"})").about == "type");
    CHECK(unreadable(R"({"type":7})").about == "type");
    CHECK(unreadable(note_with(R"(,"links":"c3")")).about == "links");
    CHECK(unreadable(note_with(R"(,"links":["c3"])")).about == "links");
    CHECK(unreadable(note_with(R"(,"links":[{"a":1}])")).about == "links");
    CHECK(unreadable(note_with(R"(,"lane":"sideways")")).about == "lane");
    CHECK(unreadable(R"({"type":"hello","version":1,"role":"boss","token":"00"})").about == "role");
    CHECK(unreadable(R"({"type":"hello","version":1,"role":"phone"})").about == "token");
    CHECK(unreadable(R"({"type":"hello","version":1,"role":"phone","token":"zz0102030405060708090a0b0c0d0e0f"})").about
          == "token");
    CHECK(unreadable(R"({"type":"hello","role":"board"})").about == "version");
    CHECK(unreadable(R"({"type":"command","command":"let_in","act":")" + act + "\"}").about == "note");
}

TEST_CASE("an act that could be read comes with the complaint", "[live]") {
    CHECK(unreadable(note_with(R"(,"lane":3)")).act == ActId{0xa1});
    CHECK_FALSE(unreadable(R"({"type":"note","act":"nothing"})").act);
}

TEST_CASE("numbers that are no numbers, or too large, are no points", "[live]") {
    for (const char* points : {"-1", "256", "1.5", "1e99", "\"2\"", "true", "[2]"}) {
        INFO(points);
        CHECK(unreadable(R"({"type":"vote","act":")" + act + R"(","id":")" + id + R"(","points":)" + points + "}").about
              == "points");
    }
}

TEST_CASE(
    "a number may be written with a point behind which is nothing, and since may be as far as it likes", "[live]") {
    const std::string vote = R"({"type":"vote","act":")" + act + R"(","id":")" + id + R"(","points":)";
    CHECK(message<CastVote>(vote + "2.0}").points == 2);
    CHECK(message<CastVote>(vote + "null}").points == 0);
    CHECK(message<Hello>(R"({"type":"hello","version":1,"role":"board","since":18446744073709551615})").since
          == ~std::uint64_t{0});
}

TEST_CASE("a field that is null is as good as left out", "[live]") {
    CHECK(message<SendNote>(note_with(R"(,"lane":null,"links":null,"group":null)")).lane == Lane::None);
    CHECK(message<SendNote>(note_with(R"(,"lane":"")")).lane == Lane::None);
    const std::string edit = R"({"type":"edit","act":")" + act + R"(","id":")" + id + R"(","text":"x","lane":null})";
    CHECK_FALSE(message<EditNote>(edit).lane);
    CHECK(unreadable(R"({"type":"hello","version":null,"role":"board"})").about == "version");
    CHECK(unreadable(R"({"type":"command","command":"mute","act":")" + act + R"(","person":null})").about == "person");
    CHECK(unreadable(R"({"type":null})").about == "type");
}

TEST_CASE("an id is sixteen digits and not nobody's", "[live]") {
    for (const char* wrong : {"", "0", "0000000000000000", "00000000000000g1", "00000000000000a1a", "-0000000000000a1"})
        CHECK(unreadable(R"({"type":"take_back","act":")" + act + R"(","id":")" + wrong + "\"}").about == "id");
}

TEST_CASE("a message is bounded in size, depth and number", "[live]") {
    CHECK(unreadable(note_with(R"(,"more":")" + std::string(message_limit, 'x') + '"')).why == ErrorCode::BadMessage);
    CHECK(unreadable(std::string(5'000, '[')).why == ErrorCode::BadMessage);
    std::string links = "\"" + id + "\"";
    for (std::size_t i = 0; i < links_limit; ++i) links += ",\"" + id + "\"";
    CHECK(unreadable(note_with(R"(,"links":[)" + links + "]")).about == "links");
    CHECK(unreadable(R"({"type":"name","act":")" + act + R"(","name":")" + std::string(500, 'n') + "\"}").about
          == "name");
}

TEST_CASE("a page of a newer version is told so", "[live]") {
    CHECK(unreadable(R"({"type":"hello","version":2,"role":"board"})").why == ErrorCode::NewerVersion);
}

TEST_CASE("fields that nobody knows are passed over", "[live]") {
    CHECK(message<RaiseHand>(R"({"type":"hand","up":false,"colour":"blue"})").up == false);
}
