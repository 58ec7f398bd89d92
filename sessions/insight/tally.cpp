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
    Turnout turnout;
    for (const auto& [id, participant] : session.participants) {
        if (!participant.present) continue;
        ++turnout.present;
        const auto vote = session.votes.lower_bound({id, {}});
        if (vote != session.votes.end() && vote->first.first == id) ++turnout.voted;
    }
    return turnout;
}

}  // namespace samenspraak::insight
