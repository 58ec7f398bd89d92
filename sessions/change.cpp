// SPDX-License-Identifier: EUPL-1.2
// The one place that alters a session. It checks structure and the limits that stand in the session and its types,
// nothing else: a rule made stricter here would refuse what is in old files.
#include "sessions/change.hpp"

#include "sessions/rank.hpp"
#include "sessions/text/utf8.hpp"

#include <algorithm>
#include <charconv>
#include <chrono>

namespace samenspraak {
namespace {

// Why this text cannot stand here; none when it can.
std::optional<Reason> wrong_with(std::string_view words, std::size_t most, bool may_be_empty) {
    if (words.empty()) return may_be_empty ? std::nullopt : std::optional(Reason::BadText);
    if (!text::is_plain_text(words, words.size())) return Reason::BadText;
    if (text::count_code_points(words) > most) return Reason::TextTooLong;
    return std::nullopt;
}

std::optional<Reason> wrong_with(const std::optional<Experiment>& experiment) {
    if (!experiment) return std::nullopt;
    for (const std::string* answer : {&experiment->question, &experiment->measure, &experiment->boundary,
             &experiment->end_date, &experiment->stop_when, &experiment->decided_by, &experiment->told})
        if (auto wrong = wrong_with(*answer, limit::note_text, true)) return wrong;
    return std::nullopt;
}

std::optional<Reason> wrong_with(const NoteDetails& details) {
    if (auto wrong = wrong_with(details.owner, limit::line, true)) return wrong;
    if (auto wrong = wrong_with(details.dissent, limit::note_text, true)) return wrong;
    if (auto wrong = wrong_with(details.reference, limit::line, true)) return wrong;
    return wrong_with(details.experiment);
}

// Empty, or a day that exists, as 2026-11-23.
bool is_date(std::string_view date) {
    if (date.empty()) return true;
    if (date.size() != 10 || date[4] != '-' || date[7] != '-') return false;
    const auto number = [&](std::size_t at, std::size_t length) {
        int value = -1;
        const auto [end, error] = std::from_chars(date.data() + at, date.data() + at + length, value);
        return error == std::errc{} && end == date.data() + at + length ? value : -1;
    };
    const int year = number(0, 4), month = number(5, 2), day = number(8, 2);
    if (year < 0 || month < 0 || day < 0) return false;
    return (std::chrono::year(year) / std::chrono::month(static_cast<unsigned>(month))
            / std::chrono::day(static_cast<unsigned>(day)))
        .ok();
}

bool is_language(std::string_view code) {
    const auto fits = [](char c) { return (c >= 'a' && c <= 'z') || c == '-'; };
    return code.size() >= 2 && code.size() <= 8 && std::ranges::all_of(code, fits);
}

bool fits_as_rank(const std::string& rank) { return rank.size() <= limit::rank && is_rank(rank); }

std::optional<Refusal> wrong_with(const Session& session, const Place& place) {
    if (!lane_fits(place.phase, place.lane)) return Refusal{Reason::BadLane};
    if (!fits_as_rank(place.rank)) return Refusal{Reason::BadNumber, place.rank};
    if (!place.group) return std::nullopt;
    const auto group = session.groups.find(place.group);
    if (group == session.groups.end()) return Refusal{Reason::NoSuchGroup};
    if (group->second.phase != place.phase) return Refusal{Reason::BadLane, group->second.name};
    return std::nullopt;
}

bool has_votes(const Session& session, NoteId id) {
    return std::ranges::any_of(session.votes, [id](const auto& vote) { return vote.first.second == id; });
}

// Points that a participant has given, leaving out one note.
unsigned spent(const Session& session, PersonId who, NoteId besides = {}) {
    unsigned points = 0;
    for (auto i = session.votes.lower_bound({who, {}}); i != session.votes.end() && i->first.first == who; ++i)
        if (i->first.second != besides) points += i->second;
    return points;
}

// Exchanges a value for another and puts the old one in the change that would set it back.
template <class Set, class Value> Change exchanged(const Set& set, Value& fact, Value Set::*slot) {
    Set inverse = set;
    std::swap(inverse.*slot, fact);
    return Change{std::in_place_type<Set>, std::move(inverse)};
}

// One function for each kind of change; each checks first and alters last.
struct Alteration {
    Session& session;

