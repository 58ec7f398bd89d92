// SPDX-License-Identifier: EUPL-1.2
// Which facts of a session some acts have changed, so that only those are told again. A plain value made from the
// history; refers to nothing.
#pragma once
#include "sessions/history.hpp"

#include <set>

namespace samenspraak::live {

struct ChangedFacts {
    std::set<NoteId> notes;   // changed themselves, or one of their links did
    std::set<NoteId> status;  // of these: came on the board, left it, or began or ceased to stand for others
    std::set<GroupId> groups;
    std::set<PersonId> voters;
    bool sheet = false;  // the answers of the case
    bool room = false;   // phase, clock, voting, silence, title or language
    bool voting = false;
};
ChangedFacts changed_facts(const History::Entries&);

}  // namespace samenspraak::live
