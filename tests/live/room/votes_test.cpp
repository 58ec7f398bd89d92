// SPDX-License-Identifier: EUPL-1.2
// Votes from phones: counted by the room, within the budget, and told when voting is over.
#include "tests/live/evening.hpp"
#include "tests/support/names.hpp"

using namespace samenspraak;
using namespace samenspraak::testing;
using namespace samenspraak::live;
using samenspraak::testing::Evening;
using samenspraak::testing::Phone;

TEST_CASE("votes are counted here: within the budget, while voting is open, on values", "[live]") {
    Evening evening;
    evening.go_to(Phase::Values);
    const NoteId privacy = evening.put(Phase::Values, "Privacy"), safety = evening.put(Phase::Values, "Veiligheid");
    const NoteId actor = evening.put(Phase::Actors, "Bewoners");
    Phone phone(evening, 1);
    phone.join(1).about("vote", privacy, R"(,"points":1)");
    CHECK(phone.refused("voting_closed"));
    evening.perform({SetVoting{{true, 3}}});
    phone.about("vote", privacy, R"(,"points":4)");
    CHECK(phone.refused("over_budget"));
    phone.about("vote", privacy, R"(,"points":2)");
    phone.forget();
    phone.about("vote", safety, R"(,"points":2)");
    CHECK(phone.refused("over_budget"));
    phone.about("vote", safety, R"(,"points":1)");
    phone.forget();
    phone.about("vote", actor, R"(,"points":0)");
    phone.about("vote", NoteId{99}, R"(,"points":1)");
    CHECK(phone.count("refused") == 2);
    CHECK(insight::turnout(evening.session(), evening.room->clients().attendance().present).voted == 1);
    evening.perform({SetVoting{{false, 3}}});
    phone.forget();
    phone.about("vote", privacy, R"(,"points":0)");
    CHECK(phone.refused("voting_closed"));
    unsigned points = 0;
    for (const auto& [key, given] : evening.session().votes) points += given;
    CHECK(points == 3);
}

TEST_CASE("points go along when values are merged, and come free when a value goes", "[live]") {
    Evening evening;
    evening.go_to(Phase::Values);
    const NoteId privacy = evening.put(Phase::Values, "Privacy"), secrecy = evening.put(Phase::Values, "Geheim");
    const NoteId freedom = evening.put(Phase::Values, "Vrijheid");
    evening.perform({SetVoting{{true, 3}}});
    Phone phone(evening, 1);
    phone.join(1).about("vote", privacy, R"(,"points":1)");
    phone.about("vote", secrecy, R"(,"points":1)");
    phone.about("vote", freedom, R"(,"points":1)");
    const NoteId merged[] = {secrecy}, removed[] = {freedom};
    evening.perform(edits::merge(evening.session(), privacy, merged));
    CHECK(phone.last("points").at("points").at(hex(privacy.bits)) == 2);
    evening.perform(edits::remove(evening.session(), removed));
    CHECK_FALSE(phone.last("points").at("points").as_object().contains(hex(freedom.bits)));
    phone.forget();
    phone.about("vote", privacy, R"(,"points":3)");
    CHECK(phone.count("refused") == 0);
    CHECK(phone.last("points").at("points").at(hex(privacy.bits)) == 3);
}

TEST_CASE("votes are not on the board while people vote", "[live]") {
    Evening evening;
    evening.go_to(Phase::Values);
    const NoteId privacy = evening.put(Phase::Values, "Privacy");
    evening.perform({SetVoting{{true, 3}}});
    Phone phone(evening, 1), other(evening, 2);
    phone.join(1);
    other.join(2);
    other.forget();
    phone.about("vote", privacy, R"(,"points":2)");
    CHECK(other.last("board").is_null());
    CHECK(other.last("points").is_null());
    evening.perform({SetVoting{{false, 3}}});
    CHECK(other.last("board").at("notes").at(0).at("votes") == 2);
}

TEST_CASE("how a vote went is on no board before the big screen has shown it, whoever closed it", "[live]") {
    Evening evening;
    evening.go_to(Phase::Values);
    const NoteId privacy = evening.put(Phase::Values, "Privacy");
    evening.perform({SetVoting{{true, 3}}});
    Phone phone(evening, 1), other(evening, 2);
    phone.join(1);
    other.join(2);
    evening.room->cover_votes(true);
    phone.about("vote", privacy, R"(,"points":2)");
    other.forget();
    evening.perform({SetVoting{{false, 3}}});
    CHECK(other.last("board").is_null());
    Phone late(evening, 3);
    late.join(3);
    CHECK_FALSE(late.last("board").at("notes").at(0).as_object().contains("votes"));

    evening.room->cover_votes(false);
    evening.attend({});
    CHECK(other.last("board").at("notes").at(0).at("votes") == 2);
    CHECK(late.last("board").at("notes").at(0).at("votes") == 2);
    Phone last(evening, 4);
    last.join(4);
    CHECK(last.last("board").at("notes").at(0).at("votes") == 2);
}