    template <class Set, class Value> Result<Change> in_note(const Set& set, Value Note::*field, Value Set::*slot) {
        const auto note = session.notes.find(set.id);
        if (note == session.notes.end()) return Refusal{Reason::NoSuchNote};
        return exchanged(set, note->second.*field, slot);
    }
    template <class Set, class Value>
    Result<Change> in_details(const Set& set, Value NoteDetails::*field, Value Set::*slot) {
        const auto note = session.notes.find(set.id);
        if (note == session.notes.end()) return Refusal{Reason::NoSuchNote};
        NoteDetails details = *note->second.details;
        Change inverse = exchanged(set, details.*field, slot);
        note->second.details = std::move(details);
        return inverse;
    }
    template <class Set> Result<Change> line(const Set& set, std::string& fact, std::string Set::*slot) {
        if (auto wrong = wrong_with(set.*slot, limit::line, true)) return Refusal{*wrong};
        return exchanged(set, fact, slot);
    }

    Result<Change> operator()(const AddNote& change) {
        const Note& note = change.note;
        if (!note.id || note.count == 0) return Refusal{Reason::BadNumber};
        if (auto wrong = wrong_with(note.text, limit::note_text, false)) return Refusal{*wrong};
        if (auto wrong = wrong_with(*note.details)) return Refusal{*wrong};
        if (auto wrong = wrong_with(session, note.place)) return *wrong;
        if (!session.notes.try_emplace(note.id, note).second) return Refusal{Reason::AlreadyThere};
        return Change{DropNote{note.id}};
    }
    Result<Change> operator()(const DropNote& change) {
        const auto note = session.notes.find(change.id);
        if (note == session.notes.end()) return Refusal{Reason::NoSuchNote};
        if (session.links.any(change.id) || has_votes(session, change.id)) return Refusal{Reason::StillLinked};
        Change inverse{AddNote{std::move(note->second)}};
        session.notes.erase(note);
        return inverse;
    }
    Result<Change> operator()(const SetText& set) {
        if (auto wrong = wrong_with(set.text, limit::note_text, false)) return Refusal{*wrong};
        return in_note(set, &Note::text, &SetText::text);
    }
    Result<Change> operator()(const SetPlace& set) {
        const auto note = session.notes.find(set.id);
        if (note == session.notes.end()) return Refusal{Reason::NoSuchNote};
        if (auto wrong = wrong_with(session, set.place)) return *wrong;
        // A link means something between two phases only; it has to go before its note can leave.
        if (set.place.phase != note->second.place.phase && session.links.any(set.id))
            return Refusal{Reason::StillLinked};
        return exchanged(set, note->second.place, &SetPlace::place);
    }
    Result<Change> operator()(const SetNoteStatus& set) { return in_note(set, &Note::status, &SetNoteStatus::status); }
    Result<Change> operator()(const SetCovered& set) { return in_note(set, &Note::covered, &SetCovered::covered); }
    Result<Change> operator()(const SetStarred& set) { return in_note(set, &Note::starred, &SetStarred::starred); }
    Result<Change> operator()(const SetDirectness& set) {
        return in_note(set, &Note::directness, &SetDirectness::directness);
    }
    Result<Change> operator()(const SetAtTable& set) { return in_note(set, &Note::at_table, &SetAtTable::at_table); }
    Result<Change> operator()(const SetCount& set) {
        if (set.count == 0) return Refusal{Reason::BadNumber};
        return in_note(set, &Note::count, &SetCount::count);
    }
    Result<Change> operator()(const SetHands& set) { return in_note(set, &Note::hands, &SetHands::hands); }
    Result<Change> operator()(const SetOwner& set) {
        if (auto wrong = wrong_with(set.owner, limit::line, true)) return Refusal{*wrong};
        return in_details(set, &NoteDetails::owner, &SetOwner::owner);
    }
    Result<Change> operator()(const SetDissent& set) {
        if (auto wrong = wrong_with(set.dissent, limit::note_text, true)) return Refusal{*wrong};
        return in_details(set, &NoteDetails::dissent, &SetDissent::dissent);
    }
    Result<Change> operator()(const SetExperiment& set) {
        if (auto wrong = wrong_with(set.experiment)) return Refusal{*wrong};
        return in_details(set, &NoteDetails::experiment, &SetExperiment::experiment);
    }

