// SPDX-License-Identifier: EUPL-1.2
// A session as JSON, for other programs and for reading by people. The shape is documented in FORMAT.md, "JSON".
// What comes in is checked as strictly as what comes from a phone: every refusal names the place (`notes[12].lane`).
#pragma once
#include "sessions/change.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace samenspraak::exchange {

inline constexpr int json_version = 1;
inline constexpr std::size_t json_bytes = 64U << 20;  // larger is refused
inline constexpr std::size_t json_depth = 32;

struct JsonChoices {
    bool names = false;    // with participants, authors, and who gave which points
    bool removed = false;  // with notes that were taken off the board
};

// Two-space indent, a line for each small thing, keys in a fixed order; what is as it is by default is left out.
// With names and removed notes it holds the whole present state, but for when running clocks were started.
std::string to_json(const Session&, JsonChoices = {});

struct FromJson {
    Changes changes;                   // one act that builds the session out of an empty one
    std::vector<std::string> unknown;  // places of keys that were not understood: `notes[12].colour`
    std::size_t more_unknown = 0;      // how many beyond those listed
};

// Refused with BadJson (about: line:column), NotASession, NewerFormat, or what is wrong with a value (about: its
// place).
Result<FromJson> from_json(std::string_view json);

}  // namespace samenspraak::exchange
