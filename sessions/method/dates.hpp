// SPDX-License-Identifier: EUPL-1.2
// Dates as people write them: "23 november 2026", "23 nov 2026". Pure functions.
#pragma once
#include "sessions/method/words.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace samenspraak::method {

// `day` is a date such as "2026-11-23". Any other text is returned unchanged.
std::string long_date(const Words&, std::string_view day);
std::string short_date(const Words&, std::string_view day);  // with the month abbreviated

// The other way: what people write for a day, as "2026-11-23". "23-11-2026", "23/11/26", "23 november 2026", "Monday 23
// Nov. 2026" and "November 23rd, 2026" are all understood, with months in any language that the program carries. None:
// it is no day that exists.
std::optional<std::string> day_written(std::string_view);

}  // namespace samenspraak::method
