// SPDX-License-Identifier: EUPL-1.2
#include "app/document/describe_changes.hpp"
#include "sessions/edits.hpp"
#include "tests/support/names.hpp"

#include <catch2/catch.hpp>

#include <array>
#include <string>
#include <vector>

using namespace samenspraak;
using namespace samenspraak::testing;

TEST_CASE("A group that goes with its last note is not what the act is told as") {
    Session session;
    const auto does = [&](const Changes& changes) { REQUIRE(apply_act(session, changes)); };
    const NoteId council{1}, shops{2};
    const GroupId city{3}, street{4};
    does(edits::add(session, edits::Draft{council, "Raad"}));
    does(edits::add(session, edits::Draft{shops, "Winkeliers"}));
    does(edits::group(session, std::array{council}, city, "Gemeente"));
    does(edits::group(session, std::array{shops}, street, "Straat"));
    const Words words("en");
    CHECK(describe_changes(words, edits::move(session, std::array{council}, {Phase::Actors, Lane::None, street, {}}))
          == words(Word::act_moved));
    CHECK(describe_changes(words, edits::move(session, std::array{council}, {Phase::Actors, Lane::None, {}, {}}))
          == words(Word::act_moved));
    CHECK(describe_changes(words, edits::move(session, std::array{council}, {Phase::Values, Lane::None, {}, {}}))
          == words(Word::act_moved));
    CHECK(describe_changes(words, edits::leave_group(session, std::array{council})) == words(Word::act_moved));
    CHECK(describe_changes(words, edits::leave_group(session, std::array{council, shops})) == words(Word::act_moved));
    CHECK(describe_changes(words, edits::group(session, std::array{council}, GroupId{5}, "Stadhuis"))
          == words(Word::act_grouped));
}

TEST_CASE("Who dissolves a group is told so, however many notes were in it and whether or not it had a name") {
    Session session;
    const auto does = [&](const Changes& changes) { REQUIRE(apply_act(session, changes)); };
    const std::string name = GENERATE("", "Gemeente");
    const bool two = GENERATE(false, true);
    std::vector<NoteId> notes;
    for (const NoteId id : {NoteId{1}, NoteId{2}}) {
        does(edits::add(session, edits::Draft{id, "Raad"}));
        if (two || notes.empty()) notes.push_back(id);
    }
    const GroupId group{3};
    does(edits::group(session, notes, group, name));
    const Words words("en");
    const Session before = session;
    const Changes dissolved = edits::dissolve(session, group);
    CHECK(describe_changes(words, dissolved) == words(Word::act_group_dissolved));
    const auto inverse = apply_act(session, dissolved);
    REQUIRE(inverse);
    REQUIRE(apply_act(session, *inverse));
    CHECK(session == before);
}
