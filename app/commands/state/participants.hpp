// SPDX-License-Identifier: EUPL-1.2
// Who takes part, as it may be said in the room: by name when names are shown and there is one, else by number, in the
// order in which they joined. And what waits of their notes. Reads only what it is given, on the thread of the
// document.
#pragma once
#include "app/commands/state/joining.hpp"
#include "app/commands/state/ui_state.hpp"
#include "sessions/method/words.hpp"

namespace samenspraak::commands {

// "Fatima", or "Deelnemer 3".
std::string format_person(const method::Words&, const Session&, const UiState&, PersonId);

// From 1, in the order in which people joined; of who is not in the session one more than the last.
std::size_t number_of(const Session&, PersonId);

// Who is there now, in the order in which they joined.
std::vector<PersonId> people_in_order(const Session&, const Joining&);

// How many take part: those that are connected while joining is open, none while it is shut. Of a session without
// joining (an earlier moment, a picture) those that the file says were there.
std::optional<std::size_t> taking_part(const Session&, const Joining*);

// The notes of a phase that wait to be let in, the one that is decided about first in front.
std::vector<NoteId> waiting_notes(const Session&, Phase);

}  // namespace samenspraak::commands
