// SPDX-License-Identifier: EUPL-1.2
#include "app/live/telling.hpp"

#include "app/live/rules.hpp"
#include "sessions/acts.hpp"
#include "sessions/ids.hpp"
#include "sessions/store/keys.hpp"
#include "sessions/text/utf8.hpp"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

#include <algorithm>

namespace samenspraak::live {
namespace {

namespace json = boost::json;

constexpr std::size_t waiting_told = 100, people_told = 100;

// What has become of a note, as its author reads it.
std::string_view fate_of(const Session& session, const Note& note) {
    if (note.standing == Standing::Removed) return "removed";
    if (note.standing == Standing::Held) return "waiting";
    if (head_of(session, note.id) != note.id) return "merged";
    return note.covered ? "covered" : "board";
}

json::array links_of(const Session& session, NoteId id) {
    json::array ids;
    session.links.to(id, [&](const Link& link) {
        if (link.kind == LinkKind::Merged || link.kind == LinkKind::Tension) return;
        ids.emplace_back(hex(head_of(session, link.from).bits));
    });
    return ids;
}

json::object own(const Session& session, const Note& note) {
    json::object told{{"id", hex(note.id.bits)}, {"fate", fate_of(session, note)}, {"text", note.text},
        {"phase", key_of(note.place.phase)}, {"lane", key_of(note.place.lane)}, {"links", links_of(session, note.id)}};
    if (speaks_for_others(session, note.id)) told["speaks"] = true;
    if (const NoteId head = head_of(session, note.id); head != note.id)
        if (const Note* speaks = find_note(session, head)) told["into"] = speaks->covered ? "" : speaks->text;
    return told;
}

// A person's points on each value on the board; what was given to notes merged since counts for the note that speaks.
json::object points_of(const Session& session, PersonId who) {
    std::map<NoteId, unsigned> points;
    for (auto i = session.votes.lower_bound({who, NoteId{}}); i != session.votes.end() && i->first.first == who; ++i) {
        const Note* head = find_note(session, head_of(session, i->first.second));
        if (head && on_board(session, *head)) points[head->id] += i->second;
    }
    json::object told;
    for (const auto& [id, many] : points) told[hex(id.bits)] = many;
    return told;
}

std::string name_of(const Session& session, PersonId who) {
    const auto person = session.participants.find(who);
    return person == session.participants.end() ? std::string() : person->second.name;
}

// Enough of it to decide.
json::object waiting_note(const Note& note) {
    constexpr std::size_t enough = 300;  // code points
    const std::string_view start = text::first_code_points(note.text, enough);
    json::object told{{"id", hex(note.id.bits)}, {"phase", key_of(note.place.phase)}, {"lane", key_of(note.place.lane)},
        {"text", std::string(start) + (start.size() < note.text.size() ? "…" : "")}};
    if (note.author) told["person"] = hex(note.author.bits);
    return told;
}

}  // namespace

Text shared(std::string text) { return std::make_shared<const std::string>(std::move(text)); }

std::string alive() { return R"({"type":"alive"})"; }
std::string closed() { return R"({"type":"closed"})"; }
std::string done(ActId act) { return R"({"type":"done","act":")" + hex(act.bits) + "\"}"; }

std::string refused(Complaint why, ActId act, std::string_view about) {
    json::object told{{"type", "refused"}, {"reason", key_of(why)}};
    if (act) told["act"] = hex(act.bits);
    if (!about.empty()) told["about"] = about;
    return json::serialize(told);
}

std::string greeting(SessionId id, const Session& session) {
    return json::serialize(json::object{{"type", "greeting"}, {"version", protocol_version}, {"session", hex(id.bits)},
        {"title", session.title}, {"language", session.language}});
}

std::string welcome(Role role, const Session& session, PersonId who, bool hand_up) {
    json::object told{{"type", "welcome"}};
    if (role == Role::Phone) {
        const auto person = session.participants.find(who);
        told["name"] = person == session.participants.end() ? "" : person->second.name;
        json::array notes;
        for (const auto& [id, note] : session.notes)
            if (note.author == who) notes.emplace_back(own(session, note));
        told["notes"] = std::move(notes);
        told["points"] = points_of(session, who);
        told["hand"] = hand_up;
    }
    return json::serialize(told);
}

std::string own_note(const Session& session, const Note& note) {
    return json::serialize(json::object{{"type", "own"}, {"note", own(session, note)}});
}

std::string own_votes(const Session& session, PersonId who) {
    return json::serialize(json::object{{"type", "points"}, {"points", points_of(session, who)}});
}

std::string own_hand(bool up) { return up ? R"({"type":"hand","up":true})" : R"({"type":"hand","up":false})"; }

std::string room(const Session& session, std::int64_t now, bool trouble, std::size_t voting) {
    const Clock& clock = session.clocks[index_of(session.whereabouts.phase)];
    json::object told{{"type", "room"}, {"title", session.title}, {"language", session.language},
        {"phase", key_of(session.whereabouts.phase)}, {"concluded", session.whereabouts.concluded},
        {"clock", {{"planned", clock.planned}, {"left", acts::seconds_left(clock, now)}, {"runs", clock.started != 0}}},
        {"voting", {{"open", session.voting.open}, {"budget", session.voting.budget}, {"round", voting}}},
        {"silent", session.silent}};
    if (trouble) told["trouble"] = true;
    return json::serialize(told);
}

std::string people(std::size_t present, std::size_t voted) {
    return json::serialize(json::object{{"type", "people"}, {"present", present}, {"voted", voted}});
}

std::string desk(const Session& session, const DeskState& state) {
    json::array waiting, hands, muted;
    const Whereabouts& here = session.whereabouts;
    for (NoteId id : state.waiting.newest(here.phase, waiting_told))
        if (const Note* note = find_note(session, id)) waiting.emplace_back(waiting_note(*note));
    for (PersonId who : std::span(state.hands).first(std::min(state.hands.size(), people_told)))
        hands.emplace_back(name_of(session, who));
    for (PersonId who : std::span(state.muted).first(std::min(state.muted.size(), people_told)))
        muted.emplace_back(json::object{{"person", hex(who.bits)}, {"name", name_of(session, who)}});
    json::object told{{"type", "desk"}, {"covered", state.waiting.covered()},
        {"more_waiting", state.waiting.many() - waiting.size()}, {"more_hands", state.hands.size() - hands.size()},
        {"holds", session.hold_phone_notes[index_of(here.phase)]}, {"can_undo", state.can_undo}};
    if (state.trouble) told["trouble"] = true;
    told["waiting"] = std::move(waiting);
    told["hands"] = std::move(hands);
    told["muted"] = std::move(muted);
    return json::serialize(told);
}

}  // namespace samenspraak::live
