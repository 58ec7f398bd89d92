// SPDX-License-Identifier: EUPL-1.2
// The order of notes, for everything that lists them: the screen, the phones, the exports, the report. Board order is
// by phase, lane (notes without a lane last), group (by the rank of the group; notes without a group last), rank, id.
// Pure functions of the session.
#pragma once
#include "sessions/session.hpp"

#include <span>
#include <vector>

namespace samenspraak::insight {

// Pointers into the session, valid until it changes. O(n log n).
std::vector<const Note*> notes_in_order(const Session&);         // all notes on the board, phase after phase
std::vector<const Note*> notes_in_order(const Session&, Phase);  // the notes of one phase on the board
std::vector<const Note*> all_notes_in_order(const Session&);     // also those that are held, removed or merged

// As the first, but faster: `merged` are the ids, sorted, of all notes that were merged into another.
std::vector<const Note*> notes_in_order(const Session&, std::span<const NoteId> merged);

// Whether the first note comes before the second in board order.
bool lies_before(const Session&, const Note&, const Note&);

// The groups of all phases or of one, ordered by rank and id. Pointers into the session, valid until it changes.
std::vector<const Group*> groups_in_order(const Session&);
std::vector<const Group*> groups_in_order(const Session&, Phase);
std::vector<const Group*> groups_on_board(const Session&, Phase);  // only those shown; takes O(notes) for each group

// The lanes of a phase in board order. Lane::None is last, and is the only one of a phase without lanes.
std::span<const Lane> lanes_in_order(Phase);

}  // namespace samenspraak::insight
