// SPDX-License-Identifier: EUPL-1.2
#include "app/commands/agenda_plan.hpp"

#include "app/document/calendar.hpp"
#include "sessions/edits.hpp"

#include <algorithm>
#include <cstdlib>
#include <sstream>

namespace samenspraak::commands {
namespace {

constexpr std::int64_t a_minute = 60'000;  // in milliseconds
constexpr std::uint32_t max_minutes = 600;

}  // namespace

method::Minutes minutes_around(const ReadContext& context) {
    return context.ui_state.day.around.value_or(method::advised(method::likely_length(context.session())));
}

std::int64_t day_begins(const ReadContext& context) {
    if (context.ui_state.day.begins != 0) return context.ui_state.day.begins;
    const std::int64_t welcome = minutes_around(context)[index_of(method::DayPart::Welcome)] * a_minute;
    const std::int64_t first =
        context.insights.first_started(context.document, document::day_of(context.now), document::day_of);
    if (first != 0) return first - welcome;
    constexpr std::int64_t soon = 5 * a_minute;
    return (context.now + soon - 1) / soon * soon;
}

method::Agenda agenda_now(const ReadContext& context) {
    return method::agenda_of(context.session(), minutes_around(context), day_begins(context), context.now);
}

Changes plan_day(const Session& session, method::DayLength length) {
    Changes changes;
    for (std::size_t i = 0; i < method::day_part_count; ++i) {
        const auto phase = phase_of(static_cast<method::DayPart>(i));
        if (!phase) continue;
        Clock clock = session.clocks[index_of(*phase)];
        clock.planned = advised(length)[i] * 60;
        if (clock != session.clocks[index_of(*phase)]) changes.push_back(SetClock{*phase, clock});
    }
    return changes;
}

Changes plan_phase(const Session& session, Phase phase, int minutes_more) {
    Clock clock = session.clocks[index_of(phase)];
    const std::int64_t now = clock.planned ? clock.planned : std::int64_t{method::guide_of(phase).planned_minutes} * 60;
    clock.planned = static_cast<std::uint32_t>(std::clamp<std::int64_t>(now + 60LL * minutes_more, 60, 600 * 60));
    return {SetClock{phase, clock}};
}

std::string format_day(const ReadContext& context) {
    constexpr std::int64_t worth_telling = 5 * a_minute;
    const auto runs = [](const Clock& clock) { return clock.started != 0; };
    if (std::ranges::none_of(context.session().clocks, runs)) return {};
    const method::Agenda agenda = agenda_now(context);
    const std::int64_t later = agenda.expected_end - agenda.planned_end;
    const std::string end = document::hour_of(agenda.expected_end);
    if (later < worth_telling) return context.words(Word::agenda_ready, {end});
    return context.words(Word::agenda_ready_later, {end, format_length(context.words, later / 1000)});
}

// Plain lines: when it begins, and the minutes of each part.
std::string written(const DayPlan& day) {
    std::string out = "begins " + std::to_string(day.begins) + '\n';
    if (!day.around) return out;
    out += "around";
    for (const std::uint32_t minutes : *day.around) (out += ' ') += std::to_string(minutes);
    return out + '\n';
}

DayPlan read_day_plan(const std::string& text) {
    DayPlan day;
    std::istringstream lines(text);
    std::string word;
    while (lines >> word) {
        if (word == "begins" && !(lines >> day.begins)) day.begins = 0;
        if (word != "around") continue;
        method::Minutes minutes{};
        for (std::uint32_t& each : minutes) lines >> each;
        const auto sane = [](std::uint32_t each) { return each <= max_minutes; };
        if (lines && std::ranges::all_of(minutes, sane)) day.around = minutes;
    }
    return day;
}

std::string format_length(const method::Words& words, std::int64_t seconds) {
    const std::int64_t minutes = (std::abs(seconds) + 30) / 60, hours = minutes / 60;
    if (hours == 0) return words(Word::agenda_minutes, {std::to_string(minutes)});
    if (minutes % 60 == 0) return words(Word::agenda_hours, {std::to_string(hours)});
    return words(Word::agenda_hours_and, {std::to_string(hours), std::to_string(minutes % 60)});
}

}  // namespace samenspraak::commands
