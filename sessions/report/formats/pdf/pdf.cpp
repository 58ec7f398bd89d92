// SPDX-License-Identifier: EUPL-1.2
#include "sessions/report/formats/pdf/pdf.hpp"

#include "sessions/method/words.hpp"
#include "sessions/report/formats/pdf/pdf_parts.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace samenspraak::report {
namespace {

constexpr text::TextStyle body{.size = 10.5f, .leading = 1.45f, .ligatures = false};
constexpr text::TextStyle strong{.size = 10.5f, .weight = 600, .leading = 1.45f, .ligatures = false};
constexpr text::TextStyle lead{.size = 12, .weight = 600, .leading = 1.4f, .ligatures = false};
constexpr text::TextStyle caption{.size = 9.5f, .ligatures = false};
constexpr text::TextStyle title{.size = 28, .weight = 700, .leading = 1.15f, .ligatures = false};
constexpr text::TextStyle small_title{.size = 17, .weight = 700, .leading = 1.2f, .ligatures = false};
struct HeadingStyle {
    text::TextStyle style;
    float above, below;
};
constexpr std::array<HeadingStyle, 3> headings{
    {{{.size = 19, .weight = 700, .leading = 1.2f, .ligatures = false}, 24, 8},
        {{.size = 14, .weight = 700, .leading = 1.25f, .ligatures = false}, 16, 6},
        {{.size = 11.5f, .weight = 700, .leading = 1.3f, .ligatures = false}, 12, 4}}};
constexpr std::array heading_tags{"H2", "H3", "H4"};  // the title is H1

struct ContentsEntry {
    std::string text, anchor;
    int page;
};

class PdfWriter {
public:
    PdfWriter(Pages& pages, const Picture* figure) : pages_(pages), figure_(figure) {}
    std::vector<ContentsEntry> entries;
    std::string alternative;

    void operator()(const Heading& heading) {
        const std::size_t at = static_cast<std::size_t>(std::clamp(heading.level, 1, 3) - 1);
        const HeadingStyle& look = headings[at];
        const int lines = pages_.lay_out(heading.text, look.style, paper::text).count();
        const float high = static_cast<float>(lines) * look.style.size * look.style.leading;
        if (pages_.y > paper::top) pages_.y += look.above;
        pages_.need(std::min(high, paper::height / 2) + 140);  // with something under it
        const std::string above = std::to_string(std::lround(std::max(0.f, pages_.y - 8)));
        { const Pages::Tag place(pages_, CAIRO_TAG_DEST, "name='" + heading.anchor + "' x=0 y=" + above); }
        pages_.bookmark(heading.level, heading.text, heading.anchor);
        if (heading.level == 1) entries.push_back({heading.text, heading.anchor, pages_.number()});
        pages_.flow(heading.text, look.style, paper::margin, paper::text, paper::ink, heading_tags[at]);
        pages_.y += look.below;
    }
    void operator()(const Paragraph& said) {
        flow(said.text, said.tone == Tone::Lead ? lead : body, said.tone == Tone::Quiet ? paper::muted : paper::ink);
        pages_.y += 6;
    }
    void operator()(const List& list) {
        const Pages::Tag whole(pages_, "L");
        std::size_t number = 0;
        for (const ListItem& item : list.items)
            put_item(list.numbered ? std::to_string(++number) + '.' : "•", item.text, item.under, 0);
        pages_.y += 6;
    }
    void operator()(const Table& table) { put_table(pages_, table); }
    void operator()(const Card& card) {
        pages_.need(80);
        if (!card.title.empty()) flow(card.title, lead, paper::ink);
        for (const Card::Row& row : card.rows) {
            pages_.need(3 * body.size * body.leading);
            flow(row.term, strong, paper::ink);
            flow(row.text, body, paper::ink);
            pages_.y += 6;
        }
        pages_.y += 8;
    }
    void operator()(const Figure& figure) {
        alternative = figure.alternative;
        if (figure_) {
            constexpr float highest = paper::bottom - paper::top - 30;
            const float wide = std::min(paper::text, highest * figure_->width / figure_->height);
            pages_.need(wide * figure_->height / figure_->width + 30);
            pages_.put(*figure_, paper::margin, wide);
            pages_.y += 6;
        }
        pages_.flow(figure.caption, caption, paper::margin, paper::text, paper::muted, "Caption");
        pages_.y += 8;
    }

