// SPDX-License-Identifier: EUPL-1.2
#include "app/alike_watch.hpp"

#include <algorithm>

namespace samenspraak {
namespace {

// The note that a change brought in, uncovered, put on the board or changed the words of; else none.
NoteId comes_in(const Change& change) {
    if (const auto* added = std::get_if<AddNote>(&change)) return added->note.id;
    if (const auto* set = std::get_if<SetText>(&change)) return set->id;
    if (const auto* set = std::get_if<SetCovered>(&change); set && !set->covered) return set->id;
    if (const auto* set = std::get_if<SetStanding>(&change); set && set->standing == Standing::OnBoard) return set->id;
    return {};
}

bool same_pair(const Alike& each, NoteId a, NoteId b) {
    return (each.note == a && each.like == b) || (each.note == b && each.like == a);
}

}  // namespace

bool AlikeWatch::watch(const Workshop& workshop, Desk& desk, Insights& insights) {
    constexpr int in_a_frame = 8;
    const auto entries = workshop.history().entries();
    const auto from = std::min(std::exchange(watched_, entries.size()), entries.size());
    for (const auto& entry : entries.subspan(from)) {
        if (entry.act.takes_back) continue;
        for (const Change& change : entry.act.changes)
            if (const NoteId id = comes_in(change)) coming_.push_back(id);
    }
    for (int i = 0; i < in_a_frame && !coming_.empty(); ++i) {
        look_at(workshop, coming_.front(), desk, insights);
        coming_.pop_front();
    }
    return !coming_.empty();
}

void AlikeWatch::look_at(const Workshop& workshop, NoteId id, Desk& desk, Insights& insights) {
    constexpr std::size_t most = 40;
    const Session& session = workshop.session();
    const Note* note = find_note(session, id);
    if (!note || note->covered || !on_board(session, *note)) return;
    const NoteId like = insights.find_like(workshop, *note);
    if (!like || std::ranges::any_of(desk.alike, [&](const Alike& each) { return same_pair(each, id, like); })) return;
    desk.alike.insert(desk.alike.begin(), {id, like});
    if (desk.alike.size() > most) desk.alike.resize(most);
}

std::vector<Alike> alike_shown(const Session& session, const Desk& desk) {
    std::vector<Alike> shown;
    if (!desk.panel || desk.shown.concluded) return shown;
    for (const Alike& each : desk.alike) {
        const Note* note = find_note(session, each.note);
        if (note && note->place.phase == desk.shown.phase && shown.size() < most_alike_shown) shown.push_back(each);
    }
    return shown;
}

}  // namespace samenspraak
