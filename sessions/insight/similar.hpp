// SPDX-License-Identifier: EUPL-1.2
// Finds notes that say nearly the same (differing in spelling, case, accents, word order or articles), to offer them
// for merging. It keeps its own copy of the texts, which the caller brings in line with the session after changes, so
// that comparing one text with 10,000 notes takes well under a millisecond. It may outlive the session. One thread at a
// time.
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
    // Compares the notes on the board, or the held notes from phones that wait to be let in. Covered notes are left out
    // until the reveal.
    explicit SimilarNotes(NoteStatus among = NoteStatus::OnBoard) : among_(among) {}

    // Brings it in line with the session.
    void update_from(const Session&);
    void update_from(const Session&, std::span<const NoteId> touched);  // when only these notes can have changed

    // For the first reading: reads at most `most` more notes, because ten thousand at once would be noticed. Returns
    // true once all have been read.
    bool read_on(const Session&, std::size_t most);

    // The notes of the phase that say nearly the same as this text, best match first, without the note `besides`.
    std::vector<NoteId> to(Phase, std::string_view text, NoteId besides = {}) const;

    // All pairs of similar notes in a phase, each once. O(n²): some tens of milliseconds for 3,000 notes.
    std::vector<std::pair<NoteId, NoteId>> pairs(Phase) const;

    // Whether two notes with these texts would be offered for merging.
    static bool similar(std::string_view a, std::string_view b);

private:
    struct Words {
        std::vector<std::u32string> sorted;  // folded, without articles
        std::u32string joined;               // in the order of the text
        std::uint64_t letters = 0;           // one bit for each of 64 classes of letters: most pairs fail on this alone
    };
    struct Entry {
        NoteId id;
        Phase phase{};
        std::string text;
        Words words;
    };
    static Words words_of(std::string_view text);
    static std::optional<std::size_t> distance(const Words&, const Words&);  // number of edits; none when not similar

    bool counts(const Session&, const Note&) const;

    NoteStatus among_;
    std::vector<Entry> entries_;  // by id
    NoteId read_to_;              // notes with larger ids have not been read yet, unless whole_
    bool whole_ = false;          // all notes have been read
};

}  // namespace samenspraak::insight
