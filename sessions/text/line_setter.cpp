// SPDX-License-Identifier: EUPL-1.2
#include "sessions/text/line_setter.hpp"

#include "sessions/text/utf8.hpp"

#include <cairo.h>

#include <algorithm>
#include <map>
#include <optional>
#include <string>

namespace samenspraak::text {
namespace {

// Letters that stand one beside the other, each for itself, from left to right.
bool is_plain(char32_t c) {
    if (c == 0xad || (c >= 0x7f && c < 0xa0)) return false;  // a soft hyphen, control characters
    return (c > 0x20 && c < 0x250) || (c >= 0x2013 && c <= 0x2014) || (c >= 0x2018 && c <= 0x201e) || c == 0x2022
           || c == 0x2026 || c == 0x20ac;
}

bool is_plain(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const text::CodePoint point = text::code_point_at(text, at);
        if (point.value != ' ' && point.value != '\n' && !is_plain(point.value)) return false;
        at += point.length;
    }
    return true;
}

struct Word {
    std::string text;
    std::vector<cairo_glyph_t> glyphs;               // one a letter, from its own left edge and the baseline
    std::vector<cairo_text_cluster_t> letters = {};  // how many bytes each stands for
    float width = 0;
};

// The words of one style.
struct Face {
    TextStyle style;
    cairo_scaled_font_t* font = nullptr;  // the typesetter's
    float baseline = 0;
    const Word* blank = nullptr;
    std::map<std::string, std::optional<Word>, std::less<>> words = {};  // none: not for us
};

}  // namespace

struct SetLines::Parts {
    std::unique_ptr<Layout> layout;  // when Pango did the whole
    const Face* face = nullptr;
    std::vector<const Word*> words;
    std::vector<std::size_t> ends;  // of each line, among the words

    std::span<const Word* const> line(std::size_t number) const {
        const std::size_t from = number == 0 ? 0 : ends[number - 1];
        return std::span(words).subspan(from, ends[number] - from);
    }
};

struct LineSetter::Parts {
    Typesetter& typesetter;
    std::vector<std::unique_ptr<Face>> faces = {};

    Face& face(const TextStyle&);
    const Word* word(Face&, std::string_view text) const;
    std::optional<Word> made(Face&, std::string_view text) const;
    bool break_paragraph(Face&, std::string_view text, float width, SetLines::Parts&);
};

// --- words

Face& LineSetter::Parts::face(const TextStyle& style) {
    for (const auto& each : faces)
        if (each->style == style) return *each;
    Face& made = *faces.emplace_back(std::make_unique<Face>(Face{style}));
    const auto sample = typesetter.lay_out_once({"n n", style});
    if (sample->glyphs().size() != 3) return made;  // without a blank nothing is set
    made.baseline = sample->baseline();
    made.font = typesetter.scaled_font(sample->glyphs()[0].font, 1);
    const float letter = typesetter.lay_out_once({"n", style})->width();
    Word blank{" ", {{sample->glyphs()[1].glyph, 0, 0}}, {{1, 1}}, sample->width() - 2 * letter};
    made.blank = &*made.words.emplace(" ", std::move(blank)).first->second;
    return made;
}

const Word* LineSetter::Parts::word(Face& face, std::string_view text) const {
    auto found = face.words.find(text);
    if (found == face.words.end()) found = face.words.emplace(std::string(text), made(face, text)).first;
    return found->second ? &*found->second : nullptr;
}

std::optional<Word> LineSetter::Parts::made(Face& face, std::string_view text) const {
    const auto layout = typesetter.lay_out_once({text, face.style});
    Word word{std::string(text), {}, {}, layout->width()};
    for (const PlacedGlyph& glyph : layout->glyphs()) {
        if (glyph.missing_width > 0 || typesetter.scaled_font(glyph.font, 1) != face.font) return std::nullopt;
        word.glyphs.push_back(
            {glyph.glyph, static_cast<double>(glyph.x), static_cast<double>(glyph.y - layout->baseline())});
    }
    for (std::size_t at = 0; at < text.size(); at += static_cast<std::size_t>(word.letters.back().num_bytes))
        word.letters.push_back({static_cast<int>(text::code_point_at(text, at).length), 1});
    if (word.glyphs.size() != word.letters.size()) return std::nullopt;
    return word;
}

