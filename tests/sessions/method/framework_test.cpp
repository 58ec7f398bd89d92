// SPDX-License-Identifier: EUPL-1.2
#include "sessions/method/framework.hpp"
#include "tests/support/names.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <set>

using namespace samenspraak;
using namespace samenspraak::testing;

namespace {

Session with_values(std::initializer_list<std::string_view> texts) {
    Session session;
    for (const std::string_view text : texts) {
        Note note;
        note.id = NoteId{session.notes.size() + 1};
        note.text = text;
        note.place.phase = Phase::Values;
        session.notes.emplace(note.id, note);
    }
    return session;
}

Framework built_in(std::string_view id) {
    const std::vector<Framework> all = built_in_frameworks();
    const auto found = std::ranges::find(all, id, &Framework::id);
    REQUIRE(found != all.end());
    return *found;
}

std::set<std::string> unnamed_ids(const Framework& framework, const Session& session) {
    std::set<std::string> ids;
    for (const FrameworkValue* value : unnamed(framework, session)) ids.insert(value->id);
    return ids;
}

Refusal refusal_of(std::string_view json) {
    const Result<Framework> read = read_framework(json);
    REQUIRE(!read);
    return read.error();
}

bool complete(const Translated& text) { return text.texts.contains("nl") && text.texts.contains("en"); }

}  // namespace

TEST_CASE("every framework that the program carries is complete in Dutch and in English") {
    const std::vector<Framework> all = built_in_frameworks();
    std::vector<std::string> ids;
    for (const Framework& framework : all) {
        INFO(framework.id);
        ids.push_back(framework.id);
        CHECK(complete(framework.name));
        CHECK(complete(framework.source));
        CHECK(complete(framework.note));
        for (const FrameworkValue& value : framework.values) {
            INFO(value.id);
            CHECK(complete(value.name));
            CHECK(complete(value.meaning));
            CHECK(value.name.in("nl") != value.meaning.in("nl"));
        }
    }
    CHECK(ids
          == std::vector<std::string>{"codio", "principes_2019", "tada", "rathenau", "ai_hleg", "fundamental_rights"});
}

TEST_CASE("the frameworks have as many values as their makers gave them") {
    CHECK(built_in("codio").values.size() == 3 + 6);
    CHECK(built_in("principes_2019").values.size() == 5);
    CHECK(built_in("tada").values.size() == 6);
    CHECK(built_in("rathenau").values.size() == 7);
    CHECK(built_in("ai_hleg").values.size() == 7);
}

TEST_CASE("a group that has named nothing misses the whole framework, in its order") {
    const Framework tada = built_in("tada");
    const auto missing = unnamed(tada, Session());
    REQUIRE(missing.size() == tada.values.size());
    CHECK(missing.front() == &tada.values.front());
    CHECK(missing.back() == &tada.values.back());
}

TEST_CASE("each value counts as named when the group writes its name, in either language") {
    for (const Framework& framework : built_in_frameworks())
        for (const FrameworkValue& value : framework.values)
            for (const auto& [language, name] : value.name.texts) {
                INFO(framework.id << " " << name);
                CHECK(!unnamed_ids(framework, with_values({name})).contains(value.id));
            }
}

TEST_CASE("a value that the group named in other words is not held against it") {
    CHECK(!unnamed_ids(built_in("codio"), with_values({"Lokale democratie"})).contains("democracy"));
    CHECK(!unnamed_ids(built_in("codio"), with_values({"inspraak van bewoners"})).contains("participation"));
    CHECK(!unnamed_ids(built_in("rathenau"), with_values({"Gelijkheid"})).contains("justice"));
    CHECK(!unnamed_ids(built_in("rathenau"), with_values({"VEILIG over straat"})).contains("safety"));
    CHECK(!unnamed_ids(built_in("ai_hleg"), with_values({"Leefbaarheid"})).contains("wellbeing"));
    CHECK(!unnamed_ids(built_in("fundamental_rights"), with_values({"Children’s rights"})).contains("children"));
}

TEST_CASE("part of a word is not the word") {
    CHECK(unnamed_ids(built_in("rathenau"), with_values({"Machteloos gevoel"})).contains("power"));
    CHECK(unnamed_ids(built_in("rathenau"), with_values({"Onveiligheid"})).contains("safety"));
    CHECK(unnamed_ids(built_in("tada"), with_values({"Controle"})).contains("control"));
}

