// SPDX-License-Identifier: EUPL-1.2
#include "sessions/insight/tally.hpp"

#include <algorithm>
#include <tuple>

namespace samenspraak::insight {

ValueTally tally_of(const Session& session, const Threads& threads, NoteId value) {
    ValueTally tally;
    tally.value = value;
    tally.votes = threads.weight(value).votes();
    for (const NoteId id : threads.comes_from(value, LinkKind::Bears)) {
        const Lane lane = session.notes.at(id).place.lane;
        ++tally.effects;
        if (lane == Lane::Positive || lane == Lane::Both) tally.strengthened_by.push_back(id);
        if (lane == Lane::Negative || lane == Lane::Both) tally.strained_by.push_back(id);
    }
    return tally;
}

std::vector<ValueTally> tally(const Session& session, const Threads& threads) {
    std::vector<ValueTally> values;
    for (const NoteId id : threads.notes(Phase::Values)) values.push_back(tally_of(session, threads, id));
    std::ranges::stable_sort(
        values, std::greater(), [](const ValueTally& value) { return std::tuple(value.votes, value.effects); });
    return values;
}

Turnout turnout(const Session& session) {
    std::set<PersonId> present;
    for (const auto& [id, participant] : session.participants)
        if (participant.present) present.insert(id);
    return turnout(session, present);
}

Turnout turnout(const Session& session, const std::set<PersonId>& present) {
    const auto voted = std::ranges::count_if(present, [&](PersonId who) {
        const auto vote = session.votes.lower_bound({who, {}});
        return vote != session.votes.end() && vote->first.first == who;
    });
    return {present.size(), static_cast<std::size_t>(voted)};
}

}  // namespace samenspraak::insight
