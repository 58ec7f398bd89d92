// SPDX-License-Identifier: EUPL-1.2
// Things of unequal height stacked in columns of equal width. Pure arithmetic; design units, downwards.
#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace samenspraak::screen {

struct Stackable {
    float height = 0;
    std::optional<std::uint8_t> column = {};  // it stays in the column where it was
};

struct Stacks {
    std::vector<std::uint8_t> column;  // of each
    std::vector<float> y;
    float end = 0;  // where the longest column ends
};

// Each goes to the column that is shortest so far; then they are moved and swapped between columns while the longest
// becomes shorter. What has a column stays there, and the others fill up around it. In a column they keep their order.
// tops: where each column begins.
Stacks stack(std::span<const Stackable>, std::span<const float> tops, float gap);

}  // namespace samenspraak::screen
