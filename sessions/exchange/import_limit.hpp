// SPDX-License-Identifier: EUPL-1.2
// How much may come in at once, from whatever it is: a larger import is refused, with its numbers, before anything is
// made of it. The words of TooManyNotes and TooManyValues name the limits. Constants, safe on any thread.
#pragma once
#include <cstddef>

namespace samenspraak::exchange::import_limit {

inline constexpr std::size_t notes = 10'000;
inline constexpr std::size_t values = 1'000'000;  // values of a JSON document, or cells of a table

}  // namespace samenspraak::exchange::import_limit
