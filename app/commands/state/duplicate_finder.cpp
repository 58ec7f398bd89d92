// SPDX-License-Identifier: EUPL-1.2
#include "app/commands/state/duplicate_finder.hpp"

#include <algorithm>

namespace samenspraak::commands {
namespace {

// The note that a change brought in, uncovered, put on the board or changed the words of; else none.
NoteId comes_in(const Change& change) {
    if (const auto* added = std::get_if<AddNote>(&change)) return added->note.id;
    if (const auto* set = std::get_if<SetText>(&change)) return set->id;
    if (const auto* set = std::get_if<SetCovered>(&change); set && !set->covered) return set->id;
    if (const auto* set = std::get_if<SetNoteStatus>(&change); set && set->status == NoteStatus::OnBoard)
        return set->id;
    return {};
}

bool same_pair(const Alike& each, NoteId a, NoteId b) {
    return (each.note == a && each.like == b) || (each.note == b && each.like == a);
}

}  // namespace

bool DuplicateFinder::watch(const document::Document& document, UiState& ui_state, document::Insights& insights) {
    constexpr int in_a_frame = 8;
    const auto entries = document.history().entries();
    const auto from = std::min(std::exchange(watched_, entries.size()), entries.size());
    for (const auto& entry : entries.subspan(from)) {
        if (entry.act.takes_back) continue;
        for (const Change& change : entry.act.changes)
            if (const NoteId id = comes_in(change)) coming_.push_back(id);
    }
    for (int i = 0; i < in_a_frame && !coming_.empty(); ++i) {
        look_at(document, coming_.front(), ui_state, insights);
        coming_.pop_front();
    }
    return !coming_.empty();
}

void DuplicateFinder::look_at(
    const document::Document& document, NoteId id, UiState& ui_state, document::Insights& insights) {
    constexpr std::size_t most = 40;
    const Session& session = document.session();
    const Note* note = find_note(session, id);
    if (!note || note->covered || !on_board(session, *note)) return;
    const NoteId like = insights.find_like(document, *note);
    if (!like || std::ranges::any_of(ui_state.alike, [&](const Alike& each) { return same_pair(each, id, like); }))
        return;
    ui_state.alike.insert(ui_state.alike.begin(), {id, like});
    if (ui_state.alike.size() > most) ui_state.alike.resize(most);
}

std::vector<Alike> alike_shown(const Session& session, const UiState& ui_state) {
    std::vector<Alike> shown;
    if (ui_state.shown.concluded) return shown;
    for (const Alike& each : ui_state.alike) {
        const Note* note = find_note(session, each.note);
        if (note && note->place.phase == ui_state.shown.phase && shown.size() < max_alike_shown) shown.push_back(each);
    }
    return shown;
}

}  // namespace samenspraak::commands
