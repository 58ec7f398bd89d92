// SPDX-License-Identifier: EUPL-1.2
#include "sessions/text/layout.hpp"

#include "sessions/text/typesetter_parts.hpp"
#include "sessions/text/utf8.hpp"

#include <algorithm>
#include <cmath>

namespace samenspraak::text {
namespace {

float units(int pango) { return static_cast<float>(pango) / PANGO_SCALE; }
int pango_units(float units) { return static_cast<int>(std::lround(units * PANGO_SCALE)); }

// Calls visit(PangoLayoutIter*, PangoLayoutLine*) for each line, from the top.
template <class Visit> void each_line(PangoLayout* layout, Visit visit) {
    PangoLayoutIter* i = pango_layout_get_iter(layout);
    do visit(i, pango_layout_iter_get_line_readonly(i));
    while (pango_layout_iter_next_line(i));
    pango_layout_iter_free(i);
}

// Attributes of characters as people see them, one more than there are code points.
std::span<const PangoLogAttr> attributes(PangoLayout* layout) {
    int count = 0;
    const PangoLogAttr* attributes = pango_layout_get_log_attrs_readonly(layout, &count);
    return {attributes, static_cast<std::size_t>(count)};
}

}  // namespace

std::size_t Layout::Parts::as_set(std::size_t given) const {
    const auto before = std::ranges::upper_bound(soft, given) - soft.begin();
    return given + static_cast<std::size_t>(before) * soft_hyphen.size();
}

std::size_t Layout::Parts::as_given(std::size_t set) const {
    std::size_t given = set;
    for (std::size_t i = 0; i < soft.size() && soft[i] + i * soft_hyphen.size() < set; ++i) given -= soft_hyphen.size();
    return given;
}

Layout::Layout(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
Layout::~Layout() = default;

int Layout::lines() const { return pango_layout_get_line_count(parts_->layout.get()); }
float Layout::baseline() const { return parts_->baseline; }
bool Layout::cut() const { return pango_layout_is_ellipsized(parts_->layout.get()) != 0; }

void Layout::place_glyphs(Typesetter& typesetter) {
    PangoLayout* layout = parts_->layout.get();
    PangoRectangle logical{};
    pango_layout_get_extents(layout, nullptr, &logical);
    width_ = units(logical.x + logical.width);
    height_ = static_cast<float>(lines()) * parts_->line_height;
    float baseline = parts_->baseline;
    each_line(layout, [&](PangoLayoutIter* i, PangoLayoutLine* line) {
        PangoRectangle extents{};
        pango_layout_iter_get_line_extents(i, nullptr, &extents);
        int x = extents.x;
        last_ = units(extents.x + extents.width);
        for (GSList* run = line->runs; run; run = run->next) {
            const auto* item = static_cast<const PangoGlyphItem*>(run->data);
            const std::uint32_t font = typesetter.parts_->number_of(item->item->analysis.font);
            for (int g = 0; g < item->glyphs->num_glyphs; ++g) {
                const PangoGlyphInfo& info = item->glyphs->glyphs[g];
                const bool missing = (info.glyph & PANGO_GLYPH_UNKNOWN_FLAG) != 0;
                if (info.glyph != PANGO_GLYPH_EMPTY)
                    glyphs_.push_back({font, info.glyph, units(x + info.geometry.x_offset),
                        baseline + units(info.geometry.y_offset), missing ? units(info.geometry.width) : 0});
                x += info.geometry.width;
            }
        }
        baseline += parts_->line_height;
    });
}

int Layout::line_of(std::size_t byte) const {
    int line = 0, unused = 0;
    pango_layout_index_to_line_x(parts_->layout.get(), static_cast<int>(byte), 0, &line, &unused);
    return line;
}

std::size_t Layout::hit(float x, float y) const {
    const int number = std::clamp(static_cast<int>(std::floor(y / parts_->line_height)), 0, lines() - 1);
    std::size_t byte = 0;
    int at = 0;
    each_line(parts_->layout.get(), [&](PangoLayoutIter* i, PangoLayoutLine* line) {
        if (at++ != number) return;
        PangoRectangle extents{};
        pango_layout_iter_get_line_extents(i, nullptr, &extents);
        int index = 0, trailing = 0;
        pango_layout_line_x_to_index(line, pango_units(x) - extents.x, &index, &trailing);
        byte = static_cast<std::size_t>(index);
        for (; trailing > 0 && byte < parts_->text().size(); --trailing)
            byte += text::code_point_at(parts_->text(), byte).length;
    });
    return byte;
}

TextBox Layout::caret(std::size_t byte) const {
    PangoRectangle strong{};
    const std::size_t at = std::min(byte, parts_->text().size());
    pango_layout_get_cursor_pos(parts_->layout.get(), static_cast<int>(at), &strong, nullptr);
    return {units(strong.x), static_cast<float>(line_of(at)) * parts_->line_height, 0, parts_->line_height};
}

std::vector<TextBox> Layout::selection(std::size_t from, std::size_t to) const {
    std::vector<TextBox> boxes;
    if (from > to) std::swap(from, to);
    from = parts_->as_set(from), to = parts_->as_set(to);
    float y = -parts_->line_height;
    each_line(parts_->layout.get(), [&](PangoLayoutIter*, PangoLayoutLine* line) {
        y += parts_->line_height;
        const auto start = static_cast<std::size_t>(pango_layout_line_get_start_index(line));
        const std::size_t end = start + static_cast<std::size_t>(pango_layout_line_get_length(line));
        if (to < start || from > end) return;
        int* ranges = nullptr;
        int count = 0;
        pango_layout_line_get_x_ranges(
            line, static_cast<int>(std::max(from, start)), static_cast<int>(std::min(to, end)), &ranges, &count);
        for (int r = 0; r < count; ++r)
            boxes.push_back({units(ranges[2 * r]), y, units(ranges[2 * r + 1] - ranges[2 * r]), parts_->line_height});
        g_free(ranges);
    });
    return boxes;
}

std::size_t Layout::next_character(std::size_t byte) const {
    const auto marks = attributes(parts_->layout.get());
    const std::string_view all = parts_->text();
    std::size_t at = std::min(byte, all.size()), index = text::count_code_points(all.substr(0, at));
    while (at < all.size()) {
        at += text::code_point_at(all, at).length;
        if (++index >= marks.size() || marks[index].is_cursor_position) break;
    }
    return at;
}

std::size_t Layout::previous_character(std::size_t byte) const {
    const auto marks = attributes(parts_->layout.get());
    const std::string_view all = parts_->text();
    std::size_t at = std::min(byte, all.size()), index = text::count_code_points(all.substr(0, at));
    while (at > 0) {
        do --at;
        while (at > 0 && (static_cast<unsigned char>(all[at]) & 0xc0) == 0x80);
        if (--index == 0 || marks[index].is_cursor_position) break;
    }
    return at;
}

std::size_t Layout::step_line(std::size_t byte, int by, float x) const {
    const int to = line_of(byte) + by;
    if (to < 0) return 0;
    if (to >= lines()) return parts_->text().size();
    return hit(x, (static_cast<float>(to) + 0.5f) * parts_->line_height);
}

std::size_t Layout::line_edge(std::size_t byte, bool end) const {
    PangoLayoutLine* line = pango_layout_get_line_readonly(parts_->layout.get(), line_of(byte));
    const auto start = static_cast<std::size_t>(pango_layout_line_get_start_index(line));
    if (!end) return start;
    const std::size_t after = start + static_cast<std::size_t>(pango_layout_line_get_length(line));
    // After a soft break the end of the line is the start of the next one: stay before it.
    const bool soft = after < parts_->text().size() && parts_->text()[after] != '\n';
    return soft && after > start ? previous_character(after) : after;
}

std::size_t Layout::step_word(std::size_t byte, bool forward) const {
    const auto marks = attributes(parts_->layout.get());
    const std::string_view all = parts_->text();
    std::size_t at = byte;
    while (forward ? at < all.size() : at > 0) {
        at = forward ? next_character(at) : previous_character(at);
        const std::size_t index = text::count_code_points(all.substr(0, at));
        if (forward ? marks[index].is_word_end : marks[index].is_word_start) break;
    }
    return at;
}

std::size_t Layout::step(std::size_t byte, TextStep where, float x) const {
    switch (where) {
    case TextStep::Up: return step_line(byte, -1, x);
    case TextStep::Down: return step_line(byte, 1, x);
    case TextStep::WordLeft: return step_word(byte, false);
    case TextStep::WordRight: return step_word(byte, true);
    case TextStep::LineStart: return line_edge(byte, false);
    case TextStep::LineEnd: return line_edge(byte, true);
    case TextStep::TextStart: return 0;
    case TextStep::TextEnd: return parts_->text().size();
    case TextStep::Left:
    case TextStep::Right: break;
    }
    int index = 0, trailing = 0;
    pango_layout_move_cursor_visually(
        parts_->layout.get(), 1, static_cast<int>(byte), 0, where == TextStep::Right ? 1 : -1, &index, &trailing);
    if (index < 0) return byte;
    if (index == G_MAXINT) return byte;
    std::size_t at = static_cast<std::size_t>(index);
    for (; trailing > 0 && at < parts_->text().size(); --trailing) at += text::code_point_at(parts_->text(), at).length;
    return at;
}

std::pair<std::size_t, std::size_t> Layout::word_at(std::size_t byte) const {
    const auto marks = attributes(parts_->layout.get());
    const std::string_view all = parts_->text();
    const auto mark = [&](std::size_t at) { return marks[text::count_code_points(all.substr(0, at))]; };
    std::size_t begin = std::min(byte, all.size()), end = begin;
    while (begin > 0 && !mark(begin).is_word_start && !(begin < byte && mark(begin).is_word_end))
        begin = previous_character(begin);
    while (end < all.size() && !(end > begin && (mark(end).is_word_end || (mark(end).is_word_start && end > byte))))
        end = next_character(end);
    return {begin, end};
}

std::vector<TextLine> Layout::text_lines() const {
    std::vector<TextLine> lines;
    each_line(parts_->layout.get(), [&](PangoLayoutIter* i, PangoLayoutLine* line) {
        PangoRectangle extents{};
        pango_layout_iter_get_line_extents(i, nullptr, &extents);
        const auto begin = static_cast<std::size_t>(pango_layout_line_get_start_index(line));
        std::size_t end = begin + static_cast<std::size_t>(pango_layout_line_get_length(line));
        while (end > begin && parts_->text()[end - 1] == ' ') --end;
        const std::size_t given = parts_->as_given(end);
        const bool hyphen = std::ranges::binary_search(parts_->soft, given) && parts_->as_set(given) == end;
        lines.push_back({parts_->as_given(begin), given, units(extents.x), units(extents.width), hyphen});
    });
    return lines;
}

void Layout::draw(cairo_t* cairo) const { draw(cairo, 0, lines()); }

void Layout::draw(cairo_t* cairo, int first, int last) const {
    double left = 0, top = 0;
    cairo_get_current_point(cairo, &left, &top);
    double baseline = top + static_cast<double>(parts_->baseline);
    int number = 0;
    each_line(parts_->layout.get(), [&](PangoLayoutIter* i, PangoLayoutLine* line) {
        if (const int now = number++; now < first || now >= last) return;
        PangoRectangle extents{};
        pango_layout_iter_get_line_extents(i, nullptr, &extents);
        cairo_move_to(cairo, left + static_cast<double>(units(extents.x)), baseline);
        pango_cairo_show_layout_line(cairo, line);
        baseline += static_cast<double>(parts_->line_height);
    });
}

}  // namespace samenspraak::text
