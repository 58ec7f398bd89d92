// SPDX-License-Identifier: EUPL-1.2
#include "app/live/net/server.hpp"

#include "app/live/net/connection.hpp"
#include "app/live/net/mailbox.hpp"
#include "app/live/net/pages.hpp"
#include "app/live/net/tls.hpp"
#include "sessions/ids.hpp"

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/v6_only.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>

#include <algorithm>
#include <atomic>
#include <map>
#include <optional>
#include <sys/resource.h>
#include <thread>

namespace samenspraak::live {
namespace {

namespace net = boost::asio;
using net::ip::tcp;
using Error = boost::system::error_code;

// Many systems let a program have 1,024 open files unless it asks for more. Answers with how many connections fit.
std::size_t room_for_connections(std::size_t wanted) {
    constexpr std::size_t besides = 64;  // files of the rest of the program
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) != 0) return wanted;
    const rlim_t enough = wanted + besides;
    if (limit.rlim_cur < enough) {
        limit.rlim_cur = std::min<rlim_t>(enough, limit.rlim_max);
        setrlimit(RLIMIT_NOFILE, &limit);
        getrlimit(RLIMIT_NOFILE, &limit);
    }
    return std::min<std::size_t>(wanted, limit.rlim_cur > besides ? limit.rlim_cur - besides : 1);
}

Refusal why_not(const Error& error, std::uint16_t port) {
    const std::string about = std::to_string(port);
    if (error == net::error::access_denied) return {Reason::NoPermission, about};
    return {error == net::error::address_in_use ? Reason::PortTaken : Reason::PortFailed, about};
}

class Network final : public Server, private Hub {
public:
    Network(ServerSettings settings, Wake wake) : settings_(std::move(settings)), wake_(std::move(wake)) {
        settings_.limits.connections = room_for_connections(settings_.limits.connections);
    }
    ~Network() override {
        if (!thread_.joinable()) return;
        net::post(io_, [this] { close(); });
        thread_.join();
        closing_ = false;  // nobody is left to be stopped
    }

    Result<Done> begin() {
        if (!settings_.certificate.empty()) {
            Result<Tls> tls = read_certificate(settings_.certificate, settings_.key);
            if (!tls) return tls.error();
            tls_ = std::move(*tls);
        }
        if (Error error = listen(ipv4_.acceptor, tcp::v4(), settings_.port); error)
            return why_not(error, settings_.port);
        port_ = ipv4_.acceptor.local_endpoint().port();
        // A machine without IPv6 does without; but a port that is somebody else's there would send phones astray.
        if (Error error = listen(ipv6_.acceptor, tcp::v6(), port_); error == net::error::address_in_use)
            return why_not(error, port_);
        WebSite site{settings_.names, port_, secure()};
        site.names.insert(site.names.end(), certified_names().begin(), certified_names().end());
        pages_.emplace(std::move(site));
        accept(ipv4_);
        if (ipv6_.acceptor.is_open()) accept(ipv6_);
        addresses_ = settings_.addresses();
        look_around();
        thread_ = std::thread([this] { io_.run(); });
        return Done{};
    }

    std::uint16_t port() const override { return port_; }
    bool secure() const override { return tls_.has_value(); }
    const std::vector<std::string>& certified_names() const override { return tls_ ? tls_->names : no_names_; }
    bool has_moved() override { return moved_.exchange(false); }
    std::vector<RoomEvent> take_events() override {
        std::vector<RoomEvent> taken = events_.take();
        waiting_events_ -= taken.size();
        return taken;
    }
    void post(NetCommand command) override {
        if (commands_.post(std::move(command))) net::post(io_, [this] { carry_out_commands(); });
    }
    ServerFigures figures() const override { return {open_, too_slow_, turned_away_, too_fast_}; }

private:
    struct Listener {
        explicit Listener(net::io_context& io) : acceptor(io), pause(io) {}
        tcp::acceptor acceptor;
        net::steady_timer pause;
    };
    using Connections = std::map<ConnectionId, std::weak_ptr<Connection>>;

    Error listen(tcp::acceptor& acceptor, const tcp& protocol, std::uint16_t port) {
        Error error;
        acceptor.open(protocol, error);
        if (!error) acceptor.set_option(net::socket_base::reuse_address(true), error);
        if (!error && protocol == tcp::v6()) acceptor.set_option(net::ip::v6_only(true), error);
        if (!error) acceptor.bind({protocol, port}, error);
        if (!error) acceptor.listen(net::socket_base::max_listen_connections, error);
        if (error) {
            Error ignored;
            acceptor.close(ignored);
        }
        return error;
    }

    void accept(Listener& listener) {
        listener.acceptor.async_accept([this, &listener](Error error, tcp::socket socket) {
            if (!listener.acceptor.is_open()) return;
            if (!error) {
                admit(std::move(socket));
                return accept(listener);
            }
            // Too many open files, as a rule: a moment later there may be fewer.
            listener.pause.expires_after(std::chrono::milliseconds(100));
            listener.pause.async_wait([this, &listener](Error stopped) {
                if (!stopped && listener.acceptor.is_open()) accept(listener);
            });
        });
    }

