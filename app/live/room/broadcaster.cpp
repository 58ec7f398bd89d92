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
      moderation_queue_(document.session(), document.history()),
      told_(document.revision()) {
    count_votings(document.history().entries());
}

void Broadcaster::tell(ConnectionId who, std::string text) { post_(Send{{who}, shared(std::move(text))}); }

void Broadcaster::tell(const std::vector<ConnectionId>& to, SharedText text) {
    if (!to.empty()) post_(Send{to, std::move(text)});
}

void Broadcaster::welcome(ConnectionId who, std::uint64_t epoch, std::uint64_t revision) {
    const Client* client = clients_.find(who);
    if (!client || !client->role) return;
    const Session& session = document_.session();
    tell(who, welcome_message(*client->role, session, client->person, clients_.hand_of(client->person)));
    tell(who, room_state());
    if (*client->role != ClientRole::Phone) tell(who, attendance());
    if (*client->role == ClientRole::Remote) return tell(who, remote_overview());
    cursors_[who] = feed_.begin(epoch, revision);
    send_pieces(who);
}

// So many pieces at once that a small board is all there at once; the next when they have gone out.
void Broadcaster::send_pieces(ConnectionId who) {
    constexpr int at_once = 4;
    const auto cursor = cursors_.find(who);
    const Client* client = clients_.find(who);
    if (cursor == cursors_.end() || !client) return;
    for (int i = 1; i <= at_once; ++i) {
        SharedText piece = feed_.next(client->scope, cursor->second);
        if (!piece) {
            cursors_.erase(cursor);
            return clients_.follow_board(who);
        }
        if (i < at_once)
            post_(Send{{who}, std::move(piece)});
        else
            post_(SendPiece{who, std::move(piece)});
    }
}

void Broadcaster::acknowledge(ConnectionId who, ActId act) { receipts_.push_back({document_.revision(), who, act}); }

void Broadcaster::tell_hand(PersonId who) {
    const HandState state = clients_.hand_of(who);
    for (ConnectionId connection : clients_.connections_of(who)) tell(connection, own_hand_message(state));
    told_hands_[who] = state;
    if (!state.up) told_hands_.erase(who);
}

// When one hand goes down, those who wait behind it are told that fewer are before them.
void Broadcaster::tell_hands() {
    if (clients_.version() == hands_version_) return;
    hands_version_ = clients_.version();
    std::vector<PersonId> others;
    for (const auto& [who, told] : told_hands_)
        if (told != clients_.hand_of(who)) others.push_back(who);
    for (PersonId who : clients_.attendance().hands)
        if (!told_hands_.contains(who)) others.push_back(who);
    for (PersonId who : others) tell_hand(who);
}

void Broadcaster::tell_news() {
    const bool votes_turn = feed_.votes_covered() != votes_covered_;
    if (!crowd_waits_ && (votes_turn || document_.revision() != told_)) tell_changes();
    tell_trouble();
    tell_hands();
    if (!clients_.onlookers().empty()) tell_onlookers();
    tell_what_is_safe();
}

void Broadcaster::tell_changes() {
    const std::uint64_t revision = document_.revision();
    const auto news = document_.history().entries().subspan(told_);
    const ChangedFacts changed = changed_facts(news);
    count_votings(news);
    told_ = revision;
    feed_.update_from(document_.session(), changed, revision, votes_covered_);
    if (moderation_queue_.update_from(document_.session(), changed)) overview_is_old_ = true;
    if (!changed.voters.empty()) attendance_is_old_ = true;
    if (changed.room || (document_.next_undo().has_value()) != could_undo_) overview_is_old_ = true;
    could_undo_ = document_.next_undo().has_value();
    if (changed.room) tell(clients_.inside(), shared(room_state()));
    tell_board();
    tell_authors(changed);
    tell_voters(changed);
}

void Broadcaster::tell_board() {
    std::size_t told = 0;
    for (BoardScope scope : {BoardScope::AllPhases, BoardScope::PhonePhases})
        for (const SharedText& piece : feed_.news(scope)) {
            const std::vector<ConnectionId>& followers = clients_.board_followers(scope);
            tell(followers, piece);
            told += followers.size();
        }
    crowd_waits_ = told > crowd;
    if (crowd_waits_) post_(Confirm{});
}

void Broadcaster::forget_all() {
    cursors_.clear();
    crowd_waits_ = false;
}

void Broadcaster::tell_authors(const ChangedFacts& changed) {
    for (NoteId id : changed.notes) {
        const Note* note = find_note(document_.session(), id);
        if (!note || !note->author) continue;
        for (ConnectionId connection : clients_.connections_of(note->author))
            tell(connection, own_note_message(document_.session(), *note));
    }
}

// When values are merged or removed, points move for all.
void Broadcaster::tell_voters(const ChangedFacts& changed) {
    const Session& session = document_.session();
    const bool values_moved = std::ranges::any_of(changed.status, [&](NoteId id) {
        const Note* note = find_note(session, id);
        return note && note->place.phase == Phase::Values;
    });
    for (PersonId who : values_moved ? clients_.attendance().present : changed.voters)
        for (ConnectionId connection : clients_.connections_of(who)) tell(connection, own_votes_message(session, who));
}

void Broadcaster::count_votings(const History::Entries& entries) {
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
    overview_is_old_ = true;
    tell(clients_.inside(), shared(room_state()));
}

void Broadcaster::tell_onlookers() {
    if (clients_.version() != clients_version_) attendance_is_old_ = overview_is_old_ = true;
    clients_version_ = clients_.version();
    if (std::exchange(attendance_is_old_, false))
        if (std::string now = attendance(); now != last_attendance_) {
            tell(clients_.onlookers(), shared(now));
            last_attendance_ = std::move(now);
        }
    if (clients_.remotes().empty() || !std::exchange(overview_is_old_, false)) return;
    if (std::string now = remote_overview(); now != last_overview_) {
        tell(clients_.remotes(), shared(now));
        last_overview_ = std::move(now);
    }
}

std::string Broadcaster::room_state() const {
    return room_message(document_.session(), document::now_in_milliseconds(), trouble_, votings_);
}

std::string Broadcaster::attendance() const {
    return people_message(insight::turnout(document_.session(), clients_.attendance().present));
}

std::string Broadcaster::remote_overview() const {
    return overview_message(
        document_.session(), {moderation_queue_, clients_.attendance(), document_.next_undo().has_value(), trouble_});
}

void Broadcaster::tell_what_is_safe() {
    while (!receipts_.empty() && receipts_.front().revision <= told_ && document_.is_safe(receipts_.front().revision)) {
        tell(receipts_.front().who, done_message(receipts_.front().act));
        receipts_.pop_front();
    }
}

}  // namespace samenspraak::live
