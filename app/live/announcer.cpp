// SPDX-License-Identifier: EUPL-1.2
#include "app/live/announcer.hpp"

#include "app/live/rules.hpp"
#include "app/live/telling.hpp"
#include "sessions/ids.hpp"

#include <algorithm>
#include <utility>

namespace samenspraak::live {
namespace {

constexpr std::size_t crowd = 100;  // fewer people are told faster than anybody can write

}  // namespace

Announcer::Announcer(const Workshop& workshop, Guests& guests, Post post)
    : workshop_(workshop),
      guests_(guests),
      post_(std::move(post)),
      feed_(workshop.session(), workshop.revision(), random_bits()),
      waiting_(workshop.session(), workshop.history()),
      told_(workshop.revision()) {
    count_votings(workshop.history().entries());
}

void Announcer::tell(ConnectionId who, std::string text) { post_(Tell{{who}, shared(std::move(text))}); }

void Announcer::tell(const std::vector<ConnectionId>& to, Text text) {
    if (!to.empty()) post_(Tell{to, std::move(text)});
}

void Announcer::welcome(ConnectionId who, std::uint64_t epoch, std::uint64_t revision) {
    const Guest* guest = guests_.find(who);
    if (!guest || !guest->role) return;
    const Session& session = workshop_.session();
    tell(who, live::welcome(*guest->role, session, guest->person, guests_.hand_up(guest->person)));
    tell(who, where_the_room_is());
    if (*guest->role != Role::Phone) tell(who, attendance());
    if (*guest->role == Role::Remote) return tell(who, desk());
    readings_[who] = feed_.begin(epoch, revision);
    feed(who);
}

// So many pieces at once that a small board is all there at once; the next when they have gone out.
void Announcer::feed(ConnectionId who) {
    constexpr int at_once = 4;
    const auto reading = readings_.find(who);
    const Guest* guest = guests_.find(who);
    if (reading == readings_.end() || !guest) return;
    for (int i = 1; i <= at_once; ++i) {
        Text piece = feed_.next(guest->reach, reading->second);
        if (!piece) {
            readings_.erase(reading);
            return guests_.read_along(who);
        }
        if (i < at_once)
            post_(Tell{{who}, std::move(piece)});
        else
            post_(Feed{who, std::move(piece)});
    }
}

void Announcer::acknowledge(ConnectionId who, ActId act) { receipts_.push_back({workshop_.revision(), who, act}); }

void Announcer::tell_hand(PersonId who) {
    for (ConnectionId connection : guests_.connections_of(who)) tell(connection, own_hand(guests_.hand_up(who)));
}

void Announcer::tell_news() {
    if (!telling_ && workshop_.revision() != told_) tell_changes();
    tell_trouble();
    if (!guests_.onlookers().empty()) tell_onlookers();
    tell_what_is_safe();
}

void Announcer::tell_changes() {
    const std::uint64_t revision = workshop_.revision();
    const auto news = workshop_.history().entries().subspan(told_);
    const Touched touched = touched_by(news);
    count_votings(news);
    told_ = revision;
    feed_.follow(workshop_.session(), touched, revision);
    if (waiting_.follow(workshop_.session(), touched)) desk_is_old_ = true;
    if (!touched.voters.empty()) attendance_is_old_ = true;
    if (touched.room || (workshop_.next_undo() != nullptr) != could_undo_) desk_is_old_ = true;
    could_undo_ = workshop_.next_undo() != nullptr;
    if (touched.room) tell(guests_.inside(), shared(where_the_room_is()));
    tell_readers();
    tell_authors(touched);
    tell_voters(touched);
}

void Announcer::tell_readers() {
    std::size_t told = 0;
    for (Reach reach : {Reach::Whole, Reach::ForPhones})
        for (const Text& piece : feed_.news(reach)) {
            const std::vector<ConnectionId>& readers = guests_.readers(reach);
            tell(readers, piece);
            told += readers.size();
        }
    telling_ = told > crowd;
    if (telling_) post_(Confirm{});
}

void Announcer::forget_all() {
    readings_.clear();
    telling_ = false;
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

void Announcer::count_votings(std::span<const History::Entry> entries) {
    for (const History::Entry& entry : entries)
        for (const Change& change : entry.act.changes)
            if (const auto* set = std::get_if<SetVoting>(&change)) {
                if (set->voting.open && !voting_) ++votings_;
                voting_ = set->voting.open;
            }
}

// Everybody is told when what they send cannot be made safe, and when it can again.
void Announcer::tell_trouble() {
    if (workshop_.save_state().trouble.has_value() == trouble_) return;
    trouble_ = !trouble_;
    desk_is_old_ = true;
    tell(guests_.inside(), shared(where_the_room_is()));
}

void Announcer::tell_onlookers() {
    if (guests_.version() != last_guests_) attendance_is_old_ = desk_is_old_ = true;
    last_guests_ = guests_.version();
    if (std::exchange(attendance_is_old_, false))
        if (std::string now = attendance(); now != last_attendance_) {
            tell(guests_.onlookers(), shared(now));
            last_attendance_ = std::move(now);
        }
    if (guests_.remotes().empty() || !std::exchange(desk_is_old_, false)) return;
    if (std::string now = desk(); now != last_desk_) {
        tell(guests_.remotes(), shared(now));
        last_desk_ = std::move(now);
    }
}

std::string Announcer::where_the_room_is() const {
    return room(workshop_.session(), now_in_milliseconds(), trouble_, votings_);
}

std::string Announcer::attendance() const {
    return people(guests_.people(), voted(workshop_.session(), guests_.present()));
}

std::string Announcer::desk() const {
    return live::desk(workshop_.session(),
        {waiting_, guests_.hands(), guests_.all_muted(), workshop_.next_undo() != nullptr, trouble_});
}

void Announcer::tell_what_is_safe() {
    while (!receipts_.empty() && receipts_.front().revision <= told_ && workshop_.is_safe(receipts_.front().revision)) {
        tell(receipts_.front().who, done(receipts_.front().act));
        receipts_.pop_front();
    }
}

}  // namespace samenspraak::live
