// SPDX-License-Identifier: EUPL-1.2
#include "sessions/edits.hpp"

#include "sessions/rank.hpp"

#include <algorithm>
#include <set>

namespace samenspraak::edits {
namespace {

bool same_row(const Place& a, const Place& b) { return a.phase == b.phase && a.lane == b.lane && a.group == b.group; }

// The highest rank in the row where a place lies; empty when the row is.
std::string last_rank(const Session& session, const Place& row) {
    std::string last;
    for (const auto& [id, note] : session.notes)
        if (same_row(note.place, row) && note.place.rank > last) last = note.place.rank;
    return last;
}

// The highest rank in the row below `rank`, leaving out the notes that are about to move.
std::string rank_below(
    const Session& session, const Place& row, const std::string& rank, const std::set<NoteId>& moving) {
    std::string below;
    for (const auto& [id, note] : session.notes)
        if (same_row(note.place, row) && note.place.rank < rank && note.place.rank > below && !moving.contains(id))
            below = note.place.rank;
    return below;
}

std::vector<NoteId> merged_into(const Session& session, NoteId head) {
    std::vector<NoteId> merged;
    session.links.to(head, [&](const Link& link) {
        if (link.kind == LinkKind::Merged) merged.push_back(link.from);
    });
    return merged;
}

// Everything that stands on the board as one: the note and what was merged into it.
std::vector<NoteId> voices(const Session& session, NoteId id) {
    const NoteId head = head_of(session, id);
    std::vector<NoteId> all = merged_into(session, head);
    all.insert(all.begin(), head);
    return all;
}

// Links between what two notes stand for, tensions and directions alike.
std::vector<Link> links_between(const Session& session, NoteId a, NoteId b) {
    const std::vector<NoteId> left = voices(session, a), right = voices(session, b);
    const auto among = [](const std::vector<NoteId>& ids, NoteId id) {
        return std::ranges::find(ids, id) != ids.end();
    };
    std::vector<Link> found;
    for (NoteId id : left) {
        session.links.from(id, [&](const Link& link) {
            if (link.kind != LinkKind::Merged && among(right, link.to)) found.push_back(link);
        });
        session.links.to(id, [&](const Link& link) {
            if (link.kind != LinkKind::Merged && among(right, link.from)) found.push_back(link);
        });
    }
    return found;
}

std::optional<Link> fitting_link(const Session& session, NoteId a, NoteId b) {
    const Note* one = find_note(session, head_of(session, a));
    const Note* other = find_note(session, head_of(session, b));
    if (!one || !other || one == other) return std::nullopt;
    if (auto kind = kind_between(one->place.phase, other->place.phase)) {
        const bool turn = *kind == LinkKind::Tension && other->id < one->id;
        return turn ? Link{*kind, other->id, one->id} : Link{*kind, one->id, other->id};
    }
    if (auto kind = kind_between(other->place.phase, one->place.phase)) return Link{*kind, other->id, one->id};
    return std::nullopt;
}

// Takes all links off these notes, moves them, and merges again what was merged among them.
Changes move_to_phase(const Session& session, const std::vector<NoteId>& ids, const Changes& places) {
    std::set<Link> cut;
    for (NoteId id : ids) {
        session.links.from(id, [&](const Link& link) { cut.insert(link); });
        session.links.to(id, [&](const Link& link) { cut.insert(link); });
    }
    const auto moves = [&](NoteId id) { return std::ranges::find(ids, id) != ids.end(); };
    Changes changes;
    for (const Link& link : cut) changes.push_back(DropLink{link});
    changes.insert(changes.end(), places.begin(), places.end());
    for (const Link& link : cut)
        if (link.kind == LinkKind::Merged && moves(link.from) && moves(link.to)) changes.push_back(AddLink{link});
    return changes;
}

// With the end of each group in which these changes leave nothing: neither on the board nor off it.
Changes without_emptied(const Session& session, Changes changes) {
    std::map<NoteId, GroupId> going;
    std::set<GroupId> left;
    for (const Change& change : changes)
        if (const auto* set = std::get_if<SetPlace>(&change)) {
            going[set->id] = set->place.group;
            if (const GroupId from = session.notes.at(set->id).place.group; from != set->place.group) left.insert(from);
        }
    left.erase(GroupId{});
    if (left.empty()) return changes;
    for (const auto& [id, note] : session.notes) {
        const auto goes = going.find(id);
        left.erase(goes == going.end() ? note.place.group : goes->second);
    }
    for (const GroupId id : left) changes.push_back(DropGroup{id});
    return changes;
}

template <class Fits>
Changes set_standing(const Session& session, std::span<const NoteId> ids, NoteStatus to, Fits fits) {
    Changes changes;
    for (NoteId id : ids)
        if (const Note* note = find_note(session, id); note && fits(*note)) changes.push_back(SetNoteStatus{id, to});
    return changes;
}

}  // namespace

Changes add(const Session& session, const edits::Draft& draft) { return add(session, std::span(&draft, 1)); }

Changes add(const Session& session, std::span<const edits::Draft> drafts) {
    std::map<std::tuple<Phase, Lane, GroupId>, std::string> last;
    Changes changes;
    for (const edits::Draft& draft : drafts) {
        Place place{draft.phase, draft.lane, draft.group, {}};
        auto [row, is_new] = last.try_emplace({draft.phase, draft.lane, draft.group});
        if (is_new) row->second = last_rank(session, place);
        place.rank = row->second = rank_between(row->second, {});
        Note note;
        note.id = draft.id;
        note.author = draft.author;
        note.text = draft.text;
        note.place = place;
        note.status = draft.status;
        note.covered = draft.covered;
        changes.push_back(AddNote{std::move(note)});
    }
    return changes;
}

Changes move(const Session& session, std::span<const NoteId> ids, const edits::Spot& spot) {
    const Place row{spot.phase, spot.lane, spot.group, {}};
    const std::set<NoteId> moving(ids.begin(), ids.end());
    const Note* next = find_note(session, spot.before);
    if (next && (moving.contains(spot.before) || !same_row(next->place, row))) next = nullptr;
    const std::string after = next ? next->place.rank : std::string();
    const std::string before = rank_below(session, row, next ? after : std::string(1, '~'), moving);

    Changes places;
    std::vector<NoteId> crossing;  // to another phase, with what was merged
    const std::vector<std::string> ranks = ranks_between(before, after, ids.size());
    for (std::size_t i = 0; i < ids.size(); ++i) {
        const Note* note = find_note(session, ids[i]);
        if (!note) continue;
        const Place place{spot.phase, spot.lane, spot.group, ranks[i]};
        if (note->place.phase == spot.phase) {
            places.push_back(SetPlace{ids[i], place});
            continue;
        }
        for (NoteId voice : voices(session, ids[i])) {
            if (std::ranges::find(crossing, voice) != crossing.end()) continue;
            crossing.push_back(voice);
            places.push_back(SetPlace{voice, place});
        }
    }
    return without_emptied(session, crossing.empty() ? std::move(places) : move_to_phase(session, crossing, places));
}

Changes remove(const Session& session, std::span<const NoteId> ids) {
    return set_standing(
        session, ids, NoteStatus::Removed, [](const Note& note) { return note.status != NoteStatus::Removed; });
}

Changes restore(const Session& session, std::span<const NoteId> ids) {
    return set_standing(
        session, ids, NoteStatus::OnBoard, [](const Note& note) { return note.status != NoteStatus::OnBoard; });
}

Changes duplicate(const Session& session, NoteId id, NoteId as) {
    const Note* original = find_note(session, id);
    if (!original) return {};
    std::string next;  // the lowest rank in the row behind the original
    for (const auto& [other, note] : session.notes)
        if (same_row(note.place, original->place) && note.place.rank > original->place.rank
            && (next.empty() || note.place.rank < next))
            next = note.place.rank;
    Note copy = *original;
    copy.id = as;
    copy.author = {};
    copy.count = 1;
    copy.hands = 0;
    NoteDetails details = *original->details;
    details.reference.clear();
    copy.details = std::move(details);
    copy.place.rank = rank_between(original->place.rank, next);
    return {AddNote{std::move(copy)}};
}

Changes merge(const Session& session, NoteId head, std::span<const NoteId> others) {
    const NoteId to = head_of(session, head);
    Changes changes;
    std::set<NoteId> seen{to};
    for (NoteId other : others) {
        const NoteId from = head_of(session, other);
        if (!find_note(session, from) || !seen.insert(from).second) continue;
        const std::vector<NoteId> deeper = merged_into(session, from);
        for (NoteId id : deeper) changes.push_back(DropLink{{LinkKind::Merged, id, from}});
        for (NoteId id : deeper) changes.push_back(AddLink{{LinkKind::Merged, id, to}});
        changes.push_back(AddLink{{LinkKind::Merged, from, to}});
    }
    return changes;
}

Changes take_apart(const Session& session, NoteId head) {
    Changes changes;
    for (NoteId id : merged_into(session, head)) changes.push_back(DropLink{{LinkKind::Merged, id, head}});
    return changes;
}

Changes group(const Session& session, std::span<const NoteId> ids, GroupId as, const std::string& name) {
    std::vector<const Note*> members;
    for (NoteId id : ids)
        if (const Note* note = find_note(session, id)) members.push_back(note);
    if (members.empty()) return {};
    const Phase phase = members.front()->place.phase;
    std::string last;
    for (const auto& [id, other] : session.groups)
        if (other.phase == phase && other.rank > last) last = other.rank;
    Changes changes{AddGroup{{as, phase, name, rank_between(last, {}), {}}}};
    for (const Note* note : members) {
        if (note->place.phase != phase) continue;
        Place place = note->place;
        place.group = as;
        changes.push_back(SetPlace{note->id, std::move(place)});
    }
    return without_emptied(session, std::move(changes));
}

Changes leave_group(const Session& session, std::span<const NoteId> ids) {
    Changes changes;
    for (NoteId id : ids) {
        const Note* note = find_note(session, id);
        if (!note || !note->place.group) continue;
        Place place = note->place;
        place.group = {};
        changes.push_back(SetPlace{id, std::move(place)});
    }
    return without_emptied(session, std::move(changes));
}

// That its name goes too tells this act, also after reopening, from taking out the last of its notes
// (app/document/describe_changes.cpp).
Changes dissolve(const Session& session, GroupId id) {
    Changes changes{SetGroupName{id, {}}};
    for (const auto& [note_id, note] : session.notes) {
        if (note.place.group != id) continue;
        Place place = note.place;
        place.group = {};
        changes.push_back(SetPlace{note_id, std::move(place)});
    }
    changes.push_back(DropGroup{id});
    return changes;
}

Changes link(const Session& session, NoteId a, NoteId b) {
    const std::optional<Link> fitting = fitting_link(session, a, b);
    if (!fitting || linked(session, a, b)) return {};
    return {AddLink{*fitting}};
}

Changes unlink(const Session& session, NoteId a, NoteId b) {
    Changes changes;
    for (const Link& link : links_between(session, a, b)) changes.push_back(DropLink{link});
    return changes;
}

bool linked(const Session& session, NoteId a, NoteId b) { return !links_between(session, a, b).empty(); }

bool can_link(const Session& session, NoteId a, NoteId b) { return fitting_link(session, a, b).has_value(); }

Changes reveal(const Session& session) {
    Changes changes;
    if (session.silent) changes.push_back(SetSilent{false});
    for (const auto& [id, note] : session.notes)
        if (note.covered) changes.push_back(SetCovered{id, false});
    return changes;
}

Changes let_in(const Session& session, Phase phase) {
    Changes changes;
    for (const auto& [id, note] : session.notes)
        if (note.status == NoteStatus::Held && note.place.phase == phase)
            changes.push_back(SetNoteStatus{id, NoteStatus::OnBoard});
    return changes;
}

Clock started(Clock clock, std::int64_t now) {
    if (clock.started == 0) clock.started = now;
    return clock;
}

Clock paused(Clock clock, std::int64_t now) {
    clock.spent = static_cast<std::uint32_t>(std::max<std::int64_t>(0, seconds_spent(clock, now)));
    clock.started = 0;
    return clock;
}

Clock extended(Clock clock, std::uint32_t seconds) {
    clock.planned += seconds;
    return clock;
}

std::int64_t seconds_spent(const Clock& clock, std::int64_t now) {
    const std::int64_t running = clock.started == 0 ? 0 : std::max<std::int64_t>(0, now - clock.started) / 1000;
    return clock.spent + running;
}

std::int64_t seconds_left(const Clock& clock, std::int64_t now) {
    return clock.planned == 0 ? 0 : clock.planned - seconds_spent(clock, now);
}

}  // namespace samenspraak::edits
