// SPDX-License-Identifier: EUPL-1.2
#include "sessions/method/agenda.hpp"

#include "sessions/edits.hpp"

#include <algorithm>
#include <cstdlib>

namespace samenspraak::method {
namespace {

constexpr std::int64_t a_second = 1'000;  // in milliseconds

// Welcome, case, actors, break, effects, values, break, options, closing.
constexpr std::array<Minutes, day_length_count> advice{{
    {5, 20, 10, 0, 25, 15, 5, 30, 10},
    {5, 30, 20, 0, 35, 20, 10, 45, 15},
    {10, 35, 30, 15, 45, 30, 10, 50, 15},
}};

constexpr std::array all_day_parts{DayPart::Welcome, DayPart::Case, DayPart::Actors, DayPart::FirstBreak,
    DayPart::Effects, DayPart::Values, DayPart::SecondBreak, DayPart::Actions, DayPart::Closing};
static_assert(all_day_parts.size() == day_part_count);

bool has_begun(const Session& session) {
    return session.whereabouts != CurrentStep{} || std::ranges::any_of(session.clocks, [](const Clock& clock) {
        return clock.started != 0 || clock.spent != 0;
    });
}

// Where the room is, as a part of the day.
DayPart part_now(const Session& session) {
    if (session.whereabouts.concluded) return DayPart::Closing;
    if (!has_begun(session)) return DayPart::Welcome;
    for (const DayPart part : all_day_parts)
        if (phase_of(part) == session.whereabouts.phase) return part;
    return DayPart::Welcome;
}

// A break is over as soon as a phase behind it was begun, also when the room goes back a step afterwards.
bool is_over(const Session& session, DayPart part) {
    return std::ranges::any_of(all_day_parts, [&](DayPart later) {
        const auto phase = phase_of(later);
        if (!phase || later < part) return false;
        const Clock& clock = session.clocks[index_of(*phase)];
        return clock.started != 0 || clock.spent != 0;
    });
}

// Of what is not done: how long it still takes, in milliseconds. Welcome and closing have no clock: they last until
// they were planned to be over.
std::int64_t left_of(const AgendaLine& line, std::int64_t planned_end, std::int64_t now) {
    const std::int64_t planned = line.planned * a_second;
    if (line.state == DayState::Now && !phase_of(line.part)) {
        const std::int64_t end = line.part == DayPart::Welcome ? line.planned_start + planned : planned_end;
        return std::clamp<std::int64_t>(end - now, 0, planned);
    }
    return std::max<std::int64_t>(0, planned - line.used * a_second);
}

}  // namespace

std::optional<Phase> phase_of(DayPart part) {
    switch (part) {
    case DayPart::Case: return Phase::Case;
    case DayPart::Actors: return Phase::Actors;
    case DayPart::Effects: return Phase::Effects;
    case DayPart::Values: return Phase::Values;
    case DayPart::Actions: return Phase::Actions;
    case DayPart::Welcome:
    case DayPart::FirstBreak:
    case DayPart::SecondBreak:
    case DayPart::Closing: break;
    }
    return std::nullopt;
}

Word name_of(DayPart part) {
    if (const auto phase = phase_of(part)) return name_of(*phase);
    if (part == DayPart::Welcome) return Word::clock_welcome;
    return part == DayPart::Closing ? Word::clock_closing : Word::clock_break;
}

Word name_of(DayLength length) {
    constexpr std::array names{
        Word::clock_agenda_two_hours, Word::clock_agenda_three_hours, Word::clock_agenda_four_hours};
    static_assert(names.size() == day_length_count);
    return names[static_cast<std::size_t>(length)];
}

const Minutes& advised(DayLength length) { return advice[static_cast<std::size_t>(length)]; }

DayLength likely_length(const Session& session) {
    const auto distance = [&](DayLength length) {
        std::int64_t seconds = 0;
        for (const DayPart part : all_day_parts)
            if (const auto phase = phase_of(part))
                seconds += std::abs(std::int64_t{session.clocks[index_of(*phase)].planned}
                                    - std::int64_t{advised(length)[index_of(part)]} * 60);
        return seconds;
    };
    if (std::ranges::any_of(session.clocks, [](const Clock& clock) { return clock.planned == 0; }))
        return DayLength::ThreeHours;
    return *std::ranges::min_element(all_day_lengths, {}, distance);
}

Minutes planned_minutes(const Session& session, const Minutes& around) {
    Minutes minutes = around;
    for (const DayPart part : all_day_parts)
        if (const auto phase = phase_of(part)) {
            const std::uint32_t planned = session.clocks[index_of(*phase)].planned;
            minutes[index_of(part)] = planned ? planned / 60 : guide_of(*phase).planned_minutes;
        }
    return minutes;
}

Agenda agenda_of(const Session& session, const Minutes& around, std::int64_t begins, std::int64_t now) {
    const Minutes minutes = planned_minutes(session, around);
    const DayPart here = part_now(session);
    Agenda agenda;
    std::int64_t planned = begins;
    for (const DayPart part : all_day_parts) {
        AgendaLine& line = agenda.lines[index_of(part)];
        line.part = part;
        line.state = part < here ? DayState::Done : part == here ? DayState::Now : DayState::Ahead;
        line.planned = minutes[index_of(part)] * 60;
        if (!phase_of(part) && part != DayPart::Closing && is_over(session, part)) line.state = DayState::Done;
        line.planned_start = line.start = planned;
        if (const auto phase = phase_of(part)) {
            line.used = edits::seconds_spent(session.clocks[index_of(*phase)], now);
            // The clock knows half minutes that the plan in minutes does not.
            if (const Clock& clock = session.clocks[index_of(*phase)]; clock.planned) line.planned = clock.planned;
        }
        planned += line.planned * a_second;
    }
    agenda.planned_end = planned;
    std::int64_t there = here == DayPart::Welcome ? std::max(begins, now) : now;
    for (AgendaLine& line : agenda.lines) {
        if (line.state == DayState::Done) continue;
        // What goes on now began when its clock did, or when it was planned.
        line.start = line.state == DayState::Ahead ? there
                     : phase_of(line.part)         ? now - line.used * a_second
                                                   : line.planned_start;
        there += left_of(line, agenda.planned_end, std::max(begins, now));
    }
    agenda.expected_end = there;
    return agenda;
}

}  // namespace samenspraak::method