TEST_CASE("only what stands on the values board names a value") {
    const Framework rathenau = built_in("rathenau");
    Session session = with_values({"Privacy"});
    REQUIRE(!unnamed_ids(rathenau, session).contains("privacy"));
    Note& note = session.notes.begin()->second;
    SECTION("not an effect") { note.place.phase = Phase::Effects; }
    SECTION("not a note that was removed") { note.status = NoteStatus::Removed; }
    SECTION("not a note that waits to be let in") { note.status = NoteStatus::Held; }
    SECTION("not a note that is still covered") { note.covered = true; }
    CHECK(unnamed_ids(rathenau, session).contains("privacy"));
}

TEST_CASE("a group lays its own framework beside its values") {
    const Result<Framework> own = read_framework(R"({"name": "Onze kernwaarden", "values": [
        {"name": "Nabijheid", "also": ["dichtbij", "buurt*"]}, {"name": {"nl": "Lef", "en": "Courage"}}]})");
    REQUIRE(own);
    CHECK(own->name.in("nl") == "Onze kernwaarden");
    CHECK(own->name.in("en") == "Onze kernwaarden");
    CHECK(own->values[1].name.in("en") == "Courage");
    CHECK(own->values[1].id == "2");
    CHECK(unnamed_ids(*own, with_values({"Buurtgevoel"})) == std::set<std::string>{"2"});
    CHECK(unnamed_ids(*own, with_values({"heel dichtbij", "courage!"})).empty());
}

TEST_CASE("a mistake in one's own framework is refused with its place") {
    CHECK(refusal_of(R"({"values": [{"name": "a"}]})") == Refusal{Reason::BadField, "name"});
    CHECK(refusal_of(R"({"name": "x"})") == Refusal{Reason::BadField, "values"});
    CHECK(refusal_of(R"({"name": "x", "values": []})") == Refusal{Reason::BadField, "values"});
    CHECK(refusal_of(R"({"name": "x", "values": [{"name": "a"}, 7]})") == Refusal{Reason::BadField, "values[1]"});
    CHECK(refusal_of(R"({"name": "x", "values": [{"name": "a"}, {"meaning": "b"}]})")
          == Refusal{Reason::BadField, "values[1].name"});
    CHECK(refusal_of(R"({"name": "x", "values": [{"name": {"nl": 3}}]})")
          == Refusal{Reason::BadField, "values[0].name.nl"});
    CHECK(refusal_of(R"({"name": "x", "values": [{"name": "a", "also": ["b", ""]}]})")
          == Refusal{Reason::BadField, "values[0].also[1]"});
    CHECK(refusal_of(R"({"name": "x", "values": [{"id": "a", "name": "a"}, {"id": "a", "name": "b"}]})")
          == Refusal{Reason::BadField, "values[1].id"});
    CHECK(refusal_of("[]") == Refusal{Reason::BadField, ""});
}

TEST_CASE("what is no JSON is refused with line and column") {
    CHECK(refusal_of("{\n  \"name\": oops}") == Refusal{Reason::BadJson, "2:11"});
    CHECK(refusal_of("").why == Reason::BadJson);
    CHECK(refusal_of("{\"name\": \"x\"").why == Reason::BadJson);
    CHECK(refusal_of("{\"name\": \"\xFF\"}").why == Reason::BadJson);
}

TEST_CASE("a framework that is too deep, too long or too large is refused") {
    CHECK(refusal_of(std::string(2'000'000, '[')).why == Reason::TextTooLong);
    CHECK(refusal_of(std::string(200'000, '[')).why == Reason::BadJson);
    const std::string long_name(201, 'a');
    CHECK(refusal_of("{\"name\": \"" + long_name + "\", \"values\": [{\"name\": \"a\"}]}")
          == Refusal{Reason::BadField, "name"});
    std::string many = "{\"name\": \"x\", \"values\": [{\"name\": \"a\"}";
    for (int i = 0; i < 200; ++i) many += ",{\"name\": \"a\"}";
    CHECK(refusal_of(many + "]}") == Refusal{Reason::BadField, "values"});
}
