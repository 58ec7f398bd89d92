// SPDX-License-Identifier: EUPL-1.2
#include "app/live/room/changed_notes.hpp"

#include <type_traits>

namespace samenspraak::live {
namespace {

template <class Kind, class... Kinds> constexpr bool is_one_of = (std::is_same_v<Kind, Kinds> || ...);

template <class Kind> void see(ChangedFacts& touched, const Kind& change) {
    if constexpr (std::is_same_v<Kind, AddNote>) {
        touched.notes.insert(change.note.id);
    } else if constexpr (is_one_of<Kind, AddLink, DropLink>) {
        for (NoteId end : {change.link.from, change.link.to}) {
            touched.notes.insert(end);
            if (change.link.kind == LinkKind::Merged) touched.status.insert(end);
        }
    } else if constexpr (std::is_same_v<Kind, AddGroup>) {
        touched.groups.insert(change.group.id);
    } else if constexpr (is_one_of<Kind, DropGroup, SetGroupName, SetGroupRank>) {
        touched.groups.insert(change.id);
    } else if constexpr (std::is_same_v<Kind, SetVote>) {
        touched.notes.insert(change.note);
        touched.voters.insert(change.who);
    } else if constexpr (std::is_same_v<Kind, SetAnswer>) {
        touched.sheet = true;
    } else if constexpr (std::is_same_v<Kind, SetVoting>) {
        touched.voting = touched.room = true;
    } else if constexpr (is_one_of<Kind, AddParticipant, DropParticipant, SetName, SetPresent>) {
        // Nothing that all are told: who takes part is counted by who is connected.
    } else if constexpr (requires { touched.notes.insert(change.id); }) {
        touched.notes.insert(change.id);
        if constexpr (is_one_of<Kind, SetNoteStatus, DropNote>) touched.status.insert(change.id);
    } else {
        touched.room = true;
    }
}

}  // namespace

ChangedFacts changed_facts(std::span<const History::Entry> entries) {
    ChangedFacts touched;
    for (const History::Entry& entry : entries)
        for (const Change& change : entry.act.changes) std::visit([&](const auto& one) { see(touched, one); }, change);
    return touched;
}

}  // namespace samenspraak::live
