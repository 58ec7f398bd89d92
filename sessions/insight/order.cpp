// SPDX-License-Identifier: EUPL-1.2
#include "sessions/insight/order.hpp"

#include <algorithm>
#include <string_view>
#include <tuple>
#include <unordered_map>

namespace samenspraak::insight {
namespace {

// Lane::None is 0 but lies last.
unsigned lane_order(Lane lane) { return (static_cast<unsigned>(lane) + 255U) % 256U; }

auto key_of(const Group& group) { return std::tuple(group.phase, std::string_view(group.rank), group.id); }

// The first bytes of a rank as a number that sorts as they do, so that most comparisons never look at the text.
std::uint64_t front_of(std::string_view rank) {
    std::uint64_t front = 0;
    for (std::size_t i = 0; i < 8; ++i)
        front = front << 8 | (i < rank.size() ? static_cast<unsigned char>(rank[i]) : 0U);
    return front;
}

// What decides where a note lies, gathered once.
struct Spot {
    std::uint64_t coarse;  // phase, lane, group
    std::uint64_t front;
    std::string_view rank;
    NoteId id;
    const Note* note;
    friend bool operator<(const Spot& a, const Spot& b) {
        return std::tie(a.coarse, a.front, a.rank, a.id) < std::tie(b.coarse, b.front, b.rank, b.id);
    }
};

// The notes that were merged into another, by id: what on_board looks up in the links, found in one go.
std::vector<NoteId> merged_notes(const Session& session) {
    std::vector<NoteId> merged;
    session.links.all([&](const Link& link) {
        if (link.kind == LinkKind::Merged) merged.push_back(link.from);
    });
    std::ranges::sort(merged);
    return merged;
}

using Places = std::unordered_map<GroupId, std::uint32_t>;

Places places_of(const std::vector<const Group*>& groups) {
    Places places;
    places.reserve(groups.size());
    for (const Group* group : groups) places.emplace(group->id, static_cast<std::uint32_t>(places.size()));
    return places;
}

Spot spot_of(const Note& note, const Places& places) {
    const auto found = places.find(note.place.group);
    const std::uint32_t group = found == places.end() ? ~0U : found->second;
    const auto coarse = static_cast<std::uint64_t>(index_of(note.place.phase)) << 40
                        | static_cast<std::uint64_t>(lane_order(note.place.lane)) << 32 | group;
    return {coarse, front_of(note.place.rank), note.place.rank, note.id, &note};
}

template <class Wanted> std::vector<const Note*> sorted(const Session& session, Wanted wanted) {
    const Places places = places_of(groups_in_order(session));
    std::vector<Spot> spots;
    spots.reserve(session.notes.size());
    for (const auto& [id, note] : session.notes)
        if (wanted(note)) spots.push_back(spot_of(note, places));
    std::ranges::sort(spots, std::less());
    std::vector<const Note*> notes(spots.size());
    std::ranges::transform(spots, notes.begin(), &Spot::note);
    return notes;
}

}  // namespace

std::vector<const Note*> notes_in_order(const Session& session, std::span<const NoteId> merged) {
    return sorted(session, [merged](const Note& note) {
        return note.status == NoteStatus::OnBoard && !std::ranges::binary_search(merged, note.id);
    });
}

std::vector<const Note*> notes_in_order(const Session& session) {
    return notes_in_order(session, merged_notes(session));
}

std::vector<const Note*> notes_in_order(const Session& session, Phase phase) {
    return sorted(session, [&](const Note& note) { return note.place.phase == phase && on_board(session, note); });
}

std::vector<const Note*> all_notes_in_order(const Session& session) {
    return sorted(session, [](const Note&) { return true; });
}

bool lies_before(const Session& session, const Note& a, const Note& b) {
    const auto lane_of = [](const Note& note) { return std::tuple(note.place.phase, lane_order(note.place.lane)); };
    if (lane_of(a) != lane_of(b)) return lane_of(a) < lane_of(b);
    if (a.place.group != b.place.group) {
        const auto of_a = session.groups.find(a.place.group), of_b = session.groups.find(b.place.group);
        if (of_a == session.groups.end()) return false;
        return of_b == session.groups.end() || key_of(of_a->second) < key_of(of_b->second);
    }
    return std::tie(a.place.rank, a.id) < std::tie(b.place.rank, b.id);
}

std::vector<const Group*> groups_in_order(const Session& session) {
    std::vector<const Group*> groups;
    groups.reserve(session.groups.size());
    for (const auto& [id, group] : session.groups) groups.push_back(&group);
    std::ranges::sort(groups, {}, [](const Group* group) { return key_of(*group); });
    return groups;
}

std::vector<const Group*> groups_in_order(const Session& session, Phase phase) {
    std::vector<const Group*> groups = groups_in_order(session);
    std::erase_if(groups, [phase](const Group* group) { return group->phase != phase; });
    return groups;
}

std::vector<const Group*> groups_on_board(const Session& session, Phase phase) {
    std::vector<const Group*> groups = groups_in_order(session, phase);
    std::erase_if(groups, [&](const Group* group) { return !on_board(session, *group); });
    return groups;
}

std::span<const Lane> lanes_in_order(Phase phase) {
    static constexpr Lane effects[] = {Lane::Positive, Lane::Negative, Lane::Both, Lane::None};
    static constexpr Lane actions[] = {Lane::Technology, Lane::Environment, Lane::People, Lane::None};
    static constexpr Lane others[] = {Lane::None};
    if (phase == Phase::Effects) return effects;
    if (phase == Phase::Actions) return actions;
    return others;
}

}  // namespace samenspraak::insight
