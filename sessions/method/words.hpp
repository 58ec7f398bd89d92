// SPDX-License-Identifier: EUPL-1.2
// What the program says, in the language of the person who reads. The texts are in assets/words and nowhere else;
// enum class Word and enum class CountedWord (what is said with a count) are made from them, so that a name without a
// text does not build. Words are never altered once made: any thread may read them.
#pragma once
#include "assets/carried.hpp"
#include "assets/word.hpp"
#include "sessions/result.hpp"

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace samenspraak::method {

class Words {
public:
    // A language that the program carries no list for is answered in Dutch.
    explicit Words(std::string_view language);
    explicit Words(const carried::WordList& list) : list_(list) {}  // what it views must outlive these words
    std::string_view language() const { return list_.language; }

    std::string_view operator()(Word) const;  // valid for as long as the list: of a carried one, for ever

    // With {0}, {1} … replaced; what is put in is never searched for places again, and turns nothing but itself
    // (sessions/text/direction.hpp).
    std::string operator()(Word, std::initializer_list<std::string_view> fill) const;

    // In the form that goes with the count in this language: "1 note", "3 notes". {0} is the count; `more` fills {1} …
    std::string operator()(CountedWord, std::uint64_t count, std::initializer_list<std::string_view> more = {}) const;

    // The text under `key`, or the key itself when there is none: for keys made from data, as refused_<reason>.
    std::string_view by_key(std::string_view key) const;

    // The name of a word, in every language the same: "command_undo".
    static std::string_view key_of(Word);

    std::string operator()(const Refusal&) const;  // why not, in words a person understands

private:
    carried::WordList list_;
};

// The text with {0}, {1} … replaced; what is put in is never searched for places again. For templates from data.
std::string filled(std::string_view text, std::initializer_list<std::string_view> fill);

// Does the program carry this language ("nl", "en", …)?
bool knows_language(std::string_view code);
std::vector<std::string_view> languages();  // all that it carries

}  // namespace samenspraak::method
