// SPDX-License-Identifier: EUPL-1.2
// Whether something lies over the page and keeps the keyboard and the wheel to itself (a menu, a dialog). What shows
// such a thing says so in each frame; it holds for the next whole frame, so that what was drawn before it is held back
// too.
#pragma once
#include "app/screen/draw/canvas.hpp"

#include <optional>
#include <utility>

namespace samenspraak::screen {

class Modality {
public:
    // The canvas must outlive it.
    explicit Modality(const Canvas& canvas) : canvas_(canvas) {}

    // Enclose a frame.
    void begin() { next_.reset(); }
    void end() { lowest_ = next_; }

    bool changes() const { return lowest_ != next_; }  // at the end of a frame: something came up in it, or is gone

    void begin_at(Layer layer) { next_ = layer; }  // a modal thing is up: only from that layer on
    bool is_on() const { return lowest_.has_value(); }
    bool reaches(Layer layer) const { return !lowest_ || layer >= *lowest_; }
    bool reaches_here() const { return reaches(canvas_.layer()); }  // what is drawn now

private:
    const Canvas& canvas_;
    std::optional<Layer> lowest_, next_;
};

}  // namespace samenspraak::screen
