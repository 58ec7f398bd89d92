// SPDX-License-Identifier: EUPL-1.2
// The worked example as a file: of the documented shape, whole, and the same session in both languages. That it can be
// imported losslessly is the interchange's own test.
#include "assets/carried.hpp"
#include "sessions/exchange/interchange.hpp"
#include "sessions/insight/blind_spots.hpp"
#include "sessions/insight/tally.hpp"
#include "tests/support/names.hpp"

#include <boost/json.hpp>
#include <catch2/catch.hpp>

#include <algorithm>
#include <map>
#include <set>
#include <string>

using namespace samenspraak;
using namespace samenspraak::testing;
namespace json = boost::json;

namespace {

const std::map<std::string, Phase, std::less<>> phases{{"case", Phase::Case}, {"actors", Phase::Actors},
    {"effects", Phase::Effects}, {"values", Phase::Values}, {"actions", Phase::Actions}};
const std::map<std::string, Lane, std::less<>> lanes{{"positive", Lane::Positive}, {"negative", Lane::Negative},
    {"both", Lane::Both}, {"technology", Lane::Technology}, {"environment", Lane::Environment},
    {"people", Lane::People}};

json::object example(std::string_view name) {
    for (const carried::File& file : carried::files())
        if (file.name == name) return json::parse(file.bytes).as_object();
    FAIL("the program does not carry " << name);
    return {};
}

std::string text_of(const json::value& value) { return std::string(value.as_string()); }

// The notes by id; fails when an id comes twice.
std::map<std::string, json::object> notes_by_id(const json::object& session) {
    std::map<std::string, json::object> notes;
    for (const json::value& note : session.at("notes").as_array())
        REQUIRE(notes.emplace(text_of(note.at("id")), note.as_object()).second);
    return notes;
}

// What is translated.
const std::set<std::string, std::less<>> words{"text", "name", "title", "host", "language", "owner", "dissent",
    "technology", "situation", "problem", "without", "decision", "question", "measure", "boundary", "stop_when",
    "decided_by", "told"};

// The same session with every text that people read taken out.
json::value bones(const json::value& value) {
    if (const json::array* list = value.if_array()) {
        json::array out;
        for (const json::value& item : *list) out.push_back(bones(item));
        return out;
    }
    const json::object* object = value.if_object();
    if (!object) return value;
    json::object out;
    for (const auto& [key, item] : *object) out[key] = words.contains(key) ? json::value("…") : bones(item);
    return out;
}

std::size_t how_many(const std::map<std::string, json::object>& notes, std::string_view phase) {
    return static_cast<std::size_t>(
        std::ranges::count_if(notes, [&](const auto& note) { return text_of(note.second.at("phase")) == phase; }));
}

}  // namespace

TEST_CASE("the example has the size of a real session, without anyone's name") {
    for (const char* name : {"examples/druktemeting.json", "examples/druktemeting.en.json"}) {
        const json::object session = example(name);
        CHECK(session.at("format") == "samenspraak");
        CHECK(session.at("version") == 1);
        CHECK(session.at("date") == "2026-11-23");
        CHECK(session.at("case").as_object().size() == case_question_count);
        CHECK(!session.contains("participants"));
        const auto notes = notes_by_id(session);
        CHECK(notes.size() >= 60);
        CHECK(notes.size() <= 90);
        CHECK(how_many(notes, "values") == 9);
        CHECK(how_many(notes, "actions") == 10);
        for (const auto& [id, note] : notes) CHECK(!note.contains("author"));
    }
    CHECK(example("examples/druktemeting.json").at("title") == "Druktemeting binnenstad");
    CHECK(example("examples/druktemeting.json").at("language") == "nl");
    CHECK(example("examples/druktemeting.en.json").at("language") == "en");
}

TEST_CASE("each note of the example lies in a lane and a group of its own phase") {
    const json::object session = example("examples/druktemeting.json");
    std::map<std::string, std::string> group_phases;
    for (const json::value& group : session.at("groups").as_array())
        group_phases.emplace(text_of(group.at("id")), text_of(group.at("phase")));
    CHECK(group_phases.size() == 3);
    for (const auto& [id, note] : notes_by_id(session)) {
        INFO(id);
        const Phase phase = phases.at(text_of(note.at("phase")));
        const bool has_lanes = phase == Phase::Effects || phase == Phase::Actions;
        CHECK(note.contains("lane") == has_lanes);
        if (has_lanes) CHECK(lane_fits(phase, lanes.at(text_of(note.at("lane")))));
        if (note.contains("group")) CHECK(group_phases.at(text_of(note.at("group"))) == text_of(note.at("phase")));
    }
}

TEST_CASE("each link of the example fits between the two notes that it names") {
    const json::object session = example("examples/druktemeting.json");
    const auto notes = notes_by_id(session);
    const auto phase_of = [&](const json::value& id) { return phases.at(text_of(notes.at(text_of(id)).at("phase"))); };
    std::set<std::pair<std::string, std::string>> seen;
    std::set<LinkKind> kinds;
    for (const json::value& value : session.at("links").as_array()) {
        const json::object& link = value.as_object();
        const bool tension = link.contains("between");
        const json::value& from = tension ? link.at("between").at(0) : link.at("from");
        const json::value& to = tension ? link.at("between").at(1) : link.at("to");
        INFO(from << " " << to);
        const auto kind = kind_between(phase_of(from), phase_of(to));
        REQUIRE(kind);
        CHECK((*kind == LinkKind::Tension) == tension);
        CHECK(seen.emplace(text_of(from), text_of(to)).second);
        kinds.insert(*kind);
    }
    CHECK(kinds.size() == 5);
}

TEST_CASE("the example is the same session in both languages") {
    CHECK(bones(example("examples/druktemeting.json")) == bones(example("examples/druktemeting.en.json")));
}

TEST_CASE("the example shows honest blind spots, an experiment, a tension and dissent, as the program sees them") {
    for (const char* name : {"examples/druktemeting.json", "examples/druktemeting.en.json"}) {
        INFO(name);
        const auto read = from_json(json::serialize(example(name)));
        REQUIRE(read);
        CHECK(read->unknown.empty());
        Session session;
        REQUIRE(apply_act(session, read->changes));
        const Threads threads(session);
        const BlindSpots spots(session, threads);
        std::size_t kinds = 0;
        for (const BlindSpot spot : all_blind_spots) {
            kinds += spots[spot].empty() ? 0U : 1U;
            CHECK(spots[spot].size() <= 6);  // a group that overlooked a few things, not one that did nothing
        }
        CHECK(kinds >= 3);
        CHECK(spots.unanswered() > 0);
        const auto any = [&](auto is_so) {
            return std::ranges::any_of(session.notes, [&](const auto& each) { return is_so(each.second); });
        };
        CHECK(any(
            [](const Note& note) { return note.details->experiment && !note.details->experiment->stop_when.empty(); }));
        CHECK(any([](const Note& note) { return !note.details->dissent.empty(); }));
        CHECK(any([](const Note& note) { return note.count > 1; }));
        CHECK(std::ranges::any_of(threads.links(), [](const Link& link) { return link.kind == LinkKind::Tension; }));
        CHECK(tally(session, threads).front().votes > 0);
    }
}
