// SPDX-License-Identifier: EUPL-1.2
#include "sessions/report/formats/html.hpp"

#include "sessions/method/words.hpp"
#include "sessions/text/xml.hpp"

#include <numeric>

namespace samenspraak::report {
namespace {

constexpr std::string_view style = R"(
:root { color-scheme: light; --ink: #1d2433; --muted: #5b6475; --line: #ddd7ca; --accent: #35507e; }
body { margin: 0 auto; padding: 2rem 1.25rem 4rem; max-width: 60rem; background: #fff; color: var(--ink);
  font: 1.0625rem/1.5 Inter, "Noto Sans", system-ui, sans-serif; overflow-wrap: anywhere; }
h1, h2, h3, h4 { line-height: 1.2; break-after: avoid; }
h1 { font-size: 2rem; margin: 0 0 .25rem; }
h2 { font-size: 1.5rem; margin: 2.75rem 0 .75rem; padding-top: .75rem; border-top: 2px solid var(--line); }
h3 { font-size: 1.1875rem; margin: 1.75rem 0 .5rem; }
h4 { font-size: 1.0625rem; margin: 1.25rem 0 .5rem; }
.subtitle, .quiet { color: var(--muted); }
.lead { font-size: 1.1875rem; font-weight: 600; }
a { color: var(--accent); }
nav ol { columns: 2 18rem; padding-left: 1.25rem; }
li { margin: .25rem 0; }
table { border-collapse: collapse; width: 100%; table-layout: fixed; margin: .75rem 0 1.5rem; }
caption { text-align: start; color: var(--muted); padding: .25rem 0; caption-side: top; }
th, td { text-align: start; vertical-align: top; padding: .5rem .625rem; border-bottom: 1px solid var(--line); }
thead th { border-bottom: 2px solid var(--ink); }
tbody th { font-weight: 500; }
.card { border: 2px solid var(--line); border-radius: .75rem; padding: .25rem 1.25rem 1rem; margin: 1rem 0; }
.card-title { font-weight: 700; margin: .75rem 0 0; }
dt { font-weight: 600; margin-top: .75rem; }
dd { margin: 0; }
figure { margin: 1rem 0; }
figure svg { width: 100%; height: auto; }
figcaption { color: var(--muted); }
@page { size: A4; margin: 18mm 16mm; }
@media print { body { max-width: none; padding: 0; font-size: 10.5pt; } nav { break-after: page; }
  thead { display: table-header-group; } tr, .card, figure { break-inside: avoid; } a { color: inherit; } }
)";

std::string with_breaks(std::string_view text) {
    std::string out;
    for (const char c : xml_text(text)) {
        if (c == '\n')
            out += "<br/>";
        else
            out += c;
    }
    return out;
}

class HtmlWriter {
public:
    HtmlWriter(std::string& into, const std::string& svg) : out(into), figure_svg(svg) {}
    std::string& out;
    const std::string& figure_svg;

    void operator()(const Heading& heading) {
        const std::string tag = 'h' + std::to_string(heading.level + 1);
        out += '<' + tag + " id=\"" + xml_text(heading.anchor) + "\" dir=\"auto\">" + with_breaks(heading.text) + "</"
               + tag + ">\n";
    }
    void operator()(const Paragraph& paragraph) {
        const std::string_view kind = paragraph.tone == Tone::Lead    ? " class=\"lead\""
                                      : paragraph.tone == Tone::Quiet ? " class=\"quiet\""
                                                                      : "";
        ((out += "<p") += kind) += " dir=\"auto\">" + with_breaks(paragraph.text) + "</p>\n";
    }
    void operator()(const List& list) {
        const std::string tag = list.numbered ? "ol" : "ul";
        out += '<' + tag + ">\n";
        for (const ListItem& item : list.items) {
            out += "<li dir=\"auto\">" + with_breaks(item.text);
            if (!item.under.empty()) out += "<ul>";
            for (const std::string& line : item.under) out += "<li dir=\"auto\">" + with_breaks(line) + "</li>";
            out += item.under.empty() ? "</li>\n" : "</ul></li>\n";
        }
        out += "</" + tag + ">\n";
    }
    void operator()(const Table& table) {
        out += "<table>\n<caption dir=\"auto\">" + with_breaks(table.caption) + "</caption>\n<colgroup>";
        const int all = std::reduce(table.widths.begin(), table.widths.end());
        for (const int width : table.widths)
            out += "<col style=\"width:" + std::to_string(100 * width / std::max(all, 1)) + "%\"/>";
        out += "</colgroup>\n<thead><tr>";
        for (const std::string& cell : table.header) out += "<th scope=\"col\">" + with_breaks(cell) + "</th>";
        out += "</tr></thead>\n<tbody>\n";
        for (const auto& row : table.rows) write_row(row);
        out += "</tbody>\n</table>\n";
    }
    void operator()(const Card& card) {
        out += "<div class=\"card\">\n";
        if (!card.title.empty()) out += "<p class=\"card-title\" dir=\"auto\">" + with_breaks(card.title) + "</p>\n";
        out += "<dl>\n";
        for (const Card::Row& row : card.rows)
            out += "<dt>" + with_breaks(row.term) + "</dt><dd dir=\"auto\">" + with_breaks(row.text) + "</dd>\n";
        out += "</dl>\n</div>\n";
    }
    void operator()(const Figure& figure) {
        out += "<figure>\n" + figure_svg + "<figcaption dir=\"auto\">" + with_breaks(figure.caption)
               + "</figcaption>\n</figure>\n<p class=\"quiet\">" + with_breaks(figure.alternative) + "</p>\n";
    }

private:
    void write_row(const std::vector<std::string>& cells) {
        out += "<tr>";
        for (std::size_t i = 0; i < cells.size(); ++i)
            out += (i == 0 ? "<th scope=\"row\" dir=\"auto\">" : "<td dir=\"auto\">") + with_breaks(cells[i])
                   + (i == 0 ? "</th>" : "</td>");
        out += "</tr>\n";
    }
};

std::string contents(const Outline& outline) {
    const method::Words words(outline.language);
    const std::string title = xml_text(words(Word::report_contents));
    std::string out = "<nav aria-label=\"" + title + "\">\n<h2>" + title + "</h2>\n<ol>\n";
    for (const Block& block : outline.blocks)
        if (const Heading* heading = std::get_if<Heading>(&block); heading && heading->level == 1)
            out += "<li><a href=\"#" + xml_text(heading->anchor) + "\">" + with_breaks(heading->text) + "</a></li>\n";
    return out + "</ol>\n</nav>\n";
}

}  // namespace

std::string to_html(const Outline& outline, const std::string& figure_svg) {
    std::string out = "<!DOCTYPE html>\n<html lang=\"" + xml_text(outline.language)
                      + "\">\n<head>\n<meta charset=\"utf-8\"/>\n"
                        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n<title>"
                      + xml_text(outline.title) + "</title>\n<style>" + std::string(style)
                      + "</style>\n</head>\n<body>\n<header>\n<h1 dir=\"auto\">" + with_breaks(outline.title)
                      + "</h1>\n<p class=\"subtitle\" dir=\"auto\">" + with_breaks(outline.subtitle)
                      + "</p>\n</header>\n" + contents(outline) + "<main>\n";
    HtmlWriter writer(out, figure_svg);
    for (const Block& block : outline.blocks) std::visit(writer, block);
    return out + "</main>\n</body>\n</html>\n";
}

}  // namespace samenspraak::report
