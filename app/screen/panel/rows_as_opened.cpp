// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/panel/rows_as_opened.hpp"

#include <set>
#include <utility>

namespace samenspraak::screen {

std::span<const NoteId> RowsAsOpened::show(std::span<const NoteId> now, std::uint64_t revision) {
    if (!std::exchange(shown_, true)) {
        rows_.assign(now.begin(), now.end());
        revision_ = revision;
    }
    if (std::exchange(revision_, revision) == revision) return rows_;
    const std::set<NoteId> there(now.begin(), now.end());
    std::erase_if(rows_, [&](NoteId id) { return !there.contains(id); });
    const std::set<NoteId> known(rows_.begin(), rows_.end());
    for (const NoteId id : now)
        if (!known.contains(id)) rows_.push_back(id);
    return rows_;
}

}  // namespace samenspraak::screen
