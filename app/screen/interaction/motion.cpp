// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/interaction/motion.hpp"

namespace samenspraak::screen {

void Motion::begin(double now, bool moves) {
    now_ = now, moves_ = moves;
    ++frame_;
}

void Motion::end() {
    std::erase_if(gliding_, [this](const auto& each) { return each.second.frame != frame_; });
}

float Motion::glide(UiId id, float goal, float seconds) { return glide_from(goal, id, goal, seconds); }
void Motion::put(UiId id, float value) { gliding_[id.bits] = {value, value, value, now_, frame_}; }
float Motion::appear(UiId id, float seconds) { return glide_from(0, id, 1, seconds); }

float Motion::glide_from(float start, UiId id, float goal, float seconds) {
    auto [at, fresh] = gliding_.try_emplace(id.bits, Gliding{start, goal, start, now_, frame_});
    Gliding& gliding = at->second;
    gliding.frame = frame_;
    if (!moves_) return gliding.from = gliding.to = gliding.value = goal;
    if (gliding.to != goal) gliding = {gliding.value, goal, gliding.value, now_, frame_};
    if (gliding.value == goal) return goal;
    const float part = static_cast<float>(now_ - gliding.since) / seconds;
    gliding.value = part >= 1 ? goal : gliding.from + (goal - gliding.from) * motion::ease_out(part);
    waking_.again();
    return gliding.value;
}

Rect Motion::glide(UiId id, const Rect& goal, float seconds) {
    const auto part = [&](std::uint64_t which, float to) { return glide(id.numbered(which), to, seconds); };
    return {part(1, goal.x), part(2, goal.y), part(3, goal.width), part(4, goal.height)};
}

float& Motion::kept(UiId id) {
    Gliding& kept = gliding_[id.bits];
    kept.frame = frame_;
    return kept.value;
}

}  // namespace samenspraak::screen
