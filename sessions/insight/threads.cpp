// SPDX-License-Identifier: EUPL-1.2
#include "sessions/insight/threads.hpp"

#include "sessions/insight/order.hpp"

#include <algorithm>

namespace samenspraak::insight {
namespace {

// The ends of a note lie in slots: for each kind, those that it leads to and those that it comes from.
constexpr std::uint8_t leads_slot(LinkKind kind) { return static_cast<std::uint8_t>(static_cast<unsigned>(kind) * 2); }
constexpr std::uint8_t comes_slot(LinkKind kind) {
    return kind == LinkKind::Tension ? leads_slot(kind) : static_cast<std::uint8_t>(leads_slot(kind) + 1);
}

constexpr LinkKind of_threads[] = {LinkKind::Touches, LinkKind::Bears, LinkKind::Serves, LinkKind::Answers};

}  // namespace

Threads::Threads(const Session& session) {
    // Walking a tree is what costs most here, so each is walked once.
    std::vector<Link> ties, merges;
    ties.reserve(session.links.size());
    session.links.all([&](const Link& link) { (link.kind == LinkKind::Merged ? merges : ties).push_back(link); });
    place_notes(session, merges);
    merge(session, merges);
    for (const auto& [who_note, points] : session.votes)
        if (const std::uint32_t at = position_of_head(who_note.second); at != nowhere) weights_[at].points += points;
    tie(ties);
    gather_links();
}

void Threads::place_notes(const Session& session, const std::vector<Link>& merges) {
    std::vector<NoteId> merged(merges.size());
    std::ranges::transform(merges, merged.begin(), &Link::from);
    std::ranges::sort(merged);
    const std::vector<const Note*> notes = notes_in_order(session, merged);
    known_.reserve(notes.size());
    notes_.reserve(notes.size());
    weights_.reserve(notes.size());
    for (const Note* note : notes) {
        known_.push_back({note->id, static_cast<std::uint32_t>(notes_.size())});
        notes_.push_back(note->id);
        weights_.push_back({note->count, 0, note->hands});
        ++phases_[index_of(note->place.phase) + 1];
    }
    for (std::size_t i = 0; i < phase_count; ++i) phases_[i + 1] += phases_[i];
    std::ranges::sort(known_, {}, &Known::id);
}

// A note that was merged and then removed speaks no more; so do its links and votes.
void Threads::merge(const Session& session, const std::vector<Link>& merges) {
    for (const Link& link : merges) {
        const Note& note = session.notes.at(link.from);
        const std::uint32_t head = position(link.to);
        if (note.status != NoteStatus::OnBoard || head == nowhere) continue;
        merged_.push_back({link.from, head});
        weights_[head].count += note.count;
        weights_[head].hands += note.hands;
    }
    std::ranges::sort(merged_, {}, &Known::id);
}

void Threads::add_ends(const Link& link, std::vector<End>& ends) const {
    const std::uint32_t from = position_of_head(link.from), to = position_of_head(link.to);
    if (from == nowhere || to == nowhere || from == to) return;
    ends.push_back({from, leads_slot(link.kind), to});
    ends.push_back({to, comes_slot(link.kind), from});
}

void Threads::tie(const std::vector<Link>& ties) {
    ends_.reserve(ties.size() * 2);
    for (const Link& link : ties) add_ends(link, ends_);
    std::ranges::sort(ends_);
    ends_.erase(std::unique(ends_.begin(), ends_.end()), ends_.end());
    index_ends();
}

void Threads::index_ends() {
    end_ids_.resize(ends_.size());
    starts_.assign(notes_.size() + 1, 0);
    for (std::size_t i = 0; i < ends_.size(); ++i) {
        end_ids_[i] = notes_[ends_[i].far];
        ++starts_[ends_[i].near + 1];
    }
    for (std::size_t i = 0; i < notes_.size(); ++i) starts_[i + 1] += starts_[i];
}

// Kind after kind; within a kind they lie in board order already.
void Threads::gather_links() {
    const auto each = [this](auto visit) {
        for (const End& end : ends_) {
            const auto kind = static_cast<LinkKind>(end.slot / 2);
            const bool once = kind != LinkKind::Tension || notes_[end.near] < notes_[end.far];
            if (end.slot == leads_slot(kind) && once) visit(kind, end);
        }
    };
    std::array<std::size_t, static_cast<std::size_t>(LinkKind::Merged) + 2> next{};
    each([&](LinkKind kind, const End&) { ++next[static_cast<std::size_t>(kind) + 1]; });
    for (std::size_t i = 1; i < next.size(); ++i) next[i] += next[i - 1];
    links_.resize(next.back());
    each([&](LinkKind kind, const End& end) {
        links_[next[static_cast<std::size_t>(kind)]++] = {kind, notes_[end.near], notes_[end.far]};
    });
}

std::span<const NoteId> Threads::notes(Phase phase) const {
    const std::uint32_t first = phases_[index_of(phase)], last = phases_[index_of(phase) + 1];
    return std::span(notes_).subspan(first, last - first);
}

std::uint32_t Threads::position(NoteId id) const {
    const auto found = std::ranges::lower_bound(known_, id, {}, &Known::id);
    return found == known_.end() || found->id != id ? nowhere : found->position;
}

std::uint32_t Threads::position_of_head(NoteId id) const {
    const auto found = std::ranges::lower_bound(merged_, id, {}, &Known::id);
    return found == merged_.end() || found->id != id ? position(id) : found->position;
}

std::span<const NoteId> Threads::ends(NoteId id, std::uint8_t slot) const {
    const std::uint32_t near = position(id);
    if (near == nowhere) return {};
    const auto own = std::span(ends_).subspan(starts_[near], starts_[near + 1] - starts_[near]);
    const auto first = std::ranges::lower_bound(own, slot, {}, &End::slot);
    const auto last = std::ranges::upper_bound(own, slot, {}, &End::slot);
    const auto from = static_cast<std::size_t>(first - own.begin()) + starts_[near];
    return std::span(end_ids_).subspan(from, static_cast<std::size_t>(last - first));
}

std::span<const NoteId> Threads::leads_to(NoteId id, LinkKind kind) const { return ends(id, leads_slot(kind)); }
std::span<const NoteId> Threads::comes_from(NoteId id, LinkKind kind) const { return ends(id, comes_slot(kind)); }

NoteWeight Threads::weight(NoteId id) const {
    const std::uint32_t at = position(id);
    return at == nowhere ? NoteWeight{} : weights_[at];
}

std::span<const NoteWeight> Threads::weights(Phase phase) const {
    const std::uint32_t first = phases_[index_of(phase)], last = phases_[index_of(phase) + 1];
    return std::span(weights_).subspan(first, last - first);
}

bool Threads::any_hands() const {
    return std::ranges::any_of(weights_, [](const NoteWeight& weight) { return weight.hands > 0; });
}

// The phases bound how deep this goes: a step never stays in its phase.
void Threads::update_from(std::uint32_t from, bool forward, std::vector<bool>& seen, Thread& thread) const {
    if (seen[from]) return;
    seen[from] = true;
    for (std::uint32_t i = starts_[from]; i < starts_[from + 1]; ++i) {
        const End& end = ends_[i];
        const auto kind = static_cast<LinkKind>(end.slot / 2);
        if (std::ranges::find(of_threads, kind) == std::end(of_threads)) continue;
        if ((end.slot == leads_slot(kind)) != forward) continue;
        const NoteId near = notes_[from], far = notes_[end.far];
        thread.links.push_back(forward ? Link{kind, near, far} : Link{kind, far, near});
        update_from(end.far, forward, seen, thread);
    }
}

Thread Threads::thread_of(NoteId id) const {
    Thread thread;
    const std::uint32_t start = position(id);
    if (start == nowhere) return thread;
    std::vector<bool> behind(notes_.size()), ahead(notes_.size());
    update_from(start, false, behind, thread);
    update_from(start, true, ahead, thread);
    for (std::size_t i = 0; i < notes_.size(); ++i)
        if (behind[i] || ahead[i]) thread.notes.push_back(notes_[i]);
    return thread;
}

}  // namespace samenspraak::insight
