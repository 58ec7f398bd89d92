// SPDX-License-Identifier: EUPL-1.2
#include "sessions/text/utf8.hpp"

#include <algorithm>
namespace samenspraak::text {
std::size_t count_code_points(std::string_view s) {
    return static_cast<std::size_t>(std::count_if(s.begin(), s.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}
bool is_plain_text(std::string_view s, std::size_t most) {
    for (std::size_t i = 0; i < s.size();) {
        auto c = static_cast<unsigned char>(s[i]);
        std::size_t n = c < 0x80                ? 1
                        : c >= 0xC2 && c < 0xE0 ? 2
                        : c >= 0xE0 && c < 0xF0 ? 3
                        : c >= 0xF0 && c < 0xF5 ? 4
                                                : 0;
        if (!n || i + n > s.size() || ((c < 0x20 && c != '\n') || c == 0x7f)) return false;
        for (std::size_t k = 1; k < n; ++k)
            if ((s[i + k] & 0xC0) != 0x80) return false;
        i += n;
    }
    return !s.empty() && count_code_points(s) <= most;
}
}  // namespace samenspraak::text
