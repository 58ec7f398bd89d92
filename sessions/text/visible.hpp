// SPDX-License-Identifier: EUPL-1.2
// Whether there is anything to see in a text: blanks, joiners, fillers and other marks without a shape are no note,
// however many there are. A pure function, safe on any thread.
#pragma once
#include <string_view>

namespace samenspraak::text {

// The text must be valid UTF-8. False for the empty text.
bool has_visible(std::string_view);

}  // namespace samenspraak::text
