// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/input/fingers.hpp"

#include "app/screen/input/gestures.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace samenspraak::screen {
namespace {

// Lengths in units, which the scale makes pixels.
constexpr float tremble = 10;      // a finger that presses moves as far; a mouse does less
constexpr float tap_reach = 40;    // two taps no further apart are meant for the same thing
constexpr float pinch_reach = 24;  // two fingers that only push do not keep their distance exactly
constexpr float slowest = 30;      // a second: what glides slower stands still
constexpr float min_speed = 150;   // a second: a finger that lifts slower leaves the page where it is
constexpr float max_speed = 6'000;
constexpr double until_menu = 0.6;    // seconds
constexpr double tap_again = 0.4;     // seconds from tap to tap
constexpr double trail_time = 0.1;    // seconds: what came before says nothing of the speed
constexpr double glide_fades = 0.35;  // seconds in which the speed falls to a third

float length(Pixel p) { return std::hypot(p.x, p.y); }
Pixel step(Pixel from, Pixel to) { return {to.x - from.x, to.y - from.y}; }

bool takes_along(Drags drags, Pixel way) {
    return drags == Drags::Anywhere || (drags == Drags::Sideways && std::abs(way.x) > std::abs(way.y));
}

}  // namespace

void Fingers::rest() {
    if (doing_ == Doing::Gliding) doing_ = Doing::Nothing;
}

double Fingers::due() const {
    if (doing_ == Doing::Gliding) return 0;
    if (doing_ == Doing::Touching && grip_.menu && !stopped_) return since_ + until_menu;
    return std::numeric_limits<double>::infinity();
}

void Fingers::play(Input& input, const Beneath& beneath, double now) {
    if (input.waiting()) return rest();  // a mouse or a key: who uses those wants no page that glides
    while (!edges_.empty() && !input.waiting()) {
        const FingerEdge edge = edges_.front();
        // A finger that stayed and then lifted, all in one slow frame, opened the menu.
        if (doing_ == Doing::Touching && edge.at >= due()) return hold(input, edge.at);
        edges_.pop_front();
        if (edge.does == FingerDoes::Lands) {
            land(input, beneath, edge);
        } else if (edge.does == FingerDoes::Lifts) {
            lift(input, beneath, edge);
        } else if (const auto finger = std::ranges::find(down_, edge.finger, &Finger::id); finger != down_.end()) {
            finger->where = edge.where;
            if (finger == down_.begin()) trace(edge.where, edge.at);
            // All that moved at once is one step.
            if (edges_.empty() || edges_.front().does != FingerDoes::Moves) update_from(input, beneath);
        }
    }
    if (!input.waiting() && doing_ == Doing::Touching && now >= due()) hold(input, now);
    if (!input.waiting() && doing_ == Doing::Gliding) glide(input, beneath, now);
}

void Fingers::land(Input& input, const Beneath& beneath, const FingerEdge& edge) {
    std::erase_if(down_, [&](const Finger& finger) { return finger.id == edge.finger; });
    down_.push_back({edge.finger, edge.where});
    if (down_.size() == 1) {
        stopped_ = doing_ == Doing::Gliding;
        doing_ = Doing::Touching;
        start_ = edge.where, since_ = edge.at;
        grip_ = beneath.at(start_);
        trail_.clear();
        trace(start_, since_);
        if (!stopped_) input.mouse_moved(start_);
    } else if (down_.size() == 2 && (doing_ == Doing::Touching || doing_ == Doing::Pushing)) {
        begin_pinch(input);
    }
}

void Fingers::update_from(Input& input, const Beneath& beneath) {
    const Pixel where = down_.front().where;
    if (doing_ == Doing::Touching) {
        set_off(input, step(start_, where), tremble * beneath.scale);
    } else if (doing_ == Doing::Carrying) {
        input.mouse_moved(where);
    } else if (doing_ == Doing::Pushing) {
        push_to(input, where);
    } else if (doing_ == Doing::Pinching) {
        pinch(input, beneath);
    }
}

// What a tremble may have been does not move the page.
void Fingers::set_off(Input& input, Pixel way, float tremble) {
    const float far = length(way);
    if (far <= tremble) return;
    doing_ = takes_along(grip_.drags, way) ? Doing::Carrying : Doing::Pushing;
    const Pixel where = down_.front().where;
    input.mouse_moved(start_);
    if (doing_ == Doing::Pushing) {
        last_ = {start_.x + way.x * tremble / far, start_.y + way.y * tremble / far};
        return push_to(input, where);
    }
    input.button_down(Button::Left, since_);
    input.mouse_moved(where);
}

