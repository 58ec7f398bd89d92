// SPDX-License-Identifier: EUPL-1.2
#include "app/live/room/outgoing_messages.hpp"

#include "app/commands/state/participants.hpp"
#include "app/live/room/rules.hpp"
#include "sessions/edits.hpp"
#include "sessions/ids.hpp"
#include "sessions/json/keys.hpp"
#include "sessions/method/phases.hpp"
#include "sessions/text/utf8.hpp"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

namespace samenspraak::live {
namespace {

namespace json = boost::json;

constexpr std::size_t max_waiting = 100, max_people = 100;

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
    json::object object{{"id", hex(note.id.bits)}, {"fate", fate_of(session, note)}, {"text", note.text},
        {"phase", json_data::key_of(note.place.phase)}, {"lane", json_data::key_of(note.place.lane)},
        {"links", links_of(session, note.id)}};
    if (speaks_for_others(session, note.id)) object["speaks"] = true;
    if (const NoteId head = head_of(session, note.id); head != note.id)
        if (const Note* speaks = find_note(session, head)) object["into"] = speaks->covered ? "" : speaks->text;
    return object;
}

// A person's points on each value on the board; what was given to notes merged since counts for the note that speaks.
json::object points_of(const Session& session, PersonId who) {
    std::map<NoteId, unsigned> points;
    for (auto i = session.votes.lower_bound({who, NoteId{}}); i != session.votes.end() && i->first.first == who; ++i) {
        const Note* head = find_note(session, head_of(session, i->first.second));
        if (head && on_board(session, *head)) points[head->id] += i->second;
    }
    json::object object;
    for (const auto& [id, many] : points) object[hex(id.bits)] = many;
    return object;
}

std::string name_of(const Session& session, PersonId who) {
    const auto person = session.participants.find(who);
    return person == session.participants.end() ? std::string() : person->second.name;
}

json::object person_of(const Session& session, PersonId who) {
    return {{"person", hex(who.bits)}, {"name", name_of(session, who)}, {"number", commands::number_of(session, who)}};
}

// Enough of it to decide.
json::object waiting_note(const Note& note) {
    constexpr std::size_t enough = 300;  // code points
    const std::string_view start = text::first_code_points(note.text, enough);
    json::object object{{"id", hex(note.id.bits)}, {"phase", json_data::key_of(note.place.phase)},
        {"lane", json_data::key_of(note.place.lane)},
        {"text", std::string(start) + (start.size() < note.text.size() ? "…" : "")}};
    if (note.author) object["person"] = hex(note.author.bits);
    return object;
}

}  // namespace

SharedText shared(std::string text) { return std::make_shared<const std::string>(std::move(text)); }

std::string alive_message() { return R"({"type":"alive"})"; }
std::string closed_message() { return R"({"type":"closed"})"; }
std::string done_message(ActId act) { return R"({"type":"done","act":")" + hex(act.bits) + "\"}"; }

std::string refused_message(ErrorCode why, ActId act, std::string_view about) {
    json::object object{{"type", "refused"}, {"reason", key_of(why)}};
    if (act) object["act"] = hex(act.bits);
    if (!about.empty()) object["about"] = about;
    return json::serialize(object);
}

std::string greeting_message(SessionId id, const Session& session) {
    return json::serialize(json::object{{"type", "greeting"}, {"version", protocol_version}, {"session", hex(id.bits)},
        {"title", session.title}, {"language", session.language}});
}

std::string welcome_message(ClientRole role, const Session& session, PersonId who, HandState hand) {
    json::object object{{"type", "welcome"}};
    if (role == ClientRole::Phone) {
        const auto person = session.participants.find(who);
        object["name"] = person == session.participants.end() ? "" : person->second.name;
        json::array notes;
        for (const auto& [id, note] : session.notes)
            if (note.author == who) notes.emplace_back(own(session, note));
        object["notes"] = std::move(notes);
        object["points"] = points_of(session, who);
        object["number"] = commands::number_of(session, who);
        object["hand"] = hand.up;
        object["before"] = hand.before;
        object["floor"] = hand.floor;
    }
    return json::serialize(object);
}

std::string own_note_message(const Session& session, const Note& note) {
    return json::serialize(json::object{{"type", "own"}, {"note", own(session, note)}});
}

std::string own_votes_message(const Session& session, PersonId who) {
    return json::serialize(json::object{{"type", "points"}, {"points", points_of(session, who)}});
}

std::string own_hand_message(HandState hand) {
    return json::serialize(
        json::object{{"type", "hand"}, {"up", hand.up}, {"before", hand.before}, {"floor", hand.floor}});
}

std::string room_message(const Session& session, std::int64_t now, bool trouble, std::size_t voting) {
    const Clock& clock = session.clocks[index_of(session.whereabouts.phase)];
    // Where nobody planned, the big screen counts down what the guide advises: so do all others.
    Clock shown = clock;
    if (shown.planned == 0) shown.planned = method::guide_of(session.whereabouts.phase).planned_minutes * 60;
    json::object object{{"type", "room"}, {"title", session.title}, {"language", session.language},
        {"phase", json_data::key_of(session.whereabouts.phase)}, {"concluded", session.whereabouts.concluded},
        {"clock",
            {{"planned", clock.planned}, {"left", edits::seconds_left(shown, now)}, {"runs", clock.started != 0}}},
        {"voting", {{"open", session.voting.open}, {"budget", session.voting.budget}, {"round", voting}}},
        {"silent", session.silent}};
    if (trouble) object["trouble"] = true;
    return json::serialize(object);
}

std::string people_message(insight::Turnout turnout) {
    return json::serialize(json::object{{"type", "people"}, {"present", turnout.present}, {"voted", turnout.voted}});
}

std::string overview_message(const Session& session, const RemoteOverview& overview) {
    json::array waiting, hands, raised, muted;
    const CurrentStep& here = session.whereabouts;
    for (NoteId id : overview.queue.newest(here.phase, max_waiting))
        if (const Note* note = find_note(session, id)) waiting.emplace_back(waiting_note(*note));
    for (PersonId who : overview.attendance.hands) {
        if (hands.size() == max_people) break;
        hands.emplace_back(name_of(session, who));
        raised.emplace_back(person_of(session, who));
    }
    for (PersonId who : overview.attendance.muted) {
        if (muted.size() == max_people) break;
        muted.emplace_back(json::object{{"person", hex(who.bits)}, {"name", name_of(session, who)}});
    }
    json::object object{{"type", "desk"}, {"covered", overview.queue.covered()},
        {"more_waiting", overview.queue.size() - waiting.size()},
        {"more_hands", overview.attendance.hands.size() - hands.size()},
        {"holds", session.hold_phone_notes[index_of(here.phase)]}, {"can_undo", overview.can_undo}};
    if (overview.trouble) object["trouble"] = true;
    object["waiting"] = std::move(waiting);
    object["hands"] = std::move(hands);
    object["raised"] = std::move(raised);
    if (overview.attendance.floor) object["floor"] = person_of(session, overview.attendance.floor);
    object["muted"] = std::move(muted);
    return json::serialize(object);
}

}  // namespace samenspraak::live
