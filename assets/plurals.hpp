// SPDX-License-Identifier: EUPL-1.2
// Which form of a word goes with a count: "1 note" but "2 notes", and in Polish "1 notatka", "2 notatki", "5 notatek".
// The categories and the rules are those of the Unicode CLDR (https://cldr.unicode.org, plural rules, cardinals), as
// they are for whole numbers; Intl.PluralRules of the browsers follows the same rules. Pure functions, for any thread.
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace samenspraak::carried {

enum class PluralCategory : unsigned char { Zero, One, Two, Few, Many, Other };
inline constexpr std::size_t plural_category_count = 6;

// `language` is a code such as "nl". A language without a rule in plurals.cpp has the rule of English and Dutch.
PluralCategory plural_category(std::string_view language, std::uint64_t count);

// The categories that whole numbers have in this language: the forms that its word list has to give.
std::vector<PluralCategory> plural_categories(std::string_view language);

// Is there only one count that has this category, as only 1 is `one` in English? In Ukrainian 21 and 31 are too.
bool is_single_count(std::string_view language, PluralCategory);

// As CLDR and the word lists spell it: "few".
std::string_view name_of(PluralCategory);
std::optional<PluralCategory> plural_category_named(std::string_view name);

// A text with a count in it, in each form that the language has for it.
struct CountedText {
    std::string_view none;  // said of a count of 0 instead of the form for it; empty when that form does
    std::array<std::string_view, plural_category_count> forms;  // by PluralCategory; empty when not told apart

    // The form for `count`, its places {0} … not yet filled. A form that the list lacks is answered with `other`.
    std::string_view form(std::string_view language, std::uint64_t count) const;
};

}  // namespace samenspraak::carried
