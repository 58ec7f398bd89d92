// SPDX-License-Identifier: EUPL-1.2
// Days and hours as the clock on the wall has them here.
#pragma once
#include "sessions/method/words.hpp"

#include <cstdint>
#include <string>

namespace samenspraak::document {

std::string day_of(std::int64_t milliseconds);  // "2026-11-23", where this computer is
std::string today();
std::string hour_of(std::int64_t milliseconds);  // "19:30", where this computer is

// "vandaag 14:10", "gisteren 9:05", "11 nov 2026".
std::string format_when(const method::Words&, std::int64_t milliseconds, std::int64_t now);

}  // namespace samenspraak::document
