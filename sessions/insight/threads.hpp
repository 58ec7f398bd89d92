// SPDX-License-Identifier: EUPL-1.2
// The threads of a session: an index over the notes on the board and their links, made once for a state of the session
// and asked many times. Merged notes count for their head: it has their links, counts, votes and hands. Making it takes
// O(n log n), a few milliseconds for 10,000 notes with 10,000 links; update_from after an act takes a tenth of a
// millisecond. Holds ids only, so it may outlive the session. Any thread may read it while nobody updates it.
#pragma once
#include "sessions/session.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace samenspraak::insight {

// How heavily a note weighs, together with the notes merged into it.
struct NoteWeight {
    std::uint32_t count = 0;   // how often it was said
    std::uint32_t points = 0;  // votes given by participants
    std::uint32_t hands = 0;   // votes by show of hands
    std::uint32_t votes() const { return points + hands; }
    friend bool operator==(const NoteWeight&, const NoteWeight&) = default;
};

// One thread: the notes on all paths actor -> effect -> value -> option through one note, including that note, and the
// links on those paths. A path may go directly from an effect to the option that answers it.
struct Thread {
    std::vector<NoteId> notes;  // in board order
    std::vector<Link> links;
};

class Threads {
public:
    explicit Threads(const Session&);

    // Brings it in line with the session after acts that changed these notes (sorted; see changed_notes) and moved no
    // group. Returns, sorted, all notes of which an answer given here may have changed: the touched notes and those
    // linked to them.
    std::vector<NoteId> update_from(const Session&, std::span<const NoteId> touched);

    // The notes on the board in board order (order.hpp). Spans are valid until the next update_from.
    std::span<const NoteId> notes() const { return notes_; }
    std::span<const NoteId> notes(Phase) const;
    bool contains(NoteId id) const { return position(id) != nowhere; }

    // The other ends of the links that start at the note (leads_to) or end at it (comes_from), in board order; each
    // once, never the note itself. A tension has no direction: both return all values in tension with this one. Empty
    // when the note is not on the board.
    std::span<const NoteId> leads_to(NoteId, LinkKind) const;
    std::span<const NoteId> comes_from(NoteId, LinkKind) const;

    NoteWeight weight(NoteId) const;                   // all zeros when the note is not on the board
    std::span<const NoteWeight> weights(Phase) const;  // one for each of notes(Phase)
    bool any_hands() const;                            // whether there were votes by show of hands

    // The index of the note in notes(); for notes that are not on the board, a number beyond all others.
    std::size_t place(NoteId id) const { return position(id); }

    // All links between notes on the board, each once, with merged notes replaced by their heads; ordered by kind, then
    // in board order.
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
    struct End {  // one end of a link as seen from the note `near`; both are indices into notes_
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
    // The steps of update_from (threads_follow.cpp).
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
    std::array<std::uint32_t, phase_count + 1> phases_{};  // index in notes_ of the first note of each phase
    std::vector<Known> known_;                             // sorted by id
    std::vector<Known> merged_;                            // sorted by id: merged notes, with the index of their head
    std::vector<NoteWeight> weights_;                      // one for each of notes_
    std::vector<End> ends_;
    std::vector<NoteId> end_ids_;        // one for each of ends_
    std::vector<std::uint32_t> starts_;  // for each of notes_, the index in ends_ of its first end
    std::vector<Link> links_;
};

}  // namespace samenspraak::insight
