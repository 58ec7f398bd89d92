// SPDX-License-Identifier: EUPL-1.2
// Which notes came onto a board while another step was shown, from whomever: offered when one returns to it. Keeps
// where in the history each step was left. On the thread of the screen.
#pragma once
#include "app/document/document.hpp"

#include <array>
#include <span>
#include <vector>

namespace samenspraak::screen {

class MissedNotes {
public:
    // Another step is shown than before.
    void step_changed(const document::Document&, const CurrentStep& left, const CurrentStep& shown);

    std::span<const NoteId> notes() const { return notes_; }  // on the board that is shown, in the order of the acts
    void seen() { notes_.clear(); }

private:
    std::array<std::uint64_t, phase_count> left_at_{};  // acts so far when a step was left; 0: never shown
    std::vector<NoteId> notes_;
};

}  // namespace samenspraak::screen
