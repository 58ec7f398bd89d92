// SPDX-License-Identifier: EUPL-1.2
#include "app/document/calendar.hpp"

#include "app/document/document.hpp"
#include "sessions/method/dates.hpp"

#include <array>
#include <ctime>

namespace samenspraak::document {
namespace {

constexpr std::int64_t a_day = 24LL * 60 * 60 * 1000;

std::tm local(std::int64_t milliseconds) {
    const std::time_t seconds = static_cast<std::time_t>(milliseconds / 1000);
    std::tm parts{};
    localtime_r(&seconds, &parts);
    return parts;
}

std::string written(const std::tm& parts, const char* form) {
    std::array<char, 32> text{};
    return {text.data(), std::strftime(text.data(), text.size(), form, &parts)};
}

}  // namespace

std::string day_of(std::int64_t milliseconds) { return written(local(milliseconds), "%Y-%m-%d"); }
std::string hour_of(std::int64_t milliseconds) { return written(local(milliseconds), "%H:%M"); }
std::string today() { return day_of(now_in_milliseconds()); }

std::string format_when(const method::Words& words, std::int64_t milliseconds, std::int64_t now) {
    const std::string day = day_of(milliseconds);
    if (day == day_of(now)) return words(Word::date_today, {hour_of(milliseconds)});
    if (day == day_of(now - a_day)) return words(Word::date_yesterday, {hour_of(milliseconds)});
    return short_date(words, day);
}

}  // namespace samenspraak::document
