// SPDX-License-Identifier: EUPL-1.2
// Text without the blanks around it: what somebody typed or pasted before or after what was meant. One definition of a
// blank for the whole program.
#pragma once
#include <string_view>

namespace samenspraak::text {

inline constexpr std::string_view blanks = " \t\r\n";

// The part of the text from its first to its last byte that is no blank; empty when there is none. Views the same
// bytes, which have to outlive it.
constexpr std::string_view trimmed(std::string_view text) {
    const auto from = text.find_first_not_of(blanks);
    return from == std::string_view::npos ? std::string_view()
                                          : text.substr(from, text.find_last_not_of(blanks) - from + 1);
}

}  // namespace samenspraak::text
