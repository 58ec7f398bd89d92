// SPDX-License-Identifier: EUPL-1.2
// Joining by phone over the network: owns the server and the room, and writes the invitation that the screen shows.
// Lives on the thread of the document; the server has a thread of its own inside. No port is open while joining is
// closed.
#pragma once
#include "app/commands/state/joining.hpp"
#include "app/live/net/addresses.hpp"
#include "app/live/net/server.hpp"
#include "app/live/room/room.hpp"

#include <functional>
#include <memory>
#include <optional>

namespace samenspraak::live {

struct JoinSettings {
    ServerSettings server;
    bool exact_port = false;  // when the port is taken: refuse, instead of trying the next nine
};

class PhoneJoining final : public commands::Joining {
public:
    // Closed until it is opened. The document must outlive it. `wake` is called from the server's thread when there is
    // something to attend to, and not any more once joining is closed.
    PhoneJoining(document::Document&, JoinSettings, std::function<void()> wake);
    ~PhoneJoining() override;

    // Refused with ReadOnly, or as Server::open says. The code is a new one each time, except the first.
    Result<Done> open() override;
    void close() override;
    // Follows the machine to other networks, a few seconds later.
    const commands::Invitation* invitation() const override { return invitation_ ? &*invitation_ : nullptr; }
    // Costs next to nothing when nothing is new.
    void attend() override;
    void choose_address(std::size_t index) override;
    void change_code() override;
    void cover_votes(bool covered) override { room_.cover_votes(covered); }

    const commands::Attendance& attendance() const override { return room_.clients().attendance(); }
    void give_floor(PersonId who) override { room_.give_floor(who); }
    void lower_hand(PersonId who) override { room_.lower_hand(who); }
    void mute(PersonId who, bool muted) override { room_.mute(who, muted); }
    void send_out(PersonId who) override { room_.send_out(who); }

    // For tests and measurements; zero while joining is closed.
    ServerFigures figures() const { return server_ ? server_->figures() : ServerFigures{}; }
    std::uint16_t port() const { return server_ ? server_->port() : 0; }

private:
    void look_for_addresses();
    void write_invitation();

    document::Document& document_;
    JoinSettings settings_;
    std::function<void()> wake_;
    std::unique_ptr<Server> server_;  // null while joining is closed
    std::vector<Address> addresses_;  // names that were given, then the machine's own addresses
    std::size_t chosen_ = 0;          // index in addresses_
    std::optional<commands::Invitation> invitation_;
    bool was_open_ = false;
    Room room_;
};

}  // namespace samenspraak::live
