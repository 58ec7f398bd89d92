// SPDX-License-Identifier: EUPL-1.2
// Tells everybody what has changed since it last told them, whoever changed it: a phone, the screen, a remote. And
// tells the author of an act that it is safe, once it is on the disk and never before.
#pragma once
#include "app/live/board_feed.hpp"
#include "app/live/guests.hpp"
#include "app/workshop.hpp"

#include <deque>
#include <functional>

namespace samenspraak::live {

class Announcer {
public:
    using Post = std::function<void(Parcel)>;
    // All must outlive it.
    Announcer(const Workshop&, Guests&, Post);

    void tell(ConnectionId, std::string);
    void tell(const std::vector<ConnectionId>&, Text);

    // All that somebody who was just let in must know. `epoch`, `revision`: how far they knew the board before.
    void welcome(ConnectionId, std::uint64_t epoch, std::uint64_t revision);

    // An act of theirs was done; they hear so when it is safe.
    void acknowledge(ConnectionId, ActId);
    void tell_hand(PersonId);

    // Everything that is new. Costs nothing when nothing is.
    void tell_news();

private:
    struct Receipt {
        std::uint64_t revision;
        ConnectionId who;
        ActId act;
    };
    void tell_authors(const Touched&);
    void tell_voters(const Touched&);
    void tell_onlookers();
    void tell_what_is_safe();
    std::string attendance() const;
    std::string desk() const;

    const Workshop& workshop_;
    Guests& guests_;
    Post post_;
    BoardFeed feed_;
    std::uint64_t told_;  // up to which revision
    std::deque<Receipt> receipts_;
    std::string last_attendance_, last_desk_;
};

}  // namespace samenspraak::live
