// SPDX-License-Identifier: EUPL-1.2
// A text with its own translations, for texts that come from data (a framework, a card) instead of the word lists.
#pragma once
#include <map>
#include <string>
#include <string_view>

namespace samenspraak::text {

struct Translated {
    std::map<std::string, std::string, std::less<>> texts;  // by language; "": in no particular language

    // The text in this language. If there is none: the text without a language, else Dutch, English, or any other.
    // Empty when there is no text at all. Valid as long as `texts` is unchanged.
    std::string_view in(std::string_view language) const;
    friend bool operator==(const Translated&, const Translated&) = default;
};

}  // namespace samenspraak::text
