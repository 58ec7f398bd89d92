// SPDX-License-Identifier: EUPL-1.2
// How the program guides a group through the steps: what each step asks, hints at and expects, and how long it is
// planned to take. The phases and the three fields of options are those of the Guidance Ethics Approach; the wording
// and the minutes are our own, and each group can set other minutes. Names words, not texts: the reader chooses the
// language. Constants, safe on any thread.
#pragma once
#include "assets/word.hpp"
#include "sessions/session.hpp"

#include <cstdint>
#include <optional>

namespace samenspraak::method {

struct PhaseGuide {
    Word title;                       // in the bar of steps
    Word question;                    // the guiding question, in large letters
    Word hint;                        // the line beside the question
    std::optional<Word> placeholder;  // in the entry field that is always ready; the outcome has no such field
    Word empty_board;                 // what to do when there are no notes yet
    std::uint32_t planned_minutes;
};

const PhaseGuide& guide_of(Phase);
const PhaseGuide& guide_of(const CurrentStep&);  // the outcome's once the session is concluded
const PhaseGuide& outcome_guide();

// The name of each thing, and the line of explanation below that name.
Word name_of(Phase);
Word name_of(Lane);
Word name_of(CaseQuestion);
Word help_of(CaseQuestion);             // what a good answer contains
std::optional<Word> subtitle_of(Lane);  // "ethiek in het ontwerp"; only for the three fields of options
std::optional<Word> help_of(Lane);      // what belongs in this field; only for the three fields of options
Word links_of(Phase);                   // what a note of that step can be linked to
Word why_of(Lane);                      // asks what value lies behind an effect there: "Waarom is dat goed?"

}  // namespace samenspraak::method
