// SPDX-License-Identifier: EUPL-1.2
// Looks at what comes onto the boards, by whatever way, and offers for merging what says there already (Desk::alike).
#pragma once
#include "app/desk.hpp"
#include "app/insights.hpp"

namespace samenspraak {

class AlikeWatch {
public:
    explicit AlikeWatch(const Workshop& workshop) : watched_(workshop.history().entries().size()) {}

    // What happened since the last time. Never of an undo: it brings back what was once accepted.
    void watch(const Workshop&, Desk&, Insights&);

private:
    std::size_t watched_;  // entries of the history that were looked at
};

// The offers that one can see: the newest of the step that is shown, while the panel beside the board is.
inline constexpr std::size_t most_alike_shown = 3;
std::vector<Alike> alike_shown(const Session&, const Desk&);

}  // namespace samenspraak
