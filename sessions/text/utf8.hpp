// SPDX-License-Identifier: EUPL-1.2
// Text as bytes that must be sound: UTF-8 checked, stepped through and cleaned. All places are bytes from the start.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace samenspraak::text {

// One code point, and how many bytes it takes. Bytes that are no UTF-8 come as U+FFFD, one by one.
struct CodePoint {
    char32_t value = 0;
    std::size_t length = 1;
    bool sound = true;
};
CodePoint code_point_at(std::string_view, std::size_t at);  // at < size

// Of sound UTF-8.
std::size_t count_code_points(std::string_view);

// Sound UTF-8 without control characters but '\n', of 1 to `most` code points: what people's texts are.
bool is_plain_text(std::string_view, std::size_t most);

// What was pasted or typed elsewhere, made into plain text: line ends become '\n', tabs spaces, other control
// characters go, bytes that are no UTF-8 become U+FFFD. May come out empty.
std::string cleaned(std::string_view);

// No more than `most` code points of sound UTF-8 from the front.
std::string_view first_code_points(std::string_view, std::size_t most);

void append(std::string&, char32_t);  // surrogates and what is beyond U+10FFFF become U+FFFD

}  // namespace samenspraak::text
