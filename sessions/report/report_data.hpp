// SPDX-License-Identifier: EUPL-1.2
// What the sections of the report are made of: the session with all questions about it answered once, and the words.
// Only for sources within this room.
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

// The session without the notes that are still covered (silent minutes): who has not shown them yet, has not said them.
Session without_covered(const Session&);
std::size_t covered_notes(const Session&);  // on the board

struct ReportData {
    ReportData(const Session&, const Choices&);
    ReportData(const ReportData&) = delete;
    ReportData& operator=(const ReportData&) = delete;

    const std::size_t covered;  // how many notes were left out because they are
    const std::optional<Session> shown;
    const Session& session;
    const Choices& choices;
    method::Words words;
    insight::Threads threads;
    insight::BlindSpots blind_spots;
    std::vector<insight::ValueTally> values;  // heaviest first

    const Note& note(NoteId id) const { return session.notes.at(id); }
    std::string text(NoteId) const;                    // as it stands, with ×3 when it was said three times
    std::string line(NoteId) const;                    // the text on one line
    std::string lines(std::span<const NoteId>) const;  // each on a line of its own, with a dash when there are more
    std::vector<std::string> first_lines(std::span<const NoteId>) const;  // a hundred at most, and how many more
    std::string list(std::span<const NoteId>, std::size_t most) const;    // "a, b, c", and how many more there are
    std::string group_of(const Note&) const;                              // its name; empty when it is in none
    bool has_groups(Phase) const;                             // is any note of the phase on the board in a group
    std::vector<std::pair<NoteId, NoteId>> tensions() const;  // in board order, each once
    std::string format_covered() const;                       // how many are left out, in words; empty when none is
    std::string say(Word word) const { return std::string(words(word)); }
    std::string say(Word word, std::initializer_list<std::string_view> fill) const { return words(word, fill); }
    std::string count(CountedWord word, std::size_t number) const { return words(word, number); }  // "3 stemmen"
};

using Blocks = std::vector<Block>;

// The sections, in the order of the report. Each adds its heading and what is under it; a section about which the
// session says nothing says that in a line, or is left out when it would only tire the reader.
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

// Small steps that all sections take.
void add_heading(Blocks&, int level, std::string text, std::string anchor);
void add_paragraph(Blocks&, std::string text, Tone = Tone::Normal);
void add_to_list(std::string& list, std::string_view between, std::string_view next);
std::string one_line(std::string text);  // line breaks become spaces
std::string anchor_of(std::string_view section, std::size_t number);

}  // namespace samenspraak::report
