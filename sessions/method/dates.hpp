// SPDX-License-Identifier: EUPL-1.2
// Days as people write them: "23 november 2026", "23 nov 2026".
#pragma once
#include "sessions/method/words.hpp"

#include <string>
#include <string_view>

namespace samenspraak::method {

// Of a day as 2026-11-23. What is no such day comes back as it is.
std::string long_date(const Words&, std::string_view day);
std::string short_date(const Words&, std::string_view day);  // the month shortened

}  // namespace samenspraak::method
