// SPDX-License-Identifier: EUPL-1.2
// Text as people search it: without case, accents and vowel marks, so that "een" finds "Één". For comparing only; what
// is found is told in bytes of the text as it was written.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace samenspraak::text {

// Folded: compatibility forms taken apart, marks left out, case folded (ß = ss, every i alike), runs of white space as
// one space.
std::string folded(std::string_view);

// Where `wanted` stands in a text, from byte `begin` up to `end`, whole characters with their marks; never overlapping.
// Nothing for a blank `wanted`.
struct Match {
    std::size_t begin = 0, end = 0;
    friend bool operator==(Match, Match) = default;
};
std::vector<Match> find_folded(std::string_view in, std::string_view wanted);

bool contains_folded(std::string_view in, std::string_view wanted);

}  // namespace samenspraak::text
