// SPDX-License-Identifier: EUPL-1.2
#include "sessions/text/fold.hpp"

#include "sessions/text/trimmed.hpp"
#include "sessions/text/utf8.hpp"

#include <glib.h>
#include <memory>

namespace samenspraak::text {
namespace {

using Owned = std::unique_ptr<char, decltype(&g_free)>;

// What one code point comes to; nothing for a mark.
void fold_into(std::string& out, std::string_view bytes, CodePoint point) {
    if (point.value < 0x80) {
        const char c = static_cast<char>(point.value);
        if (g_ascii_isspace(c)) {
            if (out.empty() || out.back() != ' ') out += ' ';
        } else {
            out += g_ascii_tolower(c);
        }
        return;
    }
    if (!point.sound) return;
    if (point.value == 0x131 || point.value == 0x130) {  // Turkish i without and with its dot
        out += 'i';
        return;
    }
    if (g_unichar_isspace(point.value)) {
        if (out.empty() || out.back() != ' ') out += ' ';
        return;
    }
    const Owned lower(g_utf8_casefold(bytes.data(), static_cast<gssize>(bytes.size())), g_free);
    const Owned apart(g_utf8_normalize(lower.get(), -1, G_NORMALIZE_ALL), g_free);
    if (!apart) return;
    const std::string_view parts(apart.get());
    for (std::size_t at = 0; at < parts.size();) {
        const CodePoint part = code_point_at(parts, at);
        if (!g_unichar_ismark(part.value) && g_unichar_type(part.value) != G_UNICODE_FORMAT)
            out += parts.substr(at, part.length);
        at += part.length;
    }
}

// The folded text, and for each of its bytes the code point that it came from, as a span of the original.
struct Traced {
    std::string text;
    std::vector<Match> from;
};

Traced traced(std::string_view original) {
    Traced result;
    for (std::size_t at = 0; at < original.size();) {
        const CodePoint point = code_point_at(original, at);
        const std::size_t before = result.text.size();
        fold_into(result.text, original.substr(at, point.length), point);
        if (result.text.size() == before && !result.from.empty()) result.from.back().end = at + point.length;  // a mark
        result.from.resize(result.text.size(), {at, at + point.length});
        at += point.length;
    }
    return result;
}

}  // namespace

std::string folded(std::string_view original) {
    std::string out;
    out.reserve(original.size());
    for (std::size_t at = 0; at < original.size();) {
        const CodePoint point = code_point_at(original, at);
        fold_into(out, original.substr(at, point.length), point);
        at += point.length;
    }
    return out;
}

std::vector<Match> find_folded(std::string_view in, std::string_view wanted) {
    const std::string key = folded(wanted);
    const std::string_view sought = trimmed(key);
    std::vector<Match> matches;
    if (sought.empty()) return matches;
    const Traced haystack = traced(in);
    for (std::size_t at = haystack.text.find(sought); at != std::string::npos;
         at = haystack.text.find(sought, at + sought.size()))
        matches.push_back({haystack.from[at].begin, haystack.from[at + sought.size() - 1].end});
    return matches;
}

bool contains_folded(std::string_view in, std::string_view wanted) {
    const std::string key = folded(wanted);
    const std::string_view sought = trimmed(key);
    return !sought.empty() && folded(in).find(sought) != std::string::npos;
}

}  // namespace samenspraak::text
