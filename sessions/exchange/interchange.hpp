// SPDX-License-Identifier: EUPL-1.2
// A session as JSON, for other programs and for people to read. The format is described in FORMAT.md under "JSON".
// Imports are checked as strictly as messages from phones: every refusal names the place (`notes[12].lane`). Pure
// functions, safe on any thread.
#pragma once
#include "sessions/change.hpp"
#include "sessions/exchange/import_limit.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace samenspraak::exchange {

inline constexpr int json_version = 1;
inline constexpr std::size_t json_bytes = 64U << 20;  // a larger document is refused
inline constexpr std::size_t json_depth = 32;         // levels of nesting; a deeper document is refused

struct JsonChoices {
    bool names = false;    // include participants, authors, and who gave which points
    bool removed = false;  // include notes that were taken off the board
};

// Indented by two spaces, small objects on one line, keys in a fixed order; default values are left out. With names and
// removed notes it holds the whole present state, except the moments at which running clocks were started.
std::string to_json(const Session&, JsonChoices = {});

struct FromJson {
    Changes changes;                   // applied as one act to an empty session, they make this session
    std::vector<std::string> unknown;  // places of keys that are not in the format: `notes[12].colour`
    std::size_t more_unknown = 0;      // how many more there are than those listed
};

// Refused with BadJson (about: line:column), NotASession, NewerFormat, TooManyNotes, TooManyValues, or with what is
// wrong with a value (about: its place). Of too many notes none is looked at.
Result<FromJson> from_json(std::string_view text);

}  // namespace samenspraak::exchange
