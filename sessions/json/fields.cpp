// SPDX-License-Identifier: EUPL-1.2
#include "sessions/json/fields.hpp"

#include "assets/carried.hpp"
#include "sessions/text/utf8.hpp"

#include <algorithm>
#include <cassert>

namespace samenspraak::json_data {
namespace {

constexpr std::size_t max_bytes = 256 * 1024;
constexpr std::size_t max_languages = 50;
constexpr std::size_t max_depth = 32;

std::string line_and_column(std::string_view json, std::size_t at) {
    const std::string_view before = json.substr(0, at);
    const auto lines = std::ranges::count(before, '\n');
    const std::size_t line_start = before.rfind('\n') + 1;  // npos + 1 = 0
    return std::to_string(lines + 1) + ":" + std::to_string(text::count_code_points(before.substr(line_start)) + 1);
}

Refusal bad_json(std::string_view json, std::size_t at) { return {Reason::BadJson, line_and_column(json, at)}; }

void keep_first(FirstWrong& wrong, std::string place) {
    if (!wrong) wrong = Refusal{Reason::BadField, std::move(place)};
}

}  // namespace

Result<boost::json::value> parse_bounded(std::string_view json) {
    if (json.size() > max_bytes) return Refusal{Reason::TextTooLong, {}};
    if (json.starts_with("\xEF\xBB\xBF")) json.remove_prefix(3);  // as some editors write it
    try {
        boost::json::parse_options options;
        options.max_depth = max_depth;
        boost::json::stream_parser parser({}, options);
        boost::json::error_code error;
        const std::size_t read = parser.write_some(json.data(), json.size(), error);
        if (error || read < json.size()) return bad_json(json, read);
        parser.finish(error);
        if (error) return bad_json(json, read);
        return parser.release();
    } catch (const std::exception&) {  // no memory left
        return Refusal{Reason::BadJson, {}};
    }
}

Fields::Fields(const boost::json::value& value, std::string place, FirstWrong& wrong)
    : object_(value.if_object()),
      place_(std::move(place)),
      wrong_(&wrong) {
    if (!object_) keep_first(*wrong_, place_);
}

std::string Fields::place_of(std::string_view key) const {
    return place_.empty() ? std::string(key) : place_ + "." + std::string(key);
}

void Fields::refuse(std::string_view key) const { keep_first(*wrong_, place_of(key)); }

const boost::json::value* Fields::find(std::string_view key, Need need) const {
    const boost::json::value* found = object_ && !*wrong_ ? object_->if_contains(key) : nullptr;
    if (!found && need == Need::Required) refuse(key);
    return found;
}

std::string Fields::text_of(const boost::json::value& value, const std::string& place, std::size_t most) const {
    const boost::json::string* text = value.if_string();
    if (text && text::is_plain_text(*text, most)) return std::string(*text);
    keep_first(*wrong_, place);
    return {};
}

std::string Fields::text(std::string_view key, Need need, std::size_t most) const {
    const boost::json::value* value = find(key, need);
    return value ? text_of(*value, place_of(key), most) : std::string();
}

text::Translated Fields::translated(std::string_view key, Need need, std::size_t most) const {
    text::Translated out;
    const boost::json::value* value = find(key, need);
    if (!value) return out;
    const boost::json::object* languages = value->if_object();
    if (!languages) {
        out.texts.emplace("", text_of(*value, place_of(key), most));
        return out;
    }
    if (languages->empty() || languages->size() > max_languages) refuse(key);
    for (const auto& [language, text] : *languages)
        out.texts.emplace(language, text_of(text, place_of(key) + "." + std::string(language), most));
    return out;
}

double Fields::number(std::string_view key, double otherwise) const {
    const boost::json::value* value = find(key, Need::Optional);
    if (!value) return otherwise;
    boost::json::error_code error;
    const double number = value->to_number<double>(error);
    if (error) refuse(key);
    return error ? otherwise : number;
}

std::vector<std::string> Fields::texts(std::string_view key, std::size_t max_texts, std::size_t most) const {
    std::vector<std::string> out;
    const boost::json::value* value = find(key, Need::Optional);
    if (!value) return out;
    const boost::json::array* list = value->if_array();
    if (!list || list->size() > max_texts) return refuse(key), out;
    for (std::size_t i = 0; i < list->size(); ++i)
        out.push_back(text_of((*list)[i], place_of(key) + "[" + std::to_string(i) + "]", most));
    return out;
}

std::vector<Fields> Fields::objects(std::string_view key, std::size_t max_objects) const {
    std::vector<Fields> out;
    const boost::json::value* value = find(key, Need::Required);
    if (!value) return out;
    const boost::json::array* list = value->if_array();
    if (!list || list->empty() || list->size() > max_objects) return refuse(key), out;
    for (std::size_t i = 0; i < list->size(); ++i)
        out.emplace_back((*list)[i], place_of(key) + "[" + std::to_string(i) + "]", *wrong_);
    return out;
}

std::string_view carried_file(std::string_view name) {
    const auto files = carried::files();
    const auto found = std::ranges::find(files, name, &carried::File::name);
    assert(found != files.end());
    return found == files.end() ? std::string_view() : found->bytes;
}

}  // namespace samenspraak::json_data
