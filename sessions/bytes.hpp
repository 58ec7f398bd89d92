// SPDX-License-Identifier: EUPL-1.2
// Bytes in memory: what is written to a file or was read from one.
#pragma once
#include <cstddef>
#include <span>
#include <vector>

namespace samenspraak {

using Bytes = std::vector<std::byte>;
using ByteSpan = std::span<const std::byte>;  // refers to bytes that somebody else owns

}  // namespace samenspraak
