// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/board/cards/measured_cards.hpp"

#include "sessions/text/utf8.hpp"

#include <algorithm>

namespace samenspraak::screen {
namespace {

constexpr float question_letters = 14;

float letters_of(const std::string& text) { return static_cast<float>(text::count_code_points(text)); }

float letters_of(const Session& session, std::span<const NoteId> notes) {
    float letters = 0;
    for (const NoteId id : notes)
        if (const Note* note = find_note(session, id)) letters += letters_of(note->text) + 3;
    return letters > 0 ? letters : question_letters;
}

}  // namespace

// Measured anew: something on it may be otherwise.
MeasuredCards::Entry& MeasuredCards::begin(const BoardFrame& frame, NoteId id) {
    Entry& entry = entries_[id];
    entry = Entry{.id = id};
    const Note* note = find_note(frame.session(), id);
    if (!note || note->covered) return entry;
    const insight::Threads& threads = frame.context.threads();
    entry.letters = letters_of(note->text);
    const Phase phase = note->place.phase;
    if (phase == Phase::Effects)
        entry.name_letters = letters_of(frame.session(), threads.comes_from(id, LinkKind::Touches));
    if (phase == Phase::Actions)
        entry.name_letters = letters_of(frame.session(), threads.comes_from(id, LinkKind::Serves));
    entry.signs = phase == Phase::Actors || phase == Phase::Values;
    return entry;
}

void MeasuredCards::update_from(const BoardFrame& frame, const BoardContents& contents) {
    phase_ = contents.phase;
    ++round_;
    by_index_.clear();
    by_index_.reserve(contents.notes.size());
    for (const BoardNote& note : contents.notes) {
        by_index_.push_back(&begin(frame, note.id));
        by_index_.back()->seen = round_;
    }
    std::erase_if(entries_, [this](const auto& each) { return each.second.seen != round_; });
}

void MeasuredCards::update_from(
    const BoardFrame& frame, const BoardContents& contents, std::span<const std::size_t> before) {
    std::vector<Entry*> by_index(contents.notes.size());
    for (std::size_t i = 0; i < by_index.size(); ++i)
        by_index[i] = before[i] == came_now ? &begin(frame, contents.notes[i].id) : by_index_[before[i]];
    by_index_ = std::move(by_index);
}

MeasuredCards::Known* MeasuredCards::find(Entry& entry, CardFit fit, float width) {
    for (Known& known : entry.known)
        if (known.fit == fit && known.width == width) return &known;
    return nullptr;
}

MeasuredCards::Known& MeasuredCards::keep(Entry& entry, const Known& known) {
    Known& place = entry.known[entry.oldest];
    entry.oldest = 1 - entry.oldest;
    return place = known;
}

CardPlan MeasuredCards::exact(
    const BoardFrame& frame, NoteFaces& faces, const Entry& entry, CardFit fit, float width) const {
    const Note* note = find_note(frame.session(), entry.id);
    if (!note) return {.height = space::target};
    return plan_card(frame.canvas(), faces.face(frame, *note), phase_, fit, width);
}

const MeasuredCards::Known& MeasuredCards::known(
    const BoardFrame& frame, NoteFaces& faces, Entry& entry, CardFit fit, float width) {
    if (const Known* known = find(entry, fit, width)) return *known;
    if (by_index_.size() <= few) return keep(entry, {fit, width, true, exact(frame, faces, entry, fit, width)});
    const float height = reckon_card(phase_, fit, entry.letters, entry.name_letters, entry.signs, width);
    return keep(entry, {fit, width, false, {.height = height}});
}

float MeasuredCards::tried(const BoardFrame& frame, NoteFaces& faces, std::size_t index, CardFit fit, float width) {
    Entry& entry = *by_index_[index];
    if (by_index_.size() > few) return known(frame, faces, entry, fit, width).plan.height;
    if (!entry.measure) {
        const Note* note = find_note(frame.session(), entry.id);
        if (!note) return space::target;
        entry.measure = std::make_unique<CardMeasure>(frame.canvas(), faces.face(frame, *note), phase_);
    }
    return entry.measure->height(fit, width);
}

float MeasuredCards::drawn(const BoardFrame& frame, NoteFaces& faces, std::size_t index, CardFit fit, float width) {
    return known(frame, faces, *by_index_[index], fit, width).plan.height;
}

bool MeasuredCards::look_at(const BoardFrame& frame, NoteFaces& faces, std::size_t index, CardFit fit, float width) {
    Entry& entry = *by_index_[index];
    Known* known = find(entry, fit, width);
    if (known && known->exact) return false;
    if (!known) known = &keep(entry, {fit, width, false, {}});
    const float before = known->plan.height;
    known->plan = exact(frame, faces, entry, fit, width);
    known->exact = true;
    return known->plan.height != before;
}

const CardPlan& MeasuredCards::plan(
    const BoardFrame& frame, NoteFaces& faces, std::size_t index, CardFit fit, float width) {
    look_at(frame, faces, index, fit, width);
    return find(*by_index_[index], fit, width)->plan;
}

}  // namespace samenspraak::screen
