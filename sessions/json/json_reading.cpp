// SPDX-License-Identifier: EUPL-1.2
#include "sessions/json/json_reading.hpp"

#include "sessions/text/utf8.hpp"

#include <boost/json/array.hpp>
#include <boost/json/parse_options.hpp>
#include <boost/json/serialize.hpp>
#include <boost/json/stream_parser.hpp>

#include <algorithm>
#include <array>
#include <exception>

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

std::string line_and_column(std::string_view text, std::size_t at) {
    const std::string_view before = text.substr(0, at);
    const auto line = 1 + std::ranges::count(before, '\n');
    const std::size_t start = before.find_last_of('\n') + 1;  // npos + 1 is 0
    return std::to_string(line) + ':' + std::to_string(1 + text::count_code_points(before.substr(start)));
}

// Of sound JSON exactly; of anything else no less than a parser would make before it stops.
std::size_t count_values(std::string_view text) {
    std::size_t values = 1;
    bool in_string = false, opened = false;  // opened: a list or an object of which nothing has been seen yet
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        if (in_string) {
            if (c == '\\') ++at;
            in_string = c != '"';
            continue;
        }
        if (c == ' ' || c == '\n' || c == '\r' || c == '\t') continue;
        const bool closes = c == ']' || c == '}';
        if (c == ',' || (opened && !closes)) ++values;
        opened = c == '[' || c == '{';
        in_string = c == '"';
    }
    return values;
}

}  // namespace

Result<json::value> read_json(std::string_view text, JsonBounds bounds) {
    if (text.size() > bounds.bytes) return Refusal{Reason::BadJson};
    constexpr std::string_view byte_order_mark = "\xef\xbb\xbf";
    if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
    if (text.size() / 2 >= bounds.values)  // a shorter text cannot hold so many
        if (const std::size_t values = count_values(text); values > bounds.values)
            return Refusal{Reason::TooManyValues, std::to_string(values)};
    try {
        json::parse_options options;
        options.max_depth = bounds.depth;
        std::array<unsigned char, 2'048> scratch;  // enough for a message to do without the heap while it is parsed
        json::stream_parser parser({}, options, scratch.data(), scratch.size());
        json::error_code error;
        const std::size_t read = parser.write_some(text.data(), text.size(), error);
        if (!error && read == text.size()) parser.finish(error);
        if (error || read != text.size()) return Refusal{Reason::BadJson, line_and_column(text, read)};
        return parser.release();
    } catch (const std::exception&) {  // no memory left
        return Refusal{Reason::BadJson};
    }
}

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
    const json::value* found = find(key);
    if (reading_.from() == JsonFrom::File && std::ranges::find(asked_, key) == asked_.end()) {
        asked_.push_back(key);
        if (found) ++found_;
    }
    return found;
}

const json::value* JsonObject::find(std::string_view key) const {
    const json::value* found = object_ ? object_->if_contains(key) : nullptr;
    return found && found->is_null() && reading_.from() == JsonFrom::Message ? nullptr : found;
}

void JsonObject::require(std::string_view key) {
    if (!has(key)) refuse(Reason::Missing, key);
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
    require(key);
    if (words.empty()) refuse(Reason::BadText, key);
    return words;
}

std::vector<std::string> JsonObject::texts(std::string_view key, std::size_t max_texts, std::size_t most) {
    std::vector<std::string> texts;
    const json::array* list = array(key);
    if (!list) return texts;
    if (list->size() > max_texts) return refuse(Reason::BadField, key), texts;
    for (std::size_t i = 0; i < list->size(); ++i) {
        const json::string* text = (*list)[i].if_string();
        if (!text) return reading_.refuse(Reason::BadField, at(key, i)), texts;
        const auto wrong = text->empty() ? std::optional(Reason::BadText) : wrong_with_text(*text, most);
        if (wrong) return reading_.refuse(*wrong, at(key, i)), texts;
        texts.emplace_back(*text);
    }
    return texts;
}

std::optional<bool> JsonObject::flag(std::string_view key) {
    const json::value* found = value(key);
    if (!found) return std::nullopt;
    if (!found->is_bool()) refuse(Reason::BadField, key);
    return found->is_bool() && found->get_bool();
}

bool JsonObject::flag(std::string_view key, bool otherwise) { return flag(key).value_or(otherwise); }

double JsonObject::real(std::string_view key, double otherwise) {
    const json::value* found = value(key);
    if (!found) return otherwise;
    json::error_code error;
    const double number = found->to_number<double>(error);
    if (error) refuse(Reason::BadField, key);
    return error ? otherwise : number;
}

template <class Number> Number JsonObject::number(std::string_view key, std::type_identity_t<Number> least,
    std::type_identity_t<Number> most, std::type_identity_t<Number> otherwise) {
    const json::value* found = value(key);
    if (!found) return otherwise;
    json::error_code error;
    const auto number = found->to_number<Number>(error);
    if (!error && number >= least && number <= most) return number;
    const bool whole = found->is_number() && !(error && found->is_double());
    refuse(whole ? Reason::BadNumber : Reason::BadField, key);
    return otherwise;
}
template std::int64_t JsonObject::number<std::int64_t>(std::string_view, std::int64_t, std::int64_t, std::int64_t);
template std::uint64_t JsonObject::number<std::uint64_t>(std::string_view, std::uint64_t, std::uint64_t, std::uint64_t);

void JsonObject::name_unknown_keys() {
    if (!object_ || found_ == object_->size() || reading_.from() == JsonFrom::Message) return;
    for (const auto& [key, value] : *object_)
        if (std::ranges::find(asked_, std::string_view(key)) == asked_.end()) reading_.unknown(place_, key);
}

}  // namespace samenspraak::json_data
