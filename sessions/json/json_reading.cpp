// SPDX-License-Identifier: EUPL-1.2
#include "sessions/json/json_reading.hpp"

#include "sessions/text/utf8.hpp"

#include <boost/json/array.hpp>
#include <boost/json/serialize.hpp>
#include <boost/json/value.hpp>

#include <algorithm>

namespace samenspraak::json_data {
namespace {

namespace json = boost::json;
constexpr std::size_t max_unknown = 1'000;  // that are listed
constexpr std::size_t longest_key = 60;     // bytes of a foreign key that are shown

bool is_plain_key(std::string_view key) {
    const auto plain = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
    };
    return !key.empty() && key.size() <= longest_key && std::ranges::all_of(key, plain);
}

// A key made by others may hold anything; one that cannot stand in a path is shown as a JSON string.
std::string shown(std::string_view key) {
    if (is_plain_key(key)) return std::string(key);
    std::string text = json::serialize(json::string(key.substr(0, longest_key)));
    while (!text::is_plain_text(text, text.size())) text.erase(text.size() - 2, 1);  // a character cut in half
    return text;
}

}  // namespace

std::string JsonPlace::to_text() const {
    std::string text = parent ? parent->to_text() : std::string();
    if (!text.empty() && !key.empty()) text += '.';
    text += key;
    if (index != no_index) text += '[' + std::to_string(index) + ']';
    return text;
}

void JsonReading::refuse(Reason why, const JsonPlace& place, std::string_view key) {
    if (!refusal_) refusal_ = Refusal{why, JsonPlace{&place, key, JsonPlace::no_index}.to_text()};
}

void JsonReading::unknown(const JsonPlace& place, std::string_view key) {
    if (unknown_keys.size() < max_unknown)
        unknown_keys.push_back(JsonPlace{&place, shown(key), JsonPlace::no_index}.to_text());
    else
        ++more_unknown_keys;
}

std::optional<Reason> wrong_with_text(std::string_view text, std::size_t most) {
    if (text.empty()) return std::nullopt;
    if (!text::is_plain_text(text, text.size())) return Reason::BadText;
    if (text::count_code_points(text) > most) return Reason::TextTooLong;
    return std::nullopt;
}

JsonObject::JsonObject(JsonReading& reading, const JsonPlace& place, const json::value& value)
    : reading_(reading),
      place_(place),
      object_(value.if_object()) {
    if (!object_) refuse(Reason::BadField);
}

const json::value* JsonObject::value(std::string_view key) {
    if (std::ranges::find(asked_, key) == asked_.end()) {
        asked_.push_back(key);
        if (has(key)) ++found_;
    }
    return object_ ? object_->if_contains(key) : nullptr;
}

std::optional<std::string_view> JsonObject::string(std::string_view key) {
    const json::value* found = value(key);
    if (!found) return std::nullopt;
    if (const json::string* string = found->if_string()) return std::string_view(string->data(), string->size());
    refuse(Reason::BadField, key);
    return std::nullopt;
}

const json::array* JsonObject::array(std::string_view key) {
    const json::value* found = value(key);
    if (found && !found->is_array()) refuse(Reason::BadField, key);
    return found ? found->if_array() : nullptr;
}

std::string JsonObject::text(std::string_view key, std::size_t most) {
    const std::string_view text = string(key).value_or("");
    if (const auto wrong = wrong_with_text(text, most)) refuse(*wrong, key);
    return std::string(text);
}

std::string JsonObject::required_text(std::string_view key, std::size_t most) {
    std::string words = text(key, most);
    if (!has(key))
        refuse(Reason::Missing, key);
    else if (words.empty())
        refuse(Reason::BadText, key);
    return words;
}

std::optional<bool> JsonObject::flag(std::string_view key) {
    const json::value* found = value(key);
    if (!found) return std::nullopt;
    if (!found->is_bool()) refuse(Reason::BadField, key);
    return found->is_bool() && found->get_bool();
}

bool JsonObject::flag(std::string_view key, bool otherwise) { return flag(key).value_or(otherwise); }

std::int64_t JsonObject::number(std::string_view key, std::int64_t least, std::int64_t most, std::int64_t otherwise) {
    const json::value* found = value(key);
    if (!found) return otherwise;
    if (!found->is_number() || found->is_double()) {
        refuse(Reason::BadField, key);
        return otherwise;
    }
    json::error_code error;
    const auto number = found->to_number<std::int64_t>(error);
    if (!error && number >= least && number <= most) return number;
    refuse(Reason::BadNumber, key);
    return otherwise;
}

void JsonObject::name_unknown_keys() {
    if (!object_ || found_ == object_->size()) return;
    for (const auto& [key, value] : *object_)
        if (std::ranges::find(asked_, std::string_view(key)) == asked_.end()) reading_.unknown(place_, key);
}

}  // namespace samenspraak::json_data
