// SPDX-License-Identifier: EUPL-1.2
#include "sessions/store/clean_copy.hpp"
#include "sessions/store/session_file.hpp"
#include "tests/sessions/store/disk.hpp"
#include "tests/sessions/store/recorded_acts.hpp"
#include "tests/support/names.hpp"
#include "tests/support/sample_session.hpp"

#include <catch2/catch.hpp>

using namespace samenspraak;
using namespace samenspraak::testing;

namespace {

bool holds(const Bytes& bytes, std::string_view text) {
    return !std::ranges::search(bytes, std::as_bytes(std::span(text))).empty();
}

}  // namespace

TEST_CASE("A clean copy holds what the session came to, and nothing of how or by whom") {
    Table table;
    const PersonId fatima = table.joins("Fatima Zahra");
    const NoteId value = table.say(Phase::Values, "privacy", Lane::None, fatima), gone = table.actor("Vergissing");
    const NoteId effect = table.effect("bekeken"), held = table.actor("Wacht nog");
    const GroupId group{77};
    table.link(effect, value);
    table.link(gone, effect);
    REQUIRE(table.act({AddGroup{{group, Phase::Values, "Vrijheid", "V", ""}},
        SetPlace{value, {Phase::Values, Lane::None, group, "k"}}}));
    REQUIRE(table.act({SetVoting{{true, 5}}, SetHands{value, 2}}));
    REQUIRE(table.act({SetVote{fatima, value, 3}}, fatima));
    REQUIRE(table.act({SetText{effect, "Oude tekst"}}));
    REQUIRE(table.act({SetText{effect, "Mensen voelen zich bekeken"}}));
    REQUIRE(table.act({SetNoteStatus{gone, NoteStatus::Removed}, SetNoteStatus{held, NoteStatus::Held}}));
    REQUIRE(table.act({SetTitle{"Druktemeting"}, SetAnswer{CaseQuestion::Problem, "Te druk"},
        SetClock{Phase::Values, {600, 60, 5}}}));

    ForgetfulDisk disk;
    REQUIRE(write_clean_copy(disk, table.session, "/schoon.samenspraak", Existing::Keep));
    const auto copy = open_session(disk, "/schoon.samenspraak", Access::Read, {});
    REQUIRE(copy);
    CHECK(copy->recovery.closed_well);
    CHECK(copy->history.entries().size() == 1);
    const Session& session = copy->session;
    CHECK(session.title == "Druktemeting");
    CHECK(session.sheet == table.session.sheet);
    CHECK(session.groups == table.session.groups);
    CHECK(session.participants.empty());
    CHECK(session.votes.empty());
    CHECK(session.notes.size() == 2);
    CHECK(session.notes.at(value).hands == 5);
    CHECK(session.notes.at(value).author == PersonId());
    CHECK(session.notes.at(value).place == table.note(value).place);
    CHECK(session.links.size() == 1);
    CHECK(session.clocks[index_of(Phase::Values)] == Clock{600, 60, 0});
    for (const std::string_view text : {"Fatima", "Oude tekst", "Vergissing", "Wacht nog"})
        CHECK_FALSE(holds(*disk.contents("/schoon.samenspraak"), text));
}

TEST_CASE("A clean copy does not bring back what was merged into a note that was removed") {
    Table table;
    const NoteId head = table.actor("Winkeliers"), merged = table.actor("Winkels"), effect = table.effect("Meer omzet");
    table.link(merged, effect);
    REQUIRE(table.act(edits::merge(table.session, head, std::vector{merged})));
    REQUIRE(table.act(edits::remove(table.session, std::vector{head})));
    Session copy;
    REQUIRE(apply_act(copy, clean_state(table.session)));
    CHECK(copy.notes.size() == 1);
    CHECK(copy.notes.contains(effect));
    CHECK(copy.links.size() == 0);
}

TEST_CASE("A clean copy has no group of which all notes were removed, and has one in which nothing has lain yet") {
    Table table;
    const std::vector council{table.actor("Raad")};
    const GroupId city{90}, street{91};
    REQUIRE(table.act(edits::group(table.session, council, city, "Gemeente")));
    REQUIRE(table.act({AddGroup{{street, Phase::Actors, "Straat", "b", {}}}}));
    REQUIRE(table.act(edits::remove(table.session, council)));
    Session copy;
    REQUIRE(apply_act(copy, clean_state(table.session)));
    CHECK_FALSE(copy.groups.contains(city));
    CHECK(copy.groups.contains(street));
}

TEST_CASE("A clean copy of any state opens as that state") {
    const Session session = session_of(acts_of_every_kind());
    Session from_copy;
    REQUIRE(apply_act(from_copy, clean_state(session)));
    CHECK(clean_state(from_copy) == clean_state(session));
    CHECK(clean_state(Session()).empty());
}

TEST_CASE("A clean copy never takes the place of a file unasked, and is whole or not there") {
    ForgetfulDisk disk;
    const Session session = session_of(small_acts(20));
    disk.put("/a", {});
    CHECK(write_clean_copy(disk, session, "/a", Existing::Keep).error().why == Reason::FileExists);
    disk.fail_from_now(Mishap::Full);
    CHECK(write_clean_copy(disk, session, "/b", Existing::Keep).error() == Refusal{Reason::DiskFull, "/b"});
    CHECK(disk.names() == std::vector<Path>{"/a"});
}
