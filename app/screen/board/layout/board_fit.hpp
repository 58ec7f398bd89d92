// SPDX-License-Identifier: EUPL-1.2
// How a board is divided and lettered, and which ways of doing so are tried: from large and wide to small and dense,
// the first at which all is in sight. Pure values.
#pragma once
#include "app/screen/draw/geometry.hpp"
#include "app/screen/parts/card_fit.hpp"
#include "sessions/session.hpp"

#include <array>
#include <cstdint>
#include <span>
#include <unordered_map>
#include <vector>

namespace samenspraak::screen {

inline constexpr std::size_t max_slots = 4;
inline constexpr float narrowest_note = 250;

// The parts of a board that stand side by side; each holds a lane, or two under each other.
struct BoardFit {
    CardFit card;
    std::array<std::uint8_t, max_slots> columns{1, 1, 1, 1};  // of each part
    std::array<float, max_slots> shares{1, 0, 0, 0};          // of the width
    std::uint8_t both_under = 0;  // the part that effects that are good and bad lie in, below the others
    float upper = 0;              // the height of what lies above it; 0: as both need
    bool strips = false;          // a lane that holds nothing is a strip above the others
    bool scrolls = false;         // nothing makes it fit
    friend bool operator==(const BoardFit&, const BoardFit&) = default;
};

// What a part asks for.
struct SlotNeed {
    std::size_t notes = 0;
    std::size_t groups = 0;
    std::size_t loose = 0;  // notes without a group
};

// All ways to divide the board among these parts at a size, the plainest first.
std::vector<BoardFit> divisions(Phase, CardFit, std::span<const SlotNeed>, Size board, bool both);

// The sizes that are tried, from the largest to the smallest that the back row reads, none below `least`.
std::vector<CardFit> sizes_to_try(float least);

// For what fits at no size.
BoardFit scrolling_fit(Phase, std::span<const SlotNeed>, Size board, float least);

// Between the parts, and between what lies under each other.
float lane_gap(Phase);

// Where each note and group was, so that one more makes none of the others jump.
struct KeptFit {
    bool is_there = false;
    BoardFit fit;
    Size size;
    float least = 0;
    std::uint8_t lanes_used = 0;  // a bit for each lane
    std::size_t notes = 0;        // when the fit was looked for
    float used = 1;               // of the height, then
    std::unordered_map<std::uint64_t, std::uint8_t> columns;
};

}  // namespace samenspraak::screen
