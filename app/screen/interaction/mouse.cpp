// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/interaction/mouse.hpp"

#include <cmath>

namespace samenspraak::screen {
namespace {

constexpr float tremble = 6;        // units: a hand that presses moves as far
constexpr double until_menu = 0.6;  // seconds

}  // namespace

void Mouse::begin(const Moment& moment) {
    moment_ = &moment;
    const Point before = at_;
    at_ = canvas_.to_point(moment.mouse);
    step_ = at_ - before;
    pointer_ = Pointer::Arrow;
    if (moment.left) held_ = {};
    if (held_ && std::hypot(at_.x - pressed_at_.x, at_.y - pressed_at_.y) > tremble) dragging_ = true;
    const Register::Entry* top = moment.mouse_inside || held_ ? widgets_.topmost(at_) : nullptr;
    hot_ = top ? top->id : UiId{};
}

void Mouse::end() {
    if (moment_->released == Button::Left) held_ = {}, dragging_ = false;
}

bool Mouse::is_on(const Rect& rect) const {
    return moment_->mouse_inside && rect.contains(at_) && canvas_.clip().contains(at_);
}

void Mouse::touch(UiId id, const TouchWish& wish, Touch& touch) {
    touch.hovered = hot_ == id && !moment_->sliding && (!held_ || held_ == id);
    if (touch.hovered) pointer_ = wish.pointer;
    if (touch.hovered && moment_->pressed) press(id, touch);
    if (held_ == id) hold(wish, touch);
}

void Mouse::press(UiId id, Touch& touch) {
    touch.opened_menu = moment_->pressed->button == Button::Right;
    touch.pressed = moment_->pressed->button == Button::Left;
    touch.double_clicked = touch.pressed && moment_->pressed->clicks == 2;
    if (touch.pressed) held_ = id, pressed_at_ = at_, pressed_when_ = moment_->now, dragging_ = false;
}

void Mouse::hold(const TouchWish& wish, Touch& touch) {
    if (wish.menu_by_holding && moment_->held[0] && !dragging_) {
        const double left = pressed_when_ + until_menu - moment_->now;
        if (left > 0) {
            touch.from = pressed_at_;
            touch.held = true;
            return waking_.wake_in(left);
        }
        held_ = {};  // what comes up now is no click
        touch.opened_menu = true;
        return waking_.again();
    }
    touch.from = pressed_at_;
    touch.held = moment_->held[0];
    touch.released = moment_->released == Button::Left;
    touch.dragging = touch.held && dragging_;
    touch.dropped = touch.released && dragging_;
    touch.clicked = touch.released && touch.hovered && !(wish.click_ends_by_drag && dragging_);
}

}  // namespace samenspraak::screen
