// SPDX-License-Identifier: EUPL-1.2
#include "app/day.hpp"

#include "app/calendar.hpp"

#include <algorithm>
#include <cstdlib>

namespace samenspraak {
namespace {

constexpr std::int64_t a_minute = 60'000;  // in milliseconds

// When the first clock of this day was started; 0: none was.
std::int64_t first_started(const Context& context) {
    const std::string day = day_of(context.now);
    for (const auto& entry : context.workshop.history().entries())
        for (const Change& change : entry.act.changes)
            if (const auto* set = std::get_if<SetClock>(&change); set && set->clock.started != 0)
                if (day_of(set->clock.started) == day) return set->clock.started;
    return 0;
}

}  // namespace

Minutes minutes_around(const Context& context) {
    return context.desk.day.around.value_or(advised(likely_length(context.session())));
}

std::int64_t day_begins(const Context& context) {
    if (context.desk.day.begins != 0) return context.desk.day.begins;
    const std::int64_t welcome = minutes_around(context)[index_of(DayPart::Welcome)] * a_minute;
    if (const std::int64_t first = first_started(context)) return first - welcome;
    constexpr std::int64_t soon = 5 * a_minute;
    return (context.now + soon - 1) / soon * soon;
}

Agenda agenda_now(const Context& context) {
    return agenda_of(context.session(), minutes_around(context), day_begins(context), context.now);
}

Changes plan_day(const Session& session, DayLength length) {
    Changes changes;
    for (std::size_t i = 0; i < day_part_count; ++i) {
        const auto phase = phase_of(static_cast<DayPart>(i));
        if (!phase) continue;
        Clock clock = session.clocks[index_of(*phase)];
        clock.planned = advised(length)[i] * 60;
        if (clock != session.clocks[index_of(*phase)]) changes.push_back(SetClock{*phase, clock});
    }
    return changes;
}

Changes plan_phase(const Session& session, Phase phase, int minutes_more) {
    Clock clock = session.clocks[index_of(phase)];
    const std::int64_t now = clock.planned ? clock.planned : std::int64_t{guide_of(phase).planned_minutes} * 60;
    clock.planned = static_cast<std::uint32_t>(std::clamp<std::int64_t>(now + 60LL * minutes_more, 60, 600 * 60));
    return {SetClock{phase, clock}};
}

std::string said_length(const Words& words, std::int64_t seconds) {
    const std::int64_t minutes = (std::abs(seconds) + 30) / 60, hours = minutes / 60;
    if (hours == 0) return words(Word::agenda_minutes, {std::to_string(minutes)});
    if (minutes % 60 == 0) return words(Word::agenda_hours, {std::to_string(hours)});
    return words(Word::agenda_hours_and, {std::to_string(hours), std::to_string(minutes % 60)});
}

}  // namespace samenspraak
