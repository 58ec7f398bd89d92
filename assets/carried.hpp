// SPDX-License-Identifier: EUPL-1.2
// What the program carries inside it: the word lists and the files of assets/, written as C++ by pack while building.
// All views of what is carried stay valid for as long as the program runs; it is never altered, so any thread may read.
#pragma once
#include "assets/plurals.hpp"

#include <span>
#include <string_view>

namespace samenspraak::carried {

// One language: its code ("nl"); the keys and texts, both in the order of enum class Word; and those with a count, in
// the order of enum class CountedWord. It owns nothing.
struct WordList {
    std::string_view language;
    std::span<const std::string_view> keys, texts;
    std::span<const std::string_view> counted_keys;
    std::span<const CountedText> counted;
};
std::span<const WordList> word_lists();

struct File {
    std::string_view name;  // as below assets: "method/tada.json"
    std::string_view bytes;
};
std::span<const File> files();

}  // namespace samenspraak::carried
