// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/interaction/keyboard_focus.hpp"

#include <algorithm>
#include <utility>

namespace samenspraak::screen {

void KeyboardFocus::begin(const Moment& moment) {
    travelled_ = std::exchange(travels_, false);
    region_wanted_.reset();
    if (moment.pressed) ring_ = false;
    // What had the keyboard for a whole frame and was not drawn in it is gone (a dialog that closed).
    if (at_ && at_ == before_ && !widgets_.find(at_)) at_ = {};
    before_ = at_;
}

void KeyboardFocus::end(std::optional<commands::Chord> left_over) {
    UiId goal;
    if (region_wanted_)
        goal = order_.next_region(at_, *region_wanted_);
    else if (left_over && left_over->key == commands::Key::Tab && !left_over->with.control && !left_over->with.alt)
        goal = order_.next(at_, left_over->with.shift);
    if (goal) move_to(goal, true);
}

bool KeyboardFocus::goes_on() const {
    return at_ != before_
           || (at_ && std::ranges::find(widgets_.current(), at_, &Register::Entry::id) == widgets_.current().end());
}

void KeyboardFocus::move_to(UiId id, bool show_ring) {
    at_ = id;
    ring_ = show_ring;
    travels_ = travels_ || show_ring;
    waking_.again();
}

std::optional<Rect> KeyboardFocus::travelled_to(std::size_t since) const {
    if (!travelled_) return std::nullopt;
    for (const Register::Entry& entry : widgets_.current().subspan(since))
        if (entry.id == at_) return entry.whole;
    return std::nullopt;
}

}  // namespace samenspraak::screen
