// SPDX-License-Identifier: EUPL-1.2
// What is turned, pushed and zoomed: by the wheel, or by fingers. Whoever asks for its place first takes it, and what
// is nearer to the eye is asked first; a place below something else or below a modal thing gets nothing.
#pragma once
#include "app/screen/draw/canvas.hpp"
#include "app/screen/input/input.hpp"
#include "app/screen/interaction/modality.hpp"
#include "app/screen/interaction/mouse.hpp"
#include "app/screen/interaction/register.hpp"

#include <optional>

namespace samenspraak::screen {

class Wheel {
public:
    // How much larger, and about which point (units).
    struct Zoom {
        float by = 1;
        Point about;
    };

    // All must outlive it.
    Wheel(const Canvas& canvas, const Register& widgets, const Modality& modality, const Mouse& mouse)
        : canvas_(canvas),
          widgets_(widgets),
          modality_(modality),
          mouse_(mouse) {}

    void begin(const Moment&);  // a frame; the moment must live as long as it is drawn

    std::optional<Point> turned_on(const Rect& area);  // units to move by
    std::optional<Zoom> zoomed_on(const Rect& area);   // by two fingers, or with Control

    bool sliding() const { return moment_->sliding; }  // fingers push: what they move keeps to them, without easing
    void slid() { slid_ = true; }                      // it moved something: it may glide on
    bool has_slid() const { return slid_; }            // in the last frame

private:
    bool reaches(const Rect&) const;

    const Canvas& canvas_;
    const Register& widgets_;
    const Modality& modality_;
    const Mouse& mouse_;
    const Moment* moment_ = nullptr;
    bool taken_ = false, slid_ = false;
};

}  // namespace samenspraak::screen
