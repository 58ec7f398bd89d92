// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/board/layout/text_heights.hpp"

#include "app/screen/parts/note_card.hpp"
#include "sessions/text/utf8.hpp"

#include <algorithm>
#include <cmath>

namespace samenspraak::screen {
namespace {

constexpr float letter_width = 0.53f;  // of the size, on average, in Inter
constexpr float part_filled = 0.92f;   // how much of a line words fill before they wrap

}  // namespace

TextHeights::Entry& TextHeights::look_up(const Session& session, NoteId id) {
    Entry& entry = entries_[id];
    const Note* of = find_note(session, id);
    if (of && entry.text != of->text) {
        entry = {};
        entry.text = of->text;
        entry.letters = static_cast<float>(text::count_code_points(of->text));
        entry.breaks = of->text.find('\n') != std::string::npos;
    }
    return entry;
}

void TextHeights::update_from(const Session& session, const BoardContents& contents) {
    phase_ = contents.phase;
    ++round_;
    by_index_.clear();
    by_index_.reserve(contents.notes.size());
    for (const BoardNote& note : contents.notes) {
        by_index_.push_back(&look_up(session, note.id));
        by_index_.back()->seen = round_;
    }
    std::erase_if(entries_, [this](const auto& each) { return each.second.seen != round_; });
}

void TextHeights::update_from(
    const Session& session, const BoardContents& contents, std::span<const std::size_t> before) {
    std::vector<Entry*> by_index(contents.notes.size());
    for (std::size_t i = 0; i < by_index.size(); ++i)
        by_index[i] = before[i] == came_now ? &look_up(session, contents.notes[i].id) : by_index_[before[i]];
    by_index_ = std::move(by_index);
}

TextHeights::Known* TextHeights::find(Entry& entry, float size, float width) {
    for (Known& known : entry.known)
        if (known.size == size && known.width == width) return &known;
    return nullptr;
}

TextHeights::Known& TextHeights::keep(Entry& entry, const Known& known) {
    Known& place = entry.known[entry.oldest];
    entry.oldest = 1 - entry.oldest;
    return place = known;
}

float TextHeights::measure(Canvas& canvas, const Entry& entry, float size, float width) const {
    return measure_text(canvas, entry.text, note_lettering(phase_, size), width).height;
}

float TextHeights::reckon(const Entry& entry, float size, float width) const {
    const float in_line = std::max(1.f, width * part_filled / (size * letter_width));
    const auto breaks = entry.breaks ? static_cast<float>(std::ranges::count(entry.text, '\n')) : 0.f;
    const float lines = std::max(1.f, std::ceil(entry.letters / in_line)) + breaks;
    return lines * size * note_lettering(phase_, size).leading;
}

float TextHeights::height(Canvas& canvas, std::size_t index, float size, float width) {
    Entry& entry = *by_index_[index];
    if (const Known* known = find(entry, size, width)) return known->height;
    const bool exact = by_index_.size() <= few;
    const float height = exact ? measure(canvas, entry, size, width) : reckon(entry, size, width);
    return keep(entry, {size, width, height, exact}).height;
}

bool TextHeights::look_at(Canvas& canvas, std::size_t index, float size, float width) {
    Entry& entry = *by_index_[index];
    Known* known = find(entry, size, width);
    if (known && known->exact) return false;
    if (!known) known = &keep(entry, {size, width, 0, false});
    const float before = known->height;
    known->height = measure(canvas, entry, size, width);
    known->exact = true;
    return known->height != before;
}

}  // namespace samenspraak::screen
