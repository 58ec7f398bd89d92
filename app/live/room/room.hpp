// SPDX-License-Identifier: EUPL-1.2
// The room that phones are in: who may come in, what they may do there, and what they are told. Lives on the thread of
// the document, gets letters from the network and gives parcels back. Knows no sockets.
#pragma once
#include "app/live/room/admission.hpp"
#include "app/live/room/broadcaster.hpp"
#include "app/live/room/clients.hpp"
#include "app/live/room/remote.hpp"
#include "app/live/room/rules.hpp"

namespace samenspraak::live {

// Of whom is connected, or has written or voted: who only looked in makes room for who comes.
inline constexpr std::size_t participants_limit = 2'000;

// A whole hall may share one address, so these are wide; but one address never takes all.
inline constexpr Rate pace_of_all{3'000, 300}, pace_of_an_address{1'500, 150};  // acts
inline constexpr Rate joins_of_an_address{300, 5};  // a thousand phones in two and a half minutes
inline constexpr std::size_t phones_of_an_address = 1'500;
inline constexpr std::size_t boards_limit = 1'000, boards_of_an_address = 250;

class Room {
public:
    // The document must outlive the room.
    Room(document::Document&, Broadcaster::Post);

    // All that came in, then everything that is new, whoever did it.
    void attend(const std::vector<RoomEvent>&, Moment now);

    // What the facilitator can do to people.
    void mute(PersonId, bool muted);  // no more notes; votes and hands still count
    void send_out(PersonId);          // until the program ends; afterwards they need the code
    void lower_hand(PersonId);

    const Clients& clients() const { return clients_; }
    Admission& admission() { return admission_; }
    const Admission& admission() const { return admission_; }
    void close();  // says goodbye to all; who was muted or sent out stays so

private:
    void read(const Arrived&);
    void read(const Said&);
    void read(const Fed&);
    void read(const HandedOut&) { broadcaster_.tell_further(); }
    void read(const Left&);

    // What was said, by somebody who was let in except for the first.
    void answer(ConnectionId, const Hello&);
    void answer(ConnectionId, const SendNote&);
    void answer(ConnectionId, const EditNote&);
    void answer(ConnectionId, const TakeBack&);
    void answer(ConnectionId, const CastVote&);
    void answer(ConnectionId, const RaiseHand&);
    void answer(ConnectionId, const SetOwnName&);
    void answer(ConnectionId, const Command&);
    void answer(ConnectionId, const Alive&) {}
    void answer(ConnectionId, const Bye&);

    std::optional<ErrorCode> try_door(const Client&, PersonId, const Hello&);
    std::optional<ErrorCode> is_full_for(const Client&, Role) const;
    std::optional<ErrorCode> join(const Client&, PersonId, const std::string& name);
    std::variant<Changes, ErrorCode> room_for_one_more() const;
    bool has_joined(PersonId) const;
    std::optional<ErrorCode> in_the_way(ConnectionId, PersonId, bool writes);
    template <class Asked> void enact_ruling(ConnectionId, const Asked&, const Ruling&);
    void judge(const Command&);
    void refuse(ConnectionId, ErrorCode, ActId = {});
    PersonId phone(ConnectionId);  // 0: not let in, or not a phone
    void see_phases();

    document::Document& document_;
    Broadcaster::Post post_;
    Clients clients_;
    Broadcaster broadcaster_;
    Admission admission_;
    Remote remote_;
    Visited visited_{};
    std::uint64_t seen_ = 0;  // acts of which the phase was seen
    TokenBucket pace_{pace_of_all};
    AddressTokenBuckets paces_{pace_of_an_address}, joins_{joins_of_an_address};
    Moment now_{};
};

}  // namespace samenspraak::live
