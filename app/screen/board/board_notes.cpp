// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/board/board_notes.hpp"

#include <algorithm>
#include <utility>

namespace samenspraak::screen {
namespace {

bool contains(const std::vector<NoteId>& ids, NoteId id) { return std::ranges::find(ids, id) != ids.end(); }

void add_what_lies_besides(BoardContents& contents, const LyingBesides& besides) {
    // What is carried from elsewhere makes its room too.
    for (const NoteId id : besides.carried)
        if (std::ranges::find(contents.notes, id, &BoardNote::id) == contents.notes.end())
            contents.notes.push_back({.id = id, .elsewhere = true});
    if (besides.grouped.empty()) return;
    contents.groups.push_back(besides.group);
    for (BoardNote& note : contents.notes)
        if (contains(besides.grouped, note.id)) note.group = besides.group;
    contents.sort();
}

}  // namespace

bool BoardNotes::are_of(const document::Document& document, Phase phase) const {
    return version_ > 0 && document.id() == session_ && contents_.phase == phase;
}

Followed BoardNotes::update_from(const BoardFrame& frame, const NoteFaces& faces, LyingBesides besides) {
    const document::Document& document = frame.context.document;
    const bool another = !are_of(document, frame.phase());
    const bool as_read = faces.generation() == std::exchange(faces_, faces.generation());
    if (!another && as_read && besides == besides_ && document.revision() == revision_) return Followed::Nothing;
    // What lies besides has its place among all the others.
    const bool anew = another || !as_read || besides.any() || besides_.any();
    const std::vector<NoteId>* touched = anew ? nullptr : frame.context.insights.changes_since(document, revision_);
    session_ = document.id(), revision_ = document.revision(), besides_ = std::move(besides);
    if (touched)
        follow(frame, *touched);
    else
        gather(frame);
    ++version_;
    return another ? Followed::AnotherBoard : Followed::Acts;
}

void BoardNotes::gather(const BoardFrame& frame) {
    contents_ = board_contents(frame.session(), frame.context.threads(), frame.phase());
    add_what_lies_besides(contents_, besides_);
    cards_.update_from(frame, contents_);
}

// What the acts have touched is gathered again; all else stays as it was.
void BoardNotes::follow(const BoardFrame& frame, std::span<const NoteId> touched) {
    cards_.update_from(
        frame, contents_, screen::update_from(contents_, frame.session(), frame.context.threads(), touched));
}

void BoardNotes::measure(const BoardFrame& frame, NoteFaces& faces, const PlacedNote& note) {
    // Of few, all are measured when they are laid out.
    if (contents_.notes.size() <= MeasuredCards::few) return;
    if (cards_.look_at(frame, faces, note.index, note.fit, note.rect.width)) ++version_;
}

}  // namespace samenspraak::screen
