// SPDX-License-Identifier: EUPL-1.2
// What acts have touched, so that only that is told again.
#pragma once
#include "sessions/history.hpp"

#include <set>
#include <span>

namespace samenspraak::live {

struct ChangedFacts {
    std::set<NoteId> notes;   // changed themselves, or one of their links did
    std::set<NoteId> status;  // of these: came on the board, left it, or speak for others or no longer
    std::set<GroupId> groups;
    std::set<PersonId> voters;
    bool sheet = false;  // the answers of the case
    bool room = false;   // phase, clock, voting, silence, title, language
    bool voting = false;
};
ChangedFacts changed_facts(std::span<const History::Entry>);

}  // namespace samenspraak::live
