// SPDX-License-Identifier: EUPL-1.2
#include "sessions/text/xml.hpp"

namespace samenspraak::report {
namespace {

constexpr std::string_view unknown = "\xef\xbf\xbd";  // U+FFFD

// Is there at `at` a character that documents do not know, and how many bytes is it; 0 when they know it. Besides
// control characters these are the 66 that Unicode keeps for itself: U+FDD0 to U+FDEF, and the last two of each plane.
std::size_t strange(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) {
        return static_cast<unsigned char>(at + i < text.size() ? text[at + i] : 0);
    };
    const auto last_two = [&](std::size_t i) {
        return byte(i) == 0xbf && (byte(i + 1) == 0xbe || byte(i + 1) == 0xbf);
    };
    if (byte(0) < 0x20) return byte(0) == '\n' || byte(0) == '\t' ? 0 : 1;
    if (byte(0) == 0xef) {
        const bool own = byte(1) == 0xb7 && byte(2) >= 0x90 && byte(2) <= 0xaf;
        return own || last_two(1) ? 3 : 0;
    }
    return byte(0) >= 0xf0 && (byte(1) & 0x0f) == 0x0f && last_two(2) ? 4 : 0;
}

std::string_view escape_of(char c) {
    switch (c) {
    case '&': return "&amp;";
    case '<': return "&lt;";
    case '>': return "&gt;";
    case '"': return "&quot;";
    case '\'': return "&#39;";
    default: return {};
    }
}

template <class Escape> std::string copied(std::string_view text, Escape escape) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (const std::size_t length = strange(text, at)) {
            out += unknown;
            at += length - 1;
        } else if (const std::string_view escaped = escape(text[at]); !escaped.empty()) {
            out += escaped;
        } else {
            out += text[at];
        }
    }
    return out;
}

}  // namespace

std::string xml_known(std::string_view text) {
    return copied(text, [](char) { return std::string_view(); });
}

std::string xml_text(std::string_view text) { return copied(text, escape_of); }

}  // namespace samenspraak::report
