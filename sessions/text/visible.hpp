// SPDX-License-Identifier: EUPL-1.2
// Whether there is anything to see in a text: blanks, joiners, fillers and other marks without a shape are no note,
// however many there are. Pure functions, safe on any thread.
#pragma once
#include <string>
#include <string_view>

namespace samenspraak::text {

// The text must be valid UTF-8. False for the empty text.
bool has_visible(std::string_view);

// A text as it is kept when somebody wrote it: no blanks around it, and of several lines in a row on which there is
// nothing to see one, empty. The text must be valid UTF-8. Empty when there is nothing to see.
std::string tidied(std::string_view);

}  // namespace samenspraak::text
