// SPDX-License-Identifier: EUPL-1.2
// Looks at what comes onto the boards, by whatever way, and offers for merging what says there already
// (UiState::alike). Watches one document, from the moment at which it is made, and keeps no reference to it. On the
// thread of the document.
#pragma once
#include "app/commands/state/ui_state.hpp"
#include "app/document/insights.hpp"

#include <deque>

namespace samenspraak::commands {

class DuplicateFinder {
public:
    explicit DuplicateFinder(const document::Document& document) : watched_(document.history().entries().size()) {}

    // What happened since the last time, a little in each frame: a whole hall may write at once. Never of an undo: it
    // brings back what was once accepted. True: there is more to look at.
    bool watch(const document::Document&, UiState&, document::Insights&);

private:
    void look_at(const document::Document&, NoteId, UiState&, document::Insights&);
    std::size_t watched_;        // entries of the history of which the notes are known
    std::deque<NoteId> coming_;  // to be looked at, in the order in which they came
};

// The offers that one can see: the newest of the step that is shown. The first stands beside the question, all of them
// in the panel.
inline constexpr std::size_t max_alike_shown = 3;
std::vector<Alike> alike_shown(const Session&, const UiState&);

}  // namespace samenspraak::commands
