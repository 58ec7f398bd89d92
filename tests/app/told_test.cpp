// SPDX-License-Identifier: EUPL-1.2
#include "app/told.hpp"
#include "sessions/acts.hpp"

#include <catch2/catch.hpp>

#include <array>
#include <string>
#include <vector>

using namespace samenspraak;

TEST_CASE("A group that goes with its last note is not what the act is told as") {
    Session session;
    const auto does = [&](const Changes& changes) { REQUIRE(enact(session, changes)); };
    const NoteId council{1}, shops{2};
    const GroupId city{3}, street{4};
    does(acts::add(session, acts::Draft{council, "Raad"}));
    does(acts::add(session, acts::Draft{shops, "Winkeliers"}));
    does(acts::group(session, std::array{council}, city, "Gemeente"));
    does(acts::group(session, std::array{shops}, street, "Straat"));
    const Words words("en");
    CHECK(told(words, acts::move(session, std::array{council}, {Phase::Actors, Lane::None, street, {}}))
          == words(Word::act_moved));
    CHECK(told(words, acts::move(session, std::array{council}, {Phase::Actors, Lane::None, {}, {}}))
          == words(Word::act_moved));
    CHECK(told(words, acts::move(session, std::array{council}, {Phase::Values, Lane::None, {}, {}}))
          == words(Word::act_moved));
    CHECK(told(words, acts::leave_group(session, std::array{council})) == words(Word::act_moved));
    CHECK(told(words, acts::leave_group(session, std::array{council, shops})) == words(Word::act_moved));
    CHECK(told(words, acts::group(session, std::array{council}, GroupId{5}, "Stadhuis")) == words(Word::act_grouped));
}

TEST_CASE("Who dissolves a group is told so, however many notes were in it and whether or not it had a name") {
    Session session;
    const auto does = [&](const Changes& changes) { REQUIRE(enact(session, changes)); };
    const std::string name = GENERATE("", "Gemeente");
    const bool two = GENERATE(false, true);
    std::vector<NoteId> notes;
    for (const NoteId id : {NoteId{1}, NoteId{2}}) {
        does(acts::add(session, acts::Draft{id, "Raad"}));
        if (two || notes.empty()) notes.push_back(id);
    }
    const GroupId group{3};
    does(acts::group(session, notes, group, name));
    const Words words("en");
    const Session before = session;
    const Changes dissolved = acts::dissolve(session, group);
    CHECK(told(words, dissolved) == words(Word::act_group_dissolved));
    const auto inverse = enact(session, dissolved);
    REQUIRE(inverse);
    REQUIRE(enact(session, *inverse));
    CHECK(session == before);
}
