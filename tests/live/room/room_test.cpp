// SPDX-License-Identifier: EUPL-1.2
#include "tests/live/evening.hpp"
#include "tests/support/names.hpp"

using namespace samenspraak;
using namespace samenspraak::testing;
using namespace samenspraak::live;
using samenspraak::testing::Evening;
using samenspraak::testing::Phone;
using samenspraak::testing::string_in;

namespace json = boost::json;

namespace {

std::string fate_of(const Phone& phone) {
    const json::value own = phone.last("own");
    return own.is_null() ? "" : string_in(own.at("note"), "fate");
}

}  // namespace

TEST_CASE("with the code one is in, with a name or none", "[live]") {
    Evening evening;
    Phone fatima(evening, 1), silent(evening, 2);
    CHECK(string_in(fatima.last("greeting"), "title") == "Druktemeting");
    CHECK(string_in(fatima.last("greeting"), "session") == hex(evening.document->id().bits));
    CHECK_FALSE(fatima.is_inside());
    fatima.join(1, " Fatima ");
    silent.join(2);
    CHECK(fatima.is_inside());
    CHECK(silent.is_inside());
    CHECK(string_in(fatima.last("welcome"), "name") == "Fatima");
    CHECK(string_in(fatima.last("room"), "phase") == "case");
    CHECK(evening.session().participants.size() == 2);
    CHECK(evening.room->clients().attendance().present.size() == 2);
}

TEST_CASE("without the code one hears the title and nothing else", "[live]") {
    Evening evening;
    evening.put(Phase::Actors, "Bewoners");
    Phone stranger(evening, 1);
    stranger.join(1, "", evening.room->admission().code() == "0000" ? "1111" : "0000");
    CHECK(stranger.refused("wrong_code"));
    stranger.send(NoteId{5}, "Toch", "case");
    CHECK(stranger.refused("not_joined"));
    stranger.say(R"({"type":"hand","up":true})");
    stranger.say(R"({"type":"command","act":"00000000000000a1","command":"next_phase"})");
    CHECK(stranger.refused("not_allowed"));
    evening.go_to(Phase::Actors);
    CHECK(stranger.last("board").is_null());
    CHECK(stranger.last("room").is_null());
    CHECK(evening.session().participants.empty());
    CHECK(evening.session().notes.size() == 1);
}

TEST_CASE("a note goes to its place, with its author, and is told safe when it is on the disk", "[live]") {
    Evening evening;
    evening.go_to(Phase::Actors);
    const NoteId residents = evening.put(Phase::Actors, "Bewoners");
    evening.go_to(Phase::Effects);
    Phone phone(evening, 1), other(evening, 2);
    phone.join(1, "Fatima");
    other.join(2).say(R"({"type":"alive"})");
    const std::string act = phone.send(
        NoteId{7}, "Minder gedrang", "effects", R"(,"lane":"positive","links":[")" + hex(residents.bits) + "\"]");
    const Note* note = evening.note("Minder gedrang");
    REQUIRE(note);
    CHECK(note->place.lane == Lane::Positive);
    CHECK(note->author);
    CHECK(evening.session().links.contains({LinkKind::Touches, residents, NoteId{7}}));
    CHECK(fate_of(phone) == "board");
    CHECK(other.last("own").is_null());
    evening.until_safe();
    CHECK(phone.was_told("done", "act", act));
    CHECK_FALSE(other.was_told("done", "act", act));
}

TEST_CASE("sent twice it is one note, also after a restart of the program", "[live]") {
    Evening evening;
    Phone phone(evening, 1);
    phone.join(1);
    const std::string note =
        R"({"type":"note","act":"00000000000000a1","id":"0000000000000007","phase":"case","text":"Eén"})";
    phone.say(note);
    phone.say(note);
    evening.until_safe();
    CHECK(phone.count("done") == 2);
    evening.open();
    Phone again(evening, 9);
    again.join(1, "", "");
    CHECK(again.is_inside());
    again.say(note);
    evening.until_safe();
    CHECK(again.was_told("done", "act", "00000000000000a1"));
    CHECK(evening.session().notes.size() == 1);
    CHECK(evening.session().participants.size() == 1);
}

