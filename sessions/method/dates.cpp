// SPDX-License-Identifier: EUPL-1.2
#include "sessions/method/dates.hpp"

#include <charconv>

namespace samenspraak::method {
namespace {

// 0 when these are no digits.
int number(std::string_view digits) {
    int value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return error == std::errc{} && end == digits.data() + digits.size() ? value : 0;
}

std::string date(const Words& words, std::string_view day, std::string_view month_key) {
    if (day.size() != 10 || day[4] != '-' || day[7] != '-') return std::string(day);
    const int month = number(day.substr(5, 2)), of_month = number(day.substr(8, 2));
    if (month < 1 || month > 12 || of_month < 1) return std::string(day);
    const std::string_view name = words.by_key(std::string(month_key) + std::to_string(month));
    return words(Word::date_day, {std::to_string(of_month), name, day.substr(0, 4)});
}

}  // namespace

std::string long_date(const Words& words, std::string_view day) { return date(words, day, "report_month_"); }
std::string short_date(const Words& words, std::string_view day) { return date(words, day, "month_"); }

}  // namespace samenspraak::method
