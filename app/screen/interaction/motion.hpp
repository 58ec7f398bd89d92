// SPDX-License-Identifier: EUPL-1.2
// Numbers that outlive a frame, by the id of their widget: those that glide to a goal, and a widget's own (how far it
// is scrolled). One that is not asked for in a frame is forgotten.
#pragma once
#include "app/screen/draw/geometry.hpp"
#include "app/screen/draw/theme.hpp"
#include "app/screen/interaction/ui_id.hpp"
#include "app/screen/interaction/waking.hpp"

#include <cstdint>
#include <unordered_map>

namespace samenspraak::screen {

class Motion {
public:
    explicit Motion(Waking& waking) : waking_(waking) {}  // must outlive it

    // Enclose a frame. now: seconds; moves: false when the person wants no motion.
    void begin(double now, bool moves);
    void end();

    // A value that follows its goal in `seconds`, eased; at once when nothing is to move.
    float glide(UiId, float goal, float seconds = motion::quick);
    Rect glide(UiId, const Rect& goal, float seconds = motion::calm);
    void put(UiId, float value);                       // there at once, and its goal too
    float appear(UiId, float seconds = motion::calm);  // 0 when first asked for, then to 1

    float& kept(UiId id);  // a widget's own; 0 at first

private:
    struct Gliding {
        float from = 0, to = 0, value = 0;
        double since = 0;
        std::uint64_t frame = 0;  // in which it was asked for last
    };
    float glide_from(float start, UiId, float goal, float seconds);

    Waking& waking_;
    double now_ = 0;
    bool moves_ = true;
    std::uint64_t frame_ = 0;
    std::unordered_map<std::uint64_t, Gliding> gliding_;
};

}  // namespace samenspraak::screen
