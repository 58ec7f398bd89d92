// SPDX-License-Identifier: EUPL-1.2
// All there is to say about a session, once, as a small document: each format only lays it out.
// Plain values in the asked language; '\n' in a text is a line break, nothing else in it is markup.
#pragma once
#include "sessions/session.hpp"

#include <string>
#include <variant>
#include <vector>

namespace samenspraak::report {

// How many notes a column of a figure holds: more cannot be read on a page.
inline constexpr std::size_t max_in_figure = 30;

struct Heading {
    int level = 1;  // 1..3; the title of the document stands above them
    std::string text;
    std::string anchor;  // stable and unique in the document: "values", "values_privacy"…; letters, digits and _
};

enum class Tone : std::uint8_t { Normal, Lead, Quiet };  // Lead: opens a section; Quiet: a remark of the program
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
    std::string caption;                         // says what is in it, also for who cannot see it
    std::vector<std::string> header;             // one row
    std::vector<std::vector<std::string>> rows;  // each as long as the header; the first cell names the row
    std::vector<int> widths;                     // shares of the width, one for each column
};

// Terms and what was said about them: the case, an experiment.
struct Card {
    std::string title;  // may be empty
    struct Row {
        std::string term, text;
    };
    std::vector<Row> rows;
};

// The threads drawn, which each format draws from the session as it can; `alternative` says it in words.
struct Figure {
    std::string caption, alternative;
};

using Block = std::variant<Heading, Paragraph, List, Table, Card, Figure>;

struct Outline {
    std::string language;  // of the program's own words in it
    std::string title, subtitle;
    std::string host, date;  // as in the session
    std::vector<Block> blocks;
};

struct Choices {
    bool names = false;  // who took part and who wrote what; without is the rule of the house
    bool annex = true;   // all notes at the end
    std::string language = "nl";
};

Outline outline(const Session&, const Choices&);
Outline outline(const struct ReportData&);

}  // namespace samenspraak::report
