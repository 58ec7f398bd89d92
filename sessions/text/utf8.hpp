// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstddef>
#include <string_view>
namespace samenspraak::text {
bool is_plain_text(std::string_view, std::size_t most);
std::size_t count_code_points(std::string_view);
}  // namespace samenspraak::text
