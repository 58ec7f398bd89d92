// SPDX-License-Identifier: EUPL-1.2
// The order in which notes stand in a list that stays open while people work through it: as it was when the list was
// opened. What came since is added at the end, what has gone is left out.
#pragma once
#include "sessions/ids.hpp"
#include "sessions/session.hpp"

#include <span>
#include <vector>

namespace samenspraak::screen {

class RowsAsOpened {
public:
    // The list opens anew: the next `show` says the order.
    void close() { rows_.clear(), shown_ = false; }

    // `now`: the notes as they would stand in a list that is opened now, at that revision of the session. Valid until
    // the next call.
    std::span<const NoteId> show(std::span<const NoteId> now, std::uint64_t revision);

private:
    std::vector<NoteId> rows_;
    std::uint64_t revision_ = 0;
    bool shown_ = false;
};

}  // namespace samenspraak::screen
