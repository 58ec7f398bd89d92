// SPDX-License-Identifier: EUPL-1.2
// Which notes acts have touched: so that of 10,000 only a few are looked at again after an act.
#pragma once
#include "sessions/history.hpp"

#include <span>
#include <vector>

namespace samenspraak::insight {

struct ChangedNotes {
    std::vector<NoteId> notes;  // changed themselves, or a link or a vote of theirs did; sorted, each once
    bool reordered = false;     // a group was given another place among the groups, and its notes with it
};
ChangedNotes changed_notes(std::span<const History::Entry>);

}  // namespace samenspraak::insight
