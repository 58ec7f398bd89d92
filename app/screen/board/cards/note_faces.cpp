// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/board/cards/note_faces.hpp"

#include <utility>

namespace samenspraak::screen {

void NoteFaces::update_from(const BoardFrame& frame) {
    const document::Document& document = frame.context.document;
    document::Insights& insights = frame.context.insights;
    const bool votes = frame.phase() == Phase::Values && insights.votes_are_shown(document);
    const std::string_view language = frame.ui.words().language();
    for (const NoteId id : frame.ui_state().counted)
        if (!counted_.contains(id)) faces_.erase(id);
    bool all = session_ != document.id() || phase_ != frame.phase() || votes != with_votes_ || language != language_
               || frame.ui_state().counted.size() < counted_.size();
    if (counted_ != frame.ui_state().counted) ++generation_;  // another word stands on the card
    counted_ = frame.ui_state().counted;
    const std::uint64_t before = std::exchange(revision_, document.revision());
    if (!all && before != revision_) {
        const std::vector<NoteId>* touched = insights.changes_since(document, before);
        if (touched)
            for (const NoteId id : *touched) faces_.erase(id);
        all = !touched;
    }
    if (!all) return;
    faces_.clear();
    ++generation_;
    session_ = document.id(), phase_ = frame.phase(), with_votes_ = votes, language_ = language;
}

const NoteFace& NoteFaces::face(const BoardFrame& frame, const Note& note) {
    const auto [found, fresh] = faces_.try_emplace(note.id);
    if (fresh)
        found->second = face_of(
            frame.session(), frame.context.threads(), frame.ui.words(), note, with_votes_, counted_.contains(note.id));
    return found->second;
}

}  // namespace samenspraak::screen
