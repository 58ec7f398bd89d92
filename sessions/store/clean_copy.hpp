// SPDX-License-Identifier: EUPL-1.2
// The copy that forgets: what the session came to, without how it came there and without who said what.
#pragma once
#include "sessions/change.hpp"
#include "sessions/store/files.hpp"

namespace samenspraak::store {

// The present state as one act on an empty session: without history, participants, authors, removed notes and notes
// that were never let in. Votes stay as points on their notes (Note::hands), clocks stand still.
Changes clean_state(const Session&);

// As a session file of its own, with a new id, whole or not at all. Refused with FileExists unless it may be replaced,
// with LockedElsewhere when what would be replaced is open in a window.
Result<Done> write_clean_copy(Files&, const Session&, const Path&, Existing);

}  // namespace samenspraak::store
