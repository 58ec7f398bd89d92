// SPDX-License-Identifier: EUPL-1.2
// New ids: 64 random bits from the operating system, never 0, so that authors who do not know of each other still make
// different ids. Safe on any thread.
#pragma once
#include "sessions/links.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace samenspraak {

std::uint64_t random_bits();  // never 0

template <class Kind> Kind new_id() { return Kind{random_bits()}; }

// Sixteen hexadecimal digits, as in exported files and messages to phones.
std::string hex(std::uint64_t bits);
std::optional<std::uint64_t> from_hex(std::string_view digits);  // none unless sixteen digits and not all 0

}  // namespace samenspraak
