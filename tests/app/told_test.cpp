// SPDX-License-Identifier: EUPL-1.2
#include "app/told.hpp"
#include "sessions/acts.hpp"

#include <catch2/catch.hpp>

#include <array>

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
    CHECK(told(words, acts::group(session, std::array{council}, GroupId{5}, "Stadhuis")) == words(Word::act_grouped));
    CHECK(told(words, acts::dissolve(session, city)) == words(Word::act_group_dissolved));
}
