// SPDX-License-Identifier: EUPL-1.2
#include "app/live/room.hpp"

#include "app/live/person.hpp"
#include "app/live/repeated.hpp"
#include "app/live/telling.hpp"
#include "sessions/ids.hpp"

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

Room::Room(Workshop& workshop, Announcer::Post post)
    : workshop_(workshop),
      post_(std::move(post)),
      announcer_(workshop, guests_, post_),
      remote_(workshop) {
    see_phases();
}

void Room::attend(const std::vector<Letter>& letters, Moment now) {
    now_ = now;
    see_phases();
    announcer_.tell_news();  // so that who comes in now is given the board as it is
    for (const Letter& letter : letters) std::visit([this](const auto& one) { read(one); }, letter);
    announcer_.tell_news();
}

void Room::see_phases() {
    visited_[index_of(workshop_.session().whereabouts.phase)] = true;
    for (const History::Entry& entry : workshop_.history().entries().subspan(seen_))
        for (const Change& change : entry.act.changes)
            if (const auto* went = std::get_if<SetWhereabouts>(&change))
                visited_[index_of(went->whereabouts.phase)] = true;
    seen_ = workshop_.revision();
}

void Room::read(const Arrived& arrived) {
    guests_.arrive(arrived.who, arrived.from);
    announcer_.tell(arrived.who, greeting(workshop_.id(), workshop_.session()));
}

void Room::read(const Said& said) {
    std::visit([&](const auto& message) { answer(said.who, message); }, said.message);
}

void Room::read(const Fed& fed) { announcer_.feed(fed.who); }

void Room::read(const Left& left) {
    announcer_.forget(left.who);
    guests_.leave(left.who);
}

void Room::answer(ConnectionId who, const Hello& hello) {
    Guest* guest = guests_.find(who);
    if (!guest || guest->role) return;
    const PersonId person = hello.token ? person_of(workshop_.id(), *hello.token) : PersonId{};
    std::optional<Complaint> complaint = try_door(*guest, person, hello);
    if (!complaint) complaint = is_full_for(*guest, hello.role);
    if (!complaint && hello.role == Role::Phone) complaint = join(*guest, person, trimmed(hello.name));
    if (complaint) return refuse(who, *complaint);
    const bool whole = hello.whole_board || hello.role == Role::Board;
    guests_.let_in(who, hello.role, person, whole ? Reach::Whole : Reach::ForPhones);
    post_(Admit{who, hello.role});
    if (const auto all = guests_.connections_of(person); all.size() > connections_of_one_person)
        post_(Drop{all.front()});
    announcer_.welcome(who, hello.epoch, hello.since);
}

std::optional<Complaint> Room::is_full_for(const Guest& guest, Role role) const {
    const std::size_t here = guests_.count(role, guest.from);
    if (role == Role::Phone && here >= phones_of_an_address) return Complaint::Full;
    if (role == Role::Board && (here >= boards_of_an_address || guests_.count(role) >= boards_limit))
        return Complaint::Full;
    return std::nullopt;
}

// A phone that has been in needs no code to come back.
std::optional<Complaint> Room::try_door(const Guest& guest, PersonId person, const Hello& hello) {
    if (hello.role == Role::Remote) return door_.try_key(guest.from, hello.key, now_);
    if (person && door_.was_sent_out(person)) return Complaint::SentOut;
    if (person && has_joined(person)) return std::nullopt;
    return door_.try_code(guest.from, hello.code, now_);
}

bool Room::has_joined(PersonId who) const {
    const auto found = workshop_.session().participants.find(who);
    return found != workshop_.session().participants.end() && found->second.present;
}

std::optional<Complaint> Room::join(const Guest& guest, PersonId who, const std::string& name) {
    const auto& participants = workshop_.session().participants;
    const auto found = participants.find(who);
    Changes changes;
    if (found == participants.end()) {
        auto place = room_for_one_more();
        if (const auto* complaint = std::get_if<Complaint>(&place)) return *complaint;
        if (!joins_.of(guest.from, now_).take(now_) || !pace_.take(now_)) return Complaint::SlowDown;
        changes = std::move(std::get<Changes>(place));
        changes.push_back(AddParticipant{{who, name, now_in_milliseconds(), true, {}}});
    } else {
        if (!found->second.present) changes.push_back(SetPresent{who, true});
        const bool renamed = !name.empty() && name != found->second.name;
        if (renamed && !guests_.muted(who)) changes.push_back(SetName{who, name});
        if (!changes.empty() && !guests_.person(who).pace.take(now_)) return Complaint::SlowDown;
    }
    if (changes.empty()) return std::nullopt;
    const Result<Done> done = workshop_.perform(Act{new_id<ActId>(), who, now_in_milliseconds(), {}, changes});
    return done ? std::nullopt : std::optional(complaint_of(done.error().why));
}

// Without changes: there is room.
std::variant<Changes, Complaint> Room::room_for_one_more() const {
    const Session& session = workshop_.session();
    if (session.participants.size() < participants_limit) return Changes{};
    const PersonId leaves = who_only_looked_in(session, guests_.present());
    if (!leaves) return Complaint::Full;
    return Changes{DropParticipant{leaves}};
}

PersonId Room::phone(ConnectionId who) {
    const Guest* guest = guests_.find(who);
    return guest && guest->role == Role::Phone ? guest->person : PersonId{};
}

