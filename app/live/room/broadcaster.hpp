// SPDX-License-Identifier: EUPL-1.2
// Tells everybody what has changed since it last told them, whoever changed it: a phone, the screen, a remote. And
// tells the author of an act that it is safe, once it is on the disk and never before.
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
    // All must outlive it.
    Broadcaster(const document::Document&, Clients&, Post);

    void tell(ConnectionId, std::string);
    void tell(const std::vector<ConnectionId>&, Text);

    // All that somebody who was just let in must know. `epoch`, `revision`: how far they knew the board before.
    void welcome(ConnectionId, std::uint64_t epoch, std::uint64_t revision);

    // What was fed to them has gone out.
    void feed(ConnectionId);
    void forget(ConnectionId who) { readings_.erase(who); }
    void forget_all();

    // An act of theirs was done; they hear so when it is safe.
    void acknowledge(ConnectionId, ActId);
    void tell_hand(PersonId);

    // Everything that is new. Costs nothing when nothing is. While a crowd is still being told the last, what is new
    // since then waits and goes out as one, until tell_further: the more people write, the more is told at once, so
    // that it never runs behind.
    void tell_news();
    void tell_further() { telling_ = false; }

private:
    struct Receipt {
        std::uint64_t revision;
        ConnectionId who;
        ActId act;
    };
    void tell_changes();
    void tell_readers();
    void tell_authors(const ChangedFacts&);
    void tell_voters(const ChangedFacts&);
    void count_votings(std::span<const History::Entry>);
    void tell_trouble();
    void tell_onlookers();
    void tell_what_is_safe();
    std::string where_the_room_is() const;
    std::string attendance() const;
    std::string ui_state() const;

    const document::Document& document_;
    Clients& clients_;
    Post post_;
    BoardFeed feed_;
    ModerationQueue waiting_;
    std::map<ConnectionId, Reading> readings_;  // who is still being told what lies on the board
    std::uint64_t told_;                        // up to which revision
    bool telling_ = false;                      // a crowd, of what was new up to there
    std::deque<Receipt> receipts_;
    bool trouble_ = false;  // with saving
    std::size_t votings_ = 0;
    bool voting_ = false;

    // What onlookers were told, and what it was made of: to make it again only when that is another.
    std::uint64_t last_guests_ = 0;
    bool could_undo_ = false, attendance_is_old_ = true, desk_is_old_ = true;
    std::string last_attendance_, last_desk_;
};

}  // namespace samenspraak::live
