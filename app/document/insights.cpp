// SPDX-License-Identifier: EUPL-1.2
#include "app/document/insights.hpp"

#include "sessions/insight/touched.hpp"

#include <algorithm>
#include <set>
#include <tuple>

namespace samenspraak::document {
namespace {

constexpr std::size_t max_touched = 64;  // more at once: making all anew costs less
constexpr std::size_t max_steps = 16;
constexpr std::size_t max_likes = 200;  // more than a screen shows

}  // namespace

void Insights::update_from(const Document& document) {
    const bool known = id_ == document.id() && threads_;
    if (known && revision_ == document.revision()) return;
    // Looking back goes either way: taking an act back touches what doing it did.
    const auto acts = document.between(revision_, document.revision());
    if (known && !acts.empty())
        step(document, acts);
    else
        begin(document);
    id_ = document.id(), revision_ = document.revision();
    tally_.reset(), turnout_.reset();
}

void Insights::begin(const Document& document) {
    threads_.emplace(document.session());
    blind_spots_.reset();
    likes_.clear(), steps_.clear();
    started_ = {};
    similar_ = insight::SimilarNotes();
    similar_waiting_ = insight::SimilarNotes(NoteStatus::Held);
    for (auto& held : held_) held.clear();
    for (const auto& [id, note] : document.session().notes)
        if (note.status == NoteStatus::Held) held_[index_of(note.place.phase)].push_back(id);
    follow_held(document.session(), {});
}

void Insights::step(const Document& document, const History::Entries& entries) {
    const Session& session = document.session();
    const insight::ChangedNotes touched = insight::changed_notes(entries);
    for (insight::SimilarNotes* among : {&similar_, &similar_waiting_}) among->update_from(session, touched.notes);
    follow_held(session, touched.notes);
    if (touched.reordered || touched.notes.size() > max_touched) {
        threads_.emplace(session);
        blind_spots_.reset();
        likes_.clear(), steps_.clear();
        return;
    }
    follow_likes(session, touched.notes);
    steps_.push_back({revision_, threads_->update_from(session, touched.notes)});
    if (steps_.size() > max_steps) steps_.pop_front();
    if (blind_spots_) blind_spots_->update_from(session, *threads_, steps_.back().otherwise);
}

bool Insights::read_ahead(const Document& document) {
    constexpr std::size_t in_a_frame = 200;
    update_from(document);
    return !similar_.read_on(document.session(), in_a_frame)
           || !similar_waiting_.read_on(document.session(), in_a_frame);
}

void Insights::follow_held(const Session& session, std::span<const NoteId> touched) {
    for (auto& held : held_) std::erase_if(held, [&](NoteId id) { return std::ranges::binary_search(touched, id); });
    for (const NoteId id : touched)
        if (const Note* note = find_note(session, id); note && note->status == NoteStatus::Held)
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
            for (const insight::SimilarNotes* among : {&similar_, &similar_waiting_})
                for (const NoteId like : among->to(came->place.phase, came->text, id)) reached.insert(like);
    std::erase_if(likes_, [&](const auto& each) {
        const auto& [id, like] = each;
        if (std::ranges::binary_search(touched, id)) return true;
        return like ? std::ranges::binary_search(touched, like) : reached.contains(id);
    });
}

const insight::Threads& Insights::threads(const Document& document) {
    update_from(document);
    return *threads_;
}

const insight::BlindSpots& Insights::blind_spots(const Document& document) {
    const insight::Threads& of = threads(document);
    if (!blind_spots_) blind_spots_.emplace(document.session(), of);
    return *blind_spots_;
}

const std::vector<insight::ValueTally>& Insights::tally(const Document& document) {
    const insight::Threads& of = threads(document);
    if (!tally_) tally_.emplace(insight::tally(document.session(), of));
    return *tally_;
}

std::span<const NoteId> Insights::held(const Document& document, Phase phase) {
    update_from(document);
    return held_[index_of(phase)];
}

bool Insights::votes_are_shown(const Document& document) {
    const Session& session = document.session();
    return !session.voting.open && (!session.votes.empty() || threads(document).any_hands());
}

insight::Turnout Insights::turnout(const Document& document) {
    update_from(document);
    if (!turnout_) turnout_ = insight::turnout(document.session());
    return *turnout_;
}

NoteId Insights::like(const Document& document, const Note& note) {
    update_from(document);
    if (const auto found = likes_.find(note.id); found != likes_.end()) return found->second;
    if (likes_.size() >= max_likes) likes_.clear();
    return likes_[note.id] = find_like(document, note);
}

NoteId Insights::find_like(const Document& document, const Note& note) {
    update_from(document);
    for (insight::SimilarNotes* among : {&similar_, &similar_waiting_}) {
        if (among == &similar_waiting_ && note.status != NoteStatus::Held) break;
        among->read_on(document.session(), document.session().notes.size() + 1);
        if (const auto notes = among->to(note.place.phase, note.text, note.id); !notes.empty()) return notes.front();
    }
    return {};
}

std::int64_t Insights::first_started(
    const Document& document, const std::string& day, std::string (*day_of)(std::int64_t)) {
    update_from(document);
    if (started_.day != day) started_ = {day};
    while (started_.time == 0 && started_.until < document.revision()) {
        const Act act = document.entries()[started_.until++].act;
        for (const Change& change : act.changes)
            if (const auto* set = std::get_if<SetClock>(&change); set && started_.time == 0 && set->clock.started != 0)
                if (day_of(set->clock.started) == day) started_.time = set->clock.started;
    }
    return started_.until <= document.revision() ? started_.time : 0;  // of a session as it was, it may be later
}

const std::vector<NoteId>* Insights::changes_since(const Document& document, std::uint64_t revision) {
    update_from(document);
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

}  // namespace samenspraak::document