    // Merged notes are of one phase and one deep: the head is not merged itself, and what is merged is nobody's head.
    bool merge_fits(const Link& link) const {
        bool fits = head_of(session, link.from) == link.from && head_of(session, link.to) == link.to;
        session.links.to(link.from, [&](const Link& other) { fits = fits && other.kind != LinkKind::Merged; });
        return fits;
    }
    Result<Change> operator()(const AddLink& change) {
        const Link& link = change.link;
        const Note* from = find_note(session, link.from);
        const Note* to = find_note(session, link.to);
        if (!from || !to) return Refusal{Reason::NoSuchNote};
        if (link.from == link.to) return Refusal{Reason::BadLink};
        if (link.kind == LinkKind::Merged) {
            if (session.links.contains(link)) return Refusal{Reason::AlreadyThere};
            if (from->place.phase != to->place.phase || !merge_fits(link)) return Refusal{Reason::BadLink};
        } else if (kind_between(from->place.phase, to->place.phase) != link.kind
                   || (link.kind == LinkKind::Tension && link.to < link.from)) {
            return Refusal{Reason::BadLink};
        }
        if (!session.links.insert(link)) return Refusal{Reason::AlreadyThere};
        return Change{DropLink{link}};
    }
    Result<Change> operator()(const DropLink& change) {
        if (!session.links.erase(change.link)) return Refusal{Reason::NoSuchLink};
        return Change{AddLink{change.link}};
    }

    Result<Change> operator()(const AddGroup& change) {
        const Group& group = change.group;
        if (!group.id || !fits_as_rank(group.rank)) return Refusal{Reason::BadNumber};
        if (auto wrong = wrong_with(group.name, limit::line, true)) return Refusal{*wrong};
        if (auto wrong = wrong_with(group.reference, limit::line, true)) return Refusal{*wrong};
        if (!session.groups.try_emplace(group.id, group).second) return Refusal{Reason::AlreadyThere};
        return Change{DropGroup{group.id}};
    }
    Result<Change> operator()(const DropGroup& change) {
        const auto group = session.groups.find(change.id);
        if (group == session.groups.end()) return Refusal{Reason::NoSuchGroup};
        if (std::ranges::any_of(session.notes, [&](const auto& n) { return n.second.place.group == change.id; }))
            return Refusal{Reason::StillInUse};
        Change inverse{AddGroup{std::move(group->second)}};
        session.groups.erase(group);
        return inverse;
    }
    Result<Change> operator()(const SetGroupName& set) {
        const auto group = session.groups.find(set.id);
        if (group == session.groups.end()) return Refusal{Reason::NoSuchGroup};
        return line(set, group->second.name, &SetGroupName::name);
    }
    Result<Change> operator()(const SetGroupRank& set) {
        const auto group = session.groups.find(set.id);
        if (group == session.groups.end()) return Refusal{Reason::NoSuchGroup};
        if (!fits_as_rank(set.rank)) return Refusal{Reason::BadNumber};
        return exchanged(set, group->second.rank, &SetGroupRank::rank);
    }