void Fingers::lift(Input& input, const Beneath& beneath, const FingerEdge& edge) {
    const auto finger = std::ranges::find(down_, edge.finger, &Finger::id);
    if (finger == down_.end()) return;
    const bool first = finger == down_.begin(), pinched = finger - down_.begin() < 2;
    down_.erase(finger);
    if (doing_ == Doing::Carrying && first) {
        input.mouse_moved(edge.where);
        input.button_up(Button::Left, edge.at);
        input.mouse_left();
        doing_ = Doing::Spent;
    } else if (doing_ == Doing::Pinching && pinched) {
        doing_ = down_.size() > 1 ? Doing::Spent : Doing::Pushing;  // the other pushes on
        if (doing_ == Doing::Spent) return;
        last_ = down_.front().where;
        trail_.clear();
        return trace(last_, edge.at);
    }
    if (!down_.empty()) return;
    if (doing_ == Doing::Pushing) return end_push(input, beneath, edge.at);
    if (doing_ == Doing::Touching && !stopped_) tap(input, beneath, edge.at);
    doing_ = Doing::Nothing;
}

// Where the finger landed; a second tap beside the first is meant for the same thing, as fingers are broad.
void Fingers::tap(Input& input, const Beneath& beneath, double at) {
    const bool again = last_tap_ && since_ - last_tap_->at <= tap_again
                       && length(step(last_tap_->where, start_)) <= tap_reach * beneath.scale;
    last_tap_ = Sample{again ? last_tap_->where : start_, since_};
    input.mouse_moved(last_tap_->where);
    input.button_down(Button::Left, since_);
    input.button_up(Button::Left, at);
    input.mouse_left();  // nothing stays lit where no finger is
}

void Fingers::hold(Input& input, double now) {
    doing_ = Doing::Spent;
    gestures::click(input, start_, now, Button::Right);
}

// --- pushing the page

void Fingers::trace(Pixel where, double at) {
    trail_.push_back({where, at});
    while (trail_.front().at < at - trail_time) trail_.pop_front();
}

void Fingers::push_to(Input& input, Pixel where) {
    input.slide(step(last_, where));
    last_ = where;
}

void Fingers::end_push(Input& input, const Beneath& beneath, double at) {
    while (!trail_.empty() && trail_.front().at < at - trail_time) trail_.pop_front();
    const auto time = static_cast<float>(trail_.empty() ? 0 : at - trail_.front().at);
    speed_ = {};
    if (time > 0) {
        const Pixel way = step(trail_.front().where, last_);
        speed_ = {way.x / time, way.y / time};
    }
    const float fast = length(speed_), most = max_speed * beneath.scale;
    if (fast > most) speed_ = {speed_.x * most / fast, speed_.y * most / fast};
    lifted_at_ = at, glided_ = {};
    doing_ = beneath.glides && fast >= min_speed * beneath.scale ? Doing::Gliding : Doing::Nothing;
    if (doing_ == Doing::Nothing) input.mouse_left();
}

// How far it has come is a matter of the time alone, whatever frames there were.
void Fingers::glide(Input& input, const Beneath& beneath, double now) {
    const auto time = static_cast<float>(std::max(0.0, now - lifted_at_)), fades = static_cast<float>(glide_fades);
    const float left = std::exp(-time / fades), far = fades * (1 - left);
    const Pixel there{speed_.x * far, speed_.y * far};
    if (!(there == glided_)) input.slide(step(glided_, there));
    glided_ = there;
    if (length(speed_) * left < slowest * beneath.scale) {
        doing_ = Doing::Nothing;
        input.mouse_left();
    }
}

// --- two fingers

Pixel Fingers::between() const {
    return {(down_[0].where.x + down_[1].where.x) / 2, (down_[0].where.y + down_[1].where.y) / 2};
}

float Fingers::distance() const { return std::max(1.f, length(step(down_[0].where, down_[1].where))); }

// What lay between them when they landed is what is pushed and what becomes larger.
void Fingers::begin_pinch(Input& input) {
    doing_ = Doing::Pinching;
    pinches_ = false;
    apart_ = distance();
    last_ = between();
    input.mouse_moved(last_);
}

void Fingers::pinch(Input& input, const Beneath& beneath) {
    const Pixel middle = between();
    input.slide(step(last_, middle));
    last_ = middle;
    const float now = distance();
    const float reach = pinch_reach * beneath.scale;
    if (!pinches_) {
        if (std::abs(now - apart_) < reach) return;
        pinches_ = true;
        apart_ = std::max(1.f, apart_ + (now > apart_ ? reach : -reach));
    }
    if (now != apart_) input.zoom(now / apart_, middle);
    apart_ = now;
}

}  // namespace samenspraak::screen
