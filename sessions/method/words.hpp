// SPDX-License-Identifier: EUPL-1.2
// What the program says, in the language of the person who reads. The texts are in assets/words and nowhere else;
// enum class Word is made from them, so that a name without a text does not build.
#pragma once
#include "assets/carried.hpp"
#include "assets/word.hpp"
#include "sessions/result.hpp"

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace samenspraak::method {

class Words {
public:
    // A language that the program carries no list for is answered in Dutch.
    explicit Words(std::string_view language);
    std::string_view language() const { return list_->language; }

    std::string_view operator()(Word) const;  // stays valid for ever

    // With {0}, {1} … replaced; what is put in is never searched for places again.
    std::string operator()(Word, std::initializer_list<std::string_view> fill) const;

    // The text under `key`, or the key itself when there is none: for keys made from data, as refused_<reason>.
    std::string_view by_key(std::string_view key) const;

    // The name of a word, in every language the same: "command_undo".
    static std::string_view key_of(Word);

    std::string operator()(const Refusal&) const;  // why not, in words a person understands

private:
    const carried::WordList* list_;  // carried for as long as the program runs
};

// The text with {0}, {1} … replaced; what is put in is never searched for places again. For templates from data.
std::string filled(std::string_view text, std::initializer_list<std::string_view> fill);

// Does the program carry this language ("nl", "en", …)?
bool knows_language(std::string_view code);
std::vector<std::string_view> languages();  // all that it carries

}  // namespace samenspraak::method
