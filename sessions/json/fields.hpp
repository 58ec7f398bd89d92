// SPDX-License-Identifier: EUPL-1.2
// Reads the small JSON files of the method (frameworks, cards, questions), which may come from anyone: bounded in size,
// depth and number, and with a refusal that names the place (`values[3].name`). Only for sources within this room.
// The first thing that is wrong is kept; all that is read after it is empty, so that one check at the end is enough.
#pragma once
#include "sessions/result.hpp"
#include "sessions/text/translated.hpp"

#include <boost/json.hpp>

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace samenspraak::json_data {

// BadJson says where as line:column; a file over 256 KB is refused unread.
Result<boost::json::value> parse_bounded(std::string_view json);

using FirstWrong = std::optional<Refusal>;
enum class Need { Optional, Required };

// One object in the file. The value and `wrong` outlive it.
class Fields {
public:
    Fields(const boost::json::value&, std::string place, FirstWrong& wrong);

    // A line or more of plain text; empty when it is optional and left out. `most` in code points.
    std::string text(std::string_view key, Need, std::size_t most) const;

    // A text, or an object of language to text.
    text::Translated translated(std::string_view key, Need, std::size_t most) const;

    double number(std::string_view key, double otherwise) const;
    std::vector<std::string> texts(std::string_view key, std::size_t max_texts, std::size_t most) const;
    std::vector<Fields> objects(std::string_view key, std::size_t max_objects) const;  // required, at least one

    std::string place_of(std::string_view key) const;
    void refuse(std::string_view key) const;  // BadField there, unless something was wrong before

private:
    const boost::json::value* find(std::string_view key, Need) const;
    std::string text_of(const boost::json::value&, const std::string& place, std::size_t most) const;

    const boost::json::object* object_ = nullptr;
    std::string place_;  // "" for the file itself, "values[3]" in it
    FirstWrong* wrong_;
};

// Each object of the list under `key`. No id may come twice; an object without one gets its number: "3" for the third.
template <class Item, class Read>
std::vector<Item> read_each(const Fields& file, std::string_view key, std::size_t most, Read read) {
    std::vector<Item> items;
    std::set<std::string> ids;
    for (const Fields& fields : file.objects(key, most)) {
        Item item = read(fields);
        if (item.id.empty()) item.id = std::to_string(items.size() + 1);
        if (!ids.insert(item.id).second) fields.refuse("id");
        items.push_back(std::move(item));
    }
    return items;
}

// A file with nothing but such a list.
template <class Item, class Read>
Result<std::vector<Item>> read_list(std::string_view json, std::string_view key, std::size_t most, Read read) {
    const Result<boost::json::value> parsed = parse_bounded(json);
    if (!parsed) return parsed.error();
    FirstWrong wrong;
    std::vector<Item> items = read_each<Item>(Fields(*parsed, "", wrong), key, most, read);
    if (wrong) return *wrong;
    return items;
}

// A file that the program carries. It is there: a name that does not exist is a mistake in the program.
std::string_view carried_file(std::string_view name);

}  // namespace samenspraak::json_data
