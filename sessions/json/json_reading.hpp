// SPDX-License-Identifier: EUPL-1.2
// The one way in which JSON that others made is read: files, session documents, messages from phones. read_json parses
// it within bounds; JsonObject then reads the keys of one object and says where it is wrong. The first thing that is
// wrong is kept and the rest is read with defaults, so that code that reads stays a plain list of keys; ask refusal()
// at the end, or sooner to save time. Each reading belongs to one thread.
#pragma once
#include "sessions/change.hpp"
#include "sessions/json/keys.hpp"

#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace samenspraak::json_data {

// Values: every text, number, list and object in it counts. A value takes at least two bytes as text and twenty-four in
// memory, so that a bound on bytes alone is none on memory.
struct JsonBounds {
    std::size_t bytes, depth;
    std::size_t values = 1'000'000;
};
// Never throws. Refused before it costs anything: with BadJson when it is too long or too deep (about: empty), with
// TooManyValues (about: how many). What is no JSON is refused with BadJson; about = line:column where it went wrong,
// both from 1. A byte order mark in front is let pass.
Result<boost::json::value> read_json(std::string_view, JsonBounds);

// A place in the document, as `notes[12].experiment`. Made on the stack while reading; written out only when needed.
// Its parent and key have to outlive it.
struct JsonPlace {
    static constexpr std::size_t no_index = ~std::size_t{0};
    const JsonPlace* parent = nullptr;
    std::string_view key = {};
    std::size_t index = no_index;
    std::string to_text() const;  // empty for the document itself
};

// In a file that people make, a key with the value null is a mistake, and keys that nobody asks for can be named. In a
// message, which a program makes, null is as good as left out, and other keys are passed over at no cost.
enum class JsonFrom : std::uint8_t { File, Message };

// What came of reading so far.
class JsonReading {
public:
    explicit JsonReading(JsonFrom from = JsonFrom::File) : from_(from) {}

    const std::optional<Refusal>& refusal() const { return refusal_; }
    void refuse(Reason, const JsonPlace&, std::string_view key = {});  // the first counts
    void unknown(const JsonPlace&, std::string_view key);
    JsonFrom from() const { return from_; }

    std::vector<std::string> unknown_keys;  // places, the first thousand
    std::size_t more_unknown_keys = 0;

private:
    std::optional<Refusal> refusal_;
    JsonFrom from_;
};

// The keys of one object. Lives no longer than the value, the place and the reading that it was made with; the keys
// that it is asked for have to outlive it too.
class JsonObject {
public:
    JsonObject(JsonReading&, const JsonPlace&, const boost::json::value&);            // refuses what is no object
    JsonObject(JsonReading&, const JsonPlace&&, const boost::json::value&) = delete;  // the place has to outlive it

    bool has(std::string_view key) const { return find(key) != nullptr; }

    // Left out is empty or the default, unless `required`. Sizes in code points. Refused: Missing, BadField when it is
    // of another type, BadText, TextTooLong, BadNumber when it is out of range.
    std::string text(std::string_view key, std::size_t most);
    std::string required_text(std::string_view key, std::size_t most);                              // not empty
    std::vector<std::string> texts(std::string_view key, std::size_t max_texts, std::size_t most);  // none is empty
    bool flag(std::string_view key, bool otherwise);
    std::optional<bool> flag(std::string_view key);
    double real(std::string_view key, double otherwise);
    // Whole, also when it is written as 2.0 or 2e3. Number: std::int64_t or std::uint64_t.
    template <class Number = std::int64_t> Number number(std::string_view key, std::type_identity_t<Number> least,
        std::type_identity_t<Number> most, std::type_identity_t<Number> otherwise);

    // One of the names in keys.hpp, or one of `keys`, which are in the order of the enumeration.
    template <class Value> std::optional<Value> choice(std::string_view key) {
        return choose<Value>(key, [](std::string_view name) { return from_key<Value>(name); });
    }
    template <class Value> std::optional<Value> choice(std::string_view key, std::span<const std::string_view> keys) {
        return choose<Value>(key, [&](std::string_view name) { return find_key<Value>(keys, name); });
    }
    template <class Value, class... Keys> Value required_choice(std::string_view key, const Keys&... keys) {
        const std::optional<Value> value = choice<Value>(key, keys...);
        if (!value) require(key);
        return value.value_or(Value{});
    }

    // Calls read(object) for the object under the key, when there is one.
    template <class Read> void within(std::string_view key, Read read) {
        const boost::json::value* found = value(key);
        if (!found) return;
        const JsonPlace place = at(key);
        JsonObject inner(reading_, place, *found);
        read(inner);
    }
    // Calls read(object, index) for each object of the list under the key, up to the first refusal.
    template <class Read> void each(std::string_view key, Read read) {
        const boost::json::array* list = array(key);
        for (std::size_t i = 0; list && i < list->size() && !reading_.refusal(); ++i) {
            const JsonPlace place = at(key, i);
            JsonObject element(reading_, place, (*list)[i]);
            read(element, i);
        }
    }

    const boost::json::value* value(std::string_view key);         // null when left out
    std::optional<std::string_view> string(std::string_view key);  // none when left out or no string
    const boost::json::array* array(std::string_view key);         // null when left out or no array
    void require(std::string_view key);                            // refuses with Missing when it is left out
    void refuse(Reason why, std::string_view key = {}) { reading_.refuse(why, place_, key); }
    const JsonPlace& place() const { return place_; }
    JsonPlace at(std::string_view key) const { return {&place_, key, JsonPlace::no_index}; }
    JsonPlace at(std::string_view key, std::size_t index) const { return {&place_, key, index}; }

    void name_unknown_keys();  // of a file: those that were never asked for

private:
    const boost::json::value* find(std::string_view key) const;
    template <class Value, class Find> std::optional<Value> choose(std::string_view key, Find find_value) {
        const std::optional<std::string_view> name = string(key);
        const std::optional<Value> value = name ? find_value(*name) : std::nullopt;
        if (name && !value) refuse(Reason::BadField, key);
        return value;
    }

    JsonReading& reading_;
    const JsonPlace& place_;
    const boost::json::object* object_;
    std::vector<std::string_view> asked_;
    std::size_t found_ = 0;  // of the keys asked for
};

// Why this text cannot stand where at most so many code points can; none when it can.
std::optional<Reason> wrong_with_text(std::string_view text, std::size_t most);

}  // namespace samenspraak::json_data
