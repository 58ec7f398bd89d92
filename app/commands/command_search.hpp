// SPDX-License-Identifier: EUPL-1.2
// Finds commands by the words that people have for them: those of its name and others, in every language that the
// program carries, whatever case and accents. Small typing mistakes are forgiven where else nothing would be found.
// Any thread.
#pragma once
#include "app/commands/command.hpp"
#include "sessions/session.hpp"

#include <functional>
#include <span>
#include <string_view>
#include <vector>

namespace samenspraak::commands {

// The commands that have every word of `query`: those that are possible now first, and of these first whose words they
// are, then whose words begin so. Without a query all of them, in the order of the table.
std::vector<Command> commands_found(const std::function<bool(Command)>& possible, std::string_view query);

// What people most often want in a step, in the order in which a session needs it: for who has not typed anything yet.
std::span<const Command> commands_of_step(const CurrentStep&);

}  // namespace samenspraak::commands
