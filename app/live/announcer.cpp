// SPDX-License-Identifier: EUPL-1.2
#include "app/live/announcer.hpp"

#include "app/live/rules.hpp"
#include "app/live/telling.hpp"
#include "sessions/ids.hpp"

#include <algorithm>

namespace samenspraak::live {

Announcer::Announcer(const Workshop& workshop, Guests& guests, Post post)
    : workshop_(workshop),
      guests_(guests),
      post_(std::move(post)),
      feed_(workshop.session(), workshop.revision(), random_bits()),
      told_(workshop.revision()) {}

void Announcer::tell(ConnectionId who, std::string text) { post_(Tell{{who}, shared(std::move(text))}); }

void Announcer::tell(const std::vector<ConnectionId>& to, Text text) {
    if (!to.empty()) post_(Tell{to, std::move(text)});
}

void Announcer::welcome(ConnectionId who, std::uint64_t epoch, std::uint64_t revision) {
    const Guest* guest = guests_.find(who);
    if (!guest || !guest->role) return;
    const Session& session = workshop_.session();
    tell(who, live::welcome(*guest->role, session, guest->person, guests_.hand_up(guest->person)));
    tell(who, room(session, now_in_milliseconds()));
    for (const Text& piece : feed_.since(guest->reach, epoch, revision)) post_(Tell{{who}, piece});
    if (*guest->role != Role::Phone) tell(who, attendance());
    if (*guest->role == Role::Remote) tell(who, desk());
}

void Announcer::acknowledge(ConnectionId who, ActId act) { receipts_.push_back({workshop_.revision(), who, act}); }

void Announcer::tell_hand(PersonId who) {
    for (ConnectionId connection : guests_.connections_of(who)) tell(connection, own_hand(guests_.hand_up(who)));
}

void Announcer::tell_news() {
    if (const std::uint64_t revision = workshop_.revision(); revision != told_) {
        const Touched touched = touched_by(workshop_.history().entries().subspan(told_));
        told_ = revision;
        feed_.follow(workshop_.session(), touched, revision);
        if (touched.room) tell(guests_.inside(), shared(room(workshop_.session(), now_in_milliseconds())));
        for (Reach reach : {Reach::Whole, Reach::ForPhones})
            for (const Text& piece : feed_.news(reach)) tell(guests_.readers(reach), piece);
        tell_authors(touched);
        tell_voters(touched);
    }
    if (!guests_.onlookers().empty()) tell_onlookers();
    tell_what_is_safe();
}

void Announcer::tell_authors(const Touched& touched) {
    for (NoteId id : touched.notes) {
        const Note* note = find_note(workshop_.session(), id);
        if (!note || !note->author) continue;
        for (ConnectionId connection : guests_.connections_of(note->author))
            tell(connection, own_note(workshop_.session(), *note));
    }
}

// When values are merged or removed, points move for all.
void Announcer::tell_voters(const Touched& touched) {
    const Session& session = workshop_.session();
    const bool values_moved = std::ranges::any_of(touched.standing, [&](NoteId id) {
        const Note* note = find_note(session, id);
        return note && note->place.phase == Phase::Values;
    });
    for (PersonId who : values_moved ? guests_.present() : touched.voters)
        for (ConnectionId connection : guests_.connections_of(who)) tell(connection, own_votes(session, who));
}

void Announcer::tell_onlookers() {
    if (std::string now = attendance(); now != last_attendance_) {
        tell(guests_.onlookers(), shared(now));
        last_attendance_ = std::move(now);
    }
    if (guests_.remotes().empty()) return;
    if (std::string now = desk(); now != last_desk_) {
        tell(guests_.remotes(), shared(now));
        last_desk_ = std::move(now);
    }
}

std::string Announcer::attendance() const {
    return people(guests_.people(), voted(workshop_.session(), guests_.present()));
}

std::string Announcer::desk() const {
    return live::desk(workshop_.session(), guests_.hands(), workshop_.next_undo() != nullptr);
}

void Announcer::tell_what_is_safe() {
    while (!receipts_.empty() && workshop_.is_safe(receipts_.front().revision)) {
        tell(receipts_.front().who, done(receipts_.front().act));
        receipts_.pop_front();
    }
}

}  // namespace samenspraak::live
