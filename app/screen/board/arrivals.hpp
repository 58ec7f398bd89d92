// SPDX-License-Identifier: EUPL-1.2
// Notes of participants that come onto a board while it is shown glide into their place. Keeps which notes were there,
// and since when (seconds, as Ui::now) the new ones are coming.
#pragma once
#include "app/screen/board/board_notes.hpp"

#include <map>
#include <optional>

namespace samenspraak::screen {

class Arrivals {
public:
    // Once a frame, when the contents were brought up to date.
    void update_from(const BoardFrame&, const BoardContents&, Followed);

    // How much of its way a note has come: 0 to 1, where it stays.
    float part(const BoardFrame&, NoteId);

private:
    std::optional<std::vector<NoteId>> there_;  // sorted; none: nothing is to move, so nobody looks
    std::map<NoteId, double> since_;
};

}  // namespace samenspraak::screen
