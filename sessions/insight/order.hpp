// SPDX-License-Identifier: EUPL-1.2
// In which order notes lie, for everything that lists them: the screen, the phones, the exports, the report.
// By phase, lane (a note without a lane last), group (by its rank; notes without a group last), rank, id.
#pragma once
#include "sessions/session.hpp"

#include <span>
#include <vector>

namespace samenspraak::insight {

// Pointers into the session: valid until it changes. O(n log n).
std::vector<const Note*> notes_in_order(const Session&);         // all on the board, phase after phase
std::vector<const Note*> notes_in_order(const Session&, Phase);  // of one phase, on the board
std::vector<const Note*> all_notes_in_order(const Session&);     // also held, removed and merged ones

// As the first, for who knows already which notes were merged into another (sorted), and need not look again.
std::vector<const Note*> notes_in_order(const Session&, std::span<const NoteId> merged);

// Does the one lie before the other?
bool lies_before(const Session&, const Note&, const Note&);

// The groups of all phases, or of one, by rank and id.
std::vector<const Group*> groups_in_order(const Session&);
std::vector<const Group*> groups_in_order(const Session&, Phase);
std::vector<const Group*> groups_on_board(const Session&, Phase);  // those that are shown; O(notes) for each group

// The lanes of a phase in the order in which they lie; Lane::None last, and alone for a phase without lanes.
std::span<const Lane> lanes_in_order(Phase);

}  // namespace samenspraak::insight
