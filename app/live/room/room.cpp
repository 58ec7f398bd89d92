// SPDX-License-Identifier: EUPL-1.2
#include "app/live/room/room.hpp"

#include "app/live/room/outgoing_messages.hpp"
#include "app/live/room/participant_id.hpp"
#include "app/live/room/repeated_note.hpp"
#include "sessions/ids.hpp"
#include "sessions/text/visible.hpp"

namespace samenspraak::live {
namespace {

constexpr std::size_t connections_of_one_person = 5;

// Who was here once, is not here now and has left nothing; the one who came first. 0: everybody counts.
PersonId who_only_looked_in(const Session& session, const std::set<PersonId>& present) {
    std::set<PersonId> count = present;
    for (const auto& [id, note] : session.notes) count.insert(note.author);
    for (const auto& [key, points] : session.votes) count.insert(key.first);
    const Participant* first = nullptr;
    for (const auto& [who, person] : session.participants)
        if (!count.contains(who) && (!first || person.joined < first->joined)) first = &person;
    return first ? first->id : PersonId{};
}

}  // namespace

Room::Room(document::Document& document, Broadcaster::Post post)
    : document_(document),
      post_(std::move(post)),
      broadcaster_(document, clients_, post_),
      remote_(document) {
    note_visited_phases();
}

void Room::attend(const std::vector<RoomEvent>& events, SteadyTime now) {
    now_ = now;
    note_visited_phases();
    broadcaster_.tell_news();  // so that who comes in now is given the board as it is
    for (const RoomEvent& event : events) std::visit([this](const auto& one) { handle(one); }, event);
    broadcaster_.tell_news();
}

void Room::note_visited_phases() {
    visited_[index_of(document_.session().whereabouts.phase)] = true;
    for (const History::Entry& entry : document_.history().entries().subspan(visited_until_))
        for (const Change& change : entry.act.changes)
            if (const auto* went = std::get_if<SetWhereabouts>(&change))
                visited_[index_of(went->whereabouts.phase)] = true;
    visited_until_ = document_.revision();
}

void Room::handle(const Connected& connected) {
    clients_.connect(connected.who, connected.from);
    broadcaster_.tell(connected.who, greeting_message(document_.id(), document_.session()));
}

void Room::handle(const MessageReceived& received) {
    std::visit([&](const auto& message) { answer(received.who, message); }, received.message);
}

void Room::handle(const PieceSent& sent) { broadcaster_.send_pieces(sent.who); }

void Room::handle(const Disconnected& disconnected) {
    broadcaster_.forget(disconnected.who);
    clients_.disconnect(disconnected.who);
}

void Room::answer(ConnectionId who, const Hello& hello) {
    Client* client = clients_.find(who);
    if (!client || client->role) return;
    const PersonId person = hello.token ? participant_id_of(document_.id(), *hello.token) : PersonId{};
    std::optional<ErrorCode> error = check_secret(*client, person, hello);
    if (!error) error = check_space(*client, hello.role);
    if (!error && hello.role == ClientRole::Phone) error = join(*client, person, text::tidied(hello.name));
    if (error) return refuse(who, *error);
    const bool whole = hello.whole_board || hello.role == ClientRole::Board;
    clients_.let_in(who, hello.role, person, whole ? BoardScope::AllPhases : BoardScope::PhonePhases);
    post_(Admit{who, hello.role});
    if (const auto all = clients_.connections_of(person); all.size() > connections_of_one_person)
        post_(Disconnect{all.front()});
    broadcaster_.welcome(who, hello.epoch, hello.since);
}

std::optional<ErrorCode> Room::check_space(const Client& client, ClientRole role) const {
    const std::size_t here = clients_.count(role, client.from);
    if (role == ClientRole::Phone && here >= phones_of_an_address) return ErrorCode::Full;
    if (role == ClientRole::Board && (here >= boards_of_an_address || clients_.count(role) >= boards_limit))
        return ErrorCode::Full;
    return std::nullopt;
}

// A phone that has been in needs no code to come back.
std::optional<ErrorCode> Room::check_secret(const Client& client, PersonId person, const Hello& hello) {
    if (hello.role == ClientRole::Remote) return admission_.try_key(client.from, hello.key, now_);
    if (person && admission_.was_sent_out(person)) return ErrorCode::SentOut;
    if (person && has_joined(person)) return std::nullopt;
    return admission_.try_code(client.from, hello.code, now_);
}

bool Room::has_joined(PersonId who) const {
    const auto found = document_.session().participants.find(who);
    return found != document_.session().participants.end() && found->second.present;
}

std::optional<ErrorCode> Room::join(const Client& client, PersonId who, const std::string& name) {
    const auto& participants = document_.session().participants;
    const auto found = participants.find(who);
    Changes changes;
    if (found == participants.end()) {
        auto space = make_space_for_newcomer();
        if (const auto* error = std::get_if<ErrorCode>(&space)) return *error;
        if (!joins_by_address_.of(client.from, now_).take(now_) || !acts_.take(now_)) return ErrorCode::SlowDown;
        changes = std::move(std::get<Changes>(space));
        changes.push_back(AddParticipant{{who, name, document::now_in_milliseconds(), true, {}}});
    } else {
        if (!found->second.present) changes.push_back(SetPresent{who, true});
        const bool renamed = !name.empty() && name != found->second.name;
        if (renamed && !clients_.attendance().muted.contains(who)) changes.push_back(SetName{who, name});
        if (!changes.empty() && !clients_.person(who).acts.take(now_)) return ErrorCode::SlowDown;
    }
    if (changes.empty()) return std::nullopt;
    return perform(client, Act{new_id<ActId>(), who, document::now_in_milliseconds(), {}, changes});
}

// An act of a person, within what they and their address may add to the file.
std::optional<ErrorCode> Room::perform(const Client& client, const Act& act) {
    const auto size = static_cast<double>(document::size_in_file(act));
    TokenBucket& own = clients_.person(act.who).bytes;
    if (!own.has(now_, size) || !bytes_by_address_.of(client.from, now_).take(now_, size)) return ErrorCode::SlowDown;
    own.take(now_, size);
    const Result<Done> done = document_.perform(act);
    return done ? std::nullopt : std::optional(complaint_of(done.error().why));
}

// Without changes: there is room.
std::variant<Changes, ErrorCode> Room::make_space_for_newcomer() const {
    const Session& session = document_.session();
    if (session.participants.size() < participants_limit) return Changes{};
    const PersonId leaves = who_only_looked_in(session, clients_.attendance().present);
    if (!leaves) return ErrorCode::Full;
    return Changes{DropParticipant{leaves}};
}

PersonId Room::participant_at(ConnectionId who) {
    const Client* client = clients_.find(who);
    return client && client->role == ClientRole::Phone ? client->person : PersonId{};
}

std::optional<ErrorCode> Room::check_may_act(ConnectionId connection, PersonId who, bool writes) {
    const Client* client = clients_.find(connection);
    if (!who || !client) return ErrorCode::NotJoined;
    if (admission_.was_sent_out(who)) return ErrorCode::SentOut;
    if (writes && clients_.attendance().muted.contains(who)) return ErrorCode::Muted;
    if (!clients_.person(who).acts.take(now_) || !acts_by_address_.of(client->from, now_).take(now_)
        || !acts_.take(now_))
        return ErrorCode::SlowDown;
    return std::nullopt;
}

template <class Asked> void Room::enact_ruling(ConnectionId who, const Asked& asked, const Ruling& ruling) {
    const ActId act = asked.act;
    if (const std::optional<Act> known = document_.history().find(act)) {
        if (was_done_by(*known, participant_at(who), asked)) return broadcaster_.acknowledge(who, act);
        return refuse(who, ErrorCode::AlreadyThere, act);
    }
    if (const auto* error = std::get_if<ErrorCode>(&ruling)) return refuse(who, *error, act);
    const Changes& changes = std::get<Changes>(ruling);
    const Client* client = clients_.find(who);
    if (!changes.empty() && client) {
        const Act wanted{act, participant_at(who), document::now_in_milliseconds(), {}, changes};
        if (const auto error = perform(*client, wanted)) return refuse(who, *error, act);
    }
    broadcaster_.acknowledge(who, act);
}

void Room::answer(ConnectionId who, const SendNote& sent) {
    const PersonId person = participant_at(who);
    // Asked again whether it arrived: that is no haste.
    if (const Note* there = find_note(document_.session(), sent.id); person && there && there->author == person)
        return enact_ruling(who, sent, rule(document_.session(), visited_, person, sent));
    if (const auto error = check_may_act(who, person, true)) return refuse(who, *error, sent.act);
    enact_ruling(who, sent, rule(document_.session(), visited_, person, sent));
}

void Room::answer(ConnectionId who, const EditNote& edit) {
    const PersonId person = participant_at(who);
    if (const auto error = check_may_act(who, person, true)) return refuse(who, *error, edit.act);
    enact_ruling(who, edit, rule(document_.session(), person, edit));
}

void Room::answer(ConnectionId who, const TakeBack& back) {
    const PersonId person = participant_at(who);
    if (const auto error = check_may_act(who, person, false)) return refuse(who, *error, back.act);
    enact_ruling(who, back, rule(document_.session(), person, back));
}

void Room::answer(ConnectionId who, const BringBack& asked) {
    const PersonId person = participant_at(who);
    if (const auto error = check_may_act(who, person, true)) return refuse(who, *error, asked.act);
    const std::int64_t now = document::now_in_milliseconds();
    enact_ruling(who, asked, rule(document_.session(), document_.history(), person, now, asked));
}

void Room::answer(ConnectionId who, const CastVote& vote) {
    const PersonId person = participant_at(who);
    if (const auto error = check_may_act(who, person, false)) return refuse(who, *error, vote.act);
    enact_ruling(who, vote, rule(document_.session(), person, vote));
}

void Room::answer(ConnectionId who, const RaiseHand& hand) {
    const PersonId person = participant_at(who);
    if (!person) return refuse(who, ErrorCode::NotJoined);
    clients_.set_hand(person, hand.up);
    broadcaster_.tell_hand(person);
}

void Room::answer(ConnectionId who, const SetOwnName& renamed) {
    const PersonId person = participant_at(who);
    const std::string name = text::tidied(renamed.name);
    // Who may not write any more may still take the name away.
    if (const auto error = check_may_act(who, person, !name.empty())) return refuse(who, *error, renamed.act);
    const auto found = document_.session().participants.find(person);
    const bool same = found != document_.session().participants.end() && found->second.name == name;
    enact_ruling(who, renamed, same ? Changes{} : Changes{SetName{person, name}});
}

void Room::answer(ConnectionId who, const Command& command) {
    const Client* client = clients_.find(who);
    if (!client || client->role != ClientRole::Remote) return refuse(who, ErrorCode::NotAllowed, command.act);
    if (is_about_a_person(command.command))
        moderate_person(command);
    else if (const auto error = remote_.carry_out(command, document::now_in_milliseconds()))
        return refuse(who, *error, command.act);
    broadcaster_.acknowledge(who, command.act);
    note_visited_phases();
}

void Room::answer(ConnectionId who, const Bye&) {
    if (const PersonId person = participant_at(who); person && has_joined(person)) {
        clients_.set_hand(person, false);
        (void)perform(*clients_.find(who),
            Act{new_id<ActId>(), person, document::now_in_milliseconds(), {}, Changes{SetPresent{person, false}}});
    }
    post_(Disconnect{who});
}

// What can be done to people is not of the session, and the same again is harmless.
void Room::moderate_person(const Command& command) {
    if (command.command == RemoteCommand::SendOut) return send_out(command.person);
    if (command.command == RemoteCommand::LowerHand) return lower_hand(command.person);
    if (command.command == RemoteCommand::GiveFloor) return give_floor(command.person);
    mute(command.person, command.command == RemoteCommand::Mute);
}

void Room::refuse(ConnectionId who, ErrorCode why, ActId act) { broadcaster_.tell(who, refused_message(why, act)); }

void Room::mute(PersonId who, bool muted) { clients_.mute(who, muted); }

void Room::send_out(PersonId who) {
    admission_.send_out(who);
    clients_.set_hand(who, false);
    for (ConnectionId connection : clients_.connections_of(who)) {
        refuse(connection, ErrorCode::SentOut);
        post_(Disconnect{connection});
    }
    if (has_joined(who)) (void)document_.perform(Changes{SetPresent{who, false}});
}

void Room::give_floor(PersonId who) {
    clients_.give_floor(who);
    broadcaster_.tell_hand(who);
}

void Room::lower_hand(PersonId who) {
    clients_.set_hand(who, false);
    broadcaster_.tell_hand(who);
}

void Room::close() {
    broadcaster_.tell(clients_.inside(), shared(closed_message()));
    broadcaster_.forget_all();
    clients_.disconnect_all();
}

}  // namespace samenspraak::live
