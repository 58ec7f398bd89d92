// SPDX-License-Identifier: EUPL-1.2
#include "sessions/method/dates.hpp"

#include "assets/carried.hpp"
#include "sessions/text/fold.hpp"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <vector>

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

constexpr std::size_t fewest_letters = 3;  // by which a month is known

// Whose name begins so, in any language; 0: none does.
int month_named(std::string_view folded) {
    if (folded.size() < fewest_letters) return 0;
    for (const auto& list : carried::word_lists()) {
        const Words words(list.language);
        for (int month = 1; month <= 12; ++month)
            for (const char* key : {"report_month_", "month_"})
                if (text::folded(words.by_key(key + std::to_string(month))).starts_with(folded)) return month;
    }
    return 0;
}

// Runs of digits and runs of letters; all else stands between them.
std::vector<std::string> pieces_of(std::string_view folded) {
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80; };
    std::vector<std::string> pieces;
    char before = ' ';
    for (const char c : folded) {
        if (is_digit(c) || is_letter(c)) {
            if (pieces.empty() || is_digit(c) != is_digit(before) || !(is_digit(before) || is_letter(before)))
                pieces.emplace_back();
            pieces.back() += c;
        }
        before = c;
    }
    return pieces;
}

}  // namespace

std::optional<std::string> day_written(std::string_view written) {
    std::vector<std::string> numbers;
    int month = 0, words = 0;
    for (const std::string& piece : pieces_of(text::folded(written))) {
        if (number(piece) > 0 || piece.find_first_not_of("0123456789") == piece.npos)
            numbers.push_back(piece);
        else if (const int named = month_named(piece); named > 0 && month == 0)
            month = named;
        else
            ++words;  // the day of the week, "rd", "of"
    }
    if (numbers.size() != (month > 0 ? 2u : 3u) || (month == 0 && words > 0)) return std::nullopt;
    const bool year_first = numbers.front().size() == 4;
    if (month == 0) month = number(numbers[1]);
    int year = number(year_first ? numbers.front() : numbers.back());
    const int day = number(year_first ? numbers.back() : numbers.front());
    if ((year_first ? numbers.front() : numbers.back()).size() == 2) year += 2000;
    const std::chrono::year_month_day there{std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
        std::chrono::day(static_cast<unsigned>(day))};
    if (year < 1900 || year > 9999 || !there.ok()) return std::nullopt;
    const auto two_digits = [](int value) { return (value < 10 ? "0" : "") + std::to_string(value); };
    return std::to_string(year) + '-' + two_digits(month) + '-' + two_digits(day);
}

std::string long_date(const Words& words, std::string_view day) { return date(words, day, "report_month_"); }
std::string short_date(const Words& words, std::string_view day) { return date(words, day, "month_"); }

}  // namespace samenspraak::method
