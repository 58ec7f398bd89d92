// SPDX-License-Identifier: EUPL-1.2
#include "assets/word_file.hpp"

#include <boost/json.hpp>

#include <algorithm>
#include <set>

namespace samenspraak::carried {
namespace {

using Forms = std::map<std::string, std::string>;

constexpr std::string_view none = "none";

// The parser keeps the last of two members with one key, and says nothing. A key stands where a string is followed by a
// colon; the same form may stand in more than one object, so each object has keys of its own.
void refuse_doubles(const std::string& name, std::string_view text) {
    std::vector<std::set<std::string_view>> seen(1);
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '{') seen.emplace_back();
        if (text[at] == '}' && seen.size() > 1) seen.pop_back();
        if (text[at] != '"') continue;
        const std::size_t start = ++at;
        while (at < text.size() && text[at] != '"') at += text[at] == '\\' ? 2 : 1;
        if (at >= text.size()) return;
        const std::string_view string = text.substr(start, at - start);
        const std::size_t next = text.find_first_not_of(" \t\r\n", at + 1);
        if (next != text.npos && text[next] == ':' && !seen.back().insert(string).second)
            throw BadWordFile(name + ": twice: " + std::string(string));
    }
}

bool is_key(std::string_view key) {
    return std::ranges::all_of(
        key, [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; });
}

// Throws BadWordFile without the name of the file.
void read_word(const std::string& key, const boost::json::value& said, WordFile& into) {
    if (!is_key(key)) throw BadWordFile("a key is small letters, digits and _: " + key);
    if (const auto* text = said.if_string()) {
        into.texts.emplace(key, *text);
    } else if (const auto* forms = said.if_object()) {
        for (const auto& [form, words] : *forms) {
            if (!words.is_string()) throw BadWordFile("a form is a text: " + key);
            into.counted[key].emplace(form, words.get_string());
        }
        if (forms->empty()) throw BadWordFile("has no forms: " + key);
    } else {
        throw BadWordFile("neither a text nor an object of forms: " + key);
    }
}

std::set<std::string> places(std::string_view text) {
    std::set<std::string> found;
    for (std::size_t i = 0; i + 2 < text.size(); ++i)
        if (text[i] == '{' && text[i + 2] == '}') found.emplace(text.substr(i, 3));
    return found;
}

std::set<std::string> places(const Forms& forms) {
    std::set<std::string> found;
    for (const auto& [form, text] : forms) found.merge(places(text));
    return found;
}

// Does the form alone say what the count is, so that it may leave {0} out?
bool tells_the_count(std::string_view language, std::string_view form) {
    const auto category = plural_category_named(form);
    return form == none || (category && is_single_count(language, *category));
}

// May a list of this language give this form? `other` always: it answers for what is lacking.
bool is_form_of(std::string_view language, std::string_view form) {
    if (form == none || form == name_of(PluralCategory::Other)) return true;
    const auto category = plural_category_named(form);
    return category && std::ranges::count(plural_categories(language), *category) > 0;
}

class Faults {
public:
    Faults(std::string_view language, const WordFile& model, const WordFile& file)
        : language_(language),
          model_(model),
          file_(file) {}

    std::vector<std::string> all() {
        for (const auto& [key, text] : model_.texts) check_text(key, text);
        for (const auto& [key, forms] : model_.counted) check_counted(key, forms);
        for (const auto& [key, text] : file_.texts)
            if (!model_.texts.contains(key)) add("has what nl.json lacks: ", key);
        for (const auto& [key, forms] : file_.counted)
            if (!model_.counted.contains(key)) add("has what nl.json lacks: ", key);
        return std::move(found_);
    }

private:
    void add(std::string_view what, const std::string& where) { found_.push_back(std::string(what) + where); }

    void check_text(const std::string& key, const std::string& text) {
        const auto here = file_.texts.find(key);
        if (here == file_.texts.end())
            add("lacks ", key);
        else if (here->second.empty())
            add("is empty: ", key);
        else if (places(here->second) != places(text))
            add("has other places {0}: ", key);
    }

    void check_counted(const std::string& key, const Forms& model) {
        const auto here = file_.counted.find(key);
        if (here == file_.counted.end()) return add("lacks ", key);
        const Forms& forms = here->second;
        for (const PluralCategory category : plural_categories(language_))
            if (!forms.contains(std::string(name_of(category))))
                add("lacks ", key + '.' + std::string(name_of(category)));
        if (model.contains(std::string(none)) && !forms.contains(std::string(none)))
            add("lacks ", key + '.' + std::string(none));
        for (const auto& [form, text] : forms) check_form(key + '.' + form, form, text, places(model));
    }

    void check_form(const std::string& where, const std::string& form, const std::string& text,
        const std::set<std::string>& wanted) {
        if (!is_form_of(language_, form)) return add("has a form that this language does not have: ", where);
        if (text.empty()) return add("is empty: ", where);
        std::set<std::string> there = places(text);
        if (tells_the_count(language_, form) && wanted.contains("{0}")) there.insert("{0}");
        if (there != wanted) add("has other places {0}: ", where);
    }

    std::string_view language_;
    const WordFile& model_;
    const WordFile& file_;
    std::vector<std::string> found_;
};

CountedText counted_text(const Forms& forms) {
    CountedText made;
    for (const auto& [form, text] : forms) {
        if (form == none) made.none = text;
        if (const auto category = plural_category_named(form)) made.forms[static_cast<std::size_t>(*category)] = text;
    }
    return made;
}

}  // namespace

WordFile read_word_file(std::string_view name, std::string_view json) {
    boost::json::error_code broken;
    const boost::json::value parsed = boost::json::parse(json, broken);
    if (broken) throw BadWordFile(std::string(name) + ": " + broken.message());
    if (!parsed.is_object()) throw BadWordFile(std::string(name) + ": not an object of key to text");
    refuse_doubles(std::string(name), json);
    WordFile read;
    try {
        for (const auto& [key, said] : parsed.get_object()) read_word(std::string(key), said, read);
    } catch (const BadWordFile& bad) {
        throw BadWordFile(std::string(name) + ": " + bad.what());
    }
    return read;
}

std::vector<std::string> faults(std::string_view language, const WordFile& model, const WordFile& file) {
    return Faults(language, model, file).all();
}

ReadWordList::ReadWordList(std::string_view language, const WordFile& model, const WordFile& file)
    : language_(language),
      model_(model),
      file_(file) {
    for (const auto& [key, text] : model_.texts) {
        const auto here = file_.texts.find(key);
        keys_.push_back(key);
        texts_.push_back(here == file_.texts.end() ? text : here->second);
    }
    for (const auto& [key, forms] : model_.counted) {
        const auto here = file_.counted.find(key);
        counted_keys_.push_back(key);
        counted_.push_back(counted_text(here == file_.counted.end() ? forms : here->second));
    }
}

}  // namespace samenspraak::carried
