// SPDX-License-Identifier: EUPL-1.2
#include "sessions/method/method_file.hpp"

#include "assets/carried.hpp"

#include <algorithm>
#include <cassert>

namespace samenspraak::method {
namespace {

constexpr json_data::JsonBounds bounds{.bytes = 256 * 1024, .depth = 32};
constexpr std::size_t max_languages = 50;

}  // namespace

std::string_view carried_file(std::string_view name) {
    const auto files = carried::files();
    const auto found = std::ranges::find(files, name, &carried::File::name);
    assert(found != files.end());
    return found == files.end() ? std::string_view() : found->bytes;
}

Result<boost::json::value> parse_method_file(std::string_view json) {
    if (json.size() > bounds.bytes) return Refusal{Reason::TextTooLong, {}};
    return json_data::read_json(json, bounds);
}

std::string optional_text(json_data::JsonObject& object, std::string_view key, std::size_t most) {
    return object.has(key) ? object.required_text(key, most) : std::string();
}

text::Translated translated(json_data::JsonObject& object, std::string_view key, std::size_t most) {
    object.require(key);
    return optional_translated(object, key, most);
}

text::Translated optional_translated(json_data::JsonObject& object, std::string_view key, std::size_t most) {
    text::Translated translated;
    const boost::json::value* value = object.value(key);
    if (!value) return translated;
    const boost::json::object* languages = value->if_object();
    if (!languages) {
        translated.texts.emplace("", object.required_text(key, most));
        return translated;
    }
    if (languages->empty() || languages->size() > max_languages) object.refuse(Reason::BadField, key);
    object.within(key, [&](json_data::JsonObject& texts) {
        for (const auto& [language, text] : *languages)
            translated.texts.emplace(language, texts.required_text(language, most));
    });
    return translated;
}

}  // namespace samenspraak::method