// --- lines

// Each word on the line as long as it fits; blanks at the end of a line hang over. False: this is for Pango.
bool LineSetter::Parts::break_paragraph(Face& face, std::string_view text, float width, SetLines::Parts& into) {
    float x = 0;
    for (;;) {
        const std::string_view next = text.substr(0, text.find(' '));
        if (!next.empty()) {
            const Word* set = word(face, next);
            if (!set || (width > 0 && set->width > width)) return false;
            if (width > 0 && x > 0 && x + set->width > width) into.ends.push_back(into.words.size()), x = 0;
            into.words.push_back(set);
            x += set->width;
        }
        if (next.size() == text.size()) break;
        into.words.push_back(face.blank);
        x += face.blank->width;
        text.remove_prefix(next.size() + 1);
    }
    into.ends.push_back(into.words.size());
    return true;
}

LineSetter::LineSetter(Typesetter& typesetter) : parts_(std::make_unique<Parts>(Parts{typesetter})) {}
LineSetter::~LineSetter() = default;

std::size_t LineSetter::words() const {
    std::size_t count = 0;
    for (const auto& face : parts_->faces) count += face->words.size();
    return count;
}

SetLines LineSetter::set(const TextWish& wish) {
    auto set = std::make_unique<SetLines::Parts>();
    Face& face = parts_->face(wish.style);
    bool done = face.blank && wish.lines == 0 && wish.style.align == TextAlign::Start && is_plain(wish.text);
    for (std::string_view rest = wish.text; done;) {
        const std::string_view paragraph = rest.substr(0, rest.find('\n'));
        done = parts_->break_paragraph(face, paragraph, wish.width, *set);
        if (paragraph.size() == rest.size()) break;
        rest.remove_prefix(paragraph.size() + 1);
    }
    if (done)
        set->face = &face;
    else
        set->layout = parts_->typesetter.lay_out_once(wish);
    return SetLines(std::move(set));
}

// --- on paper

SetLines::SetLines(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
SetLines::SetLines(SetLines&&) noexcept = default;
SetLines& SetLines::operator=(SetLines&&) noexcept = default;
SetLines::~SetLines() = default;

int SetLines::count() const { return parts_->layout ? parts_->layout->lines() : static_cast<int>(parts_->ends.size()); }

// All lines in one go, with the letters that each glyph stands for, so that they can be copied out again.
void SetLines::draw(cairo_t* cairo, int first, int last) const {
    if (parts_->layout) return parts_->layout->draw(cairo, first, last);
    double left = 0, y = 0;
    cairo_get_current_point(cairo, &left, &y);
    y += static_cast<double>(parts_->face->baseline);
    std::string text;
    std::vector<cairo_glyph_t> glyphs;
    std::vector<cairo_text_cluster_t> letters;
    for (int line = first; line < std::min(last, count()); ++line) {
        double x = left;
        for (const Word* word : parts_->line(static_cast<std::size_t>(line))) {
            for (const cairo_glyph_t& glyph : word->glyphs) glyphs.push_back({glyph.index, x + glyph.x, y + glyph.y});
            letters.insert(letters.end(), word->letters.begin(), word->letters.end());
            text += word->text;
            x += static_cast<double>(word->width);
        }
        y += static_cast<double>(parts_->face->style.size * parts_->face->style.leading);
    }
    if (glyphs.empty()) return;
    cairo_set_scaled_font(cairo, parts_->face->font);
    cairo_show_text_glyphs(cairo, text.data(), static_cast<int>(text.size()), glyphs.data(),
        static_cast<int>(glyphs.size()), letters.data(), static_cast<int>(letters.size()),
        static_cast<cairo_text_cluster_flags_t>(0));
}

}  // namespace samenspraak::text
