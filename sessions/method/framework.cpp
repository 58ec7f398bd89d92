// SPDX-License-Identifier: EUPL-1.2
#include "sessions/method/framework.hpp"

#include "assets/carried.hpp"
#include "sessions/change.hpp"
#include "sessions/method/method_file.hpp"

#include <algorithm>
#include <cassert>

namespace samenspraak::method {
namespace {

constexpr std::size_t max_values = 200;
constexpr std::size_t max_other_words = 100;
constexpr double last = 1e9;

using WordList = std::vector<std::string>;

// The one place that decides which letters are the same.
char folded(char letter) { return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter; }

// Letters and digits make words; so does all beyond ASCII, but for the dashes and quotes that begin with E2 80.
bool in_word(std::string_view rest) {
    const char letter = rest.front();
    if (static_cast<unsigned char>(letter) >= 0x80) return !rest.starts_with("\xE2\x80");
    return (letter >= '0' && letter <= '9') || (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z');
}

// `also` is counted as part of a word.
WordList words_in(std::string_view text, char also = ' ') {
    WordList words;
    bool within = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool part = in_word(text.substr(i)) || (text[i] == also && also != ' ');
        if (!part && text.substr(i).starts_with("\xE2\x80")) i += 2;
        if (part && !within) words.emplace_back();
        if (part) words.back() += folded(text[i]);
        within = part;
    }
    return words;
}

bool same_word(std::string_view said, std::string_view wanted) {
    if (!wanted.ends_with('*')) return said == wanted;
    wanted.remove_suffix(1);
    return said.starts_with(wanted);
}

// All ways to name a value, each split into words.
std::vector<WordList> phrases_of(const FrameworkValue& value) {
    std::vector<WordList> phrases;
    for (const auto& [language, name] : value.name.texts) phrases.push_back(words_in(name));
    for (const std::string& phrase : value.also) phrases.push_back(words_in(phrase, '*'));
    std::erase_if(phrases, [](const WordList& phrase) { return phrase.empty(); });
    return phrases;
}

// Does one of the phrases stand somewhere in what was said, word for word?
bool says(const WordList& said, const std::vector<WordList>& phrases) {
    return std::ranges::any_of(phrases, [&](const WordList& phrase) {
        return std::search(said.begin(), said.end(), phrase.begin(), phrase.end(), same_word) != said.end();
    });
}

FrameworkValue read_value(json_data::JsonObject& object) {
    FrameworkValue value;
    value.id = optional_text(object, "id", limit::line);
    value.name = translated(object, "name", limit::line);
    value.meaning = optional_translated(object, "meaning", limit::note_text);
    value.also = object.texts("also", max_other_words, limit::line);
    return value;
}

Framework read_file(json_data::JsonObject& file) {
    Framework framework;
    framework.id = optional_text(file, "id", limit::line);
    framework.name = translated(file, "name", limit::line);
    framework.source = optional_translated(file, "source", limit::note_text);
    framework.note = optional_translated(file, "note", limit::note_text);
    framework.order = file.real("order", last);
    framework.values = read_items<FrameworkValue>(file, "values", max_values, read_value);
    return framework;
}

}  // namespace

Result<Framework> read_framework(std::string_view json) { return read_method_file<Framework>(json, read_file); }

std::vector<Framework> built_in_frameworks() {
    std::vector<Framework> frameworks;
    for (const carried::File& file : carried::files()) {
        if (!file.name.starts_with("method/framework_")) continue;
        Result<Framework> framework = read_framework(file.bytes);
        assert(framework && "a framework that the program carries is in order");
        if (framework) frameworks.push_back(std::move(*framework));
    }
    std::ranges::stable_sort(frameworks, {}, &Framework::order);
    return frameworks;
}

bool names(std::string_view text, const FrameworkValue& value) { return says(words_in(text), phrases_of(value)); }

std::vector<const FrameworkValue*> unnamed(const Framework& framework, const Session& session) {
    NamedValues named;
    named.begin(framework, session);
    std::vector<const FrameworkValue*> missing;
    for (const std::size_t value : named.missing()) missing.push_back(&framework.values[value]);
    return missing;
}

void NamedValues::begin(const Framework& framework, const Session& session) {
    phrases_.clear(), named_by_.clear();
    for (const FrameworkValue& value : framework.values) phrases_.push_back(phrases_of(value));
    for (const auto& [id, note] : session.notes) read(note);
    count();
}

void NamedValues::update_from(const Session& session, std::span<const NoteId> otherwise) {
    for (const NoteId id : otherwise) {
        named_by_.erase(id);
        if (const Note* note = find_note(session, id)) read(*note);
    }
    if (!otherwise.empty()) count();
}

void NamedValues::read(const Note& note) {
    if (note.place.phase != Phase::Values || note.status != NoteStatus::OnBoard || note.covered) return;
    const WordList said = words_in(note.text);
    std::vector<std::size_t> named;
    for (std::size_t i = 0; i < phrases_.size(); ++i)
        if (says(said, phrases_[i])) named.push_back(i);
    if (!named.empty()) named_by_.insert_or_assign(note.id, std::move(named));
}

void NamedValues::count() {
    std::vector<bool> named(phrases_.size());
    for (const auto& [id, values] : named_by_)
        for (const std::size_t value : values) named[value] = true;
    missing_.clear();
    for (std::size_t i = 0; i < named.size(); ++i)
        if (!named[i]) missing_.push_back(i);
}

}  // namespace samenspraak::method
