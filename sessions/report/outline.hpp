// SPDX-License-Identifier: EUPL-1.2
// The report of a session as a small document, made once; each format only lays it out. Plain values that own their
// texts, in the language that was asked for. '\n' in a text is a line break; nothing else in it is markup. The report
// has no names unless they are asked for: that is the rule of the approach (Chatham House; a report is made without
// names).
#pragma once
#include "sessions/session.hpp"

#include <string>
#include <variant>
#include <vector>

namespace samenspraak::report {

// The maximum number of rows in a column of a figure; more cannot be read on a page, and stand together.
inline constexpr std::size_t max_in_figure = 30;

struct Heading {
    int level = 1;  // 1..3, below the title of the document
    std::string text;
    std::string anchor;  // unique in the document, and the same each time: "values_1"; letters, digits and _
};

enum class Tone : std::uint8_t { Normal, Lead, Quiet };  // Lead: opens a section; Quiet: a remark by the program
struct Paragraph {
    std::string text;
    Tone tone = Tone::Normal;
};

struct ListItem {
    std::string text;
    std::vector<std::string> under;  // smaller lines that belong to it
};
struct List {
    bool numbered = false;
    std::vector<ListItem> items;
};

struct Table {
    std::string caption;                         // says what the table holds, also for people who cannot see it
    std::vector<std::string> header;             // one row
    std::vector<std::vector<std::string>> rows;  // each as long as the header; the first cell is the name of the row
    std::vector<int> widths;                     // relative widths, one for each column
};

// A list of terms with what was said about each: the case, an experiment.
struct Card {
    std::string title;  // may be empty
    struct Row {
        std::string term, text;
    };
    std::vector<Row> rows;
};

// The drawing of the threads. Each format draws it from the session as it can; `alternative` describes it in words.
struct Figure {
    std::string caption, alternative;
};

using Block = std::variant<Heading, Paragraph, List, Table, Card, Figure>;

struct Outline {
    std::string language;  // of the words that the program adds
    std::string title, subtitle;
    std::string host, date;  // as in the session
    std::vector<Block> blocks;
};

struct Choices {
    bool names = false;  // include who took part and who wrote what
    bool annex = true;   // include all notes at the end
    std::string language = "nl";
};

Outline outline(const Session&, const Choices&);
Outline outline(const struct ReportData&);

}  // namespace samenspraak::report
