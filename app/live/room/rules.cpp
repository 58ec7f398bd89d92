// SPDX-License-Identifier: EUPL-1.2
#include "app/live/room/rules.hpp"

#include "sessions/edits.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace samenspraak::live {
namespace {

bool is_at(const Session& session, Phase phase) {
    return !session.whereabouts.concluded && session.whereabouts.phase == phase;
}

std::size_t notes_of(const Session& session, PersonId who) {
    return static_cast<std::size_t>(
        std::ranges::count_if(session.notes, [&](const auto& entry) { return entry.second.author == who; }));
}

// The notes that these stand for on the board now; refused when one does not lead to that phase.
std::variant<std::set<NoteId>, ErrorCode> ends_of(const Session& session, const std::vector<NoteId>& ids, Phase phase) {
    std::set<NoteId> ends;
    for (NoteId id : ids) {
        const Note* end = find_note(session, head_of(session, id));
        if (!end || !on_board(session, *end)) continue;
        const auto kind = kind_between(end->place.phase, phase);
        if (!kind || *kind == LinkKind::Tension) return ErrorCode::BadLink;
        ends.insert(end->id);
    }
    return ends;
}

// Own, and still in reach.
std::variant<const Note*, ErrorCode> own_note(const Session& session, PersonId who, NoteId id) {
    const Note* note = find_note(session, id);
    if (!note || note->status == NoteStatus::Removed) return ErrorCode::NoSuchNote;
    if (note->author != who) return ErrorCode::NotYours;
    if (!is_at(session, note->place.phase)) return ErrorCode::PhaseOver;
    if (speaks_for_others(session, id)) return ErrorCode::NotAllowed;
    return note;
}

void relink(const Session& session, const Note& note, const std::set<NoteId>& wanted, Changes& changes) {
    std::set<NoteId> present;
    session.links.to(note.id, [&](const Link& link) {
        if (link.kind != LinkKind::Merged && link.kind != LinkKind::Tension)
            present.insert(head_of(session, link.from));
    });
    const auto append = [&](const Changes& more) { changes.insert(changes.end(), more.begin(), more.end()); };
    for (NoteId end : present)
        if (!wanted.contains(end)) append(edits::unlink(session, end, note.id));
    for (NoteId end : wanted)
        if (!present.contains(end)) append(edits::link(session, end, note.id));
}

}  // namespace

bool speaks_for_others(const Session& session, NoteId id) {
    bool speaks = false;
    session.links.to(id, [&](const Link& link) { speaks = speaks || link.kind == LinkKind::Merged; });
    return speaks;
}

Ruling rule(const Session& session, const VisitedPhases& visited, PersonId who, const SendNote& sent) {
    if (const Note* there = find_note(session, sent.id)) {
        if (there->author == who && there->text == sent.text) return Changes{};
        return ErrorCode::AlreadyThere;
    }
    if (!visited[index_of(sent.phase)]) return ErrorCode::NotAllowed;
    if (sent.text.empty()) return ErrorCode::BadText;
    if (!lane_fits(sent.phase, sent.lane)) return ErrorCode::BadLane;
    if (notes_of(session, who) >= notes_of_one_person) return ErrorCode::Full;
    const auto ends = ends_of(session, sent.links, sent.phase);
    if (const auto* error = std::get_if<ErrorCode>(&ends)) return *error;

    const bool hold = session.hold_phone_notes[index_of(sent.phase)];
    Changes changes = edits::add(session, edits::Draft{sent.id, sent.text, sent.phase, sent.lane, {}, who,
                                              hold ? NoteStatus::Held : NoteStatus::OnBoard, session.silent});
    for (NoteId end : std::get<0>(ends)) {
        const Phase from = session.notes.at(end).place.phase;
        changes.push_back(AddLink{{*kind_between(from, sent.phase), end, sent.id}});
    }
    return changes;
}

