// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/panel/side_drafts.hpp"

#include "app/screen/panel/side_frame.hpp"
#include "sessions/edits.hpp"
#include "sessions/ids.hpp"
#include "sessions/insight/similar.hpp"

#include <utility>

namespace samenspraak::screen {
namespace {

// A value for an effect. The same value once: what is there already is linked, not made again.
Changes new_value(
    const Session& session, const insight::Threads& threads, const Note& effect, const std::string& text) {
    for (NoteId id : threads.notes(Phase::Values)) {
        const Note& value = session.notes.at(id);
        if (value.covered || !insight::SimilarNotes::similar(value.text, text)) continue;
        return edits::linked(session, effect.id, id) ? Changes() : edits::link(session, effect.id, id);
    }
    const NoteId made = new_id<NoteId>();
    edits::Draft draft{made, text, Phase::Values};
    draft.covered = session.silent;
    Changes changes = edits::add(session, draft);
    changes.push_back(AddLink{{LinkKind::Bears, head_of(session, effect.id), made}});
    return changes;
}

}  // namespace

void TextDraft::begin(const std::string& stands) {
    stood_ = stands;
    editor_.set_text(stands);
}

std::optional<std::string> TextDraft::draw(
    SideColumn& column, std::string_view name, std::string_view placeholder, const std::string& stands) {
    const FieldAnswer field = column.field(name, editor_, placeholder, many_lines_);
    std::optional<std::string> written;
    const bool otherwise = editor_.text() != stands;
    if (otherwise && !field.escaped && (field.submitted || field.left))
        written = editor_.text();
    else if (field.escaped || (otherwise && !field.focused))
        editor_.set_text(stands);  // given up, undone, or changed elsewhere
    if (!field.focused || field.submitted) stood_ = editor_.text();
    return written;
}

void SideDrafts::begin(const Session& session, NoteId id) {
    about_ = id;
    const Note* note = find_note(session, id);
    owner_.begin(note ? note->details->owner : std::string());
    dissent_.begin(note ? note->details->dissent : std::string());
    value_.clear();
}

Changes SideDrafts::leave(const Session& session, const insight::Threads& threads) {
    Changes changes;
    const Note* note = find_note(session, std::exchange(about_, {}));
    if (note && note->place.phase == Phase::Actions && owner_.altered())
        changes.push_back(SetOwner{note->id, owner_.text()});
    const bool may_differ = note && (note->place.phase == Phase::Values || note->place.phase == Phase::Actions);
    if (may_differ && dissent_.altered()) changes.push_back(SetDissent{note->id, dissent_.text()});
    const bool says = value_.text().find_first_not_of(" \t\n") != std::string::npos;
    if (note && note->place.phase == Phase::Effects && says)
        for (Change& change : new_value(session, threads, *note, value_.text())) changes.push_back(std::move(change));
    value_.clear();
    return changes;
}

void SideDrafts::draw_owner(const SideFrame& frame, const Note& option) {
    frame.column.title(frame.words()(Word::panel_owner));
    auto written = owner_.draw(frame.column, "owner", frame.words()(Word::placeholder_owner), option.details->owner);
    if (written) frame.answer.changes = {SetOwner{option.id, std::move(*written)}};
}

void SideDrafts::draw_dissent(const SideFrame& frame, const Note& note) {
    frame.column.title(frame.words()(Word::panel_dissent));
    auto written =
        dissent_.draw(frame.column, "dissent", frame.words()(Word::placeholder_dissent), note.details->dissent);
    if (written) frame.answer.changes = {SetDissent{note.id, std::move(*written)}};
}

void SideDrafts::draw_new_value(const SideFrame& frame, const Note& effect) {
    const FieldAnswer field = frame.column.field("new_value", value_, frame.words()(Word::placeholder_values), false);
    if (!field.submitted || value_.empty()) return;
    frame.answer.changes = new_value(frame.view.session, frame.view.threads, effect, value_.text());
    value_.clear();
}

}  // namespace samenspraak::screen