TEST_CASE("the same note under a new act is still one note", "[live]") {
    Evening evening;
    Phone phone(evening, 1);
    phone.join(1);
    phone.send(NoteId{7}, "Eén", "case");
    phone.send(NoteId{7}, "Eén", "case");
    CHECK(phone.count("refused") == 0);
    CHECK(evening.session().notes.size() == 1);
}

TEST_CASE("who comes back finds own notes, votes and hand", "[live]") {
    Evening evening;
    evening.go_to(Phase::Values);
    const NoteId privacy = evening.put(Phase::Values, "Privacy");
    Phone phone(evening, 1);
    phone.join(1, "Fatima").send(NoteId{7}, "Autonomie", "values");
    evening.perform({SetVoting{{true, 3}}});
    phone.about("vote", privacy, R"(,"points":2)");
    phone.say(R"({"type":"hand","up":true})");
    phone.leave();
    CHECK(evening.room->clients().attendance().present.size() == 0);
    CHECK(evening.room->clients().attendance().hands.empty());
    Phone again(evening, 2);
    again.join(1, "", "");
    const json::value welcome = again.last("welcome");
    REQUIRE(welcome.is_object());
    CHECK(string_in(welcome, "name") == "Fatima");
    CHECK(welcome.at("notes").as_array().size() == 1);
    CHECK(welcome.at("points").at(hex(privacy.bits)) == 2);
    CHECK(welcome.at("hand") == true);
    CHECK(evening.room->clients().attendance().hands.size() == 1);
}

TEST_CASE("own notes can be changed and taken back, until the room goes on", "[live]") {
    Evening evening;
    evening.go_to(Phase::Effects);
    Phone phone(evening, 1);
    phone.join(1).send(NoteId{7}, "Druk", "effects", R"(,"lane":"positive")");
    phone.about("edit", NoteId{7}, R"(,"text":"Drukker","lane":"negative")");
    CHECK(find_note(evening.session(), NoteId{7})->text == "Drukker");
    CHECK(find_note(evening.session(), NoteId{7})->place.lane == Lane::Negative);
    phone.send(NoteId{8}, "Weg ermee", "effects");
    phone.about("take_back", NoteId{8});
    CHECK(find_note(evening.session(), NoteId{8})->status == NoteStatus::Removed);
    CHECK(fate_of(phone) == "removed");
    evening.go_to(Phase::Values);
    phone.about("edit", NoteId{7}, R"(,"text":"Te laat")");
    phone.about("take_back", NoteId{7});
    CHECK(phone.count("refused") == 2);
    CHECK(phone.refused("phase_over"));
    CHECK(find_note(evening.session(), NoteId{7})->text == "Drukker");
}

TEST_CASE("a group goes with the last note that an edit takes out of it", "[live]") {
    Evening evening;
    Phone phone(evening, 1);
    evening.go_to(Phase::Effects);
    phone.join(1).send(NoteId{7}, "Druk", "effects", R"(,"lane":"positive")");
    const std::array notes{NoteId{7}};
    REQUIRE(evening.document->perform(edits::group(evening.session(), notes, GroupId{9}, "Straat")));
    phone.about("edit", NoteId{7}, R"(,"text":"Druk","lane":"negative")");
    CHECK(evening.session().notes.at(NoteId{7}).place.lane == Lane::Negative);
    CHECK(evening.session().groups.empty());
}

TEST_CASE("an edit can link and unlink", "[live]") {
    Evening evening;
    const NoteId residents = evening.put(Phase::Actors, "Bewoners"), shops = evening.put(Phase::Actors, "Winkels");
    evening.go_to(Phase::Effects);
    Phone phone(evening, 1);
    phone.join(1).send(NoteId{7}, "Druk", "effects", R"(,"links":[")" + hex(residents.bits) + "\"]");
    phone.about("edit", NoteId{7}, R"(,"text":"Druk","links":[")" + hex(shops.bits) + "\"]");
    CHECK_FALSE(edits::linked(evening.session(), residents, NoteId{7}));
    CHECK(edits::linked(evening.session(), shops, NoteId{7}));
    phone.about("edit", NoteId{7}, R"(,"text":"Drukker")");
    CHECK(edits::linked(evening.session(), shops, NoteId{7}));
}

