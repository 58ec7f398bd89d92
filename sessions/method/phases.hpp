// SPDX-License-Identifier: EUPL-1.2
// How the program guides a group through the steps: what each asks, hints and expects, and how long it is planned.
// Words, not texts: the reader chooses the language. The minutes are our advice; every group sets its own.
#pragma once
#include "assets/word.hpp"
#include "sessions/session.hpp"

#include <cstdint>
#include <optional>

namespace samenspraak::method {

struct PhaseGuide {
    Word title;                       // on the steps
    Word question;                    // the guiding question, large
    Word hint;                        // the line beside it
    std::optional<Word> placeholder;  // in the field that is always ready; the outcome has no such field
    Word empty_board;                 // what to do when there is nothing yet
    std::uint32_t planned_minutes;
};

const PhaseGuide& guide_of(Phase);
const PhaseGuide& guide_of(const CurrentStep&);  // of the outcome once the session is concluded
const PhaseGuide& outcome_guide();

// What things are called, and what the line below the name says.
Word name_of(Phase);
Word name_of(Lane);
Word name_of(CaseQuestion);
Word help_of(CaseQuestion);             // what a good answer holds
std::optional<Word> subtitle_of(Lane);  // "ethiek in het ontwerp"; only the fields of options have one
std::optional<Word> help_of(Lane);      // what belongs in this field of options

}  // namespace samenspraak::method
