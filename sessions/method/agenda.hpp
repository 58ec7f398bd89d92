// SPDX-License-Identifier: EUPL-1.2
// The agenda of the day, as planned and as it goes: the minutes of each part of a session of two, three or four hours,
// and, from the clocks of the phases, when each part begins and when everything will be over. Pure arithmetic: it reads
// no clock of the computer. The order of the parts follows the manual of the approach (kick-off, case, dialogue,
// options for action, closing); the minutes are our own advice.
#pragma once
#include "sessions/method/phases.hpp"

#include <array>
#include <cstdint>
#include <optional>

namespace samenspraak::method {

// In the order of the day. Parts that are phases have a clock in the session; the others have none.
enum class DayPart : std::uint8_t { Welcome, Case, Actors, FirstBreak, Effects, Values, SecondBreak, Actions, Closing };
inline constexpr std::size_t day_part_count = 9;
constexpr std::size_t index_of(DayPart part) { return static_cast<std::size_t>(part); }
std::optional<Phase> phase_of(DayPart);  // none for the welcome, the breaks and the closing
Word name_of(DayPart);

using Minutes = std::array<std::uint32_t, day_part_count>;

enum class DayLength : std::uint8_t { TwoHours, ThreeHours, FourHours };
inline constexpr std::array all_day_lengths{DayLength::TwoHours, DayLength::ThreeHours, DayLength::FourHours};
inline constexpr std::size_t day_length_count = all_day_lengths.size();
Word name_of(DayLength);
const Minutes& advised(DayLength);  // our advice; each group can change it

// The length whose advice is nearest to the planned clocks of the session; three hours when any clock has no plan.
DayLength likely_length(const Session&);

// The planned minutes of all parts: for phases those of their clocks (without a plan, the advice), for the other parts
// those in `around`.
Minutes planned_minutes(const Session&, const Minutes& around);

enum class DayState : std::uint8_t { Done, Now, Ahead };

// Times in milliseconds since 1970 UTC, lengths in seconds.
struct AgendaLine {
    DayPart part{};
    DayState state = DayState::Ahead;
    std::uint32_t planned = 0;
    std::int64_t used = 0;           // for a phase: the time spent by its clock
    std::int64_t planned_start = 0;  // according to the plan at the beginning of the day
    std::int64_t start = 0;          // as expected now; for a part that is done, as planned
};
struct Agenda {
    std::array<AgendaLine, day_part_count> lines;
    std::int64_t planned_end = 0, expected_end = 0;
};

// The agenda at the moment `now` of a day that began at `begins`. The current phase is expected to take the time that
// is left on its clock, or no more once that is over; a break ends when the phase after it is reached. So whatever
// takes longer than planned, with or without a clock, moves everything after it.
Agenda agenda_of(const Session&, const Minutes& around, std::int64_t begins, std::int64_t now);

}  // namespace samenspraak::method
