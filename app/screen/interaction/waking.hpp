// SPDX-License-Identifier: EUPL-1.2
// When what is drawn wants to be drawn again, gathered over one frame: the soonest wish counts. Seconds, of the clock
// of the frames.
#pragma once
#include "app/screen/input/frame_scheduler.hpp"

#include <algorithm>

namespace samenspraak::screen {

class Waking {
public:
    // Enclose a frame.
    void begin(double now) { now_ = now, wake_ = FrameScheduler::never; }
    void end(FrameScheduler& pace) const {
        if (wake_ != FrameScheduler::never) pace.wake_at(wake_);
    }

    void wake_in(double seconds) { wake_ = std::min(wake_, now_ + seconds); }  // another frame then, at the latest
    void again() { wake_in(1.0 / 120); }                                       // another frame at once

private:
    double now_ = 0, wake_ = FrameScheduler::never;
};

}  // namespace samenspraak::screen
