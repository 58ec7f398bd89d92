// SPDX-License-Identifier: EUPL-1.2
// All that can be asked for by name, in the order of the table (app/commands/command_rows.inc), which says of each what
// it is called, which keys it has and what it does.
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>

namespace samenspraak::commands {

enum class Command : std::uint8_t {
#define COMMAND(name, ...) name,
#include "app/commands/command_rows.inc"
#undef COMMAND
};

inline constexpr std::array all_commands{
#define COMMAND(name, ...) Command::name,
#include "app/commands/command_rows.inc"
#undef COMMAND
};
inline constexpr std::size_t command_count = all_commands.size();

}  // namespace samenspraak::commands
