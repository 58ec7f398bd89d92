// SPDX-License-Identifier: EUPL-1.2
// Which notes were changed by acts, so that after an act only a few of 10,000 notes have to be looked at again. Pure.
#pragma once
#include "sessions/history.hpp"

#include <vector>

namespace samenspraak::insight {

struct ChangedNotes {
    std::vector<NoteId> notes;  // notes that changed, or of which a link or a vote did; sorted, each once
    bool reordered = false;     // a group was moved among the groups, and its notes with it
};
ChangedNotes changed_notes(const History::Entries&);

}  // namespace samenspraak::insight
