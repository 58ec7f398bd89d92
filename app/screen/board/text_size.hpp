// SPDX-License-Identifier: EUPL-1.2
// How large the notes of a board are: as large as all of them fit, unless somebody wants them larger. They grow in
// steps, each of which is read as well as the others, and what the fingers were on stays under them. Owns the size that
// was chosen for each phase, and between steps what is to stay where it is. Design units; times as Ui::now.
#pragma once
#include "app/screen/board/lane_scrolling.hpp"

#include <array>
#include <optional>
#include <vector>

namespace samenspraak::screen {

class TextSize {
public:
    // A note that stays where it is when all become larger.
    struct Anchor {
        std::size_t lane = 0;
        NoteId note;
        float part = 0;  // of its height, from above …
        float seen = 0;  // … is so far below the top of the board
    };
    using Anchors = std::vector<Anchor>;

    // The smallest that is wanted; 0: so that all is in sight.
    float least(Phase phase) const { return least_[index_of(phase)]; }

    // What the wheel, two fingers or keys ask for, before the layout. None: the size stays. holds: notes are carried,
    // and keep the size in which they were taken up.
    std::optional<Anchors> take_steps(const BoardFrame&, const BoardSight&, const LaneScrolling&, bool holds);

    // After all was laid out in the new size: each lane is scrolled so that they are where they were.
    void keep(const BoardFrame&, const Anchors&, const BoardLayout&, LaneScrolling&);

    // Another board is shown: the next step has its own anchors.
    void forget_anchors() { last_step_ = never; }

private:
    static constexpr double never = -1;
    bool step(Phase, int steps, float size);
    int pinched_steps(const Wheel::Zoom&);
    Anchors anchors(const BoardFrame&, const BoardSight&, const LaneScrolling&, Point about);

    std::array<float, phase_count> least_{};
    float pinched_ = 1;  // since the last step
    Anchors anchors_;    // of the first step about …
    Point about_;        // … this point
    double last_step_ = never;
};

}  // namespace samenspraak::screen
