// SPDX-License-Identifier: EUPL-1.2
// UTF-8: checking it, stepping through it and cleaning it. Positions are in bytes from the start. Pure functions, safe
// on any thread.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace samenspraak::text {

// One code point and its length in bytes. Each byte that is not valid UTF-8 is returned as U+FFFD, with `sound` false.
struct CodePoint {
    char32_t value = 0;
    std::size_t length = 1;
    bool sound = true;
};
CodePoint code_point_at(std::string_view, std::size_t at);  // at < size

// The text must be valid UTF-8.
std::size_t count_code_points(std::string_view);

// Whether this can be a text of a session: valid UTF-8 of 1 to `most` code points, with '\n' as only control character.
bool is_plain_text(std::string_view, std::size_t most);

// Turns text that was pasted or typed elsewhere into plain text: line ends become '\n', tabs become spaces, other
// control characters are removed, and bytes that are not valid UTF-8 become U+FFFD. The result may be empty.
std::string cleaned(std::string_view);

// The first `most` code points, or all when there are fewer. The text must be valid UTF-8, and outlive the result.
std::string_view first_code_points(std::string_view, std::size_t most);

void append(std::string&, char32_t);  // surrogates and numbers above U+10FFFF are appended as U+FFFD

}  // namespace samenspraak::text
