// SPDX-License-Identifier: EUPL-1.2
// A table over as many pages as it takes. Its row of headings stands on each page, and counts as text only once.
#include "sessions/report/formats/pdf/pdf_parts.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace samenspraak::report {
namespace {

constexpr text::TextStyle cell_style{.size = 9.5f, .leading = 1.35f, .ligatures = false};
constexpr text::TextStyle head_style{.size = 9.5f, .weight = 600, .leading = 1.35f, .ligatures = false};
constexpr text::TextStyle row_style{.size = 9.5f, .weight = 500, .leading = 1.35f, .ligatures = false};
constexpr float line = 9.5f * 1.35f, above = 4, below = 4, between = 10;

struct Span {
    float x, width;
};
using Cells = std::vector<text::SetLines>;

int lines_of(const Cells& cells) {
    int most = 1;
    for (const text::SetLines& cell : cells) most = std::max(most, cell.count());
    return most;
}
float height_of(int lines) { return static_cast<float>(lines) * line + above + below; }

class Sheet {
public:
    Sheet(Pages& pages, const Table& table) : pages_(pages) {
        const auto all = static_cast<float>(std::max(1, std::reduce(table.widths.begin(), table.widths.end())));
        float x = paper::margin;
        for (const int share : table.widths) {
            const float wide = paper::text * static_cast<float>(share) / all;
            spans_.push_back({x, wide - between});
            x += wide;
        }
        head_ = laid_out(table.header, head_style, head_style);
    }

    void put_head() {
        put_piece(head_, 0, lines_of(head_), "TH", "TH");
        pages_.rule(paper::margin, paper::text, 1.2f, paper::ink);
    }

    void put_row(const std::vector<std::string>& texts) {
        const Cells cells = laid_out(texts, row_style, cell_style);
        const int lines = lines_of(cells);
        // What is not longer than a third of a page stays together.
        if (!pages_.fits(height_of(lines)) && height_of(lines) < paper::height / 3) turn_page();
        for (int first = 0; first < lines;) {
            const float room = paper::bottom - pages_.y - above - below;
            const int last = std::clamp(first + static_cast<int>(std::floor(room / line)), first, lines);
            if (last > first) put_piece(cells, first, last, "TH", "TD");
            first = last;
            if (first < lines) turn_page();
        }
        pages_.rule(paper::margin, paper::text, 0.5f, paper::line);
    }

private:
    Cells laid_out(const std::vector<std::string>& texts, const text::TextStyle& first, const text::TextStyle& others) {
        Cells cells;
        for (std::size_t i = 0; i < texts.size(); ++i)
            cells.push_back(pages_.lay_out(texts[i], i == 0 ? first : others, spans_[i].width));
        return cells;
    }
    void put_piece(const Cells& cells, int first, int last, const char* first_tag, const char* others) {
        const Pages::Tag row(pages_, "TR");
        pages_.y += above;
        for (std::size_t i = 0; i < cells.size(); ++i)
            pages_.put(cells[i], spans_[i].x, first, last, paper::ink, i == 0 ? first_tag : others);
        pages_.y += static_cast<float>(last - first) * line + below;
    }
    // The headings again, without a tag: who listens has heard them.
    void turn_page() {
        pages_.next_page();
        set_color(pages_.cairo(), paper::ink);
        for (std::size_t i = 0; i < head_.size(); ++i) {
            cairo_move_to(pages_.cairo(), static_cast<double>(spans_[i].x), static_cast<double>(pages_.y + above));
            head_[i].draw(pages_.cairo(), 0, head_[i].count());
        }
        pages_.y += height_of(lines_of(head_));
        pages_.rule(paper::margin, paper::text, 1.2f, paper::ink);
    }

    Pages& pages_;
    std::vector<Span> spans_;
    Cells head_;
};

}  // namespace

void put_table(Pages& pages, const Table& table) {
    pages.need(height_of(1) * 4);
    {
        const Pages::Tag whole(pages, "Table");
        pages.flow(
            table.caption, {.size = 9.5f, .ligatures = false}, paper::margin, paper::text, paper::muted, "Caption");
        pages.y += 2;
        Sheet sheet(pages, table);
        sheet.put_head();
        for (const auto& row : table.rows) sheet.put_row(row);
    }
    pages.y += 14;
}

}  // namespace samenspraak::report
