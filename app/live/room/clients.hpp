// SPDX-License-Identifier: EUPL-1.2
// Who is connected, as what, and with how many phones; whose hand is up, who is muted. Nothing of this is kept in the
// session: it ends with the evening.
#pragma once
#include "app/commands/joining.hpp"
#include "app/live/room/board_feed.hpp"
#include "app/live/room/events.hpp"
#include "app/live/room/token_bucket.hpp"

#include <map>
#include <optional>
#include <set>
#include <vector>

namespace samenspraak::live {

inline constexpr Rate pace_of_a_person{30, 1};  // acts: ten notes at once are fine, a thousand are not

struct Client {
    std::uint64_t from = 0;    // as in Arrived
    std::optional<Role> role;  // none: not let in yet
    PersonId person;           // of a phone
    Reach reach = Reach::Whole;
    bool reads_along = false;  // has the board as it is, and is told what changes
};

struct Person {
    std::set<ConnectionId> connections;  // two pages of one phone, or an old connection that is not known to be gone
    TokenBucket pace{pace_of_a_person};
};

class Clients {
public:
    void arrive(ConnectionId, std::uint64_t from);
    void let_in(ConnectionId, Role, PersonId, Reach);
    void read_along(ConnectionId);
    void leave(ConnectionId);
    void leave_all();

    Client* find(ConnectionId);
    Person& person(PersonId who) { return persons_[who]; }
    void mute(PersonId, bool);
    std::vector<ConnectionId> connections_of(PersonId) const;  // the oldest first

    // How many were let in as that, in all and from one address.
    std::size_t count(Role) const;
    std::size_t count(Role, std::uint64_t from) const;

    // Who gets what. The lists are kept until somebody comes or goes.
    const std::vector<ConnectionId>& inside();  // everybody who was let in
    const std::vector<ConnectionId>& readers(Reach);
    const std::vector<ConnectionId>& remotes();
    const std::vector<ConnectionId>& onlookers();  // boards and remotes

    const commands::Attendance& attendance() const { return attendance_; }

    // A hand stays up while its owner is away, so that a phone that loses the wifi does not lose its turn.
    bool hand_up(PersonId) const;
    void set_hand(PersonId, bool up);

    // Another number whenever somebody came, went, raised or lowered a hand, or was muted.
    std::uint64_t version() const { return version_; }

private:
    struct Lists {
        std::vector<ConnectionId> inside, whole_board, phones_board, remotes, onlookers;
    };
    Lists& lists();
    void changed();
    void see_hands();

    std::map<ConnectionId, Client> clients_;
    std::map<PersonId, Person> persons_;
    std::map<Role, std::map<std::uint64_t, std::size_t>> inside_;  // by address
    std::vector<PersonId> raised_;  // hands, also of who is away, in the order in which they went up
    commands::Attendance attendance_;
    std::optional<Lists> lists_;
    std::uint64_t version_ = 0;
};

}  // namespace samenspraak::live
