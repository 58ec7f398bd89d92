// SPDX-License-Identifier: EUPL-1.2
#include "sessions/text/direction.hpp"

#include "sessions/text/utf8.hpp"

#include <fribidi.h>

namespace samenspraak::text {

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

}  // namespace samenspraak::text
