// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/draw/text_setting.hpp"

#include "app/screen/draw/glyphs.hpp"

namespace samenspraak::screen {

void TextSetting::begin() {
    typesetter_.forget_unused();
    glyphs_.begin();
}

void TextSetting::end() { glyphs_.end(); }

void TextSetting::hyphenate_in(std::string_view language) {
    if (language_ == language) return;
    language_ = language;
    typesetter_.expect_hyphens(language);
}

const text::Layout& TextSetting::set(
    std::string_view text, const Lettering& lettering, float width, int lines, float indent) {
    return typesetter_.lay_out(
        {.text = text, .style = lettering, .width = width, .lines = lines, .hyphens = language_, .indent = indent});
}

void TextSetting::draw(ImDrawList& list, const text::Layout& layout, Pixel origin, float scale, ImU32 ink) {
    glyphs_.draw(list, layout, {origin.x, origin.y}, scale, ink);
}

}  // namespace samenspraak::screen