Ruling rule(const Session& session, PersonId who, const EditNote& edit) {
    const auto own = own_note(session, who, edit.id);
    if (const auto* error = std::get_if<ErrorCode>(&own)) return *error;
    const Note& note = *std::get<0>(own);
    if (head_of(session, note.id) != note.id) return ErrorCode::NotAllowed;
    if (edit.text.empty()) return ErrorCode::BadText;
    Changes changes;
    if (edit.text != note.text) changes.push_back(SetText{note.id, edit.text});
    if (edit.lane && *edit.lane != note.place.lane) {
        if (!lane_fits(note.place.phase, *edit.lane)) return ErrorCode::BadLane;
        const Changes moved = edits::move(session, std::span(&note.id, 1), {note.place.phase, *edit.lane, {}, {}});
        changes.insert(changes.end(), moved.begin(), moved.end());
    }
    if (edit.links) {
        const auto ends = ends_of(session, *edit.links, note.place.phase);
        if (const auto* error = std::get_if<ErrorCode>(&ends)) return *error;
        relink(session, note, std::get<0>(ends), changes);
    }
    return changes;
}

Ruling rule(const Session& session, PersonId who, const TakeBack& back) {
    const Note* note = find_note(session, back.id);
    if (note && note->author == who && note->status == NoteStatus::Removed) return Changes{};
    const auto own = own_note(session, who, back.id);
    if (const auto* error = std::get_if<ErrorCode>(&own)) return *error;
    Changes changes;
    if (const NoteId head = head_of(session, back.id); head != back.id)
        changes.push_back(DropLink{{LinkKind::Merged, back.id, head}});
    changes.push_back(SetNoteStatus{back.id, NoteStatus::Removed});
    return changes;
}

Ruling rule(const Session& session, const History& history, PersonId who, std::int64_t now, const BringBack& asked) {
    const Note* note = find_note(session, asked.id);
    if (!note) return ErrorCode::NoSuchNote;
    if (note->author != who) return ErrorCode::NotYours;
    if (note->status != NoteStatus::Removed) return Changes{};
    const Change removal = SetNoteStatus{asked.id, NoteStatus::Removed};
    const History::Entries entries = history.entries();
    for (std::size_t i = entries.size(); i-- > 0;) {
        const History::Entry entry = entries[i];
        if (now - entry.act.at > bring_back_within) break;
        if (std::ranges::find(entry.act.changes, removal) == entry.act.changes.end()) continue;
        if (entry.act.who == who) return entry.inverse;
        break;
    }
    return ErrorCode::NotAllowed;
}

Ruling rule(const Session& session, PersonId who, const CastVote& vote) {
    if (!session.voting.open) return ErrorCode::VotingClosed;
    const Note* value = find_note(session, vote.id);
    if (!value || !on_board(session, *value) || value->place.phase != Phase::Values) return ErrorCode::NoSuchNote;
    Changes changes;
    std::uint8_t given = 0;
    for (auto i = session.votes.lower_bound({who, NoteId{}}); i != session.votes.end() && i->first.first == who; ++i) {
        const NoteId id = i->first.second;
        const Note* head = find_note(session, head_of(session, id));
        const bool gone = !head || !on_board(session, *head);
        if (id == value->id)
            given = i->second;
        else if (gone || head->id == value->id)
            changes.push_back(SetVote{who, id, 0});
    }
    if (given != vote.points) changes.push_back(SetVote{who, value->id, vote.points});
    return changes;
}

ErrorCode complaint_of(Reason reason) {
    constexpr std::pair<Reason, ErrorCode> known[] = {{Reason::BadText, ErrorCode::BadText},
        {Reason::TextTooLong, ErrorCode::TextTooLong}, {Reason::BadLane, ErrorCode::BadLane},
        {Reason::BadLink, ErrorCode::BadLink}, {Reason::AlreadyThere, ErrorCode::AlreadyThere},
        {Reason::NoSuchNote, ErrorCode::NoSuchNote}, {Reason::OverBudget, ErrorCode::OverBudget},
        {Reason::NothingToUndo, ErrorCode::NothingToUndo}, {Reason::ChangedSince, ErrorCode::ChangedSince},
        {Reason::SessionFull, ErrorCode::SessionFull}};
    const auto found = std::ranges::find(known, reason, &std::pair<Reason, ErrorCode>::first);
    // All other reasons are about files and the like, which who sent the message can do nothing about.
    return found == std::end(known) ? ErrorCode::NotAllowed : found->second;
}

}  // namespace samenspraak::live
