// SPDX-License-Identifier: EUPL-1.2
// The room that phones are in: who may come in, what they may do there, and what they are told. Takes events from the
// network, alters the session through the document, and posts commands to the network; knows no sockets. Lives on the
// thread of the document.
#pragma once
#include "app/live/room/admission.hpp"
#include "app/live/room/broadcaster.hpp"
#include "app/live/room/clients.hpp"
#include "app/live/room/remote.hpp"
#include "app/live/room/rules.hpp"

namespace samenspraak::live {

// Counts whoever is connected, has written or has voted: who only looked in makes room for newcomers.
inline constexpr std::size_t participants_limit = 2'000;

// A whole hall may share one address, so these are wide; but one address never takes all.
inline constexpr Rate acts_of_all{3'000, 300}, acts_of_an_address{1'500, 150};
inline constexpr Rate joins_of_an_address{300, 5};  // a thousand phones in two and a half minutes
// What one address adds to the session file, in bytes. Enough for forty phones that send ten of the longest notes each,
// at once; in an evening of eight hours half of what a file may hold.
inline constexpr Rate bytes_of_an_address{4 * 1024 * 1024, 16 * 1024};
inline constexpr std::size_t phones_of_an_address = 1'500;
inline constexpr std::size_t boards_limit = 1'000, boards_of_an_address = 250;

class Room {
public:
    // The document, and whatever `post` refers to, must outlive the room.
    Room(document::Document&, Broadcaster::Post);

    // Handles all that came in, then tells everything that is new, whoever did it.
    void attend(const std::vector<RoomEvent>&, SteadyTime now);
    void cover_votes(bool covered) { broadcaster_.cover_votes(covered); }

    // What the facilitator can do to people.
    void mute(PersonId, bool muted);  // no more notes; votes and hands still count
    void send_out(PersonId);          // until the program ends; also phones that had joined before
    void give_floor(PersonId);
    void lower_hand(PersonId);

    const Clients& clients() const { return clients_; }
    Admission& admission() { return admission_; }
    const Admission& admission() const { return admission_; }
    void close();  // says goodbye to all; who was muted or sent out stays so

private:
    void handle(const Connected&);
    void handle(const MessageReceived&);
    void handle(const PieceSent&);
    void handle(const Confirmed&) { broadcaster_.network_caught_up(); }
    void handle(const Disconnected&);

    // Messages; all but the first only count from a client that was let in.
    void answer(ConnectionId, const Hello&);
    void answer(ConnectionId, const SendNote&);
    void answer(ConnectionId, const EditNote&);
    void answer(ConnectionId, const TakeBack&);
    void answer(ConnectionId, const BringBack&);
    void answer(ConnectionId, const CastVote&);
    void answer(ConnectionId, const RaiseHand&);
    void answer(ConnectionId, const SetOwnName&);
    void answer(ConnectionId, const Command&);
    void answer(ConnectionId, const Alive&) {}  // the connection has answered it
    void answer(ConnectionId, const Bye&);

    std::optional<ErrorCode> check_secret(const Client&, PersonId, const Hello&);
    std::optional<ErrorCode> check_space(const Client&, ClientRole) const;
    std::optional<ErrorCode> check_may_act(ConnectionId, PersonId, bool writes);
    std::optional<ErrorCode> join(const Client&, PersonId, const std::string& name);
    std::variant<Changes, ErrorCode> make_space_for_newcomer() const;
    bool has_joined(PersonId) const;
    std::optional<ErrorCode> perform(const Client&, const Act&);
    template <class Asked> void enact_ruling(ConnectionId, const Asked&, const Ruling&);
    void moderate_person(const Command&);
    void refuse(ConnectionId, ErrorCode, ActId = {});
    PersonId participant_at(ConnectionId);  // 0: not let in, or not a phone
    void note_visited_phases();

    document::Document& document_;
    Broadcaster::Post post_;
    Clients clients_;
    Broadcaster broadcaster_;
    Admission admission_;
    Remote remote_;
    VisitedPhases visited_{};
    std::uint64_t visited_until_ = 0;  // revision up to which the history was searched for phases
    TokenBucket acts_{acts_of_all};
    AddressTokenBuckets acts_by_address_{acts_of_an_address}, joins_by_address_{joins_of_an_address};
    AddressTokenBuckets bytes_by_address_{bytes_of_an_address};
    SteadyTime now_{};
};

}  // namespace samenspraak::live
