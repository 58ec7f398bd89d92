// SPDX-License-Identifier: EUPL-1.2
// How texts of the screen are set: by which typesetter, with the hyphens of which language, through which glyphs. What
// is set is kept while it is used: setting it again costs a look-up. texts.hpp draws with it.
#pragma once
#include "app/screen/draw/geometry.hpp"
#include "app/screen/draw/theme.hpp"

#include <imgui.h>

#include <string>
#include <string_view>

namespace samenspraak::screen {

class Glyphs;

class TextSetting {
public:
    // Both must outlive it.
    TextSetting(text::Typesetter& typesetter, Glyphs& glyphs) : typesetter_(typesetter), glyphs_(glyphs) {}

    // Enclose a frame. end() sends new glyphs to the texture.
    void begin();
    void end();

    // A word that is longer than a line is broken as this language does.
    void hyphenate_in(std::string_view language);

    // The text must be sound UTF-8. width 0: as wide as it wants, on one line. lines 0: as many as it needs; else the
    // last ends in "…". Valid until the frame ends.
    const text::Layout& set(std::string_view, const Lettering&, float width = 0, int lines = 0, float indent = 0);

    // With the top left at `origin`, in pixels; scale: pixels per unit.
    void draw(ImDrawList&, const text::Layout&, Pixel origin, float scale, ImU32 ink);

    text::Typesetter& typesetter() { return typesetter_; }  // for an editor, which lays out by itself

private:
    text::Typesetter& typesetter_;
    Glyphs& glyphs_;
    std::string language_;
};

}  // namespace samenspraak::screen
