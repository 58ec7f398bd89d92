// SPDX-License-Identifier: EUPL-1.2
#include "app/live/room.hpp"

#include "app/live/person.hpp"
#include "app/live/telling.hpp"
#include "sessions/ids.hpp"

namespace samenspraak::live {
namespace {

constexpr std::size_t connections_of_one_person = 5;

std::string trimmed(const std::string& text) {
    const auto from = text.find_first_not_of(" \t\r\n");
    return from == text.npos ? std::string() : text.substr(from, text.find_last_not_of(" \t\r\n") - from + 1);
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

void Room::read(const Left& left) { guests_.leave(left.who); }

void Room::answer(ConnectionId who, const Hello& hello) {
    Guest* guest = guests_.find(who);
    if (!guest || guest->role) return;
    const PersonId person = hello.token ? person_of(workshop_.id(), *hello.token) : PersonId{};
    std::optional<Complaint> complaint = try_door(*guest, person, hello);
    if (!complaint && hello.role == Role::Phone) complaint = join(person, trimmed(hello.name));
    if (complaint) return refuse(who, *complaint);
    const bool whole = hello.whole_board || hello.role == Role::Board;
    guests_.let_in(who, hello.role, person, whole ? Reach::Whole : Reach::ForPhones);
    post_(Admit{who});
    if (const auto all = guests_.connections_of(person); all.size() > connections_of_one_person)
        post_(Drop{all.front()});
    announcer_.welcome(who, hello.epoch, hello.since);
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

std::optional<Complaint> Room::join(PersonId who, const std::string& name) {
    const auto& participants = workshop_.session().participants;
    const auto found = participants.find(who);
    Changes changes;
    if (found == participants.end()) {
        if (participants.size() >= participants_limit) return Complaint::Full;
        if (!pace_.take(now_)) return Complaint::SlowDown;
        changes.push_back(AddParticipant{{who, name, now_in_milliseconds(), true, {}}});
    } else {
        if (!found->second.present) changes.push_back(SetPresent{who, true});
        if (!name.empty() && name != found->second.name) changes.push_back(SetName{who, name});
        if (!changes.empty() && !guests_.person(who).pace.take(now_)) return Complaint::SlowDown;
    }
    if (changes.empty()) return std::nullopt;
    const Result<Done> done = workshop_.perform(Act{new_id<ActId>(), who, now_in_milliseconds(), {}, changes});
    return done ? std::nullopt : std::optional(complaint_of(done.error().why));
}

PersonId Room::phone(ConnectionId who) {
    const Guest* guest = guests_.find(who);
    return guest && guest->role == Role::Phone ? guest->person : PersonId{};
}

std::optional<Complaint> Room::in_the_way(PersonId who, bool writes) {
    if (!who) return Complaint::NotJoined;
    Person& person = guests_.person(who);
    if (door_.was_sent_out(who)) return Complaint::SentOut;
    if (writes && person.muted) return Complaint::Muted;
    if (!person.pace.take(now_) || !pace_.take(now_)) return Complaint::SlowDown;
    return std::nullopt;
}

void Room::answer(ConnectionId who, const SendNote& sent) {
    const PersonId person = phone(who);
    // Asked again whether it arrived: that is no haste.
    if (const Note* there = find_note(workshop_.session(), sent.id); person && there && there->author == person)
        return announcer_.acknowledge(who, sent.act);
    if (const auto complaint = in_the_way(person, true)) return refuse(who, *complaint, sent.act);
    enact_ruling(who, sent.act, rule(workshop_.session(), visited_, person, sent));
}

void Room::answer(ConnectionId who, const EditNote& edit) {
    const PersonId person = phone(who);
    if (const auto complaint = in_the_way(person, true)) return refuse(who, *complaint, edit.act);
    enact_ruling(who, edit.act, rule(workshop_.session(), person, edit));
}

void Room::answer(ConnectionId who, const TakeBack& back) {
    const PersonId person = phone(who);
    if (const auto complaint = in_the_way(person, false)) return refuse(who, *complaint, back.act);
    enact_ruling(who, back.act, rule(workshop_.session(), person, back));
}

void Room::answer(ConnectionId who, const CastVote& vote) {
    const PersonId person = phone(who);
    if (const auto complaint = in_the_way(person, false)) return refuse(who, *complaint, vote.act);
    enact_ruling(who, vote.act, rule(workshop_.session(), person, vote));
}

void Room::answer(ConnectionId who, const RaiseHand& hand) {
    const PersonId person = phone(who);
    if (!person) return refuse(who, Complaint::NotJoined);
    guests_.set_hand(person, hand.up);
    announcer_.tell_hand(person);
}

void Room::answer(ConnectionId who, const SetOwnName& renamed) {
    const PersonId person = phone(who);
    if (const auto complaint = in_the_way(person, true)) return refuse(who, *complaint, renamed.act);
    const std::string name = trimmed(renamed.name);
    const auto found = workshop_.session().participants.find(person);
    const bool same = found != workshop_.session().participants.end() && found->second.name == name;
    enact_ruling(who, renamed.act, same ? Changes{} : Changes{SetName{person, name}});
}

void Room::answer(ConnectionId who, const Command& command) {
    const Guest* guest = guests_.find(who);
    if (!guest || guest->role != Role::Remote) return refuse(who, Complaint::NotAllowed, command.act);
    if (const auto complaint = remote_.carry_out(command, now_in_milliseconds()))
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

void Room::enact_ruling(ConnectionId who, ActId act, const Ruling& ruling) {
    if (workshop_.history().contains(act)) return announcer_.acknowledge(who, act);
    if (const auto* complaint = std::get_if<Complaint>(&ruling)) return refuse(who, *complaint, act);
    const Changes& changes = std::get<Changes>(ruling);
    if (!changes.empty()) {
        const Result<Done> done = workshop_.perform(Act{act, phone(who), now_in_milliseconds(), {}, changes});
        if (!done) return refuse(who, complaint_of(done.error().why), act);
    }
    announcer_.acknowledge(who, act);
}

void Room::refuse(ConnectionId who, Complaint why, ActId act) { announcer_.tell(who, refused(why, act)); }

void Room::mute(PersonId who, bool muted) { guests_.person(who).muted = muted; }

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
    guests_.leave_all();
}

}  // namespace samenspraak::live
