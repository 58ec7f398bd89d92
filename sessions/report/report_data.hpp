// SPDX-License-Identifier: EUPL-1.2
// What the sections of the report are made from: the session, the insights into it, computed once, and the words. Only
// for the sources in this folder and its subfolders. One thread at a time.
#pragma once
#include "sessions/insight/blind_spots.hpp"
#include "sessions/insight/tally.hpp"
#include "sessions/insight/threads.hpp"
#include "sessions/method/words.hpp"
#include "sessions/report/outline.hpp"

#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace samenspraak::report {

// The session as people read it: without the notes that are still covered (silent minutes), which until the reveal do
// not count as said; and no text turns the direction of what stands around it (sessions/text/direction.hpp).
Session as_read(const Session&);
std::size_t covered_notes(const Session&);  // on the board

struct ReportData {
    ReportData(const Session&, const Choices&);  // the choices must outlive it
    ReportData(const ReportData&) = delete;
    ReportData& operator=(const ReportData&) = delete;

    const std::size_t covered;  // how many notes are left out because they are covered
    const Session session;      // a copy, as it is read
    const Choices& choices;
    method::Words words;
    insight::Threads threads;
    insight::BlindSpots blind_spots;
    std::vector<insight::ValueTally> values;  // heaviest first

    const Note& note(NoteId id) const { return session.notes.at(id); }
    std::string text(NoteId) const;                    // as written, with ×3 when it was said three times
    std::string line(NoteId) const;                    // the text on one line
    std::string lines(std::span<const NoteId>) const;  // one note on each line, with a dash when there are several
    std::vector<std::string> first_lines(std::span<const NoteId>) const;  // at most a hundred, and how many more
    std::string list(std::span<const NoteId>, std::size_t most) const;    // "a, b, c", and how many more there are
    std::string group_of(const Note&) const;                              // the name of its group; empty: in none
    bool has_groups(Phase) const;  // whether any note of the phase on the board is in a group
    std::vector<std::pair<NoteId, NoteId>> tensions() const;  // in board order, each once
    std::string format_covered() const;                       // in words, how many are left out; empty for none
    std::string say(Word word) const { return std::string(words(word)); }
    std::string say(Word word, std::initializer_list<std::string_view> fill) const { return words(word, fill); }
    std::string count(CountedWord word, std::size_t number) const { return words(word, number); }  // "3 stemmen"
};

using Blocks = std::vector<Block>;

// The sections, in the order of the report. Each adds its heading and its content. A section about which the session
// says nothing either says so in one line or is left out.
void add_summary(const ReportData&, Blocks&);
void add_case(const ReportData&, Blocks&);
void add_how_held(const ReportData&, Blocks&);
void add_actors(const ReportData&, Blocks&);
void add_effects(const ReportData&, Blocks&);
void add_values(const ReportData&, Blocks&);
void add_tensions(const ReportData&, Blocks&);
void add_dissent(const ReportData&, Blocks&);
void add_options(const ReportData&, Blocks&);
void add_experiments(const ReportData&, Blocks&);
void add_blind_spots(const ReportData&, Blocks&);
void add_threads(const ReportData&, Blocks&);
void add_council_questions(const ReportData&, Blocks&);
void add_annex(const ReportData&, Blocks&);

// What all sections are built with.
void add_heading(Blocks&, int level, std::string text, std::string anchor);
void add_paragraph(Blocks&, std::string text, Tone = Tone::Normal);
void add_to_list(std::string& list, std::string_view between, std::string_view next);
std::string one_line(std::string text);  // line breaks become spaces
std::string anchor_of(std::string_view section, std::size_t number);

}  // namespace samenspraak::report
