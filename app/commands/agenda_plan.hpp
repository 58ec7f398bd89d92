// SPDX-License-Identifier: EUPL-1.2
// The day of the open session: its agenda by the clock on the wall, and what planning it anew does. The minutes of the
// phases are in the session; when the day began is read from its history; the rest of the plan is in UiState::day. On
// the thread of the document.
#pragma once
#include "app/commands/commands.hpp"

#include <string>

namespace samenspraak::commands {

// Welcome, breaks and closing as they are planned; the entries of phases mean nothing here.
method::Minutes minutes_around(const ReadContext&);

// Milliseconds since 1970 UTC: as it was set, or a welcome before the first clock of today; before that, soon.
std::int64_t day_begins(const ReadContext&);

method::Agenda agenda_now(const ReadContext&);

// The clocks of all phases, planned as is advised for such a day; what they counted stays.
Changes plan_day(const Session&, method::DayLength);

// The clock of a phase with so many minutes more or fewer; at least one.
Changes plan_phase(const Session&, Phase, int minutes_more);

// "Klaar om 16:40, 10 min later", while a clock runs; else nothing.
std::string format_day(const ReadContext&);

// The plan as it is kept beside the list of recent sessions: the session's file has no place for it. What cannot be
// read is as if it had not been planned.
std::string written(const DayPlan&);
DayPlan read_day_plan(const std::string&);

// "45 min", "2 uur 5 min".
std::string format_length(const method::Words&, std::int64_t seconds);

}  // namespace samenspraak::commands
