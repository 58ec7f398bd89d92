// SPDX-License-Identifier: EUPL-1.2
// Keeping the index true to the session after an act, without making it anew: what is touched is taken out and put in
// again, all else only moves up. That costs a few passes over plain arrays; what makes an index slow to make is walking
// trees and sorting.
#include "sessions/insight/order.hpp"
#include "sessions/insight/threads.hpp"

#include <algorithm>

namespace samenspraak::insight {

struct Threads::Renewing {
    std::vector<NoteId> ids;  // what is taken out and put in again: sorted, each once
    std::vector<bool> at;     // as notes_ were: is it one of them?
};

namespace {

void in_order(std::vector<NoteId>& ids) {
    std::ranges::sort(ids);
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
}

// Where each phase starts, when the marked places are taken out and the others come.
void count_again(std::array<std::uint32_t, phase_count + 1>& phases, const std::vector<bool>& taken_out,
    const std::vector<const Note*>& coming) {
    std::array<std::uint32_t, phase_count> of_phase{};
    for (std::size_t i = 0; i < phase_count; ++i)
        for (std::uint32_t at = phases[i]; at < phases[i + 1]; ++at)
            if (!taken_out[at]) ++of_phase[i];
    for (const Note* note : coming) ++of_phase[index_of(note->place.phase)];
    for (std::size_t i = 0; i < phase_count; ++i) phases[i + 1] = phases[i] + of_phase[i];
}

bool among(const std::vector<NoteId>& sorted, NoteId id) { return std::ranges::binary_search(sorted, id); }

}  // namespace

// The touched notes, those that speak for them, or did, and all that these speak for.
Threads::Renewing Threads::renewing(const Session& session, std::span<const NoteId> touched) const {
    Renewing renewing{{touched.begin(), touched.end()}, std::vector<bool>(notes_.size())};
    for (const NoteId id : touched) {
        if (const std::uint32_t head = position_of_head(id); head != nowhere) renewing.ids.push_back(notes_[head]);
        renewing.ids.push_back(head_of(session, id));
    }
    in_order(renewing.ids);
    std::vector<NoteId> spoken_for;
    for (const NoteId id : renewing.ids)
        session.links.to(id, [&](const Link& link) {
            if (link.kind == LinkKind::Merged) spoken_for.push_back(link.from);
        });
    renewing.ids.insert(renewing.ids.end(), spoken_for.begin(), spoken_for.end());
    in_order(renewing.ids);
    for (const NoteId id : renewing.ids)
        if (const std::uint32_t at = position(id); at != nowhere) renewing.at[at] = true;
    return renewing;
}

// Answers with where each of the notes as they were lies now.
std::vector<std::uint32_t> Threads::place_again(const Session& session, const Renewing& renewing) {
    std::vector<std::uint32_t> kept;
    kept.reserve(notes_.size());
    for (std::uint32_t i = 0; i < notes_.size(); ++i)
        if (!renewing.at[i]) kept.push_back(i);
    std::vector<const Note*> coming;
    for (const NoteId id : renewing.ids)
        if (const Note* note = find_note(session, id); note && on_board(session, *note)) coming.push_back(note);
    const auto before = [&](const Note& a, const Note& b) { return lies_before(session, a, b); };
    std::ranges::sort(coming, [&](const Note* a, const Note* b) { return before(*a, *b); });

    std::vector<std::uint32_t> now_at(notes_.size(), nowhere);
    std::vector<NoteId> notes;
    std::vector<NoteWeight> weights;
    notes.reserve(kept.size() + coming.size());
    weights.reserve(kept.size() + coming.size());
    std::size_t next = 0;
    const auto keep_until = [&](std::size_t end) {
        for (; next < end; ++next) {
            now_at[kept[next]] = static_cast<std::uint32_t>(notes.size());
            notes.push_back(notes_[kept[next]]);
            weights.push_back(weights_[kept[next]]);
        }
    };
    for (const Note* note : coming) {
        const auto there = std::partition_point(kept.begin() + static_cast<std::ptrdiff_t>(next), kept.end(),
            [&](std::uint32_t at) { return before(session.notes.at(notes_[at]), *note); });
        keep_until(static_cast<std::size_t>(there - kept.begin()));
        if (const std::uint32_t was = position(note->id); was != nowhere)
            now_at[was] = static_cast<std::uint32_t>(notes.size());
        notes.push_back(note->id);
        weights.push_back({note->count, 0, note->hands});
    }
    keep_until(kept.size());

    count_again(phases_, renewing.at, coming);
    std::erase_if(known_, [&](const Known& known) { return renewing.at[known.position]; });
    for (Known& known : known_) known.position = now_at[known.position];
    notes_ = std::move(notes);
    weights_ = std::move(weights);
    return now_at;
}

// Who is known where, and who speaks for whom.
void Threads::merge_again(const Session& session, const Renewing& renewing, const std::vector<std::uint32_t>& now_at) {
    const auto add = [](std::vector<Known>& all, const std::vector<Known>& coming) {
        const auto middle = all.insert(all.end(), coming.begin(), coming.end());
        std::ranges::inplace_merge(all, middle, {}, &Known::id);
    };
    std::vector<Known> coming;
    for (std::uint32_t i = 0; i < notes_.size(); ++i)
        if (among(renewing.ids, notes_[i])) coming.push_back({notes_[i], i});
    std::ranges::sort(coming, {}, &Known::id);
    add(known_, coming);

    std::erase_if(merged_, [&](const Known& known) { return among(renewing.ids, known.id); });
    for (Known& known : merged_) known.position = now_at[known.position];
    coming.clear();
    for (const NoteId id : renewing.ids) {
        const Note* note = find_note(session, id);
        const NoteId head = head_of(session, id);
        if (!note || head == id || note->status != NoteStatus::OnBoard || position(head) == nowhere) continue;
        coming.push_back({id, position(head)});
    }
    add(merged_, coming);
}

// What they weigh by themselves was said when they were placed.
void Threads::weigh_again(const Session& session, const Renewing& renewing) {
    for (const NoteId id : renewing.ids) {
        const Note* note = find_note(session, id);
        if (!note) continue;
        const std::uint32_t head = position_of_head(id);
        if (head == nowhere || notes_[head] == id) continue;
        weights_[head].count += note->count;
        weights_[head].hands += note->hands;
    }
    for (const auto& [who_note, points] : session.votes)
        if (among(renewing.ids, who_note.second))
            if (const std::uint32_t head = position_of_head(who_note.second); head != nowhere)
                weights_[head].points += points;
}

void Threads::tie_again(const Session& session, const Renewing& renewing, const std::vector<std::uint32_t>& now_at) {
    std::erase_if(ends_, [&](const End& end) { return renewing.at[end.near] || renewing.at[end.far]; });
    for (End& end : ends_) end.near = now_at[end.near], end.far = now_at[end.far];
    std::vector<End> coming;
    const auto add = [&](const Link& link) {
        if (link.kind != LinkKind::Merged) add_ends(link, coming);
    };
    for (const NoteId id : renewing.ids) {
        session.links.from(id, add);
        session.links.to(id, add);
    }
    std::ranges::sort(coming);
    coming.erase(std::unique(coming.begin(), coming.end()), coming.end());
    const auto middle = ends_.insert(ends_.end(), coming.begin(), coming.end());
    std::ranges::inplace_merge(ends_, middle);
    index_ends();
    gather_links();
}

std::vector<NoteId> Threads::update_from(const Session& session, std::span<const NoteId> touched) {
    if (touched.empty()) return {};
    const Renewing of = renewing(session, touched);
    std::vector<NoteId> otherwise = of.ids;
    const auto see_ends = [&] {
        for (const NoteId id : of.ids)
            if (const std::uint32_t at = position(id); at != nowhere)
                otherwise.insert(otherwise.end(), end_ids_.begin() + starts_[at], end_ids_.begin() + starts_[at + 1]);
    };
    see_ends();
    const std::vector<std::uint32_t> now_at = place_again(session, of);
    merge_again(session, of, now_at);
    weigh_again(session, of);
    tie_again(session, of, now_at);
    see_ends();
    in_order(otherwise);
    return otherwise;
}

}  // namespace samenspraak::insight
