// SPDX-License-Identifier: EUPL-1.2
#include "tests/support/names.hpp"
#include "tests/support/sample_session.hpp"

#include <algorithm>

using namespace samenspraak;
using namespace samenspraak::testing;

namespace {

Reason why_not(Table& table, const Change& change) {
    const Session before = table.session;
    const Result<Done> done = table.act({change});
    REQUIRE_FALSE(done);
    CHECK(table.session == before);
    return done.error().why;
}

std::string repeated(const std::string& text, std::size_t times) {
    std::string all;
    for (std::size_t i = 0; i < times; ++i) all += text;
    return all;
}

}  // namespace

TEST_CASE("A note holds up to 2,000 characters of any script") {
    Table table;
    Note note;
    note.id = NoteId{1};
    note.text = repeated("🙂", 2000);
    CHECK(table.act({AddNote{note}}));
    CHECK(why_not(table, SetText{note.id, repeated("🙂", 2001)}) == Reason::TextTooLong);
    CHECK(why_not(table, SetText{note.id, ""}) == Reason::BadText);
    CHECK(why_not(table, SetText{note.id, "bel\a"}) == Reason::BadText);
    CHECK(why_not(table, SetText{note.id, "half \xe2\x82"}) == Reason::BadText);
    CHECK(table.act({SetText{note.id, "twee\nregels"}}));
}

TEST_CASE("A lane belongs to its phase") {
    Table table;
    const NoteId actor = table.actor("Bewoners");
    CHECK(why_not(table, SetPlace{actor, {Phase::Actors, Lane::Positive, {}, "V"}}) == Reason::BadLane);
    CHECK(why_not(table, SetPlace{actor, {Phase::Actions, Lane::Both, {}, "V"}}) == Reason::BadLane);
    CHECK(table.act({SetPlace{actor, {Phase::Effects, Lane::Both, {}, "V"}}}));
}

TEST_CASE("A note lies in a group of its own phase or in none") {
    Table table;
    const NoteId actor = table.actor("Bewoners");
    const GroupId options = table.next_id<GroupId>();
    REQUIRE(table.act({AddGroup{{options, Phase::Actions, "Opties", "V", {}}}}));
    CHECK(why_not(table, SetPlace{actor, {Phase::Actors, Lane::None, options, "V"}}) == Reason::BadLane);
    CHECK(why_not(table, SetPlace{actor, {Phase::Actors, Lane::None, GroupId{99}, "V"}}) == Reason::NoSuchGroup);
}

TEST_CASE("Links run from actor to effect to value to option, and from effect to option") {
    Table table;
    const NoteId actor = table.actor("Bewoners"), effect = table.effect("Gevolgd"), value = table.value("Privacy"),
                 option = table.option("Tel aantallen");
    CHECK(table.act({AddLink{{LinkKind::Touches, actor, effect}}}));
    CHECK(table.act({AddLink{{LinkKind::Bears, effect, value}}}));
    CHECK(table.act({AddLink{{LinkKind::Serves, value, option}}}));
    CHECK(table.act({AddLink{{LinkKind::Answers, effect, option}}}));
    CHECK(why_not(table, AddLink{{LinkKind::Touches, actor, effect}}) == Reason::AlreadyThere);
    CHECK(why_not(table, AddLink{{LinkKind::Touches, actor, value}}) == Reason::BadLink);
    CHECK(why_not(table, AddLink{{LinkKind::Bears, value, effect}}) == Reason::BadLink);
    CHECK(why_not(table, AddLink{{LinkKind::Touches, actor, NoteId{99}}}) == Reason::NoSuchNote);
    CHECK(why_not(table, DropNote{effect}) == Reason::StillLinked);
    CHECK(why_not(table, SetPlace{effect, {Phase::Values, Lane::None, {}, "V"}}) == Reason::StillLinked);
}

TEST_CASE("A tension stands between two values, once") {
    Table table;
    const NoteId privacy = table.value("Privacy"), safety = table.value("Veiligheid");
    CHECK(table.act({AddLink{{LinkKind::Tension, privacy, safety}}}));
    CHECK(why_not(table, AddLink{{LinkKind::Tension, safety, privacy}}) == Reason::BadLink);
    CHECK(why_not(table, AddLink{{LinkKind::Tension, privacy, privacy}}) == Reason::BadLink);
}

TEST_CASE("Nobody votes for more points than the budget") {
    Table table;
    const PersonId fatima = table.joins("Fatima");
    const NoteId privacy = table.value("Privacy"), safety = table.value("Veiligheid");
    CHECK(table.act({SetVote{fatima, privacy, 2}, SetVote{fatima, safety, 1}}));
    CHECK(why_not(table, SetVote{fatima, safety, 2}) == Reason::OverBudget);
    CHECK(why_not(table, SetVoting{{true, 2}}) == Reason::OverBudget);
    CHECK(why_not(table, SetVote{PersonId{99}, safety, 1}) == Reason::NoSuchParticipant);
    CHECK(why_not(table, DropParticipant{fatima}) == Reason::StillInUse);
    CHECK(table.act({SetVoting{{true, 5}}, SetVote{fatima, safety, 3}}));
    CHECK(table.act({SetVote{fatima, safety, 0}, SetVote{fatima, privacy, 0}}));
    CHECK(table.session.votes.empty());
}

TEST_CASE("An act is enacted whole or not at all") {
    Table table;
    const NoteId note = table.actor("Bewoners");
    const Session before = table.session;
    const auto done = table.act({SetText{note, "Omwonenden"}, SetStarred{note, true}, SetText{note, ""}});
    REQUIRE_FALSE(done);
    CHECK(done.error().why == Reason::BadText);
    CHECK(table.session == before);
}

TEST_CASE("The date of a session is a day that exists, or not given") {
    Table table;
    CHECK(table.act({SetDate{"2024-02-29"}}));
    CHECK(table.act({SetDate{""}}));
    for (const char* date : {"2026-02-29", "23-11-2026", "2026-13-01", "2026-1-1", "later"})
        CHECK(why_not(table, SetDate{date}) == Reason::BadDate);
}
