// SPDX-License-Identifier: EUPL-1.2
// What an act took away, moved or merged is said in a message that also takes it back: nobody need know the key for
// undo. Called right after the act was done; the message names that act.
#pragma once
#include "app/commands/commands.hpp"

#include <span>
#include <string>

namespace samenspraak::commands {

void say_done(Context&, std::string text);

// `one` has the text of the note, shortened; `several`, also for one that is covered, how many there are.
void say_done(Context&, Word one, CountedWord several, std::span<const NoteId>);

}  // namespace samenspraak::commands
