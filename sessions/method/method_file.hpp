// SPDX-License-Identifier: EUPL-1.2
// The small JSON files of the method (frameworks, cards, questions). The program carries some, and a group may bring
// its own, so they are bounded in size, depth and number. Errors: TextTooLong for a file over 256 KB, BadJson with
// line:column, and BadField with the place (`values[3].name`) for anything that is missing or cannot be.
#pragma once
#include "sessions/json/json_reading.hpp"
#include "sessions/text/translated.hpp"

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace samenspraak::method {

// A file that the program carries, for as long as the program runs. It is there: a name that does not exist is a
// mistake in the program.
std::string_view carried_file(std::string_view name);

Result<boost::json::value> parse_method_file(std::string_view json);

// What read(file) makes of the object that the file is.
template <class Content, class Read> Result<Content> read_method_file(std::string_view json, Read read) {
    const Result<boost::json::value> parsed = parse_method_file(json);
    if (!parsed) return parsed.error();
    json_data::JsonReading reading;
    const json_data::JsonPlace whole_file;
    json_data::JsonObject file(reading, whole_file, *parsed);
    Content content = read(file);
    if (reading.refusal()) return Refusal{Reason::BadField, reading.refusal()->about};
    return content;
}

// Left out, or at least one character. Sizes in code points.
std::string optional_text(json_data::JsonObject&, std::string_view key, std::size_t most);

// A text, or an object of language to text.
text::Translated translated(json_data::JsonObject&, std::string_view key, std::size_t most);  // required
text::Translated optional_translated(json_data::JsonObject&, std::string_view key, std::size_t most);

// Each object of the list under `key`: at least one, at most `most`. No id may come twice; an object without one gets
// its number: "3" for the third.
template <class Item, class Read>
std::vector<Item> read_items(json_data::JsonObject& file, std::string_view key, std::size_t most, Read read) {
    const boost::json::array* list = file.array(key);
    if (!list || list->empty() || list->size() > most) return file.refuse(Reason::BadField, key), std::vector<Item>();
    std::vector<Item> items;
    std::set<std::string> ids;
    file.each(key, [&](json_data::JsonObject& object, std::size_t index) {
        Item item = read(object);
        if (item.id.empty()) item.id = std::to_string(index + 1);
        if (!ids.insert(item.id).second) object.refuse(Reason::AlreadyThere, "id");
        items.push_back(std::move(item));
    });
    return items;
}

}  // namespace samenspraak::method
