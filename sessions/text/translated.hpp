// SPDX-License-Identifier: EUPL-1.2
// A text that carries its own translations: for what comes from data (a framework, a card) and not from the word lists.
#pragma once
#include <map>
#include <string>
#include <string_view>

namespace samenspraak::text {

struct Translated {
    std::map<std::string, std::string, std::less<>> texts;  // by language; "" = written in no language in particular

    // In this language; else the text without a language, Dutch, English, or the first there is. Empty when there is
    // none.
    std::string_view in(std::string_view language) const;
    friend bool operator==(const Translated&, const Translated&) = default;
};

}  // namespace samenspraak::text
