// SPDX-License-Identifier: EUPL-1.2
#include "sessions/json/json_reading.hpp"

#include <catch2/catch.hpp>

using namespace samenspraak;
using namespace samenspraak::json_data;

namespace {

constexpr JsonBounds bounds{.bytes = 1'000, .depth = 8};

// What came of reading the document with `read`.
template <class Read> std::optional<Refusal> refusal_of(std::string_view text, Read read, JsonFrom from = {}) {
    const auto parsed = read_json(text, bounds);
    REQUIRE(parsed);
    JsonReading reading(from);
    const JsonPlace whole;
    JsonObject document(reading, whole, *parsed);
    read(document);
    return reading.refusal();
}

std::int64_t points_in(std::string_view text, std::optional<Refusal>& refusal) {
    std::int64_t points = 0;
    refusal = refusal_of(text, [&](JsonObject& document) { points = document.number("points", 0, 255, 7); });
    return points;
}

}  // namespace

TEST_CASE("what is no JSON is refused with line and column, what is too large or too deep before it costs anything") {
    CHECK(read_json("{\n  \"é\": oops}", bounds).error() == Refusal{Reason::BadJson, "2:8"});
    CHECK(read_json("{}x", bounds).error() == Refusal{Reason::BadJson, "1:3"});
    CHECK(read_json("", bounds).error().why == Reason::BadJson);
    CHECK(read_json(std::string(1'001, ' '), bounds).error() == Refusal{Reason::BadJson, ""});
    CHECK(read_json("[[[[[[[[]]]]]]]]", bounds));
    CHECK_FALSE(read_json("[[[[[[[[[]]]]]]]]]", bounds));
    CHECK(read_json("\xef\xbb\xbf{}", bounds));
}

TEST_CASE("of a document the values are bounded too, and their number is said") {
    const JsonBounds three{.bytes = 1'000, .depth = 8, .values = 3};
    for (const auto* few : {"[0,0]", "[ [ ] , {} ]", R"({"a,b": ["]\",[,"]})", "[]     ", R"(["\\"])"}) {
        INFO(few);
        CHECK(read_json(few, three));
    }
    CHECK(read_json("[0,0,0]", three).error() == Refusal{Reason::TooManyValues, "4"});
    CHECK(read_json(R"({"a": 1, "b": [], "c": {}})", three).error() == Refusal{Reason::TooManyValues, "4"});
    CHECK(read_json("[[[[[]]]]]", three).error() == Refusal{Reason::TooManyValues, "5"});
}

TEST_CASE("a text that is longer than what is parsed without the heap is read whole") {
    const std::string long_text(5'000, 'x');
    const auto parsed = read_json("{\"text\": \"" + long_text + "\"}", {.bytes = 10'000, .depth = 4});
    REQUIRE(parsed);
    CHECK(parsed->at("text").as_string() == long_text);
}

TEST_CASE("the first thing that is wrong is told with its place, the rest is read with defaults") {
    std::vector<std::string> texts;
    const auto refusal =
        refusal_of(R"({"notes": [{"text": "a", "also": ["b", 3]}, {"text": 4}]})", [&](auto& document) {
            document.each("notes", [&](JsonObject& note, std::size_t) {
                texts.push_back(note.text("text", 10));
                texts.push_back(note.text("owner", 10));
                (void)note.texts("also", 5, 10);
            });
        });
    CHECK(refusal == Refusal{Reason::BadField, "notes[0].also[1]"});
    CHECK(texts == std::vector<std::string>{"a", ""});
}

TEST_CASE("null is a mistake in a file, and in a message as good as left out") {
    const auto read = [](JsonObject& object) {
        CHECK(object.text("name", 10).empty());
        CHECK(object.number("points", 1, 9, 5) == 5);
        CHECK(object.texts("also", 1, 10).empty());
    };
    constexpr std::string_view text = R"({"name": null, "points": null, "also": null})";
    CHECK(refusal_of(text, read) == Refusal{Reason::BadField, "name"});
    CHECK_FALSE(refusal_of(text, read, JsonFrom::Message));
    const auto needs_name = [](JsonObject& object) { (void)object.required_text("name", 10); };
    CHECK(refusal_of(text, needs_name, JsonFrom::Message) == Refusal{Reason::Missing, "name"});
}

TEST_CASE("a number is whole, in whatever way it is written, and within its bounds") {
    std::optional<Refusal> refusal;
    for (const char* two : {"2", "2.0", "0.2e1"}) {
        INFO(two);
        CHECK(points_in(R"({"points": )" + std::string(two) + "}", refusal) == 2);
        CHECK_FALSE(refusal);
    }
    CHECK(points_in("{}", refusal) == 7);
    CHECK_FALSE(refusal);
    for (const char* not_whole : {"1.5", "1e99", "\"2\"", "true", "[2]"}) {
        INFO(not_whole);
        CHECK(points_in(R"({"points": )" + std::string(not_whole) + "}", refusal) == 7);
        CHECK(refusal == Refusal{Reason::BadField, "points"});
    }
    for (const char* out_of_bounds : {"-1", "256", "256.0", "18446744073709551615"}) {
        INFO(out_of_bounds);
        CHECK(points_in(R"({"points": )" + std::string(out_of_bounds) + "}", refusal) == 7);
        CHECK(refusal == Refusal{Reason::BadNumber, "points"});
    }
}

TEST_CASE("what was never asked for is named, with what cannot stand in a path as JSON writes it") {
    const auto parsed = read_json(R"({"title": "x", "colour": 1, "a b": 2})", bounds);
    REQUIRE(parsed);
    JsonReading reading;
    const JsonPlace whole;
    JsonObject document(reading, whole, *parsed);
    (void)document.text("title", 10);
    document.name_unknown_keys();
    CHECK(reading.unknown_keys == std::vector<std::string>{"colour", "\"a b\""});
}
