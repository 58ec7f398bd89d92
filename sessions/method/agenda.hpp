// SPDX-License-Identifier: EUPL-1.2
// The day as it is planned and as it goes: the minutes of each part of a session of two, three or four hours, and from
// what the clocks say, when each part begins and when all will be over. Arithmetic alone: it keeps no time itself.
#pragma once
#include "sessions/method/phases.hpp"

#include <array>
#include <cstdint>
#include <optional>

namespace samenspraak::method {

// In the order of the day. The phases have their clocks in the session; what lies around them has none.
enum class DayPart : std::uint8_t { Welcome, Case, Actors, FirstBreak, Effects, Values, SecondBreak, Actions, Closing };
inline constexpr std::size_t day_part_count = 9;
constexpr std::size_t index_of(DayPart part) { return static_cast<std::size_t>(part); }
std::optional<Phase> phase_of(DayPart);
Word name_of(DayPart);

using Minutes = std::array<std::uint32_t, day_part_count>;

enum class DayLength : std::uint8_t { TwoHours, ThreeHours, FourHours };
inline constexpr std::array all_day_lengths{DayLength::TwoHours, DayLength::ThreeHours, DayLength::FourHours};
Word name_of(DayLength);
const Minutes& advised(DayLength);  // our advice; every group sets its own

// The length whose advice comes nearest to what the clocks of the session are planned for; three hours when none is.
DayLength likely_length(const Session&);

// What is planned: of the phases what their clocks say (or, without a plan, the advice), of the rest what is given.
Minutes planned_minutes(const Session&, const Minutes& around);

enum class DayState : std::uint8_t { Done, Now, Ahead };

// Times in milliseconds since 1970 UTC, lengths in seconds.
struct AgendaLine {
    DayPart part{};
    DayState state = DayState::Ahead;
    std::uint32_t planned = 0;
    std::int64_t used = 0;           // of a phase: what its clock counted
    std::int64_t planned_start = 0;  // as the day was begun
    std::int64_t start = 0;          // as it goes now; of what is done as it was planned
};
struct Agenda {
    std::array<AgendaLine, day_part_count> lines;
    std::int64_t planned_end = 0, expected_end = 0;
};

// A phase takes what is left on its clock, or nothing when it is over its time; a break ends when the phase after it is
// reached. So whatever takes longer, with or without a clock, moves all that comes after it.
Agenda agenda_of(const Session&, const Minutes& around, std::int64_t begins, std::int64_t now);

}  // namespace samenspraak::method
