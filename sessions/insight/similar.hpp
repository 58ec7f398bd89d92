// SPDX-License-Identifier: EUPL-1.2
// Notes that say nearly the same (spelling, case, accents, word order, articles), to offer them for merging. Kept
// beside the session and brought in line with it when something changed, so that asking for one new note costs little:
// one text against 10,000 notes takes well under a millisecond.
#pragma once
#include "sessions/session.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace samenspraak::insight {

class SimilarNotes {
public:
    // Of the notes on the board, or of those from phones that wait to be let in. Covered notes are left out until the
    // reveal.
    explicit SimilarNotes(NoteStatus among = NoteStatus::OnBoard) : among_(among) {}

    // Takes over what changed in them.
    void update_from(const Session&);
    void update_from(const Session&, std::span<const NoteId> touched);  // only these may be otherwise

    // Reads on from where it came, at most so many notes: reading ten thousand at once would be felt. True: all is
    // read.
    bool read_on(const Session&, std::size_t most);

    // The notes of the phase that say nearly the same as this text, best match first, leaving out `besides`.
    std::vector<NoteId> to(Phase, std::string_view text, NoteId besides = {}) const;

    // All pairs in a phase, each once. Costs the square of their number: some tens of milliseconds for 3,000 notes.
    std::vector<std::pair<NoteId, NoteId>> pairs(Phase) const;

    // Would these two be offered for merging?
    static bool similar(std::string_view a, std::string_view b);

private:
    struct Words {
        std::vector<std::u32string> sorted;  // folded, without articles
        std::u32string joined;               // in the order of the text
        std::uint64_t letters = 0;           // which occur, one bit for each of 64 classes: a quick no
    };
    struct Entry {
        NoteId id;
        Phase phase{};
        std::string text;
        Words words;
    };
    static Words words_of(std::string_view text);
    static std::optional<std::size_t> distance(const Words&, const Words&);  // in edits; none when not similar

    bool counts(const Session&, const Note&) const;

    NoteStatus among_;
    std::vector<Entry> entries_;  // by id
    NoteId read_to_;              // those beyond are not read yet …
    bool whole_ = false;          // … unless all are
};

}  // namespace samenspraak::insight
