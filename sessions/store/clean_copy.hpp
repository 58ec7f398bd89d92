// SPDX-License-Identifier: EUPL-1.2
// A copy without history: what the session came to, but not how it came about and not who said what. The rule of the
// method is that what goes out has no names; this makes a file that can be shared.
#pragma once
#include "sessions/change.hpp"
#include "sessions/store/atomic_write.hpp"

namespace samenspraak::store {

// The present state as the changes of one act on an empty session: without history, participants, authors, removed
// notes and notes that were never let in. Votes remain as points on their notes (Note::hands); clocks are stopped.
Changes clean_state(const Session&);

// Writes that state as a session file of its own, with a new id, whole or not at all; waits for the disk. As with any
// session file, only its owner can read it, unless it replaces one that others could read. Refused with
// FileExists unless it may be replaced, with LockedElsewhere when a window has the file open that would be replaced.
Result<Written> write_clean_copy(Files&, const Session&, const Path&, Existing);

}  // namespace samenspraak::store
