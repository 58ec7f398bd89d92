// SPDX-License-Identifier: EUPL-1.2
#include "sessions/text/visible.hpp"

#include "sessions/text/trimmed.hpp"
#include "sessions/text/utf8.hpp"

#include <algorithm>
#include <array>

namespace samenspraak::text {
namespace {

struct Range {
    char32_t first, last;
};
// Blanks, and what Unicode calls default ignorable; the blank of braille too.
constexpr std::array invisible{Range{0x00, 0x20}, Range{0x7f, 0xa0}, Range{0xad, 0xad}, Range{0x34f, 0x34f},
    Range{0x61c, 0x61c}, Range{0x115f, 0x1160}, Range{0x1680, 0x1680}, Range{0x17b4, 0x17b5}, Range{0x180b, 0x180f},
    Range{0x2000, 0x200f}, Range{0x2028, 0x202f}, Range{0x205f, 0x206f}, Range{0x2800, 0x2800}, Range{0x3000, 0x3000},
    Range{0x3164, 0x3164}, Range{0xfe00, 0xfe0f}, Range{0xfeff, 0xfeff}, Range{0xffa0, 0xffa0}, Range{0xfff0, 0xfff8},
    Range{0x1bca0, 0x1bca3}, Range{0x1d173, 0x1d17a}, Range{0xe0000, 0xe0fff}};

}  // namespace

bool has_visible(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = code_point_at(text, at);
        const auto is_in = [&](const Range& range) { return range.first <= point.value && point.value <= range.last; };
        if (std::ranges::none_of(invisible, is_in)) return true;
        at += point.length;
    }
    return false;
}

std::string tidied(std::string_view text) {
    std::string tidy;
    bool gap = false;
    for (bool more = true; more;) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        more = end < text.size();
        const std::string_view line = text.substr(0, end);
        text.remove_prefix(more ? end + 1 : end);
        if (!has_visible(line)) {
            gap = true;
            continue;
        }
        if (!tidy.empty()) tidy += gap ? "\n\n" : "\n";
        tidy += line;
        gap = false;
    }
    return std::string(trimmed(tidy));
}

}  // namespace samenspraak::text
