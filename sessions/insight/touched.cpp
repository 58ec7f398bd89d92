// SPDX-License-Identifier: EUPL-1.2
#include "sessions/insight/touched.hpp"

#include <algorithm>
#include <type_traits>

namespace samenspraak::insight {
namespace {

template <class Kind, class... Kinds> constexpr bool is_one_of = (std::is_same_v<Kind, Kinds> || ...);

template <class Kind> void see(ChangedNotes& touched, const Kind& change) {
    if constexpr (std::is_same_v<Kind, AddNote>)
        touched.notes.push_back(change.note.id);
    else if constexpr (is_one_of<Kind, AddLink, DropLink>)
        touched.notes.insert(touched.notes.end(), {change.link.from, change.link.to});
    else if constexpr (std::is_same_v<Kind, SetVote>)
        touched.notes.push_back(change.note);
    else if constexpr (std::is_same_v<Kind, SetGroupRank>)
        touched.reordered = true;
    else if constexpr (requires { touched.notes.push_back(change.id); })
        touched.notes.push_back(change.id);
}

}  // namespace

ChangedNotes changed_notes(const History::Entries& entries) {
    ChangedNotes touched;
    for (const History::Entry& entry : entries)
        for (const Change& change : entry.act.changes) std::visit([&](const auto& one) { see(touched, one); }, change);
    std::ranges::sort(touched.notes);
    touched.notes.erase(std::unique(touched.notes.begin(), touched.notes.end()), touched.notes.end());
    return touched;
}

}  // namespace samenspraak::insight
