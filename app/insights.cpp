// SPDX-License-Identifier: EUPL-1.2
#include "app/insights.hpp"

#include "sessions/insight/touched.hpp"

#include <algorithm>
#include <set>
#include <tuple>

namespace samenspraak {
namespace {

constexpr std::size_t most_touched = 64;  // more at once: making all anew costs less
constexpr std::size_t most_steps = 16;
constexpr std::size_t most_likes = 200;  // more than a screen shows

}  // namespace

void Insights::follow(const Workshop& workshop) {
    const bool known = id_ == workshop.id() && threads_;
    if (known && revision_ == workshop.revision()) return;
    // Looking back goes either way: taking an act back touches what doing it did.
    const auto acts = workshop.between(revision_, workshop.revision());
    if (known && !acts.empty())
        step(workshop, acts);
    else
        begin(workshop);
    id_ = workshop.id(), revision_ = workshop.revision();
    tally_.reset(), turnout_.reset();
    started_on_.clear();
}

void Insights::begin(const Workshop& workshop) {
    threads_.emplace(workshop.session());
    blind_spots_.reset();
    likes_.clear(), steps_.clear();
    similar_ = SimilarNotes();
    similar_waiting_ = SimilarNotes(Standing::Held);
    for (auto& held : held_) held.clear();
    for (const auto& [id, note] : workshop.session().notes)
        if (note.standing == Standing::Held) held_[index_of(note.place.phase)].push_back(id);
    follow_held(workshop.session(), {});
}

void Insights::step(const Workshop& workshop, std::span<const History::Entry> entries) {
    const Session& session = workshop.session();
    const TouchedNotes touched = touched_notes(entries);
    for (SimilarNotes* among : {&similar_, &similar_waiting_}) among->follow(session, touched.notes);
    follow_held(session, touched.notes);
    if (touched.reordered || touched.notes.size() > most_touched) {
        threads_.emplace(session);
        blind_spots_.reset();
        likes_.clear(), steps_.clear();
        return;
    }
    follow_likes(session, touched.notes);
    steps_.push_back({revision_, threads_->follow(session, touched.notes)});
    if (steps_.size() > most_steps) steps_.pop_front();
    if (blind_spots_) blind_spots_->follow(session, *threads_, steps_.back().otherwise);
}

bool Insights::read_ahead(const Workshop& workshop) {
    constexpr std::size_t in_a_frame = 200;
    follow(workshop);
    return !similar_.read_on(workshop.session(), in_a_frame)
           || !similar_waiting_.read_on(workshop.session(), in_a_frame);
}

void Insights::follow_held(const Session& session, std::span<const NoteId> touched) {
    for (auto& held : held_) std::erase_if(held, [&](NoteId id) { return std::ranges::binary_search(touched, id); });
    for (const NoteId id : touched)
        if (const Note* note = find_note(session, id); note && note->standing == Standing::Held)
            held_[index_of(note->place.phase)].push_back(id);
    for (auto& held : held_)
        std::ranges::sort(held, [&](NoteId a, NoteId b) {
            return std::tie(session.notes.at(a).place.rank, a) < std::tie(session.notes.at(b).place.rank, b);
        });
}

// What was found stays found until one of the two changes; what was not may be like a note that was touched.
void Insights::follow_likes(const Session& session, std::span<const NoteId> touched) {
    if (likes_.empty()) return;
    std::set<NoteId> reached;
    for (const NoteId id : touched)
        if (const Note* came = find_note(session, id))
            for (const SimilarNotes* among : {&similar_, &similar_waiting_})
                for (const NoteId like : among->to(came->place.phase, came->text, id)) reached.insert(like);
    std::erase_if(likes_, [&](const auto& each) {
        const auto& [id, like] = each;
        if (std::ranges::binary_search(touched, id)) return true;
        return like ? std::ranges::binary_search(touched, like) : reached.contains(id);
    });
}

const Threads& Insights::threads(const Workshop& workshop) {
    follow(workshop);
    return *threads_;
}

const BlindSpots& Insights::blind_spots(const Workshop& workshop) {
    const Threads& of = threads(workshop);
    if (!blind_spots_) blind_spots_.emplace(workshop.session(), of);
    return *blind_spots_;
}

const std::vector<ValueTally>& Insights::tally(const Workshop& workshop) {
    const Threads& of = threads(workshop);
    if (!tally_) tally_.emplace(samenspraak::tally(workshop.session(), of));
    return *tally_;
}

std::span<const NoteId> Insights::held(const Workshop& workshop, Phase phase) {
    follow(workshop);
    return held_[index_of(phase)];
}

bool Insights::votes_are_shown(const Workshop& workshop) {
    const Session& session = workshop.session();
    return session.voting.open || !session.votes.empty() || threads(workshop).any_hands();
}

Turnout Insights::turnout(const Workshop& workshop) {
    follow(workshop);
    if (!turnout_) turnout_ = samenspraak::turnout(workshop.session());
    return *turnout_;
}

NoteId Insights::like(const Workshop& workshop, const Note& note) {
    follow(workshop);
    if (const auto found = likes_.find(note.id); found != likes_.end()) return found->second;
    if (likes_.size() >= most_likes) likes_.clear();
    return likes_[note.id] = find_like(workshop, note);
}

NoteId Insights::find_like(const Workshop& workshop, const Note& note) {
    follow(workshop);
    for (SimilarNotes* among : {&similar_, &similar_waiting_}) {
        if (among == &similar_waiting_ && note.standing != Standing::Held) break;
        among->read_on(workshop.session(), workshop.session().notes.size() + 1);
        if (const auto notes = among->to(note.place.phase, note.text, note.id); !notes.empty()) return notes.front();
    }
    return {};
}

std::int64_t Insights::first_started(
    const Workshop& workshop, const std::string& day, std::string (*day_of)(std::int64_t)) {
    follow(workshop);
    if (started_on_ == day) return first_started_;
    started_on_ = day, first_started_ = 0;
    for (const auto& entry : workshop.entries())
        for (const Change& change : entry.act.changes)
            if (const auto* set = std::get_if<SetClock>(&change); set && set->clock.started != 0)
                if (day_of(set->clock.started) == day) return first_started_ = set->clock.started;
    return 0;
}

const std::vector<NoteId>* Insights::otherwise_since(const Workshop& workshop, std::uint64_t revision) {
    follow(workshop);
    otherwise_.clear();
    if (revision == revision_) return &otherwise_;
    const auto first = std::ranges::find(steps_, revision, &Step::from);
    if (first == steps_.end()) return nullptr;
    for (auto step = first; step != steps_.end(); ++step)
        otherwise_.insert(otherwise_.end(), step->otherwise.begin(), step->otherwise.end());
    std::ranges::sort(otherwise_);
    otherwise_.erase(std::unique(otherwise_.begin(), otherwise_.end()), otherwise_.end());
    return &otherwise_;
}

}  // namespace samenspraak
