// SPDX-License-Identifier: EUPL-1.2
// The result of a vote, on the whole page and on the beamer: the values by weight, with their votes as bars. The
// heaviest are covered until they are shown, one after the other from below. Draws from a const session and answers
// with what was asked for; the caller owns how far it is scrolled.
#pragma once
#include "app/screen/widgets/scroll.hpp"
#include "app/screen/widgets/ui.hpp"
#include "sessions/insight/tally.hpp"

#include <span>

namespace samenspraak::screen {

struct VoteResultView {
    const Session& session;
    const insight::Threads& threads;
    std::span<const insight::ValueTally> values;  // heaviest first
    std::size_t covered = 0;                      // of them, from the heaviest on
    NoteId chosen = {};                           // of many tensions only those of this value are drawn
    bool work = true;                             // false: only looked at, on the beamer
    bool takes_enter = true;                      // nothing is half typed, to which Enter would belong
    bool can_vote_again = true;
};

struct VoteResultAnswer {
    bool next = false;   // show one more
    bool all = false;    // show all
    bool again = false;  // open the vote again
    bool to_board = false;
    NoteId choose;  // this value was clicked, or an arrow came to it; 0: none was
};

// Names: "result.next", "result.all", "result.again", "result.to_board", "result.row" with the id of the value.
VoteResultAnswer vote_result(Ui&, const Rect&, const VoteResultView&, Scrolled&);

}  // namespace samenspraak::screen
