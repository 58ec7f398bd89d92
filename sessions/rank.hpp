// SPDX-License-Identifier: EUPL-1.2
// Where something stands among its neighbours, as a text that compares by bytes. Read as a fraction in base 62
// (0-9 A-Z a-z, no trailing '0'), so that a new rank always fits between two, and moving one thing renumbers nothing.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace samenspraak {

// Only digits of base 62, not ending in '0'. Empty is a rank too: before all others.
bool is_rank(std::string_view);

// A rank after `before` and ahead of `after`. An empty `before` means the very front, an empty `after` the very end.
// Appending a million times keeps ranks at six digits. When there is no room (before >= after): right after `before`.
std::string rank_between(std::string_view before, std::string_view after);

// `count` ranks in ascending order between the two, evenly spread.
std::vector<std::string> ranks_between(std::string_view before, std::string_view after, std::size_t count);

}  // namespace samenspraak
