// SPDX-License-Identifier: EUPL-1.2
// Which way a text is read: decided by its first letter that goes one way only, as the Unicode standard and Pango
// have it.
#pragma once
#include <string_view>

namespace samenspraak::text {

// Arabic, Hebrew and their like; false for all others, and for a text that has no letters.
bool reads_from_right(std::string_view);

}  // namespace samenspraak::text
