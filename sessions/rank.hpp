// SPDX-License-Identifier: EUPL-1.2
// The position of something among its neighbours, as a text that is compared byte by byte. It is read as a fraction in
// base 62 (0-9 A-Z a-z, no trailing '0'): a new rank always fits between two others, so moving one thing renumbers
// nothing. Pure functions, safe on any thread.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace samenspraak {

// Whether these are digits of base 62 that do not end in '0'. The empty text is a rank too, before all others.
bool is_rank(std::string_view);

// A rank between `before` and `after`. An empty `before` stands for the very front, an empty `after` for the very end.
// After a million appends ranks still have six digits. If before >= after there is no room: the result then comes right
// after `before`.
std::string rank_between(std::string_view before, std::string_view after);

// `count` ranks between the two, ascending and evenly spread.
std::vector<std::string> ranks_between(std::string_view before, std::string_view after, std::size_t count);

}  // namespace samenspraak
