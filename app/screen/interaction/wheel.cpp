// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/interaction/wheel.hpp"

namespace samenspraak::screen {
namespace {

constexpr float wheel_notch = 90;  // units

}  // namespace

void Wheel::begin(const Moment& moment) {
    moment_ = &moment;
    taken_ = slid_ = false;
}

std::optional<Point> Wheel::turned_on(const Rect& area) {
    const Pixel turned = moment_->wheel, slid = moment_->slid;
    if ((turned == Pixel{} && slid == Pixel{}) || !reaches(area)) return std::nullopt;
    taken_ = true;
    const float unit = 1 / canvas_.scale();
    return Point{turned.x * wheel_notch + slid.x * unit, turned.y * wheel_notch + slid.y * unit};
}

// Fingers push and zoom at once; the wheel does one of the two.
std::optional<Wheel::Zoom> Wheel::zoomed_on(const Rect& area) {
    if (moment_->zoom == 1 || !reaches(area)) return std::nullopt;
    taken_ = moment_->slid == Pixel{};
    return Zoom{moment_->zoom, canvas_.to_point(moment_->zoomed_at)};
}

bool Wheel::reaches(const Rect& area) const {
    if (taken_ || !mouse_.is_on(area) || !modality_.reaches_here()) return false;
    const Register::Entry* over = widgets_.find(mouse_.over());
    return !over || over->layer <= canvas_.layer();
}

}  // namespace samenspraak::screen
