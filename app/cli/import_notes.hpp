// SPDX-License-Identifier: EUPL-1.2
// Brings a table of notes into a session from the command line, with an account of every row that was not taken wholly.
#pragma once
#include "app/cli/command_line.hpp"

namespace samenspraak::cli {

// Adds to the session that is there, or makes a new one named after the table. Answers with an exit code.
int import_notes(const Arguments&, std::string_view table, const Console&);

// JSON begins with a bracket; all else is a table.
bool is_table(std::string_view bytes);

}  // namespace samenspraak::cli
