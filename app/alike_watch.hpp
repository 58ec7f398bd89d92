// SPDX-License-Identifier: EUPL-1.2
// Looks at what comes onto the boards, by whatever way, and offers for merging what says there already (Desk::alike).
#pragma once
#include "app/desk.hpp"
#include "app/insights.hpp"

#include <deque>

namespace samenspraak {

class AlikeWatch {
public:
    explicit AlikeWatch(const Workshop& workshop) : watched_(workshop.history().entries().size()) {}

    // What happened since the last time, a little in each frame: a whole hall may write at once. Never of an undo: it
    // brings back what was once accepted. True: there is more to look at.
    bool watch(const Workshop&, Desk&, Insights&);

private:
    void look_at(const Workshop&, NoteId, Desk&, Insights&);
    std::size_t watched_;        // entries of the history of which the notes are known
    std::deque<NoteId> coming_;  // to be looked at, in the order in which they came
};

// The offers that one can see: the newest of the step that is shown, while the panel beside the board is.
inline constexpr std::size_t most_alike_shown = 3;
std::vector<Alike> alike_shown(const Session&, const Desk&);

}  // namespace samenspraak
