// SPDX-License-Identifier: EUPL-1.2
// Folding of text for searching: without case, accents and vowel marks, so that "een" finds "Één". Folded text is only
// for comparing; matches are given as byte positions in the original text. Pure functions, safe on any thread.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace samenspraak::text {

// The folded text: compatibility forms decomposed, marks removed, case folded (ß becomes ss, all forms of i are equal),
// and each run of white space replaced by one space.
std::string folded(std::string_view);

// A place where `wanted` is in a text: from byte `begin` up to `end`, always whole characters with their marks. Matches
// do not overlap. A blank `wanted` has none.
struct Match {
    std::size_t begin = 0, end = 0;
    friend bool operator==(Match, Match) = default;
};
std::vector<Match> find_folded(std::string_view in, std::string_view wanted);

bool contains_folded(std::string_view in, std::string_view wanted);

}  // namespace samenspraak::text
