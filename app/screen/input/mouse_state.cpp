// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/input/mouse_state.hpp"

#include <cmath>

namespace samenspraak::screen {
namespace {

constexpr double double_click_time = 0.4;   // seconds from press to press
constexpr float double_click_distance = 6;  // pixels

}  // namespace

void MouseState::read(const MouseMove& move, Moment& moment) {
    if (move.inside) at_ = move.to;
    inside_ = move.inside;
    moment.mouse_moved = true;
    sliding_ = false;
}

void MouseState::read(const WheelTurn& turn, Moment& moment) {
    moment.wheel.x += turn.notches.x;
    moment.wheel.y += turn.notches.y;
}

void MouseState::read(const FingerSlide& slide, Moment& moment) {
    moment.slid.x += slide.by.x;
    moment.slid.y += slide.by.y;
    moment.zoom *= slide.zoom;
    if (slide.zoom != 1) moment.zoomed_at = slide.about;
    sliding_ = true;
}

void MouseState::read(const ButtonEdge& edge, Moment& moment) {
    sliding_ = false;
    auto& held = held_[static_cast<std::size_t>(edge.button)];
    if (edge.down)
        moment.pressed = ButtonPress{edge.button, clicks_of(edge)};
    else if (held)
        moment.released = edge.button;  // else it went down elsewhere
    held = edge.down;
}

int MouseState::clicks_of(const ButtonEdge& edge) {
    const bool again = last_press_.at >= 0 && edge.button == last_press_.button
                       && edge.at - last_press_.at <= double_click_time
                       && std::hypot(at_.x - last_pressed_at_.x, at_.y - last_pressed_at_.y) <= double_click_distance;
    last_press_ = edge;
    last_pressed_at_ = at_;
    clicks_ = again ? clicks_ + 1 : 1;
    return clicks_;
}

void MouseState::tell(Moment& moment) const {
    moment.mouse = at_;
    moment.mouse_inside = inside_;
    moment.sliding = sliding_;
    moment.held = held_;
}

}  // namespace samenspraak::screen
