// SPDX-License-Identifier: EUPL-1.2
#include "sessions/text/translated.hpp"

namespace samenspraak::text {

std::string_view Translated::in(std::string_view language) const {
    for (const std::string_view code : {language, std::string_view(), std::string_view("nl"), std::string_view("en")})
        if (const auto found = texts.find(code); found != texts.end()) return found->second;
    return texts.empty() ? std::string_view() : std::string_view(texts.begin()->second);
}

}  // namespace samenspraak::text
