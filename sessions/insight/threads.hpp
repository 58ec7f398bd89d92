// SPDX-License-Identifier: EUPL-1.2
// What hangs together: an index over the notes on the board and their links, made once for a state of the session and
// asked many times. Merged notes count for the note that speaks for them: their links, counts, votes and hands are its.
// Made in O(n log n): 10,000 notes with 10,000 links take a few milliseconds; following an act takes a tenth of one.
// Holds ids only: outlives the session.
#pragma once
#include "sessions/session.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace samenspraak::insight {

// How heavily a note weighs, with all that was merged into it.
struct NoteWeight {
    std::uint32_t count = 0;   // how often it was said
    std::uint32_t points = 0;  // votes given by participants
    std::uint32_t hands = 0;   // votes by show of hands
    std::uint32_t votes() const { return points + hands; }
    friend bool operator==(const NoteWeight&, const NoteWeight&) = default;
};

// One thread: the notes on every path actor -> effect -> value -> option through a note (also straight from an effect
// to the option that answers it), that note included, and the links that make those paths.
struct Thread {
    std::vector<NoteId> notes;  // in board order
    std::vector<Link> links;
};

class Threads {
public:
    explicit Threads(const Session&);

    // After acts that touched these notes (sorted) and gave no group another place: as if it were made anew. Answers
    // with the notes of which anything here may be otherwise now, sorted: also what is linked to the touched ones.
    std::vector<NoteId> update_from(const Session&, std::span<const NoteId> touched);

    // The notes on the board in the order in which they lie (order.hpp).
    std::span<const NoteId> notes() const { return notes_; }
    std::span<const NoteId> notes(Phase) const;
    bool contains(NoteId id) const { return position(id) != nowhere; }

    // The other ends of the links that start, or end, at the note, in board order; each once, never the note itself.
    // A tension has no direction: both answer with all values in tension. Empty when the note is not on the board.
    std::span<const NoteId> leads_to(NoteId, LinkKind) const;
    std::span<const NoteId> comes_from(NoteId, LinkKind) const;

    NoteWeight weight(NoteId) const;                   // nothing when the note is not on the board
    std::span<const NoteWeight> weights(Phase) const;  // as notes(Phase)
    bool any_hands() const;                            // was anything voted for by show of hands?

    // Where it lies among all on the board; the notes that are not on it lie behind all others.
    std::size_t place(NoteId id) const { return position(id); }

    // Every link between notes on the board, once, with merged notes resolved; by kind, then in board order.
    std::span<const Link> links() const { return links_; }

    Thread thread_of(NoteId) const;

    friend bool operator==(const Threads&, const Threads&) = default;

private:
    static constexpr std::uint32_t nowhere = ~0U;
    struct Known {
        NoteId id;
        std::uint32_t position;
        friend bool operator==(const Known&, const Known&) = default;
    };
    struct End {  // one end of a link as seen from the note `near`; places in notes_
        std::uint32_t near;
        std::uint8_t slot;
        std::uint32_t far;
        friend auto operator<=>(const End&, const End&) = default;
    };
    void place_notes(const Session&, const std::vector<Link>& merges);
    void merge(const Session&, const std::vector<Link>& merges);
    void tie(const std::vector<Link>& ties);
    void index_ends();
    void gather_links();
    // The steps of follow (threads_follow.cpp).
    struct Renewing;
    Renewing renewing(const Session&, std::span<const NoteId> touched) const;
    std::vector<std::uint32_t> place_again(const Session&, const Renewing&);
    void merge_again(const Session&, const Renewing&, const std::vector<std::uint32_t>& now_at);
    void weigh_again(const Session&, const Renewing&);
    void tie_again(const Session&, const Renewing&, const std::vector<std::uint32_t>& now_at);
    void add_ends(const Link&, std::vector<End>&) const;
    std::uint32_t position(NoteId) const;
    std::uint32_t position_of_head(NoteId) const;
    std::span<const NoteId> ends(NoteId, std::uint8_t slot) const;
    void update_from(std::uint32_t from, bool forward, std::vector<bool>& seen, Thread&) const;

    std::vector<NoteId> notes_;
    std::array<std::uint32_t, phase_count + 1> phases_{};  // where each phase starts in notes_
    std::vector<Known> known_;                             // by id
    std::vector<Known> merged_;                            // by id: a merged note, and the place of its head
    std::vector<NoteWeight> weights_;                      // as notes_
    std::vector<End> ends_;
    std::vector<NoteId> end_ids_;        // as ends_
    std::vector<std::uint32_t> starts_;  // where the ends of each note start in ends_
    std::vector<Link> links_;
};

}  // namespace samenspraak::insight
