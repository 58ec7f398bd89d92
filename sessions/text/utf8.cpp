// SPDX-License-Identifier: EUPL-1.2
#include "sessions/text/utf8.hpp"

#include <algorithm>

namespace samenspraak::text {
namespace {

bool is_control(char32_t c) { return c < 0x20 || (c >= 0x7f && c < 0xa0); }
bool continues(char c) { return (static_cast<unsigned char>(c) & 0xc0) == 0x80; }

}  // namespace

CodePoint code_point_at(std::string_view bytes, std::size_t at) {
    const auto first = static_cast<unsigned char>(bytes[at]);
    if (first < 0x80) return {first, 1};
    const std::size_t length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
    constexpr CodePoint broken{0xfffd, 1, false};
    if (first < 0xc2 || first > 0xf4 || at + length > bytes.size()) return broken;
    char32_t value = first & (0x7fU >> length);
    for (std::size_t i = 1; i < length; ++i) {
        if (!continues(bytes[at + i])) return broken;
        value = value << 6 | (static_cast<unsigned char>(bytes[at + i]) & 0x3fU);
    }
    const bool too_long = (length == 3 && value < 0x800) || (length == 4 && value < 0x10000);
    if (too_long || value > 0x10ffff || (value >= 0xd800 && value < 0xe000)) return broken;
    return {value, length};
}

std::size_t count_code_points(std::string_view bytes) {
    return static_cast<std::size_t>(std::ranges::count_if(bytes, [](char c) { return !continues(c); }));
}

bool is_plain_text(std::string_view bytes, std::size_t most) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < bytes.size(); ++count) {
        const CodePoint next = code_point_at(bytes, at);
        if (!next.sound || (is_control(next.value) && next.value != '\n')) return false;
        at += next.length;
    }
    return count >= 1 && count <= most;
}

std::string cleaned(std::string_view bytes) {
    std::string clean;
    clean.reserve(bytes.size());
    for (std::size_t at = 0; at < bytes.size();) {
        const CodePoint next = code_point_at(bytes, at);
        at += next.length;
        if (next.value == '\r') {
            clean += '\n';
            if (at < bytes.size() && bytes[at] == '\n') ++at;
        } else if (next.value == 0x2028 || next.value == 0x2029 || next.value == 0x85) {
            clean += '\n';
        } else if (next.value == '\t') {
            clean += ' ';
        } else if (next.value == '\n' || !is_control(next.value)) {
            append(clean, next.value);
        }
    }
    return clean;
}

std::string_view first_code_points(std::string_view bytes, std::size_t most) {
    std::size_t at = 0;
    for (std::size_t count = 0; at < bytes.size() && count < most; ++count) at += code_point_at(bytes, at).length;
    return bytes.substr(0, at);
}

void append(std::string& out, char32_t c) {
    if (c > 0x10ffff || (c >= 0xd800 && c < 0xe000)) c = 0xfffd;
    const auto tail = [&](int shift) { out += static_cast<char>(0x80 | ((c >> shift) & 0x3f)); };
    if (c < 0x80) {
        out += static_cast<char>(c);
    } else if (c < 0x800) {
        out += static_cast<char>(0xc0 | c >> 6);
        tail(0);
    } else if (c < 0x10000) {
        out += static_cast<char>(0xe0 | c >> 12);
        tail(6), tail(0);
    } else {
        out += static_cast<char>(0xf0 | c >> 18);
        tail(12), tail(6), tail(0);
    }
}

}  // namespace samenspraak::text
