// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/board/arrivals.hpp"

#include <algorithm>
#include <utility>

namespace samenspraak::screen {
namespace {

std::vector<NoteId> sorted_ids(const BoardContents& contents) {
    std::vector<NoteId> ids;
    ids.reserve(contents.notes.size());
    for (const BoardNote& note : contents.notes) ids.push_back(note.id);
    std::ranges::sort(ids);
    return ids;
}

}  // namespace

void Arrivals::update_from(const BoardFrame& frame, const BoardContents& contents, Followed followed) {
    if (followed == Followed::Nothing) return;
    if (followed == Followed::AnotherBoard) since_.clear(), there_.reset();
    const double calm = static_cast<double>(motion::calm);
    std::erase_if(since_, [&](const auto& each) { return frame.ui.now() - each.second > calm; });
    if (!frame.theme().moves) return there_.reset();
    const auto before = std::exchange(there_, sorted_ids(contents));
    if (!before) return;
    for (const BoardNote& each : contents.notes) {
        if (std::ranges::binary_search(*before, each.id)) continue;
        const Note* note = find_note(frame.session(), each.id);
        if (note && note->author) since_.emplace(each.id, frame.ui.now());
    }
}

float Arrivals::part(const BoardFrame& frame, NoteId id) {
    const auto found = since_.find(id);
    if (found == since_.end()) return 1;
    const float part = static_cast<float>(frame.ui.now() - found->second) / motion::calm;
    if (part >= 1 || !frame.theme().moves) return since_.erase(found), 1;
    frame.ui.again();  // it moves
    return motion::ease_out(std::max(0.f, part));
}

}  // namespace samenspraak::screen
