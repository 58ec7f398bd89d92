// SPDX-License-Identifier: EUPL-1.2
// Dates as people write them: "23 november 2026", "23 nov 2026". Pure functions.
#pragma once
#include "sessions/method/words.hpp"

#include <string>
#include <string_view>

namespace samenspraak::method {

// `day` is a date such as "2026-11-23". Any other text is returned unchanged.
std::string long_date(const Words&, std::string_view day);
std::string short_date(const Words&, std::string_view day);  // with the month abbreviated

}  // namespace samenspraak::method
