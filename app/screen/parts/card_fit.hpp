// SPDX-License-Identifier: EUPL-1.2
// How a note is lettered and how close everything on it stands. The layout of a board looks for the largest fit at
// which all is in sight, and cards are drawn by it. Pure values, in units of the page.
#pragma once
#include "app/screen/draw/theme.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace samenspraak::screen {

// Dense: names run on behind the text where that saves a line.
enum class Spacing : std::uint8_t { Wide, Usual, Dense };

struct CardFit {
    float size = 24;  // of the text
    Spacing spacing = Spacing::Wide;
    bool heavy = false;  // one of the heaviest values: larger
    friend bool operator==(const CardFit&, const CardFit&) = default;
};

struct CardSpace {
    float across, down;  // inside a note, around what stands on it
    float gap;           // from note to note
    float lane_inside;   // from the edge of a lane to its notes
    float leading;       // of the text
};

constexpr CardSpace space_of(Spacing spacing) {
    switch (spacing) {
    case Spacing::Wide: return {18, 14, 14, 14, 1.2f};
    case Spacing::Usual: return {15, 10, 11, 12, 1.18f};
    case Spacing::Dense: break;
    }
    return {13, 6, 8, 10, 1.17f};
}

// Of names, marks and counts on a note; never too small for the back row.
inline float small_size(float text) { return std::max(space::smallest_note_text, std::round(text * 0.84f)); }

// Of the name of a group: it is larger than its notes.
inline float group_size(float text) { return std::max(24.f, text + 2); }

}  // namespace samenspraak::screen
