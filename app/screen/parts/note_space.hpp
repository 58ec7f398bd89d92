// SPDX-License-Identifier: EUPL-1.2
// The spaces inside a note, in units of the page: the layout reckons with them, and the card is drawn by them.
#pragma once

namespace samenspraak::note_space {

inline constexpr float across = 18, down = 16, chip = 29, above_chips = 8;

}  // namespace samenspraak::note_space
