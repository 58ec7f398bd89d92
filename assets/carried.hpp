// SPDX-License-Identifier: EUPL-1.2
// What the program carries inside it: the word lists and the files of assets/, written as C++ by pack while building.
// All views stay valid for as long as the program runs.
#pragma once
#include <span>
#include <string_view>

namespace samenspraak::carried {

// One language: its code ("nl"), and the keys and texts, both in the order of enum class Word.
struct WordList {
    std::string_view language;
    std::span<const std::string_view> keys, texts;
};
std::span<const WordList> word_lists();

struct File {
    std::string_view name;  // as below assets: "method/tada.json"
    std::string_view bytes;
};
std::span<const File> files();

}  // namespace samenspraak::carried
