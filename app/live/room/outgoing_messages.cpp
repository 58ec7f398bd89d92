// SPDX-License-Identifier: EUPL-1.2
#include "app/live/room/outgoing_messages.hpp"

#include "app/live/room/rules.hpp"
#include "sessions/edits.hpp"
#include "sessions/ids.hpp"
#include "sessions/json/keys.hpp"
#include "sessions/text/utf8.hpp"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

#include <ranges>

namespace samenspraak::live {
namespace {

namespace json = boost::json;

constexpr std::size_t waiting_told = 100, people_told = 100;

// What has become of a note, as its author reads it.
std::string_view fate_of(const Session& session, const Note& note) {
    if (note.status == NoteStatus::Removed) return "removed";
    if (note.status == NoteStatus::Held) return "waiting";
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
    json::object describe_changes{{"id", hex(note.id.bits)}, {"fate", fate_of(session, note)}, {"text", note.text},
        {"phase", json_data::key_of(note.place.phase)}, {"lane", json_data::key_of(note.place.lane)},
        {"links", links_of(session, note.id)}};
    if (speaks_for_others(session, note.id)) describe_changes["speaks"] = true;
    if (const NoteId head = head_of(session, note.id); head != note.id)
        if (const Note* speaks = find_note(session, head))
            describe_changes["into"] = speaks->covered ? "" : speaks->text;
    return describe_changes;
}

// A person's points on each value on the board; what was given to notes merged since counts for the note that speaks.
json::object points_of(const Session& session, PersonId who) {
    std::map<NoteId, unsigned> points;
    for (auto i = session.votes.lower_bound({who, NoteId{}}); i != session.votes.end() && i->first.first == who; ++i) {
        const Note* head = find_note(session, head_of(session, i->first.second));
        if (head && on_board(session, *head)) points[head->id] += i->second;
    }
    json::object describe_changes;
    for (const auto& [id, many] : points) describe_changes[hex(id.bits)] = many;
    return describe_changes;
}

std::string name_of(const Session& session, PersonId who) {
    const auto person = session.participants.find(who);
    return person == session.participants.end() ? std::string() : person->second.name;
}

// Enough of it to decide.
json::object waiting_note(const Note& note) {
    constexpr std::size_t enough = 300;  // code points
    const std::string_view start = text::first_code_points(note.text, enough);
    json::object describe_changes{{"id", hex(note.id.bits)}, {"phase", json_data::key_of(note.place.phase)},
        {"lane", json_data::key_of(note.place.lane)},
        {"text", std::string(start) + (start.size() < note.text.size() ? "…" : "")}};
    if (note.author) describe_changes["person"] = hex(note.author.bits);
    return describe_changes;
}

}  // namespace

Text shared(std::string text) { return std::make_shared<const std::string>(std::move(text)); }

std::string alive() { return R"({"type":"alive"})"; }
std::string closed() { return R"({"type":"closed"})"; }
std::string done(ActId act) { return R"({"type":"done","act":")" + hex(act.bits) + "\"}"; }

std::string refused(ErrorCode why, ActId act, std::string_view about) {
    json::object describe_changes{{"type", "refused"}, {"reason", key_of(why)}};
    if (act) describe_changes["act"] = hex(act.bits);
    if (!about.empty()) describe_changes["about"] = about;
    return json::serialize(describe_changes);
}

std::string greeting(SessionId id, const Session& session) {
    return json::serialize(json::object{{"type", "greeting"}, {"version", protocol_version}, {"session", hex(id.bits)},
        {"title", session.title}, {"language", session.language}});
}

std::string welcome(Role role, const Session& session, PersonId who, bool hand_up) {
    json::object describe_changes{{"type", "welcome"}};
    if (role == Role::Phone) {
        const auto person = session.participants.find(who);
        describe_changes["name"] = person == session.participants.end() ? "" : person->second.name;
        json::array notes;
        for (const auto& [id, note] : session.notes)
            if (note.author == who) notes.emplace_back(own(session, note));
        describe_changes["notes"] = std::move(notes);
        describe_changes["points"] = points_of(session, who);
        describe_changes["hand"] = hand_up;
    }
    return json::serialize(describe_changes);
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
    json::object describe_changes{{"type", "room"}, {"title", session.title}, {"language", session.language},
        {"phase", json_data::key_of(session.whereabouts.phase)}, {"concluded", session.whereabouts.concluded},
        {"clock",
            {{"planned", clock.planned}, {"left", edits::seconds_left(clock, now)}, {"runs", clock.started != 0}}},
        {"voting", {{"open", session.voting.open}, {"budget", session.voting.budget}, {"round", voting}}},
        {"silent", session.silent}};
    if (trouble) describe_changes["trouble"] = true;
    return json::serialize(describe_changes);
}

std::string people(insight::Turnout turnout) {
    return json::serialize(json::object{{"type", "people"}, {"present", turnout.present}, {"voted", turnout.voted}});
}

std::string ui_state(const Session& session, const DeskState& state) {
    json::array waiting, hands, muted;
    const CurrentStep& here = session.whereabouts;
    for (NoteId id : state.waiting.newest(here.phase, waiting_told))
        if (const Note* note = find_note(session, id)) waiting.emplace_back(waiting_note(*note));
    for (PersonId who : state.attendance.hands | std::views::take(people_told))
        hands.emplace_back(name_of(session, who));
    for (PersonId who : state.attendance.muted | std::views::take(people_told))
        muted.emplace_back(json::object{{"person", hex(who.bits)}, {"name", name_of(session, who)}});
    json::object describe_changes{{"type", "desk"}, {"covered", state.waiting.covered()},
        {"more_waiting", state.waiting.many() - waiting.size()},
        {"more_hands", state.attendance.hands.size() - hands.size()},
        {"holds", session.hold_phone_notes[index_of(here.phase)]}, {"can_undo", state.can_undo}};
    if (state.trouble) describe_changes["trouble"] = true;
    describe_changes["waiting"] = std::move(waiting);
    describe_changes["hands"] = std::move(hands);
    describe_changes["muted"] = std::move(muted);
    return json::serialize(describe_changes);
}

}  // namespace samenspraak::live
