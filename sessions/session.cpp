// SPDX-License-Identifier: EUPL-1.2
#include "sessions/session.hpp"

namespace samenspraak {

std::optional<LinkKind> kind_between(Phase from, Phase to) {
    if (from == Phase::Actors && to == Phase::Effects) return LinkKind::Touches;
    if (from == Phase::Effects && to == Phase::Values) return LinkKind::Bears;
    if (from == Phase::Values && to == Phase::Actions) return LinkKind::Serves;
    if (from == Phase::Effects && to == Phase::Actions) return LinkKind::Answers;
    if (from == Phase::Values && to == Phase::Values) return LinkKind::Tension;
    return std::nullopt;
}

bool lane_fits(Phase phase, Lane lane) {
    switch (lane) {
    case Lane::None: return true;
    case Lane::Positive:
    case Lane::Negative:
    case Lane::Both: return phase == Phase::Effects;
    case Lane::Technology:
    case Lane::Environment:
    case Lane::People: return phase == Phase::Actions;
    }
    return false;
}

NoteId head_of(const Session& session, NoteId id) {
    NoteId head = id;
    session.links.from(id, [&](const Link& link) {
        if (link.kind == LinkKind::Merged) head = link.to;
    });
    return head;
}

bool on_board(const Session& session, const Note& note) {
    return note.status == NoteStatus::OnBoard && head_of(session, note.id) == note.id;
}

bool on_board(const Session& session, const Group& group) {
    bool holds_any = false;
    for (const auto& [id, note] : session.notes) {
        if (note.place.group != group.id) continue;
        if (on_board(session, note)) return true;
        holds_any = true;
    }
    return !holds_any;
}

const Note* find_note(const Session& session, NoteId id) {
    const auto found = session.notes.find(id);
    return found == session.notes.end() ? nullptr : &found->second;
}

}  // namespace samenspraak
