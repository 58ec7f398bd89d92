// SPDX-License-Identifier: EUPL-1.2
// When the next frame is due: three after anything happened (a hover needs one to see, one to act and one to show), one
// when something that moves or blinks asked for it, none otherwise. Pure arithmetic; the window sleeps by it.
#pragma once
#include <limits>

namespace samenspraak::screen {

class FrameScheduler {
public:
    static constexpr int after_input = 3;
    static constexpr double never = std::numeric_limits<double>::infinity();

    // Something happened: input, a letter, a new size.
    void stir() { frames_due_ = after_input; }

    // A frame at that time (seconds), or sooner. Asked anew in each frame by what moves: it holds until the next frame.
    void wake_at(double when) {
        if (when < wake_) wake_ = when;
    }
    void wake_now() { wake_ = 0; }

    bool due(double now) const { return frames_due_ > 0 || wake_ <= now; }

    // How long one may sleep; 0: not at all, never: until something happens.
    double sleep(double now) const { return due(now) ? 0 : wake_ == never ? never : wake_ - now; }

    // A frame begins: it uses up one that was due, and forgets what was asked for.
    void begin() {
        if (frames_due_ > 0) --frames_due_;
        wake_ = never;
    }

private:
    int frames_due_ = after_input;
    double wake_ = never;
};

}  // namespace samenspraak::screen