    Result<Change> operator()(const AddParticipant& change) {
        const Participant& participant = change.participant;
        if (!participant.id) return Refusal{Reason::BadNumber};
        if (auto wrong = wrong_with(participant.name, limit::name, true)) return Refusal{*wrong};
        if (auto wrong = wrong_with(participant.reference, limit::line, true)) return Refusal{*wrong};
        if (!session.participants.try_emplace(participant.id, participant).second) return Refusal{Reason::AlreadyThere};
        return Change{DropParticipant{participant.id}};
    }
    Result<Change> operator()(const DropParticipant& change) {
        const auto participant = session.participants.find(change.id);
        if (participant == session.participants.end()) return Refusal{Reason::NoSuchParticipant};
        if (spent(session, change.id) > 0) return Refusal{Reason::StillInUse};
        Change inverse{AddParticipant{std::move(participant->second)}};
        session.participants.erase(participant);
        return inverse;
    }
    Result<Change> operator()(const SetName& set) {
        const auto participant = session.participants.find(set.id);
        if (participant == session.participants.end()) return Refusal{Reason::NoSuchParticipant};
        if (auto wrong = wrong_with(set.name, limit::name, true)) return Refusal{*wrong};
        return exchanged(set, participant->second.name, &SetName::name);
    }
    Result<Change> operator()(const SetPresent& set) {
        const auto participant = session.participants.find(set.id);
        if (participant == session.participants.end()) return Refusal{Reason::NoSuchParticipant};
        return exchanged(set, participant->second.present, &SetPresent::present);
    }
    Result<Change> operator()(const SetVote& set) {
        if (!session.participants.contains(set.who)) return Refusal{Reason::NoSuchParticipant};
        if (!session.notes.contains(set.note)) return Refusal{Reason::NoSuchNote};
        if (spent(session, set.who, set.note) + set.points > session.voting.budget) return Refusal{Reason::OverBudget};
        const std::pair key{set.who, set.note};
        const auto vote = session.votes.find(key);
        const std::uint8_t before = vote == session.votes.end() ? std::uint8_t{0} : vote->second;
        if (set.points)
            session.votes[key] = set.points;
        else
            session.votes.erase(key);
        return Change{SetVote{set.who, set.note, before}};
    }
    Result<Change> operator()(const SetVoting& set) {
        if (set.voting.budget == 0) return Refusal{Reason::BadNumber};
        for (auto i = session.votes.begin(); i != session.votes.end();
             i = session.votes.upper_bound({i->first.first, NoteId{~0ULL}}))
            if (spent(session, i->first.first) > set.voting.budget) return Refusal{Reason::OverBudget};
        return exchanged(set, session.voting, &SetVoting::voting);
    }

    Result<Change> operator()(const SetTitle& set) { return line(set, session.title, &SetTitle::title); }
    Result<Change> operator()(const SetHost& set) { return line(set, session.host, &SetHost::host); }
    Result<Change> operator()(const SetDate& set) {
        if (!is_date(set.date)) return Refusal{Reason::BadDate, set.date};
        return exchanged(set, session.date, &SetDate::date);
    }
    Result<Change> operator()(const SetLanguage& set) {
        if (!is_language(set.language)) return Refusal{Reason::BadArgument, set.language};
        return exchanged(set, session.language, &SetLanguage::language);
    }
    Result<Change> operator()(const SetAnswer& set) {
        if (auto wrong = wrong_with(set.answer, limit::answer, true)) return Refusal{*wrong};
        return exchanged(set, session.sheet.at(static_cast<std::size_t>(set.question)), &SetAnswer::answer);
    }
    Result<Change> operator()(const SetWhereabouts& set) {
        return exchanged(set, session.whereabouts, &SetWhereabouts::whereabouts);
    }
    Result<Change> operator()(const SetClock& set) {
        if (set.clock.started < 0) return Refusal{Reason::BadNumber};
        return exchanged(set, session.clocks.at(index_of(set.phase)), &SetClock::clock);
    }
    Result<Change> operator()(const SetSilent& set) { return exchanged(set, session.silent, &SetSilent::silent); }
    Result<Change> operator()(const SetHolding& set) {
        return exchanged(set, session.hold_phone_notes.at(index_of(set.phase)), &SetHolding::hold);
    }
};

}  // namespace

Result<Change> apply_change(Session& session, const Change& change) { return std::visit(Alteration{session}, change); }

Result<Changes> apply_act(Session& session, const Changes& changes) {
    Changes inverse;
    inverse.reserve(changes.size());
    for (const Change& change : changes) {
        Result<Change> done = apply_change(session, change);
        if (!done) {
            for (auto i = inverse.rbegin(); i != inverse.rend(); ++i) (void)apply_change(session, *i);
            return done.error();
        }
        inverse.push_back(std::move(*done));
    }
    std::ranges::reverse(inverse);
    return inverse;
}

Result<Changes> revert(Session& session, const Changes& changes, const Changes& inverse) {
    Result<Changes> again = apply_act(session, inverse);
    if (!again || *again == changes) return again;
    (void)apply_act(session, *again);
    return Refusal{Reason::ChangedSince};
}

}  // namespace samenspraak
