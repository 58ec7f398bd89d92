// SPDX-License-Identifier: EUPL-1.2
// A word list as it is written: assets/words/CODE.json, an object of key to text. A text with a count in it is an
// object of its forms: "cli_notes": {"one": "1 note", "other": "{0} notes"}. Its forms are named by the plural
// categories of the language (plurals.hpp); "none" may stand beside them for a count of 0. {0} in a form is the count.
// pack builds the lists of the program from it, so that what holds for a list that is carried holds for any.
#pragma once
#include "assets/carried.hpp"

#include <map>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace samenspraak::carried {

// A list that cannot be read: what() says where and why, for who wrote the list.
struct BadWordFile : std::runtime_error {
    using std::runtime_error::runtime_error;
};

struct WordFile {
    std::map<std::string, std::string> texts;                           // by key
    std::map<std::string, std::map<std::string, std::string>> counted;  // by key, then by form: "none", "one" …
};

// `name` is the file's, for what is wrong. Throws BadWordFile.
WordFile read_word_file(std::string_view name, std::string_view json);

// What keeps the list of `language` from saying all that `model` says (the Dutch list, on which all others are held): a
// line for each key that it lacks or has too many, each form that is lacking or that the language does not have, each
// text with other places {0}. A form that only one count has may leave {0} out: "1 note".
std::vector<std::string> faults(std::string_view language, const WordFile& model, const WordFile& file);

// A list that was read, in the order in which the program looks words up. What the file lacks is taken from the model.
// Owns all texts; whoever uses list() must not outlive it. Not to be copied, since list() would point into the other.
class ReadWordList {
public:
    ReadWordList(std::string_view language, const WordFile& model, const WordFile& file);
    ReadWordList(const ReadWordList&) = delete;
    ReadWordList& operator=(const ReadWordList&) = delete;
    WordList list() const { return {language_, keys_, texts_, counted_keys_, counted_}; }

private:
    std::string language_;
    WordFile model_, file_;
    std::vector<std::string_view> keys_, texts_, counted_keys_;
    std::vector<CountedText> counted_;
};

}  // namespace samenspraak::carried
