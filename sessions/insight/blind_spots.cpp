// SPDX-License-Identifier: EUPL-1.2
#include "sessions/insight/blind_spots.hpp"

#include <algorithm>

namespace samenspraak::insight {
namespace {

bool strains(const Note& note) { return note.place.lane == Lane::Negative || note.place.lane == Lane::Both; }

bool is_blind(BlindSpot spot, const Note& note, const Threads& threads) {
    switch (spot) {
    case BlindSpot::ActorsWithoutEffect: return threads.leads_to(note.id, LinkKind::Touches).empty();
    case BlindSpot::ActorsNotAtTable: return note.at_table == AtTable::No;
    case BlindSpot::ActorsWithoutGroup: return !note.place.group;
    case BlindSpot::EffectsWithoutActor: return threads.comes_from(note.id, LinkKind::Touches).empty();
    case BlindSpot::EffectsWithoutValue: return threads.leads_to(note.id, LinkKind::Bears).empty();
    case BlindSpot::NegativeEffectsWithoutAnswer:
        return strains(note) && threads.leads_to(note.id, LinkKind::Answers).empty();
    case BlindSpot::ValuesWithoutOption: return threads.leads_to(note.id, LinkKind::Serves).empty();
    case BlindSpot::OptionsWithoutValue: return threads.comes_from(note.id, LinkKind::Serves).empty();
    case BlindSpot::OptionsWithoutOwner: return note.details->owner.empty();
    }
    return false;
}

bool has_groups(const Session& session, Phase phase) {
    return std::ranges::any_of(session.groups,
        [&](const auto& group) { return group.second.phase == phase && on_board(session, group.second); });
}

}  // namespace

Phase phase_of(BlindSpot spot) {
    switch (spot) {
    case BlindSpot::ActorsWithoutEffect:
    case BlindSpot::ActorsNotAtTable:
    case BlindSpot::ActorsWithoutGroup: return Phase::Actors;
    case BlindSpot::EffectsWithoutActor:
    case BlindSpot::EffectsWithoutValue:
    case BlindSpot::NegativeEffectsWithoutAnswer: return Phase::Effects;
    case BlindSpot::ValuesWithoutOption: return Phase::Values;
    case BlindSpot::OptionsWithoutValue:
    case BlindSpot::OptionsWithoutOwner: return Phase::Actions;
    }
    return Phase::Case;
}

BlindSpots::BlindSpots(const Session& session, const Threads& threads) : grouping_(has_groups(session, Phase::Actors)) {
    for (const NoteId id : threads.notes()) {
        const Note& note = session.notes.at(id);
        for (const BlindSpot spot : all_blind_spots) {
            if (phase_of(spot) != note.place.phase || (spot == BlindSpot::ActorsWithoutGroup && !grouping_)) continue;
            if (is_blind(spot, note, threads)) notes_[static_cast<std::size_t>(spot)].push_back(id);
        }
    }
}

void BlindSpots::update_from(const Session& session, const Threads& threads, std::span<const NoteId> otherwise) {
    if (grouping_ != has_groups(session, Phase::Actors)) {
        *this = BlindSpots(session, threads);
        return;
    }
    const auto gone = [&](NoteId id) { return std::ranges::binary_search(otherwise, id); };
    for (auto& notes : notes_) std::erase_if(notes, gone);
    const auto place = [&](NoteId id) { return threads.place(id); };
    for (const NoteId id : otherwise) {
        const Note* note = threads.contains(id) ? find_note(session, id) : nullptr;
        for (const BlindSpot spot : all_blind_spots) {
            if (!note || phase_of(spot) != note->place.phase) continue;
            if ((spot == BlindSpot::ActorsWithoutGroup && !grouping_) || !is_blind(spot, *note, threads)) continue;
            auto& notes = notes_[static_cast<std::size_t>(spot)];
            notes.insert(std::ranges::lower_bound(notes, place(id), {}, place), id);
        }
    }
}

std::size_t BlindSpots::unanswered() const {
    return (*this)[BlindSpot::ValuesWithoutOption].size() + (*this)[BlindSpot::NegativeEffectsWithoutAnswer].size();
}

}  // namespace samenspraak::insight
