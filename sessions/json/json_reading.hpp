// SPDX-License-Identifier: EUPL-1.2
// Reads a JSON document whose shape is known, and says where it is wrong. Each read names a key; what is never asked
// for is reported as unknown. The first thing that is wrong is kept and the rest is read with defaults, so that code
// that reads stays a plain list of keys; ask refusal() at the end, or sooner to save time.
#pragma once
#include "sessions/change.hpp"
#include "sessions/json/keys.hpp"

#include <boost/json/object.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace samenspraak::json_data {

// A place in the document, as `notes[12].experiment`. Made on the stack while reading; written out only when needed.
struct JsonPlace {
    static constexpr std::size_t no_index = ~std::size_t{0};
    const JsonPlace* parent = nullptr;
    std::string_view key = {};
    std::size_t index = no_index;
    std::string to_text() const;  // empty for the document itself
};

// What came of reading so far.
class JsonReading {
public:
    const std::optional<Refusal>& refusal() const { return refusal_; }
    void refuse(Reason, const JsonPlace&, std::string_view key = {});  // the first counts
    void unknown(const JsonPlace&, std::string_view key);

    std::vector<std::string> unknown_keys;  // places, the first thousand
    std::size_t more_unknown_keys = 0;

private:
    std::optional<Refusal> refusal_;
};

// The keys of one object. Lives no longer than the value, the place and the reading that it was made with.
class JsonObject {
public:
    JsonObject(JsonReading&, const JsonPlace&, const boost::json::value&);            // refuses what is no object
    JsonObject(JsonReading&, const JsonPlace&&, const boost::json::value&) = delete;  // the place has to outlive it

    bool has(std::string_view key) const { return object_ && object_->contains(key); }

    // Absent is empty or the default, unless `required`. `most` in code points.
    std::string text(std::string_view key, std::size_t most);
    std::string required_text(std::string_view key, std::size_t most);
    bool flag(std::string_view key, bool otherwise);
    std::optional<bool> flag(std::string_view key);
    std::int64_t number(std::string_view key, std::int64_t least, std::int64_t most, std::int64_t otherwise);

    template <class Value> std::optional<Value> choice(std::string_view key) {
        const std::optional<std::string_view> name = string(key);
        const std::optional<Value> value = name ? from_key<Value>(*name) : std::nullopt;
        if (name && !value) refuse(Reason::BadField, key);
        return value;
    }
    template <class Value> Value required_choice(std::string_view key) {
        if (!has(key)) refuse(Reason::Missing, key);
        return choice<Value>(key).value_or(Value{});
    }

    const boost::json::value* value(std::string_view key);         // null when absent
    std::optional<std::string_view> string(std::string_view key);  // none when absent or no string
    const boost::json::array* array(std::string_view key);         // null when absent or no array
    void refuse(Reason why, std::string_view key = {}) { reading_.refuse(why, place_, key); }
    JsonPlace at(std::string_view key) const { return {&place_, key, JsonPlace::no_index}; }
    JsonPlace at(std::string_view key, std::size_t index) const { return {&place_, key, index}; }

    void name_unknown_keys();  // those that were never asked for

private:
    JsonReading& reading_;
    const JsonPlace& place_;
    const boost::json::object* object_;
    std::vector<std::string_view> asked_;
    std::size_t found_ = 0;  // of the keys asked for
};

// Why this text cannot stand where at most so many code points can; none when it can.
std::optional<Reason> wrong_with_text(std::string_view text, std::size_t most);

}  // namespace samenspraak::json_data