std::optional<Complaint> Room::in_the_way(ConnectionId connection, PersonId who, bool writes) {
    const Guest* guest = guests_.find(connection);
    if (!who || !guest) return Complaint::NotJoined;
    Person& person = guests_.person(who);
    if (door_.was_sent_out(who)) return Complaint::SentOut;
    if (writes && person.muted) return Complaint::Muted;
    if (!person.pace.take(now_) || !paces_.of(guest->from, now_).take(now_) || !pace_.take(now_))
        return Complaint::SlowDown;
    return std::nullopt;
}

template <class Asked> void Room::enact_ruling(ConnectionId who, const Asked& asked, const Ruling& ruling) {
    const ActId act = asked.act;
    if (const History::Entry* known = workshop_.history().find(act)) {
        if (did(known->act, phone(who), asked)) return announcer_.acknowledge(who, act);
        return refuse(who, Complaint::AlreadyThere, act);
    }
    if (const auto* complaint = std::get_if<Complaint>(&ruling)) return refuse(who, *complaint, act);
    const Changes& changes = std::get<Changes>(ruling);
    if (!changes.empty()) {
        const Result<Done> done = workshop_.perform(Act{act, phone(who), now_in_milliseconds(), {}, changes});
        if (!done) return refuse(who, complaint_of(done.error().why), act);
    }
    announcer_.acknowledge(who, act);
}

void Room::answer(ConnectionId who, const SendNote& sent) {
    const PersonId person = phone(who);
    // Asked again whether it arrived: that is no haste.
    if (const Note* there = find_note(workshop_.session(), sent.id); person && there && there->author == person)
        return enact_ruling(who, sent, rule(workshop_.session(), visited_, person, sent));
    if (const auto complaint = in_the_way(who, person, true)) return refuse(who, *complaint, sent.act);
    enact_ruling(who, sent, rule(workshop_.session(), visited_, person, sent));
}

void Room::answer(ConnectionId who, const EditNote& edit) {
    const PersonId person = phone(who);
    if (const auto complaint = in_the_way(who, person, true)) return refuse(who, *complaint, edit.act);
    enact_ruling(who, edit, rule(workshop_.session(), person, edit));
}

void Room::answer(ConnectionId who, const TakeBack& back) {
    const PersonId person = phone(who);
    if (const auto complaint = in_the_way(who, person, false)) return refuse(who, *complaint, back.act);
    enact_ruling(who, back, rule(workshop_.session(), person, back));
}

void Room::answer(ConnectionId who, const CastVote& vote) {
    const PersonId person = phone(who);
    if (const auto complaint = in_the_way(who, person, false)) return refuse(who, *complaint, vote.act);
    enact_ruling(who, vote, rule(workshop_.session(), person, vote));
}

void Room::answer(ConnectionId who, const RaiseHand& hand) {
    const PersonId person = phone(who);
    if (!person) return refuse(who, Complaint::NotJoined);
    guests_.set_hand(person, hand.up);
    announcer_.tell_hand(person);
}

void Room::answer(ConnectionId who, const SetOwnName& renamed) {
    const PersonId person = phone(who);
    if (const auto complaint = in_the_way(who, person, true)) return refuse(who, *complaint, renamed.act);
    const std::string name = trimmed(renamed.name);
    const auto found = workshop_.session().participants.find(person);
    const bool same = found != workshop_.session().participants.end() && found->second.name == name;
    enact_ruling(who, renamed, same ? Changes{} : Changes{SetName{person, name}});
}

void Room::answer(ConnectionId who, const Command& command) {
    const Guest* guest = guests_.find(who);
    if (!guest || guest->role != Role::Remote) return refuse(who, Complaint::NotAllowed, command.act);
    if (is_about_a_person(command.command))
        judge(command);
    else if (const auto complaint = remote_.carry_out(command, now_in_milliseconds()))
        return refuse(who, *complaint, command.act);
    announcer_.acknowledge(who, command.act);
    see_phases();
}

void Room::answer(ConnectionId who, const Bye&) {
    if (const PersonId person = phone(who); person && has_joined(person)) {
        guests_.set_hand(person, false);
        (void)workshop_.perform(
            Act{new_id<ActId>(), person, now_in_milliseconds(), {}, Changes{SetPresent{person, false}}});
    }
    post_(Drop{who});
}

// What can be done to people is not of the session, and the same again is harmless.
void Room::judge(const Command& command) {
    if (command.command == RemoteCommand::SendOut) return send_out(command.person);
    mute(command.person, command.command == RemoteCommand::Mute);
}

void Room::refuse(ConnectionId who, Complaint why, ActId act) { announcer_.tell(who, refused(why, act)); }

void Room::mute(PersonId who, bool muted) { guests_.mute(who, muted); }

void Room::send_out(PersonId who) {
    door_.send_out(who);
    guests_.set_hand(who, false);
    for (ConnectionId connection : guests_.connections_of(who)) {
        refuse(connection, Complaint::SentOut);
        post_(Drop{connection});
    }
    if (has_joined(who)) (void)workshop_.perform(Changes{SetPresent{who, false}});
}

void Room::lower_hand(PersonId who) {
    guests_.set_hand(who, false);
    announcer_.tell_hand(who);
}

void Room::close() {
    announcer_.tell(guests_.inside(), shared(closed()));
    announcer_.forget_all();
    guests_.leave_all();
}

}  // namespace samenspraak::live
