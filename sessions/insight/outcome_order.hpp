// SPDX-License-Identifier: EUPL-1.2
// The order of the outcome: the rows of its four columns, from actors to options, in which few lines between them
// cross. Values go by weight; every effect and option stands with the heaviest of its values. Where there are more
// notes than rows, notes stand together. Combinatorics only: it knows no lengths and draws nothing. Holds ids only, so
// it may outlive the session. Any thread may read it.
#pragma once
#include "sessions/insight/threads.hpp"

#include <array>
#include <cstdint>
#include <vector>

namespace samenspraak::insight {

inline constexpr std::array outcome_columns{Phase::Actors, Phase::Effects, Phase::Values, Phase::Actions};
inline constexpr std::size_t no_row = ~std::size_t{0};

struct OutcomeRow {
    std::vector<NoteId> notes;  // one, or several that stand together; in board order
    GroupId group;              // whose notes stand together; none: a single note, or the rest of many
    Lane lane = Lane::None;     // of more than half of its notes; else Both, or None of options
    std::size_t home = no_row;  // of an effect or option: the row of the heaviest of its values
    std::uint32_t weight = 0;   // of a value: its votes, or its links when nobody voted; else the links of its notes
    bool folded() const { return notes.size() > 1; }
};

// A line from a row to one in the next column.
struct OutcomeTie {
    std::size_t from = 0, to = 0;
    std::uint32_t links = 0;  // how many it stands for
    friend auto operator<=>(const OutcomeTie&, const OutcomeTie&) = default;
};

struct OutcomeOrder {
    std::array<std::vector<OutcomeRow>, 4> columns;  // from top to bottom
    std::array<std::vector<OutcomeTie>, 3> ties;     // from each column to the next; sorted
    // What has no place in the thread, in board order: actors and effects and options without a row, and of the values
    // those (with a row) without an option.
    std::array<std::vector<NoteId>, 4> loose;
    bool voted = false;  // values weigh by votes, not by links

    bool folded() const;  // some notes stand together
};

// The maximum number of rows of each column; 0: no maximum. More than that: the notes of a group become one row; where
// that is not enough, the lightest of a value do. There is at least a row for each value that effects or options stand
// with.
using OutcomeLimits = std::array<std::size_t, 4>;

// The same session always gives the same order. Takes O(n log n) for n notes and links, and for r rows in a column
// O(r²) for each time that a row is moved: use limits of some dozens for a session of thousands.
OutcomeOrder order_outcome(const Session&, const Threads&, const OutcomeLimits& = {});

// The same rows as they stand before any are moved: by value, by kind, in board order.
OutcomeOrder unsorted_outcome(const Session&, const Threads&, const OutcomeLimits& = {});

// How many pairs of ties cross each other, with the rows in this order.
std::size_t crossings(const OutcomeOrder&);

// What lights up when one looks at these notes (of one phase): whom they touch, what is at stake, and what is done
// about it. An effect leads to the options that answer it or, as long as none does, to those of its values.
struct OutcomeThread {
    std::vector<NoteId> notes;   // sorted
    std::vector<Link> links;     // Touches, Bears and Serves; sorted
    std::vector<Link> straight;  // Answers through no value that is lit; sorted
};
OutcomeThread outcome_thread(const Threads&, std::span<const NoteId>);

}  // namespace samenspraak::insight
