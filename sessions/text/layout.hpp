// SPDX-License-Identifier: EUPL-1.2
// Text of any script, laid out by Pango: lines, places, hits, carets and glyphs. Sizes are in design units and never
// rounded to pixels, so that lines break at the same words at every zoom, on the screen and in reports alike.
// One thread each: a typesetter and its layouts belong to the thread that made it.
#pragma once
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

typedef struct _cairo cairo_t;
typedef struct _cairo_scaled_font cairo_scaled_font_t;

namespace samenspraak::text {

enum class TextAlign : std::uint8_t { Start, Middle, End };  // Start: the left, or the right for Arabic and Hebrew

struct TextStyle {
    float size = 20;
    int weight = 400;       // 400, 500, 600 or 700
    float tracking = 0;     // extra space between letters, in parts of the size
    float leading = 1.3f;   // from line to line, in parts of the size; the same on every line
    bool tabular = false;   // figures all equally wide
    bool ligatures = true;  // off where text is copied out again, as from a PDF
    TextAlign align = TextAlign::Start;
    friend bool operator==(const TextStyle&, const TextStyle&) = default;
};

struct TextWish {
    std::string_view text;  // sound UTF-8
    TextStyle style = {};
    float width = 0;  // wraps there, and inside words that are longer; 0: as wide as it wants
    int lines = 0;    // at most so many, the last ending in "…"; 0: as many as it needs
    std::string_view hyphens =
        {};  // the language by which words that are longer than a line are broken; none: anywhere
};

struct TextBox {
    float x = 0, y = 0, width = 0, height = 0;
};

// A glyph on its baseline, from the top left of the layout. Fonts are numbered by the typesetter.
struct PlacedGlyph {
    std::uint32_t font = 0, glyph = 0;
    float x = 0, y = 0;
    float missing_width = 0;  // above 0: no font has it; a box so wide is drawn instead
};

// One line of a layout: which bytes stand on it (the blank at which it broke left out), and where.
struct TextLine {
    std::size_t begin = 0, end = 0;
    float x = 0, width = 0;
    bool hyphen = false;  // ends in one that is not in the text
};

enum class TextStep : std::uint8_t {
    Left,
    Right,
    Up,
    Down,
    WordLeft,
    WordRight,
    LineStart,
    LineEnd,
    TextStart,
    TextEnd
};

class Layout {
public:
    ~Layout();
    Layout(const Layout&) = delete;
    Layout& operator=(const Layout&) = delete;

    float width() const { return width_; }    // of the widest line
    float height() const { return height_; }  // lines times leading
    int lines() const;
    float baseline() const;  // of the first line, from the top
    bool cut() const;        // something was left out for "…"
    std::span<const PlacedGlyph> glyphs() const { return glyphs_; }

    // What follows up to text_lines, but for selection, is for texts that are edited: without hyphens.

    // The byte before which a caret stands for a click there: always between characters as people see them.
    std::size_t hit(float x, float y) const;
    TextBox caret(std::size_t byte) const;  // width 0
    std::vector<TextBox> selection(std::size_t from, std::size_t to) const;

    // Where the caret goes. Left and Right as the eye sees them, also in Arabic. Up and Down keep `x`.
    std::size_t step(std::size_t byte, TextStep, float x) const;
    std::size_t next_character(std::size_t byte) const;  // grapheme by grapheme
    std::size_t previous_character(std::size_t byte) const;
    std::pair<std::size_t, std::size_t> word_at(std::size_t byte) const;

    std::vector<TextLine> text_lines() const;

    void draw(cairo_t*) const;  // with its top left at the current point, in design units and the current colour
    // Only the lines from first up to last, the first of them at the current point: for a text that goes on elsewhere.
    void draw(cairo_t*, int first, int last) const;

private:
    friend class Typesetter;
    struct Parts;
    explicit Layout(std::unique_ptr<Parts>);
    void place_glyphs(class Typesetter&);
    std::size_t step_line(std::size_t byte, int by, float x) const;
    std::size_t step_word(std::size_t byte, bool forward) const;
    int line_of(std::size_t byte) const;
    std::size_t line_edge(std::size_t byte, bool end) const;

    std::unique_ptr<Parts> parts_;
    std::vector<PlacedGlyph> glyphs_;
    float width_ = 0, height_ = 0;
};

class Typesetter {
public:
    // Finds Inter where its package puts it, whatever the fonts that the machine is set up with; other scripts and
    // emoji come from what there is.
    Typesetter();
    ~Typesetter();
    Typesetter(const Typesetter&) = delete;
    Typesetter& operator=(const Typesetter&) = delete;

    // Kept: asking again for the same costs a look-up and allocates nothing. Valid until forget_unused.
    const Layout& lay_out(const TextWish&);

    // For a text that is used once, or edited.
    std::unique_ptr<Layout> lay_out_once(const TextWish&);

    // Texts in that language will come: its dictionary is read on another thread, so that none of them has to wait.
    void expect_hyphens(std::string_view language);

    // Drops layouts that were not asked for since the last calls, once there are more than so many. Once a frame.
    void forget_unused(std::size_t keep = 4'000);
    std::size_t kept() const;

    // A font at so many pixels per design unit, for drawing its glyphs. Valid as long as the typesetter.
    cairo_scaled_font_t* scaled_font(std::uint32_t font, float scale);

private:
    friend class Layout;
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

}  // namespace samenspraak::text