TEST_CASE("other people's notes are theirs", "[live]") {
    Evening evening;
    evening.go_to(Phase::Actors);
    const NoteId facilitators = evening.put(Phase::Actors, "Gemeente");
    Phone one(evening, 1), two(evening, 2);
    one.join(1).send(NoteId{7}, "Bewoners", "actors");
    two.join(2);
    for (NoteId id : {NoteId{7}, facilitators}) {
        two.forget();
        two.about("edit", id, R"(,"text":"Gekaapt")");
        CHECK(two.refused("not_yours"));
        two.forget();
        two.about("take_back", id);
        CHECK(two.refused("not_yours"));
        two.forget();
        two.send(id, "Gekaapt", "actors");
        CHECK(two.refused("already_there"));
    }
    CHECK(evening.note("Gekaapt") == nullptr);
    CHECK(evening.note("Bewoners")->status == NoteStatus::OnBoard);
}

TEST_CASE("a note may come late, but not from the future", "[live]") {
    Evening evening;
    evening.go_to(Phase::Actors);
    evening.go_to(Phase::Effects);
    Phone phone(evening, 1);
    phone.join(1).send(NoteId{7}, "Toeristen", "actors");
    CHECK(fate_of(phone) == "board");
    phone.send(NoteId{8}, "Verbied het", "actions");
    CHECK(phone.refused("not_allowed"));
    evening.open();
    Phone again(evening, 2);
    again.join(1).send(NoteId{9}, "Hulpdiensten", "actors");
    CHECK(evening.note("Hulpdiensten"));
}

TEST_CASE("notes wait when the facilitator wants to see them first", "[live]") {
    Evening evening;
    evening.go_to(Phase::Actors);
    evening.perform({SetHolding{Phase::Actors, true}});
    Phone phone(evening, 1), board(evening, 2);
    phone.join(1);
    board.say(R"({"type":"hello","version":1,"role":"board","code":")" + evening.room->admission().code() + "\"}");
    board.forget();
    phone.send(NoteId{7}, "Toeristen", "actors");
    CHECK(fate_of(phone) == "waiting");
    CHECK(board.last("board").is_null());
    evening.perform(edits::let_in(evening.session(), Phase::Actors));
    CHECK(fate_of(phone) == "board");
    CHECK(board.last("board").at("notes").at(0).at("text") == "Toeristen");
}

TEST_CASE("silent minutes cover notes until the reveal", "[live]") {
    Evening evening;
    evening.go_to(Phase::Actors);
    evening.perform({SetSilent{true}});
    Phone phone(evening, 1), other(evening, 2);
    other.join(2);
    phone.join(1).send(NoteId{7}, "Toeristen", "actors");
    CHECK(fate_of(phone) == "covered");
    CHECK(json::serialize(other.last("board")).find("Toeristen") == std::string::npos);
    evening.perform(edits::reveal(evening.session()));
    CHECK(fate_of(phone) == "board");
    CHECK(json::serialize(other.last("board")).find("Toeristen") != std::string::npos);
}

TEST_CASE("who is merged hears into what; who speaks for others stays", "[live]") {
    Evening evening;
    evening.go_to(Phase::Actors);
    Phone one(evening, 1), two(evening, 2);
    one.join(1).send(NoteId{7}, "Bewoners", "actors");
    two.join(2).send(NoteId{8}, "Buurtbewoners", "actors");
    const NoteId others[] = {NoteId{8}};
    evening.perform(edits::merge(evening.session(), NoteId{7}, others));
    CHECK(fate_of(two) == "merged");
    CHECK(two.last("own").at("note").at("into") == "Bewoners");
    CHECK(one.last("own").at("note").at("speaks") == true);
    one.about("edit", NoteId{7}, R"(,"text":"Honden")");
    one.about("take_back", NoteId{7});
    CHECK(one.count("refused") == 2);
    two.about("take_back", NoteId{8});
    CHECK(fate_of(two) == "removed");
    one.about("edit", NoteId{7}, R"(,"text":"Omwonenden")");
    CHECK(evening.note("Omwonenden"));
}

