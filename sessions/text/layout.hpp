// SPDX-License-Identifier: EUPL-1.2
// Text of any script, laid out by Pango: lines, hit tests, carets and glyphs. Sizes are in design units and never
// rounded to pixels, so that lines break at the same words at every zoom, on the screen and in reports alike. Positions
// in a text are in bytes. A typesetter and its layouts belong to the thread that made the typesetter, and it must
// outlive them.
#pragma once
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

typedef struct _cairo cairo_t;
typedef struct _cairo_scaled_font cairo_scaled_font_t;

namespace samenspraak::text {

enum class TextAlign : std::uint8_t { Start, Middle, End };  // Start: left, or right for Arabic and Hebrew

struct TextStyle {
    float size = 20;
    int weight = 400;       // 400, 500, 600 or 700
    float tracking = 0;     // extra space between letters, as a fraction of the size
    float leading = 1.3f;   // distance from line to line, as a multiple of the size; the same for every line
    bool tabular = false;   // all digits equally wide
    bool ligatures = true;  // off where people copy text out again, as from a PDF
    TextAlign align = TextAlign::Start;
    friend bool operator==(const TextStyle&, const TextStyle&) = default;
};

struct TextWish {
    std::string_view text;  // valid UTF-8
    TextStyle style = {};
    float width = 0;  // lines are wrapped at this width, also inside words that are longer; 0: not wrapped
    int lines = 0;    // the maximum number of lines, after which the last ends in "…"; 0: no maximum
    std::string_view hyphens =
        {};            // the language by which words longer than a line are hyphenated; empty: broken anywhere
    float indent = 0;  // how far in the first line begins, where another text ends on it
};

// What stays together when a text is wrapped, in the order of the text.
struct TextPiece {
    float width = 0;
    float blank = 0;         // that follows it, and is left out where a line ends
    bool ends_line = false;  // here the text itself has an end of line
    friend bool operator==(const TextPiece&, const TextPiece&) = default;
};

// How a text of these pieces wraps, by their widths at `size` when they were measured at `measured`: for trying many
// widths without laying out. What is wider than a line is reckoned to fill lines.
struct WrappedLines {
    int count = 1;
    float last = 0;  // how far the last line reaches
};
WrappedLines wrap(std::span<const TextPiece>, float scale, float width, float indent = 0);

struct TextBox {
    float x = 0, y = 0, width = 0, height = 0;
};

// A glyph; (x, y) is on its baseline, measured from the top left of the layout. Fonts are numbered by the typesetter.
struct PlacedGlyph {
    std::uint32_t font = 0, glyph = 0;
    float x = 0, y = 0;
    float missing_width = 0;  // above 0: no font has this glyph, and a box of this width is drawn instead
};

// One line of a layout: the bytes on it, without the blank at which it was broken, and where it is.
struct TextLine {
    std::size_t begin = 0, end = 0;
    float x = 0, width = 0;
    bool hyphen = false;  // ends in a hyphen that is not in the text
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

    float width() const { return width_; }     // of the widest line
    float height() const { return height_; }   // number of lines times leading
    float last_line() const { return last_; }  // how far its last line reaches, from the left
    int lines() const;
    float baseline() const;  // of the first line, from the top
    bool cut() const;        // the text was too long and ends in "…"
    std::span<const PlacedGlyph> glyphs() const { return glyphs_; }

    // From here to text_lines, all but selection is for texts that are edited: these must be laid out without hyphens.

    // The byte before which the caret goes when (x, y) is clicked: always between characters as people see them.
    std::size_t hit(float x, float y) const;
    TextBox caret(std::size_t byte) const;  // width 0
    std::vector<TextBox> selection(std::size_t from, std::size_t to) const;

    // Where the caret goes from `byte`. Left and Right are as seen on the screen, also in Arabic; Up and Down keep `x`.
    std::size_t step(std::size_t byte, TextStep, float x) const;
    std::size_t next_character(std::size_t byte) const;  // grapheme by grapheme
    std::size_t previous_character(std::size_t byte) const;
    std::pair<std::size_t, std::size_t> word_at(std::size_t byte) const;

    std::vector<TextLine> text_lines() const;

    void draw(cairo_t*) const;  // with the top left at the current point, in design units and the current colour
    // Draws only the lines from `first` up to `last`, the first at the current point: for a text that continues
    // elsewhere.
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
    float width_ = 0, height_ = 0, last_ = 0;
};

class Typesetter {
public:
    // Uses Inter from where its package installs it, whatever fonts the computer is configured with; other scripts and
    // emoji come from the fonts that are installed.
    Typesetter();
    ~Typesetter();
    Typesetter(const Typesetter&) = delete;
    Typesetter& operator=(const Typesetter&) = delete;

    // A layout that is kept in a cache: asking again for the same takes a look-up and allocates nothing. Valid until
    // the next forget_unused.
    const Layout& lay_out(const TextWish&);

    // A layout that is not kept, for a text that is used once or is being edited.
    std::unique_ptr<Layout> lay_out_once(const TextWish&);

    // Its pieces, measured at the size of the style.
    std::vector<TextPiece> pieces(std::string_view text, const TextStyle&);

    // Announces texts in this language: its dictionary is then read on another thread, so that no text waits for it.
    void expect_hyphens(std::string_view language);

    // To be called once in each frame: when more than `keep` layouts are cached, drops those not used in recent frames.
    void forget_unused(std::size_t keep = 4'000);
    std::size_t kept() const;

    // A font at `scale` pixels per design unit, for drawing its glyphs. Valid as long as the typesetter.
    cairo_scaled_font_t* scaled_font(std::uint32_t font, float scale);

private:
    friend class Layout;
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

}  // namespace samenspraak::text
