// SPDX-License-Identifier: EUPL-1.2
// Who is connected, in which role, and with how many phones; whose hand is up, who is muted. Nothing of this is kept in
// the session: it ends with the meeting. Owns all of it; used on the room's thread. What is returned by reference or
// pointer stays valid until the next call that is not const.
#pragma once
#include "app/commands/state/joining.hpp"
#include "app/live/room/board_feed.hpp"
#include "app/live/room/events.hpp"
#include "app/live/room/token_bucket.hpp"

#include <map>
#include <optional>
#include <set>
#include <vector>

namespace samenspraak::live {

inline constexpr Rate acts_of_a_person{30, 1};  // ten notes at once are fine, a thousand are not

// What a person adds to the session file, in bytes: ten of the longest notes at once, or a short one every second.
inline constexpr Rate bytes_of_a_person{96 * 1024, 1024};

struct Client {
    std::uint64_t from = 0;          // address, as in Connected
    std::optional<ClientRole> role;  // none: not let in yet
    PersonId person;                 // of a phone
    BoardScope scope = BoardScope::AllPhases;
    bool follows_board = false;  // has been told the whole board, and is told what changes
};

struct Person {
    std::set<ConnectionId> connections;  // two pages of one phone, or an old connection that is not known to be gone
    TokenBucket acts{acts_of_a_person};
    TokenBucket bytes{bytes_of_a_person};
};

// What a person is told of their own hand. `before`: how many raised theirs earlier, are there and still wait. `floor`:
// the facilitator has given them the floor; the hand is up until they give it back.
struct HandState {
    bool up = false;
    std::size_t before = 0;
    bool floor = false;
    friend bool operator==(const HandState&, const HandState&) = default;
};

class Clients {
public:
    void connect(ConnectionId, std::uint64_t from);
    void let_in(ConnectionId, ClientRole, PersonId, BoardScope);
    void follow_board(ConnectionId);
    void disconnect(ConnectionId);
    void disconnect_all();

    Client* find(ConnectionId);  // null: not connected
    Person& person(PersonId who) { return persons_[who]; }
    std::vector<ConnectionId> connections_of(PersonId) const;  // the oldest first

    // How many were let in in that role, in all and from one address.
    std::size_t count(ClientRole) const;
    std::size_t count(ClientRole, std::uint64_t from) const;

    // Who is told what. The lists are kept until somebody comes or goes.
    const std::vector<ConnectionId>& inside();  // everybody who was let in
    const std::vector<ConnectionId>& board_followers(BoardScope);
    const std::vector<ConnectionId>& remotes();
    const std::vector<ConnectionId>& onlookers();  // boards and remotes

    const commands::Attendance& attendance() const { return attendance_; }
    void mute(PersonId, bool muted);

    // A hand stays up while its owner is away, so that a phone that loses the wifi does not lose its turn.
    bool hand_up(PersonId) const;
    void set_hand(PersonId, bool up);  // lowering it gives the floor back
    HandState hand_of(PersonId) const;

    // To who has raised a hand; to others it does nothing. One at a time has the floor, and no longer waits for it.
    void give_floor(PersonId);

    // Another number whenever somebody came, went, raised or lowered a hand, or was muted.
    std::uint64_t version() const { return version_; }

private:
    struct Lists {
        std::vector<ConnectionId> inside, whole_board, phones_board, remotes, onlookers;
    };
    Lists& lists();
    void changed();
    void update_hands();

    std::map<ConnectionId, Client> clients_;
    std::map<PersonId, Person> persons_;
    std::map<ClientRole, std::map<std::uint64_t, std::size_t>> inside_;  // how many, by role and address
    std::vector<PersonId> raised_;  // hands, also of who is away, in the order in which they went up
    PersonId floor_;                // also of who is away; 0: nobody
    commands::Attendance attendance_;
    std::optional<Lists> lists_;
    std::uint64_t version_ = 0;
};

}  // namespace samenspraak::live
