// SPDX-License-Identifier: EUPL-1.2
// What an act did, in a few words: for the message after undo and redo, and for looking back.
// Reads only what it is given: from any thread.
#pragma once
#include "sessions/history.hpp"
#include "sessions/method/words.hpp"

#include <string>

namespace samenspraak::document {

// "notitie toegevoegd", "3 notities toegevoegd", "verplaatst" … Never a text that somebody wrote.
std::string describe_changes(const method::Words&, const Changes&);

// "Ongedaan: verplaatst". `done` is the act that was taken back; a redo takes back an undo, and tells what is done
// again.
std::string describe_undo(const method::Words&, const Undone&, const Changes& done);
std::string describe_redo(const method::Words&, const Undone&, const Changes& done);

}  // namespace samenspraak::document