    // The title's page: made last, when it is known where everything stands.
    void put_front(const Outline& outline) {
        // A long title is set smaller: the contents are to stand on this page too.
        const bool is_long = pages_.lay_out(outline.title, title, paper::text).count() > 3;
        pages_.y = paper::top + (is_long ? 30 : 60);
        pages_.flow(outline.title, is_long ? small_title : title, paper::margin, paper::text, paper::ink, "H1");
        pages_.y += 10;
        flow(outline.subtitle, body, paper::muted);
        pages_.y += is_long ? 24 : 50;
        pages_.flow(std::string(method::Words(outline.language)(Word::report_contents)), headings[1].style,
            paper::margin, paper::text, paper::ink, "P");
        pages_.y += 8;
        const Pages::Tag whole(pages_, "TOC");
        for (const ContentsEntry& entry : entries) put_entry(entry);
    }

private:
    void flow(const std::string& text, const text::TextStyle& style, Rgb color) {
        pages_.flow(text, style, paper::margin, paper::text, color, "P");
    }
    void put_item(
        const std::string& mark, const std::string& text, const std::vector<std::string>& under, float indent) {
        constexpr float hang = 18;
        pages_.need(body.size * body.leading * (under.empty() ? 1 : 2.5f));  // with the first of what is under it
        const Pages::Tag item(pages_, "LI");
        const float x = paper::margin + indent;
        pages_.put(pages_.lay_out(mark, body), x, 0, 1, paper::muted, "Lbl");
        const Pages::Tag inside(pages_, "LBody");
        pages_.flow(text, body, x + hang, paper::text - indent - hang, paper::ink, "P");
        pages_.y += 2;
        if (under.empty()) return;
        const Pages::Tag list(pages_, "L");
        for (const std::string& line : under) put_item("–", line, {}, indent + hang);
    }
    void put_entry(const ContentsEntry& entry) {
        const Pages::Tag item(pages_, "TOCI");
        const Pages::Tag link(pages_, CAIRO_TAG_LINK, "dest='" + entry.anchor + "'");
        const auto text = pages_.lay_out(entry.text, body, paper::text - 40, 1);
        text::TextStyle right = body;
        right.align = text::TextAlign::End;
        const auto page = pages_.lay_out(' ' + std::to_string(entry.page), right, 30);
        set_color(pages_.cairo(), 0x35507e);
        cairo_move_to(pages_.cairo(), static_cast<double>(paper::margin), static_cast<double>(pages_.y));
        text.draw(pages_.cairo(), 0, 1);
        cairo_move_to(
            pages_.cairo(), static_cast<double>(paper::margin + paper::text - 30), static_cast<double>(pages_.y));
        page.draw(pages_.cairo(), 0, 1);
        pages_.y += body.size * body.leading + 4;
    }

    Pages& pages_;
    const Picture* figure_;
};

}  // namespace

std::string to_pdf(const Outline& outline, const Picture* figure, text::Typesetter& typesetter, const GoOn& go_on) {
    Pages pages(typesetter);
    pages.set_title(outline.title);
    PdfWriter writer(pages, figure);
    {
        const Pages::Tag document(pages, "Document");
        for (std::size_t i = 0; i < outline.blocks.size(); ++i) {
            if (go_on && !go_on(static_cast<float>(i) / static_cast<float>(outline.blocks.size()))) return {};
            std::visit(writer, outline.blocks[i]);
        }
        pages.front_page();
        writer.put_front(outline);
    }
    pages.finish();
    return finished_pdf(pages.bytes, {outline.title, outline.language, writer.alternative});
}

}  // namespace samenspraak::report
