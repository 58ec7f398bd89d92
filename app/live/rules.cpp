// SPDX-License-Identifier: EUPL-1.2
#include "app/live/rules.hpp"

#include "sessions/acts.hpp"

#include <algorithm>

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
std::variant<std::set<NoteId>, Complaint> ends_of(const Session& session, const std::vector<NoteId>& ids, Phase phase) {
    std::set<NoteId> ends;
    for (NoteId id : ids) {
        const Note* end = find_note(session, head_of(session, id));
        if (!end || !on_board(session, *end)) continue;
        const auto kind = kind_between(end->place.phase, phase);
        if (!kind || *kind == LinkKind::Tension) return Complaint::BadLink;
        ends.insert(end->id);
    }
    return ends;
}

// Own, and still in reach.
std::variant<const Note*, Complaint> own_note(const Session& session, PersonId who, NoteId id) {
    const Note* note = find_note(session, id);
    if (!note || note->standing == Standing::Removed) return Complaint::NoSuchNote;
    if (note->author != who) return Complaint::NotYours;
    if (!is_at(session, note->place.phase)) return Complaint::PhaseOver;
    if (speaks_for_others(session, id)) return Complaint::NotAllowed;
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
        if (!wanted.contains(end)) append(acts::unlink(session, end, note.id));
    for (NoteId end : wanted)
        if (!present.contains(end)) append(acts::link(session, end, note.id));
}

}  // namespace

std::string trimmed(const std::string& text) {
    const auto from = text.find_first_not_of(" \t\r\n");
    return from == text.npos ? std::string() : text.substr(from, text.find_last_not_of(" \t\r\n") - from + 1);
}

bool speaks_for_others(const Session& session, NoteId id) {
    bool speaks = false;
    session.links.to(id, [&](const Link& link) { speaks = speaks || link.kind == LinkKind::Merged; });
    return speaks;
}

Ruling rule(const Session& session, const Visited& visited, PersonId who, const SendNote& sent) {
    if (const Note* there = find_note(session, sent.id)) {
        if (there->author == who && there->text == sent.text) return Changes{};
        return Complaint::AlreadyThere;
    }
    if (!visited[index_of(sent.phase)]) return Complaint::NotAllowed;
    if (!lane_fits(sent.phase, sent.lane)) return Complaint::BadLane;
    if (notes_of(session, who) >= notes_of_one_person) return Complaint::Full;
    const auto ends = ends_of(session, sent.links, sent.phase);
    if (const auto* complaint = std::get_if<Complaint>(&ends)) return *complaint;

    const bool hold = session.hold_phone_notes[index_of(sent.phase)];
    Changes changes = acts::add(session, acts::Draft{sent.id, sent.text, sent.phase, sent.lane, {}, who,
                                             hold ? Standing::Held : Standing::OnBoard, session.silent});
    for (NoteId end : std::get<0>(ends)) {
        const Phase from = session.notes.at(end).place.phase;
        changes.push_back(AddLink{{*kind_between(from, sent.phase), end, sent.id}});
    }
    return changes;
}

Ruling rule(const Session& session, PersonId who, const EditNote& edit) {
    const auto own = own_note(session, who, edit.id);
    if (const auto* complaint = std::get_if<Complaint>(&own)) return *complaint;
    const Note& note = *std::get<0>(own);
    if (head_of(session, note.id) != note.id) return Complaint::NotAllowed;
    Changes changes;
    if (edit.text != note.text) changes.push_back(SetText{note.id, edit.text});
    if (edit.lane && *edit.lane != note.place.lane) {
        if (!lane_fits(note.place.phase, *edit.lane)) return Complaint::BadLane;
        const Changes moved = acts::move(session, std::span(&note.id, 1), {note.place.phase, *edit.lane, {}, {}});
        changes.insert(changes.end(), moved.begin(), moved.end());
    }
    if (edit.links) {
        const auto ends = ends_of(session, *edit.links, note.place.phase);
        if (const auto* complaint = std::get_if<Complaint>(&ends)) return *complaint;
        relink(session, note, std::get<0>(ends), changes);
    }
    return changes;
}

Ruling rule(const Session& session, PersonId who, const TakeBack& back) {
    const Note* note = find_note(session, back.id);
    if (note && note->author == who && note->standing == Standing::Removed) return Changes{};
    const auto own = own_note(session, who, back.id);
    if (const auto* complaint = std::get_if<Complaint>(&own)) return *complaint;
    Changes changes;
    if (const NoteId head = head_of(session, back.id); head != back.id)
        changes.push_back(DropLink{{LinkKind::Merged, back.id, head}});
    changes.push_back(SetStanding{back.id, Standing::Removed});
    return changes;
}

Ruling rule(const Session& session, PersonId who, const CastVote& vote) {
    if (!session.voting.open) return Complaint::VotingClosed;
    const Note* value = find_note(session, vote.id);
    if (!value || !on_board(session, *value) || value->place.phase != Phase::Values) return Complaint::NoSuchNote;
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

std::size_t voted(const Session& session, const std::set<PersonId>& people) {
    return static_cast<std::size_t>(std::ranges::count_if(people, [&](PersonId who) {
        const auto vote = session.votes.lower_bound({who, NoteId{}});
        return vote != session.votes.end() && vote->first.first == who;
    }));
}

Complaint complaint_of(Reason reason) {
    switch (reason) {
    case Reason::BadText: return Complaint::BadText;
    case Reason::TextTooLong: return Complaint::TextTooLong;
    case Reason::BadLane: return Complaint::BadLane;
    case Reason::BadLink: return Complaint::BadLink;
    case Reason::AlreadyThere: return Complaint::AlreadyThere;
    case Reason::NoSuchNote: return Complaint::NoSuchNote;
    case Reason::OverBudget: return Complaint::OverBudget;
    case Reason::NothingToUndo: return Complaint::NothingToUndo;
    case Reason::ChangedSince: return Complaint::ChangedSince;
    default: return Complaint::NotAllowed;
    }
}

}  // namespace samenspraak::live
