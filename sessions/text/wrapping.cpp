// SPDX-License-Identifier: EUPL-1.2
// The pieces of a text between which a line may end, and how they wrap.
#include "sessions/text/typesetter_parts.hpp"
#include "sessions/text/utf8.hpp"

#include <algorithm>
#include <utility>

namespace samenspraak::text {
namespace {

// The width of each character of a text on one line a paragraph; parts of a cluster count with its first.
std::vector<float> character_widths(PangoLayout* layout, std::string_view text, std::size_t count) {
    std::vector<std::size_t> number_at(text.size() + 1, 0);  // of the character that begins at a byte
    for (std::size_t at = 0, number = 0; at < text.size(); ++number) {
        number_at[at] = number;
        at += code_point_at(text, at).length;
    }
    std::vector<float> widths(count, 0);
    PangoLayoutIter* i = pango_layout_get_iter(layout);
    do {
        if (!pango_layout_iter_get_run_readonly(i)) continue;  // the end of a line
        PangoRectangle extents{};
        pango_layout_iter_get_cluster_extents(i, nullptr, &extents);
        const std::size_t number = number_at[static_cast<std::size_t>(pango_layout_iter_get_index(i))];
        if (number < count) widths[number] += static_cast<float>(extents.width) / PANGO_SCALE;
    } while (pango_layout_iter_next_cluster(i));
    pango_layout_iter_free(i);
    return widths;
}

}  // namespace

std::vector<TextPiece> Typesetter::pieces(std::string_view text, const TextStyle& style) {
    const std::unique_ptr<Layout> set = lay_out_once({.text = text, .style = style});
    PangoLayout* layout = set->parts_->layout.get();
    int count = 0;
    const PangoLogAttr* marks = pango_layout_get_log_attrs_readonly(layout, &count);
    const auto characters = static_cast<std::size_t>(std::max(0, count - 1));
    const std::vector<float> widths = character_widths(layout, text, characters);
    std::vector<TextPiece> pieces;
    TextPiece piece;
    for (std::size_t i = 0; i < characters; ++i) {
        if (marks[i].is_white)
            piece.blank += widths[i];
        else
            piece.width += std::exchange(piece.blank, 0.f) + widths[i];
        piece.ends_line = marks[i + 1].is_mandatory_break && i + 1 < characters;
        if (!marks[i + 1].is_line_break && i + 1 < characters) continue;
        pieces.push_back(std::exchange(piece, {}));
    }
    return pieces;
}

WrappedLines wrap(std::span<const TextPiece> pieces, float scale, float width, float indent) {
    WrappedLines lines;
    float end = indent, blank = 0;  // how far the line reaches, and the blank that waits for what comes
    const float line_begins = 0;
    bool empty = true;
    for (const TextPiece& piece : pieces) {
        const float wide = piece.width * scale;
        if (!empty && end + blank + wide > width) ++lines.count, end = line_begins, blank = 0, empty = true;
        end += (empty ? 0 : blank) + wide;
        empty = false;
        for (; end > width && end - width > 0.01f && wide > width; end -= width) ++lines.count;
        blank = piece.blank * scale;
        if (piece.ends_line) ++lines.count, end = line_begins, blank = 0, empty = true;
    }
    lines.last = end;
    return lines;
}

}  // namespace samenspraak::text
