// SPDX-License-Identifier: EUPL-1.2
#include "sessions/report/xml.hpp"

namespace samenspraak::report {
namespace {

constexpr std::string_view unknown = "\xef\xbf\xbd";  // U+FFFD

// Is there at `at` a character that XML does not know, and how many bytes is it; 0 when it knows it.
std::size_t strange(std::string_view text, std::size_t at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte < 0x20) return byte == '\n' || byte == '\t' ? 0 : 1;
    const bool end_of_plane = byte == 0xef && text.substr(at, 2) == "\xef\xbf" && at + 2 < text.size()
                              && (text[at + 2] == '\xbe' || text[at + 2] == '\xbf');
    return end_of_plane ? 3 : 0;
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
