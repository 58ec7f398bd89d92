// SPDX-License-Identifier: EUPL-1.2
// Joining by phone, as commands and the screen see it. app/live implements it and main brings the two together, so that
// the screen does not depend on the network. Every function is called on the thread of the document and returns at
// once. What is returned by pointer or reference stays valid until the next call of a function that is not const.
#pragma once
#include "sessions/change.hpp"

#include <cstddef>
#include <set>
#include <string>
#include <vector>

namespace samenspraak::commands {

// What people need to come in, as text: to be shown, or to be drawn as a QR code.
struct Invitation {
    std::vector<std::string> addresses;  // of this machine, to choose from; empty: it is on no network
    std::size_t chosen = 0;              // index in `addresses`
    std::string address;                 // the chosen one with the port: "192.168.1.20:8080"
    std::string code;                    // four digits
    std::string link;                    // for phones: the address and the code in one
    std::string board_link;              // for a screen elsewhere that reads along
    std::string remote_link;             // whoever has it leads the session: for the facilitator's eyes only
    std::string wifi_link;               // a page that tries whether a phone can reach this machine
};

// Who takes part by phone now. Their names are in the session.
struct Attendance {
    std::set<PersonId> present;   // at least one phone of theirs is connected
    std::vector<PersonId> hands;  // raised by who is present and waits; the first that was raised is the first
    PersonId floor;               // who is present and was given the floor; 0: nobody
    std::set<PersonId> muted;     // also who is not present at the moment
    friend bool operator==(const Attendance&, const Attendance&) = default;
};

class Joining {
public:
    virtual ~Joining() = default;

    // Refused, with the reason for the facilitator, when the session is read only, no port is free or the certificate
    // is no good. Closing says goodbye to all phones.
    virtual Result<Done> open() = 0;
    virtual void close() = 0;
    virtual const Invitation* invitation() const = 0;  // null while joining is closed
    bool is_open() const { return invitation() != nullptr; }

    // To be called after every wake and after every act: lets in what the phones sent, and tells them what is new.
    virtual void attend() = 0;

    // Both do nothing while joining is closed. Who is in stays in when the code changes.
    virtual void choose_address(std::size_t index) = 0;
    virtual void change_code() = 0;

    // Whether boards elsewhere leave out how the vote went, as long as the big screen does not show all of it.
    virtual void cover_votes(bool) = 0;

    virtual const Attendance& attendance() const = 0;
    virtual void give_floor(PersonId) = 0;        // to who has raised a hand; one at a time has it
    virtual void lower_hand(PersonId) = 0;        // it gives the floor back too
    virtual void mute(PersonId, bool muted) = 0;  // no more notes from them; votes and hands still count
    virtual void send_out(PersonId) = 0;          // and they do not come back while the program runs
};

}  // namespace samenspraak::commands
