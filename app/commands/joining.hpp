// SPDX-License-Identifier: EUPL-1.2
// Joining by phone as the screen sees it, so that the screen and the network need not know each other: main makes one
// out of what app/live offers. Everything is asked on the screen's thread and answered at once.
#pragma once
#include "sessions/change.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace samenspraak::commands {

class Joining {
public:
    virtual ~Joining() = default;

    virtual bool is_open() const = 0;
    virtual Result<Done> open() = 0;  // refused when there is no network, or no port to be had
    virtual void close() = 0;

    // After every wake, and after every act: lets in what the phones sent, and tells them what is new.
    virtual void attend() = 0;

    // To show while it is open.
    virtual std::string address() const = 0;                 // "192.168.1.20:8080"
    virtual std::string code() const = 0;                    // four digits
    virtual std::vector<std::string> addresses() const = 0;  // to choose from
    virtual std::size_t chosen_address() const = 0;
    virtual void choose_address(std::size_t) = 0;
    // The QR code, row after row: true is dark. `side` squares on a side; 0: nothing to show.
    virtual std::size_t qr_side() const = 0;
    virtual bool qr_dark(std::size_t x, std::size_t y) const = 0;
    virtual std::string board_link() const = 0;
    virtual std::string remote_link() const = 0;  // for the facilitator's eyes only
    virtual std::string wifi_link() const = 0;    // a page that tries whether a phone can reach this machine
    virtual void change_code() = 0;               // who is in stays in

    // Who is there. Names are in the session.
    virtual std::size_t people() const = 0;
    virtual std::size_t voted() const = 0;
    virtual std::vector<PersonId> present() const = 0;
    virtual std::vector<PersonId> hands() const = 0;  // the first up is first
    virtual void lower_hand(PersonId) = 0;
    virtual bool muted(PersonId) const = 0;
    virtual void mute(PersonId, bool) = 0;
    virtual void send_out(PersonId) = 0;
};

}  // namespace samenspraak::commands
