// SPDX-License-Identifier: EUPL-1.2
// Which way a text is read: decided by its first letter that goes one way only, as the Unicode standard and Pango
// have it. And the marks with which a text can turn the direction of what stands around it. Pure functions, safe on any
// thread.
#pragma once
#include <string>
#include <string_view>

namespace samenspraak::text {

// Arabic, Hebrew and their like; false for all others, and for a text that has no letters.
bool reads_from_right(std::string_view);

// Whether there is a mark in it that turns the direction of what follows (embedding, override, isolate).
bool turns_direction(std::string_view);

// The text, to stand within other text: what such marks turn ends with each line of it. A text without such marks is
// given back as it is. The text must be valid UTF-8.
std::string isolated(std::string_view);

}  // namespace samenspraak::text
