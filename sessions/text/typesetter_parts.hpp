// SPDX-License-Identifier: EUPL-1.2
// The parts of Pango that the typesetter and its layouts share. Only for the sources in this folder, so that nobody
// else depends on Pango. Threads as in layout.hpp; only the futures of dictionaries are filled by another thread.
#pragma once
#include "sessions/text/hyphens.hpp"
#include "sessions/text/layout.hpp"

#include <pango/pangocairo.h>

#include <functional>
#include <future>
#include <map>
#include <string>
#include <unordered_map>

namespace samenspraak::text {

struct Unref {
    void operator()(void* object) const { g_object_unref(object); }
};
template <class T> using Owned = std::unique_ptr<T, Unref>;

struct Layout::Parts {
    Owned<PangoLayout> layout;
    std::string_view text() const { return {pango_layout_get_text(layout.get()), size}; }
    std::size_t size = 0;           // bytes of the text as laid out, with its soft hyphens
    std::vector<std::size_t> soft;  // byte positions in the given text before which a soft hyphen was inserted

    std::size_t as_set(std::size_t given) const;
    std::size_t as_given(std::size_t set) const;
    // All lines have this height, whatever fonts are on them: vertical positions are ours and not Pango's.
    float line_height = 0, baseline = 0;
};

constexpr std::string_view soft_hyphen = "\u00ad";

struct Line {
    float ascent = 0, height = 0;  // as multiples of the size
};

struct TextKey {
    std::string text;
    TextStyle style;
    float width = 0;
    int lines = 0;
    std::string hyphens;
    float indent = 0;
};

// Look-up by a TextWish, without making a TextKey of it first.
struct TextHash {
    using is_transparent = void;
    static std::size_t of(std::string_view text, const TextStyle&, float width, int lines, float indent);
    template <class A> std::size_t operator()(const A& asked) const {
        return of(asked.text, asked.style, asked.width, asked.lines, asked.indent);
    }
};
struct TextEqual {
    using is_transparent = void;
    template <class A, class B> bool operator()(const A& a, const B& b) const {
        return a.text == b.text && a.style == b.style && a.width == b.width && a.lines == b.lines
               && a.indent == b.indent && std::string_view(a.hyphens) == std::string_view(b.hyphens);
    }
};

struct Typesetter::Parts {
    struct Kept {
        std::unique_ptr<Layout> layout;
        std::uint64_t asked = 0;  // the number of the last frame in which it was used
    };
    struct ScaledFont {
        void operator()(cairo_scaled_font_t* font) const { cairo_scaled_font_destroy(font); }
    };

    Owned<PangoFontMap> fonts;
    Owned<PangoContext> context;
    Line line;  // the measures of Inter
    std::unordered_map<TextKey, Kept, TextHash, TextEqual> kept;
    std::uint64_t frame = 0;
    std::vector<Owned<PangoFont>> used;  // by number; held so that no other font can get the same address
    std::unordered_map<PangoFont*, std::uint32_t> numbers;
    std::map<std::pair<std::uint32_t, float>, std::unique_ptr<cairo_scaled_font_t, ScaledFont>> scaled;

    std::map<std::string, std::shared_future<text::Hyphens>, std::less<>> hyphens;  // by language

    std::uint32_t number_of(PangoFont*);
    const std::shared_future<text::Hyphens>& hyphens_of(std::string_view language);
    void hyphenate(Layout::Parts&, const TextWish&);
};

}  // namespace samenspraak::text
