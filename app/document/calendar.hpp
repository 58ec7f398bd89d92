// SPDX-License-Identifier: EUPL-1.2
// Days and hours as text, by the clock and the time zone of this computer. All times are in milliseconds since 1970
// UTC. Functions without a state: from any thread.
#pragma once
#include "sessions/method/words.hpp"

#include <cstdint>
#include <string>

namespace samenspraak::document {

std::string day_of(std::int64_t milliseconds);  // "2026-11-23"
std::string today();
std::string hour_of(std::int64_t milliseconds);  // "19:30"

// "vandaag 14:10", "gisteren 9:05", "11 nov 2026".
std::string format_when(const method::Words&, std::int64_t milliseconds, std::int64_t now);

}  // namespace samenspraak::document
