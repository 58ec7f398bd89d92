// SPDX-License-Identifier: EUPL-1.2
#include "sessions/report/formats/markdown.hpp"

#include "sessions/text/trimmed.hpp"

namespace samenspraak::report {
namespace {

// What means something anywhere in a line. '$' is mathematics and '~' struck through for some readers.
constexpr std::string_view special = "\\`*_[]<>|~$&";

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// What means something only in front of a line: headings, lists, rules, numbered lists.
std::size_t length_of_mark(std::string_view line) {
    if (line.empty()) return 0;
    if (std::string_view("#+-=:").find(line[0]) != std::string_view::npos) return 1;
    std::size_t digits = 0;
    while (digits < line.size() && is_digit(line[digits])) ++digits;
    const bool numbered = digits > 0 && digits < line.size() && (line[digits] == '.' || line[digits] == ')');
    return numbered ? digits + 1 : 0;
}

std::string_view without_leading_blanks(std::string_view line) {
    const std::size_t first = line.find_first_not_of(" \t");
    return first == std::string_view::npos ? std::string_view() : line.substr(first);
}

// Some readers make a link of a bare address.
bool starts_address(std::string_view rest) { return rest.starts_with("://") || rest.starts_with("ww."); }

std::string escaped_line(std::string_view line) {
    line = without_leading_blanks(line);
    std::string out;
    std::size_t i = 0;
    if (const std::size_t mark = length_of_mark(line); mark > 0) {
        out += line.substr(0, mark - 1);
        (out += '\\') += line[mark - 1];
        i = mark;
    }
    for (; i < line.size(); ++i) {
        if (special.find(line[i]) != std::string_view::npos || starts_address(line.substr(i))) out += '\\';
        out += line[i];
    }
    return out;
}

}  // namespace

std::string markdown_escaped(std::string_view text, std::string_view line_break) {
    std::string out;
    for (bool first = true; first || !text.empty(); first = false) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        if (!first) out += line_break;
        out += escaped_line(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return out;
}

namespace {

class MarkdownWriter {
public:
    std::string out;

    void operator()(const Heading& heading) {
        out.append(static_cast<std::size_t>(heading.level + 1), '#') += ' ' + inside(heading.text) + "\n\n";
    }
    void operator()(const Paragraph& paragraph) {
        const std::string text = markdown_escaped(paragraph.text, "\\\n");
        out += (paragraph.tone == Tone::Lead ? strong(text) : text) + "\n\n";
    }
    void operator()(const List& list) {
        std::size_t number = 0;
        for (const ListItem& item : list.items) {
            const std::string mark = list.numbered ? std::to_string(++number) + ". " : "- ";
            const std::string indent(mark.size(), ' ');
            out += mark + markdown_escaped(item.text, "\\\n" + indent) + '\n';
            for (const std::string& line : item.under)
                out += indent + "- " + markdown_escaped(line, "\\\n" + indent + "  ") + '\n';
        }
        out += '\n';
    }
    void operator()(const Table& table) {
        out += '*' + inside(table.caption) + "*\n\n";
        write_row(table.header);
        for (std::size_t i = 0; i < table.header.size(); ++i) out += "| --- ";
        out += "|\n";
        for (const auto& row : table.rows) write_row(row);
        out += '\n';
    }
    void operator()(const Card& card) {
        if (!card.title.empty()) out += strong(inside(card.title)) + "\n\n";
        for (const Card::Row& row : card.rows)
            out += "- " + strong(inside(row.term)) + "\\\n  " + markdown_escaped(row.text, "\\\n  ") + '\n';
        out += '\n';
    }
    void operator()(const Figure& figure) {
        out += '*' + inside(figure.caption) + "*\\\n" + inside(figure.alternative) + "\n\n";
    }

private:
    static std::string inside(std::string_view text) { return markdown_escaped(text, " "); }
    // Blanks at the edges would make the stars mean nothing.
    static std::string strong(const std::string& text) {
        const std::string_view inner = text::trimmed(text);
        return inner.empty() ? text : "**" + std::string(inner) + "**";
    }
    void write_row(const std::vector<std::string>& cells) {
        for (const std::string& cell : cells) out += "| " + markdown_escaped(cell, "<br>") + ' ';
        out += "|\n";
    }
};

}  // namespace

std::string to_markdown(const Outline& outline) {
    MarkdownWriter writer;
    writer.out =
        "# " + markdown_escaped(outline.title, " ") + "\n\n" + markdown_escaped(outline.subtitle, " ") + "\n\n";
    for (const Block& block : outline.blocks) std::visit(writer, block);
    while (writer.out.ends_with("\n\n")) writer.out.pop_back();
    return std::move(writer.out);
}

}  // namespace samenspraak::report