    // When it is full, the one that has been here longest without joining makes room; without such a one, the board
    // that has been read longest.
    void admit(tcp::socket socket) {
        if (open_ >= settings_.limits.connections) {
            ++turned_away_;
            const Connections& first = unadmitted_.empty() ? boards_ : unadmitted_;
            if (first.empty()) return;
            abort(first.begin()->first);
        }
        ++open_;
        const ConnectionId id = next_id_++;
        std::weak_ptr<Connection>& entry = unadmitted_[id];
        entry = start_connection(id, std::move(socket), tls_ ? &tls_->context : nullptr, *this);
    }
    void abort(ConnectionId id) {
        const auto connection = find(id).lock();
        forget(id);
        if (connection) connection->abort();
    }
    void forget(ConnectionId id) {
        for (Connections* connections : {&joined_, &boards_, &unadmitted_}) connections->erase(id);
    }
    std::weak_ptr<Connection> find(ConnectionId id) const {
        for (const Connections* connections : {&joined_, &boards_, &unadmitted_})
            if (auto found = connections->find(id); found != connections->end()) return found->second;
        return {};
    }

    void carry_out_commands() {
        for (NetCommand& command : commands_.take()) std::visit([this](auto& one) { carry_out(one); }, command);
    }
    void carry_out(Send& send) {
        for (ConnectionId id : send.to)
            if (auto connection = find(id).lock()) connection->send(send.text);
    }
    void carry_out(SendPiece& piece) {
        if (auto connection = find(piece.who).lock()) connection->send_piece(std::move(piece.text));
    }
    void carry_out(const Confirm&) { deliver(Confirmed{}); }
    void carry_out(Admit& admit) {
        if (auto waiting = unadmitted_.extract(admit.who))
            (admit.role == ClientRole::Board ? boards_ : joined_).insert(std::move(waiting));
    }
    void carry_out(Disconnect& disconnect) {
        if (auto connection = find(disconnect.who).lock()) connection->close();
    }

    void look_around() {
        address_timer_.expires_after(settings_.limits.look);
        address_timer_.async_wait([this](Error stopped) {
            if (stopped || closing_) return;
            if (std::vector<Address> now = settings_.addresses(); now != addresses_) {
                addresses_ = std::move(now);
                moved_ = true;
                wake_();
            }
            look_around();
        });
    }

    const WebPages& pages() const override { return *pages_; }
    const Limits& limits() const override { return settings_.limits; }
    void replace(ConnectionId id, std::shared_ptr<Connection> connection) override {
        if (auto found = unadmitted_.find(id); found != unadmitted_.end()) found->second = connection;
    }
    void deliver(RoomEvent event) override {
        const bool must = std::holds_alternative<Disconnected>(event);
        if (const auto* received = std::get_if<MessageReceived>(&event);
            !must && received && waiting_events_ >= settings_.limits.events) {
            ++too_fast_;
            return abort(received->who);  // it will come back and say it again
        }
        ++waiting_events_;
        if (events_.post(std::move(event))) wake_();
    }
    void gone(ConnectionId id) override {
        forget(id);
        --open_;
        if (closing_ && open_ == 0) io_.stop();
    }
    void count(Fault fault) override { ++(fault == Fault::TooSlow ? too_slow_ : too_fast_); }

    // What was told still goes out, but nobody is waited for long.
    void close() {
        carry_out_commands();
        closing_ = true;
        Error ignored;
        ipv4_.acceptor.close(ignored);
        ipv6_.acceptor.close(ignored);
        Connections all = std::move(joined_);
        all.merge(boards_);
        all.merge(unadmitted_);
        for (auto& [id, connection] : all)
            if (auto alive = connection.lock()) alive->close();
        if (open_ == 0) return io_.stop();
        closing_timer_.expires_after(std::chrono::milliseconds(250));
        closing_timer_.async_wait([this](Error) { io_.stop(); });
    }

    ServerSettings settings_;
    Wake wake_;
    std::optional<Tls> tls_;
    std::vector<std::string> no_names_;
    std::optional<WebPages> pages_;
    std::uint16_t port_ = 0;

    Mailbox<RoomEvent> events_;
    Mailbox<NetCommand> commands_;
    std::atomic<std::size_t> waiting_events_ = 0;
    std::atomic<std::size_t> open_ = 0, too_slow_ = 0, turned_away_ = 0, too_fast_ = 0;

    std::atomic<bool> moved_ = false;
    std::vector<Address> addresses_;

    // Of the network's thread. By age: ids go up.
    Connections unadmitted_, boards_, joined_;
    ConnectionId next_id_ = random_bits() >> 8;  // so that no other server of this program has had it
    bool closing_ = false;

    // Last: what is under way ends first, and its connections still find the rest.
    net::io_context io_{1};
    net::steady_timer closing_timer_{io_}, address_timer_{io_};
    Listener ipv4_{io_}, ipv6_{io_};
    std::thread thread_;
};

}  // namespace

Result<std::unique_ptr<Server>> Server::open(ServerSettings settings, Wake wake) {
    auto network = std::make_unique<Network>(std::move(settings), std::move(wake));
    if (Result<Done> begun = network->begin(); !begun) return begun.error();
    return std::unique_ptr<Server>(std::move(network));
}

}  // namespace samenspraak::live
