// SPDX-License-Identifier: EUPL-1.2
#include "app/live/room/changed_notes.hpp"

#include <type_traits>

namespace samenspraak::live {
namespace {

template <class Kind, class... Kinds> constexpr bool is_one_of = (std::is_same_v<Kind, Kinds> || ...);

template <class Kind> void add(ChangedFacts& facts, const Kind& change) {
    if constexpr (std::is_same_v<Kind, AddNote>) {
        facts.notes.insert(change.note.id);
    } else if constexpr (is_one_of<Kind, AddLink, DropLink>) {
        for (NoteId end : {change.link.from, change.link.to}) {
            facts.notes.insert(end);
            if (change.link.kind == LinkKind::Merged) facts.status.insert(end);
        }
    } else if constexpr (std::is_same_v<Kind, AddGroup>) {
        facts.groups.insert(change.group.id);
    } else if constexpr (is_one_of<Kind, DropGroup, SetGroupName, SetGroupRank>) {
        facts.groups.insert(change.id);
    } else if constexpr (std::is_same_v<Kind, SetVote>) {
        facts.notes.insert(change.note);
        facts.voters.insert(change.who);
    } else if constexpr (std::is_same_v<Kind, SetAnswer>) {
        facts.sheet = true;
    } else if constexpr (std::is_same_v<Kind, SetVoting>) {
        facts.voting = facts.room = true;
    } else if constexpr (is_one_of<Kind, AddParticipant, DropParticipant, SetName, SetPresent>) {
        // Nothing that all are told: who takes part is counted by who is connected.
    } else if constexpr (requires { facts.notes.insert(change.id); }) {
        facts.notes.insert(change.id);
        if constexpr (is_one_of<Kind, SetNoteStatus, DropNote>) facts.status.insert(change.id);
    } else {
        facts.room = true;
    }
}

}  // namespace

ChangedFacts changed_facts(const History::Entries& entries) {
    ChangedFacts facts;
    for (const History::Entry& entry : entries)
        for (const Change& change : entry.act.changes) std::visit([&](const auto& one) { add(facts, one); }, change);
    return facts;
}

}  // namespace samenspraak::live
