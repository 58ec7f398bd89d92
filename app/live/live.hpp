// SPDX-License-Identifier: EUPL-1.2
// Joining by phone, as the rest of the program sees it: open it, show the address, attend to it, close it. All on the
// workshop's thread; the network has its own thread inside. Joining is closed until it is opened, and the port with it.
#pragma once
#include "app/live/net/join.hpp"
#include "app/live/net/server.hpp"
#include "app/live/room/room.hpp"

#include <functional>
#include <memory>

namespace samenspraak::live {

struct JoinSettings {
    ServerSettings server;
    bool exact_port = false;  // else one of the next nine when it is taken
};

class Live {
public:
    // `wake` is called from another thread when there is something to attend to. The document must outlive it.
    Live(document::Document&, std::function<void()> wake);
    ~Live();

    // Refused with ReadOnly, or as Server says. A new code each time, except the first.
    Result<Done> open(JoinSettings);
    void close();
    bool is_open() const { return server_ != nullptr; }

    // To be called after every wake, and after everything that changed the session or made it safer: lets the phones'
    // notes in and tells all phones what is new. Costs next to nothing when nothing is.
    void attend();

    // To show, while it is open. The addresses follow the machine to other networks, a few seconds later.
    const std::vector<Address>& addresses() const { return addresses_; }  // empty: no network
    void look_for_addresses();
    std::size_t chosen() const { return chosen_; }
    void choose(std::size_t);
    std::string address() const;  // "192.168.1.20:8080"
    const std::string& code() const { return room_.admission().code(); }
    std::string link() const;  // what the QR code says
    const QrCode& qr() const { return qr_; }
    std::string board_link() const, remote_link() const;  // the second only for the facilitator's own eyes
    std::string wifi_link() const;                        // a page that tries whether a phone can reach this machine
    void change_code();                                   // who is in stays in

    // Who is there. Their names are in the session.
    std::size_t people() const { return room_.clients().people(); }
    const std::set<PersonId>& present() const { return room_.clients().present(); }
    std::vector<PersonId> hands() const { return room_.clients().hands(); }  // the first up is first
    std::size_t voted() const;                                               // of those present
    void lower_hand(PersonId who) { room_.lower_hand(who); }
    void mute(PersonId who, bool muted) { room_.mute(who, muted); }
    bool muted(PersonId who) const { return room_.muted(who); }
    void send_out(PersonId who) { room_.send_out(who); }

    ServerFigures figures() const { return server_ ? server_->figures() : ServerFigures{}; }
    std::uint16_t port() const { return server_ ? server_->port() : 0; }

private:
    void draw_code();
    std::string place() const;  // "http://192.168.1.20:8080"
    std::string link_to(std::string_view page, std::string_view secret) const;

    document::Document& document_;
    std::function<void()> wake_;
    std::vector<std::string> names_;  // that were given, besides addresses
    std::vector<Address> addresses_;
    std::function<std::vector<Address>()> look_;
    std::size_t chosen_ = 0;
    QrCode qr_;
    bool was_open_ = false;
    std::unique_ptr<Server> server_;
    Room room_;
};

}  // namespace samenspraak::live
