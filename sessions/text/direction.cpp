// SPDX-License-Identifier: EUPL-1.2
#include "sessions/text/direction.hpp"

#include "sessions/text/utf8.hpp"

namespace samenspraak::text {
namespace {

bool within(char32_t c, char32_t from, char32_t to) { return c >= from && c <= to; }

// Hebrew, Arabic, Syriac, Thaana, N’Ko and their like, and the mark that says so; but for digits.
bool is_from_right(char32_t c) {
    if (within(c, 0x660, 0x66c) || within(c, 0x6f0, 0x6f9)) return false;
    return within(c, 0x5be, 0x8ff) || c == 0x200f || within(c, 0xfb1d, 0xfdff) || within(c, 0xfe70, 0xfefe)
           || within(c, 0x10800, 0x10fff) || within(c, 0x1e800, 0x1efff);
}

// Letters of all other scripts; no digits, punctuation, signs or emoji.
bool is_from_left(char32_t c) {
    return within(c, 'A', 'Z') || within(c, 'a', 'z') || (within(c, 0xc0, 0x2af) && c != 0xd7 && c != 0xf7)
           || within(c, 0x370, 0x58f) || within(c, 0x900, 0x1fff) || c == 0x200e || within(c, 0x2c00, 0x2dff)
           || within(c, 0x3041, 0xd7ff) || within(c, 0xf900, 0xfb17) || within(c, 0xff21, 0xffdc)
           || within(c, 0x20000, 0x3ffff);
}

}  // namespace

bool reads_from_right(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = code_point_at(text, at);
        if (is_from_right(point.value)) return true;
        if (is_from_left(point.value)) return false;
        at += point.length;
    }
    return false;
}

}  // namespace samenspraak::text
