// SPDX-License-Identifier: EUPL-1.2
// Tells everybody what has changed since it last told them, whoever changed it: a phone, the screen or a remote. And
// tells the author of an act that it is safe, once it is on the disk and never before. Owns the board feed; used on the
// room's thread.
#pragma once
#include "app/document/document.hpp"
#include "app/live/room/board_feed.hpp"
#include "app/live/room/clients.hpp"
#include "app/live/room/moderation_queue.hpp"

#include <deque>
#include <functional>

namespace samenspraak::live {

class Broadcaster {
public:
    using Post = std::function<void(NetCommand)>;
    // The document and the clients must outlive it.
    Broadcaster(const document::Document&, Clients&, Post);

    void tell(ConnectionId, std::string);
    void tell(const std::vector<ConnectionId>&, SharedText);

    // All that a client must know that was just let in. `epoch`, `revision`: how much of the board it knew before.
    void welcome(ConnectionId, std::uint64_t epoch, std::uint64_t revision);

    // Sends the next pieces of the board, when some are left: after the welcome, and whenever the last were written.
    void send_pieces(ConnectionId);
    void forget(ConnectionId who) { cursors_.erase(who); }
    void forget_all();

    // An act of theirs was done; they are told so when it is safe.
    void acknowledge(ConnectionId, ActId);
    void tell_hand(PersonId);  // how it is, also when that is nothing new

    // Tells everything that is new; costs nothing when nothing is. While a crowd is still being told the last, what is
    // new since then waits until network_caught_up, and then goes out as one. So the more people write, the more is
    // told at once, and the network never falls behind.
    void tell_news();
    void cover_votes(bool covered) { votes_covered_ = covered; }  // told with the next news
    void network_caught_up() { crowd_waits_ = false; }

private:
    struct Receipt {
        std::uint64_t revision;
        ConnectionId who;
        ActId act;
    };
    void tell_changes();
    void tell_board();
    void tell_authors(const ChangedFacts&);
    void tell_voters(const ChangedFacts&);
    void count_votings(const History::Entries&);
    void tell_trouble();
    void tell_hands();
    void tell_onlookers();
    void tell_what_is_safe();
    std::string room_state() const;
    std::string attendance() const;
    std::string remote_overview() const;

    const document::Document& document_;
    Clients& clients_;
    Post post_;
    BoardFeed feed_;
    ModerationQueue moderation_queue_;
    std::map<ConnectionId, FeedCursor> cursors_;  // of those who are still being told the board
    std::uint64_t told_;                          // revision up to which the changes were told
    bool votes_covered_ = false;
    bool crowd_waits_ = false;  // until the network has handed out what was told last
    std::deque<Receipt> receipts_;
    bool trouble_ = false;  // with saving
    std::size_t votings_ = 0;
    bool voting_ = false;

    std::map<PersonId, HandState> told_hands_;  // of those whose hand was up
    std::uint64_t hands_version_ = 0;           // of the clients

    // What boards and remotes were told last, and whether it may be out of date: it is written anew only then.
    std::uint64_t clients_version_ = 0;
    bool could_undo_ = false, attendance_is_old_ = true, overview_is_old_ = true;
    std::string last_attendance_, last_overview_;
};

}  // namespace samenspraak::live
