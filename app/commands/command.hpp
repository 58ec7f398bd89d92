// SPDX-License-Identifier: EUPL-1.2
// All that can be asked for by name, in the order of the table (app/commands/command_rows.inc), which says of each what
// it is called, which keys it has and what it does.
#pragma once
#include <cstddef>
#include <cstdint>

namespace samenspraak::commands {

enum class Command : std::uint8_t {
#define COMMAND(name, ...) name,
#include "app/commands/command_rows.inc"
#undef COMMAND
};

inline constexpr std::size_t command_count = 0
#define COMMAND(name, ...) +1
#include "app/commands/command_rows.inc"
#undef COMMAND
    ;

}  // namespace samenspraak::commands
