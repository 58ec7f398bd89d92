// SPDX-License-Identifier: EUPL-1.2
#include "assets/plurals.hpp"

#include <algorithm>
#include <iterator>

namespace samenspraak::carried {
namespace {

using Category = PluralCategory;
using Rule = Category (*)(std::uint64_t count);

// English, Dutch, German, Turkish: 1 is apart.
Category one_is_apart(std::uint64_t count) { return count == 1 ? Category::One : Category::Other; }

// CLDR gives French `many` for whole millions. Nothing here is counted that far, so no word list has to give it.
Category french(std::uint64_t count) { return count <= 1 ? Category::One : Category::Other; }

bool ends_in_few(std::uint64_t count) {
    return count % 10 >= 2 && count % 10 <= 4 && (count % 100 < 12 || count % 100 > 14);
}

Category polish(std::uint64_t count) {
    if (count == 1) return Category::One;
    return ends_in_few(count) ? Category::Few : Category::Many;
}

Category ukrainian(std::uint64_t count) {
    if (count % 10 == 1 && count % 100 != 11) return Category::One;
    return ends_in_few(count) ? Category::Few : Category::Many;
}

Category arabic(std::uint64_t count) {
    if (count == 0) return Category::Zero;
    if (count == 1) return Category::One;
    if (count == 2) return Category::Two;
    if (count % 100 >= 3 && count % 100 <= 10) return Category::Few;
    return count % 100 >= 11 ? Category::Many : Category::Other;
}

struct LanguageRule {
    std::string_view language;
    Rule rule;
};
constexpr LanguageRule rules[] = {{"ar", arabic}, {"de", one_is_apart}, {"en", one_is_apart}, {"fr", french},
    {"nl", one_is_apart}, {"pl", polish}, {"tr", one_is_apart}, {"uk", ukrainian}};

Rule rule_of(std::string_view language) {
    const auto found = std::ranges::find(rules, language, &LanguageRule::language);
    return found == std::end(rules) ? one_is_apart : found->rule;
}

// In the order of enum class PluralCategory.
constexpr std::string_view names[] = {"zero", "one", "two", "few", "many", "other"};
static_assert(std::size(names) == plural_category_count);
static_assert(static_cast<std::size_t>(Category::Other) + 1 == plural_category_count);

// All of the rules look at no more than the last two digits and at whether a count is small, so these show everything.
constexpr std::uint64_t telling_counts = 300;

}  // namespace

PluralCategory plural_category(std::string_view language, std::uint64_t count) { return rule_of(language)(count); }

std::vector<PluralCategory> plural_categories(std::string_view language) {
    const Rule rule = rule_of(language);
    bool is_used[plural_category_count] = {};
    for (std::uint64_t count = 0; count < telling_counts; ++count)
        is_used[static_cast<std::size_t>(rule(count))] = true;
    std::vector<PluralCategory> used;
    for (std::size_t i = 0; i < plural_category_count; ++i)
        if (is_used[i]) used.push_back(static_cast<PluralCategory>(i));
    return used;
}

bool is_single_count(std::string_view language, PluralCategory category) {
    const Rule rule = rule_of(language);
    int counts = 0;
    for (std::uint64_t count = 0; count < telling_counts; ++count) counts += rule(count) == category;
    return counts == 1;
}

std::string_view name_of(PluralCategory category) { return names[static_cast<std::size_t>(category)]; }

std::optional<PluralCategory> plural_category_named(std::string_view name) {
    const auto found = std::ranges::find(names, name);
    if (found == std::end(names)) return std::nullopt;
    return static_cast<PluralCategory>(found - std::begin(names));
}

std::string_view CountedText::form(std::string_view language, std::uint64_t count) const {
    if (count == 0 && !none.empty()) return none;
    const std::string_view found = forms[static_cast<std::size_t>(plural_category(language, count))];
    return found.empty() ? forms[static_cast<std::size_t>(PluralCategory::Other)] : found;
}

}  // namespace samenspraak::carried
