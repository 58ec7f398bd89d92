// SPDX-License-Identifier: EUPL-1.2
// Which widget has the keyboard, and whether that is to be shown by a ring. It goes where a view sends it, or where
// Tab and F6 lead; what was not drawn in a whole frame loses it.
#pragma once
#include "app/screen/input/input.hpp"
#include "app/screen/interaction/register.hpp"
#include "app/screen/interaction/tab_order.hpp"
#include "app/screen/interaction/waking.hpp"

#include <optional>

namespace samenspraak::screen {

class KeyboardFocus {
public:
    // All must outlive it.
    KeyboardFocus(const Register& widgets, const Modality& modality, Waking& waking)
        : widgets_(widgets),
          order_(widgets, modality),
          waking_(waking) {}

    // Enclose a frame. left_over: the key that nobody took.
    void begin(const Moment&);
    void end(std::optional<commands::Chord> left_over);

    // At the end of a frame: another has the keyboard than at its beginning, or who had it was not drawn.
    bool goes_on() const;

    UiId at() const { return at_; }
    bool is_at(UiId id) const { return at_ == id; }
    bool shows_ring() const { return ring_; }
    void move_to(UiId, bool show_ring = false);
    void clear() { at_ = {}; }
    void drawn_in(Region region) {
        order_.visited(region, at_);
    }  // what has the keyboard belongs there, and is one stop of it

    // At the end of the frame, to what had the keyboard last in the next part of the screen.
    void travel_to_region(bool backwards) { region_wanted_ = backwards; }

    // What was drawn since then (a count of the register) and has just got the keyboard by a key: it is to be brought
    // into sight.
    std::optional<Rect> travelled_to(std::size_t since) const;

private:
    const Register& widgets_;
    TabOrder order_;
    Waking& waking_;
    UiId at_, before_;  // before: at the beginning of this frame
    bool ring_ = false;
    bool travelled_ = false, travels_ = false;  // it went somewhere by a key: in the last frame, in this one
    std::optional<bool> region_wanted_;         // backwards?
};

}  // namespace samenspraak::screen
