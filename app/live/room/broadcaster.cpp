// SPDX-License-Identifier: EUPL-1.2
#include "app/live/room/broadcaster.hpp"

#include "app/live/room/outgoing_messages.hpp"
#include "sessions/ids.hpp"

#include <algorithm>
#include <utility>

namespace samenspraak::live {
namespace {

constexpr std::size_t crowd = 100;  // fewer people are told faster than anybody can write

}  // namespace

Broadcaster::Broadcaster(const document::Document& document, Clients& clients, Post post)
    : document_(document),
      clients_(clients),
      post_(std::move(post)),
      feed_(document.session(), document.revision(), random_bits()),
      waiting_(document.session(), document.history()),
      told_(document.revision()) {
    count_votings(document.history().entries());
}

void Broadcaster::tell(ConnectionId who, std::string text) { post_(Tell{{who}, shared(std::move(text))}); }

void Broadcaster::tell(const std::vector<ConnectionId>& to, Text text) {
    if (!to.empty()) post_(Tell{to, std::move(text)});
}

void Broadcaster::welcome(ConnectionId who, std::uint64_t epoch, std::uint64_t revision) {
    const Client* client = clients_.find(who);
    if (!client || !client->role) return;
    const Session& session = document_.session();
    tell(who, live::welcome(*client->role, session, client->person, clients_.hand_up(client->person)));
    tell(who, where_the_room_is());
    if (*client->role != Role::Phone) tell(who, attendance());
    if (*client->role == Role::Remote) return tell(who, ui_state());
    readings_[who] = feed_.begin(epoch, revision);
    feed(who);
}

// So many pieces at once that a small board is all there at once; the next when they have gone out.
void Broadcaster::feed(ConnectionId who) {
    constexpr int at_once = 4;
    const auto reading = readings_.find(who);
    const Client* client = clients_.find(who);
    if (reading == readings_.end() || !client) return;
    for (int i = 1; i <= at_once; ++i) {
        Text piece = feed_.next(client->reach, reading->second);
        if (!piece) {
            readings_.erase(reading);
            return clients_.read_along(who);
        }
        if (i < at_once)
            post_(Tell{{who}, std::move(piece)});
        else
            post_(Feed{who, std::move(piece)});
    }
}

void Broadcaster::acknowledge(ConnectionId who, ActId act) { receipts_.push_back({document_.revision(), who, act}); }

void Broadcaster::tell_hand(PersonId who) {
    for (ConnectionId connection : clients_.connections_of(who)) tell(connection, own_hand(clients_.hand_up(who)));
}

void Broadcaster::tell_news() {
    if (!telling_ && document_.revision() != told_) tell_changes();
    tell_trouble();
    if (!clients_.onlookers().empty()) tell_onlookers();
    tell_what_is_safe();
}

void Broadcaster::tell_changes() {
    const std::uint64_t revision = document_.revision();
    const auto news = document_.history().entries().subspan(told_);
    const ChangedFacts touched = changed_facts(news);
    count_votings(news);
    told_ = revision;
    feed_.update_from(document_.session(), touched, revision);
    if (waiting_.update_from(document_.session(), touched)) desk_is_old_ = true;
    if (!touched.voters.empty()) attendance_is_old_ = true;
    if (touched.room || (document_.next_undo() != nullptr) != could_undo_) desk_is_old_ = true;
    could_undo_ = document_.next_undo() != nullptr;
    if (touched.room) tell(clients_.inside(), shared(where_the_room_is()));
    tell_readers();
    tell_authors(touched);
    tell_voters(touched);
}

void Broadcaster::tell_readers() {
    std::size_t describe_changes = 0;
    for (Reach reach : {Reach::Whole, Reach::ForPhones})
        for (const Text& piece : feed_.news(reach)) {
            const std::vector<ConnectionId>& readers = clients_.readers(reach);
            tell(readers, piece);
            describe_changes += readers.size();
        }
    telling_ = describe_changes > crowd;
    if (telling_) post_(Confirm{});
}

void Broadcaster::forget_all() {
    readings_.clear();
    telling_ = false;
}

void Broadcaster::tell_authors(const ChangedFacts& touched) {
    for (NoteId id : touched.notes) {
        const Note* note = find_note(document_.session(), id);
        if (!note || !note->author) continue;
        for (ConnectionId connection : clients_.connections_of(note->author))
            tell(connection, own_note(document_.session(), *note));
    }
}

// When values are merged or removed, points move for all.
void Broadcaster::tell_voters(const ChangedFacts& touched) {
    const Session& session = document_.session();
    const bool values_moved = std::ranges::any_of(touched.status, [&](NoteId id) {
        const Note* note = find_note(session, id);
        return note && note->place.phase == Phase::Values;
    });
    for (PersonId who : values_moved ? clients_.attendance().present : touched.voters)
        for (ConnectionId connection : clients_.connections_of(who)) tell(connection, own_votes(session, who));
}

void Broadcaster::count_votings(std::span<const History::Entry> entries) {
    for (const History::Entry& entry : entries)
        for (const Change& change : entry.act.changes)
            if (const auto* set = std::get_if<SetVoting>(&change)) {
                if (set->voting.open && !voting_) ++votings_;
                voting_ = set->voting.open;
            }
}

// Everybody is told when what they send cannot be made safe, and when it can again.
void Broadcaster::tell_trouble() {
    if (document_.save_state().trouble.has_value() == trouble_) return;
    trouble_ = !trouble_;
    desk_is_old_ = true;
    tell(clients_.inside(), shared(where_the_room_is()));
}

void Broadcaster::tell_onlookers() {
    if (clients_.version() != last_guests_) attendance_is_old_ = desk_is_old_ = true;
    last_guests_ = clients_.version();
    if (std::exchange(attendance_is_old_, false))
        if (std::string now = attendance(); now != last_attendance_) {
            tell(clients_.onlookers(), shared(now));
            last_attendance_ = std::move(now);
        }
    if (clients_.remotes().empty() || !std::exchange(desk_is_old_, false)) return;
    if (std::string now = ui_state(); now != last_desk_) {
        tell(clients_.remotes(), shared(now));
        last_desk_ = std::move(now);
    }
}

std::string Broadcaster::where_the_room_is() const {
    return room(document_.session(), document::now_in_milliseconds(), trouble_, votings_);
}

std::string Broadcaster::attendance() const {
    return people(insight::turnout(document_.session(), clients_.attendance().present));
}

std::string Broadcaster::ui_state() const {
    return live::ui_state(
        document_.session(), {waiting_, clients_.attendance(), document_.next_undo() != nullptr, trouble_});
}

void Broadcaster::tell_what_is_safe() {
    while (!receipts_.empty() && receipts_.front().revision <= told_ && document_.is_safe(receipts_.front().revision)) {
        tell(receipts_.front().who, done(receipts_.front().act));
        receipts_.pop_front();
    }
}

}  // namespace samenspraak::live