TEST_CASE("ten notes at once are fine, a thousand are not", "[live]") {
    Evening evening;
    Phone phone(evening, 1), other(evening, 2);
    phone.join(1);
    other.join(2);
    for (std::uint64_t i = 1; i <= 10; ++i) phone.send(NoteId{i}, "Geplakt", "case");
    CHECK(phone.count("refused") == 0);
    for (std::uint64_t i = 11; i <= 1'000; ++i) phone.send(NoteId{i}, "Geplakt", "case");
    CHECK(phone.refused("slow_down"));
    CHECK(evening.session().notes.size() <= 30);
    other.send(NoteId{5'000}, "Gewoon", "case");
    CHECK(evening.note("Gewoon"));
    evening.pass(std::chrono::seconds(10));
    phone.forget();
    phone.send(NoteId{900}, "Later", "case");
    CHECK(phone.count("refused") == 0);
    CHECK(evening.note("Later"));
}

TEST_CASE("asking again whether a note arrived is no haste", "[live]") {
    Evening evening;
    Phone phone(evening, 1);
    phone.join(1);
    for (int i = 0; i < 200; ++i) phone.send(NoteId{1}, "Kwam het aan?", "case");
    CHECK(phone.count("refused") == 0);
}

TEST_CASE("nobody fills the session alone", "[live]") {
    Evening evening;
    Phone phone(evening, 1);
    phone.join(1);
    for (std::uint64_t i = 1; i <= notes_of_one_person + 5; ++i) {
        evening.pass(std::chrono::seconds(2));
        phone.send(NoteId{i}, "En nog een", "case");
    }
    CHECK(evening.session().notes.size() == notes_of_one_person);
    CHECK(phone.refused("full"));
}

TEST_CASE("what is no text is refused and changes nothing", "[live]") {
    Evening evening;
    Phone phone(evening, 1);
    phone.join(1).send(NoteId{7}, "", "case");
    phone.send(NoteId{7}, "bel\\u0007", "case");
    phone.send(NoteId{7}, "\\u200b\\n\\u3164", "case");
    CHECK(phone.count("refused") == 3);
    CHECK(phone.refused("bad_text"));
    std::string most;
    for (std::size_t i = 0; i <= limit::note_text; ++i) most += "é";
    phone.send(NoteId{7}, most, "case");
    CHECK(phone.refused("text_too_long"));
    phone.send(NoteId{7}, "goed", "case", R"(,"lane":"positive")");
    CHECK(phone.refused("bad_lane"));
    CHECK(evening.session().notes.empty());
    phone.send(NoteId{7}, "<script>alert(1)</script> 👩‍🚒 مرحبا", "case");
    CHECK(evening.note("<script>alert(1)</script> 👩‍🚒 مرحبا"));
}

TEST_CASE("links that do not fit are refused, links to what is gone are left out", "[live]") {
    Evening evening;
    const NoteId value = evening.put(Phase::Values, "Privacy"), actor = evening.put(Phase::Actors, "Bewoners");
    const NoteId removed[] = {actor};
    evening.go_to(Phase::Effects);
    Phone phone(evening, 1);
    phone.join(1).send(NoteId{7}, "Druk", "effects", R"(,"links":[")" + hex(value.bits) + "\"]");
    CHECK(phone.refused("bad_link"));
    evening.perform(edits::remove(evening.session(), removed));
    phone.send(NoteId{7}, "Druk", "effects", R"(,"links":[")" + hex(actor.bits) + R"(","00000000000000ff"])");
    CHECK(evening.note("Druk"));
    CHECK(evening.session().links.empty());
}

TEST_CASE("who missed something asks since when, and gets only that", "[live]") {
    Evening evening;
    evening.go_to(Phase::Actors);
    evening.put(Phase::Actors, "Bewoners");
    Phone phone(evening, 1);
    phone.join(1);
    const json::value whole = phone.last("board");
    CHECK(whole.at("whole") == true);
    const std::string known = R"(,"epoch":")" + string_in(whole, "epoch") + R"(","since":)"
                              + std::to_string(whole.at("revision").to_number<std::uint64_t>()) + "}";
    phone.leave();
    evening.put(Phase::Actors, "Toeristen");
    Phone again(evening, 2);
    again.say(
        R"({"type":"hello","version":1,"role":"phone","token":")" + samenspraak::testing::token_of(1) + '"' + known);
    const json::value news = again.last("board");
    CHECK_FALSE(news.as_object().contains("whole"));
    REQUIRE(news.at("notes").as_array().size() == 1);
    CHECK(news.at("notes").at(0).at("text") == "Toeristen");

    evening.open();
    Phone later(evening, 3);
    later.say(
        R"({"type":"hello","version":1,"role":"phone","token":")" + samenspraak::testing::token_of(1) + '"' + known);
    CHECK(later.last("board").at("whole") == true);
}
