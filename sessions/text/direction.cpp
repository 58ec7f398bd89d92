// SPDX-License-Identifier: EUPL-1.2
#include "sessions/text/direction.hpp"

#include "sessions/text/utf8.hpp"

#include <fribidi.h>

namespace samenspraak::text {
namespace {

constexpr char marks_begin = '\xe2';  // of U+2000 to U+2FFF, in UTF-8
constexpr char32_t first_isolate = 0x2066, first_strong_isolate = 0x2068, end_of_isolate = 0x2069;

}  // namespace

// As pango_find_base_dir, which Pango no longer wants to be called.
bool reads_from_right(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = code_point_at(text, at);
        const FriBidiCharType type = fribidi_get_bidi_type(point.value);
        if (FRIBIDI_IS_LETTER(type)) return FRIBIDI_IS_RTL(type);
        at += point.length;
    }
    return false;
}

bool turns_direction(std::string_view text) {
    for (std::size_t at = text.find(marks_begin); at != std::string_view::npos; at = text.find(marks_begin, at + 1)) {
        const char32_t mark = code_point_at(text, at).value;
        if ((mark >= 0x202a && mark <= 0x202e) || (mark >= first_isolate && mark <= end_of_isolate)) return true;
    }
    return false;
}

std::string isolated(std::string_view text) {
    if (!turns_direction(text)) return std::string(text);
    std::string out;
    std::size_t open = 0;
    const auto close = [&] {
        for (; open > 0; --open) append(out, end_of_isolate);
    };
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = code_point_at(text, at);
        at += point.length;
        if (point.value == '\n') {
            close();
            out += '\n';
            continue;
        }
        if (open == 0) append(out, first_strong_isolate), open = 1;
        if (point.value == end_of_isolate && open == 1) continue;  // it would end what was begun here
        if (point.value >= first_isolate && point.value < end_of_isolate) ++open;
        if (point.value == end_of_isolate) --open;
        append(out, point.value);
    }
    close();
    return out;
}

}  // namespace samenspraak::text
