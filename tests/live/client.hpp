// SPDX-License-Identifier: EUPL-1.2
// A client of the server made of bare sockets, so that it can also do what no browser does: wrong frames, half
// requests, silence. Loopback only. Waits are bounded: what does not come within the patience is missing.
#pragma once
#include <arpa/inet.h>
#include <array>
#include <chrono>
#include <cstdint>
#include <cstring>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <optional>
#include <poll.h>
#include <string>
#include <string_view>
#include <sys/socket.h>
#include <unistd.h>
#include <utility>

namespace samenspraak::testing {

inline constexpr std::chrono::milliseconds patience{10'000};

class Line {
public:
    Line() = default;
    explicit Line(std::uint16_t port) : socket_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        if (::connect(socket_, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0) hang_up();
        const int yes = 1;
        if (socket_ >= 0) ::setsockopt(socket_, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
    }
    // As IPv6, or from another address of this machine (127.0.0.2 and on): as another phone.
    static Line over_ipv6(std::uint16_t port) {
        Line line;
        line.socket_ = ::socket(AF_INET6, SOCK_STREAM | SOCK_CLOEXEC, 0);
        sockaddr_in6 address{};
        address.sin6_family = AF_INET6;
        address.sin6_port = htons(port);
        address.sin6_addr = in6addr_loopback;
        if (::connect(line.socket_, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0) line.hang_up();
        return line;
    }
    Line(std::uint16_t port, std::uint32_t from) : socket_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(from);
        if (::bind(socket_, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0) hang_up();
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        if (::connect(socket_, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0) hang_up();
        const int yes = 1;
        if (socket_ >= 0) ::setsockopt(socket_, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
    }
    Line(Line&& other) noexcept : socket_(std::exchange(other.socket_, -1)), heard_(std::move(other.heard_)) {}
    Line& operator=(Line&& other) noexcept {
        hang_up();
        socket_ = std::exchange(other.socket_, -1);
        heard_ = std::move(other.heard_);
        return *this;
    }
    ~Line() { hang_up(); }

    bool connected() const { return socket_ >= 0; }
    int descriptor() const { return socket_; }
    void hang_up() {
        if (socket_ >= 0) ::close(socket_);
        socket_ = -1;
    }

    // False when the other side has gone.
    bool send(std::string_view bytes) {
        while (!bytes.empty()) {
            const ssize_t sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
            if (sent <= 0) return false;
            bytes.remove_prefix(static_cast<std::size_t>(sent));
        }
        return true;
    }
    // What comes, up to and including `end`; none when the line is closed or silent.
    std::optional<std::string> hear_until(std::string_view end, std::chrono::milliseconds wait = patience) {
        while (true) {
            if (const auto at = heard_.find(end); at != heard_.npos) return take(at + end.size());
            if (!more(wait)) return std::nullopt;
        }
    }
    std::optional<std::string> hear(std::size_t bytes, std::chrono::milliseconds wait = patience) {
        while (heard_.size() < bytes)
            if (!more(wait)) return std::nullopt;
        return take(bytes);
    }
    // Until the other side closes; what it still said is dropped. False when it did not in that time.
    bool is_closed_within(std::chrono::milliseconds wait) {
        const auto end = std::chrono::steady_clock::now() + wait;
        while (true) {
            const auto left =
                std::chrono::duration_cast<std::chrono::milliseconds>(end - std::chrono::steady_clock::now());
            if (left.count() <= 0) return false;
            if (!more(left)) return closed_;
            heard_.clear();
        }
    }

private:
    std::string take(std::size_t bytes) {
        std::string taken = heard_.substr(0, bytes);
        heard_.erase(0, bytes);
        return taken;
    }
    bool more(std::chrono::milliseconds wait) {
        pollfd one{socket_, POLLIN, 0};
        if (socket_ < 0 || ::poll(&one, 1, static_cast<int>(wait.count())) <= 0) return false;
        std::array<char, 65536> bytes;
        const ssize_t got = ::recv(socket_, bytes.data(), bytes.size(), 0);
        closed_ = got <= 0;
        if (closed_) return false;
        heard_.append(bytes.data(), static_cast<std::size_t>(got));
        return true;
    }

    int socket_ = -1;
    std::string heard_;
    bool closed_ = false;
};

// A WebSocket frame as a client sends it; `first` is the first byte: 0x81 is a whole text.
inline std::string frame(std::string_view text, unsigned char first = 0x81) {
    std::string bytes(1, static_cast<char>(first));
    if (text.size() < 126) {
        bytes += static_cast<char>(0x80 | text.size());
    } else if (text.size() < 65536) {
        bytes += static_cast<char>(0x80 | 126);
        bytes += static_cast<char>(text.size() >> 8);
        bytes += static_cast<char>(text.size());
    } else {
        bytes += static_cast<char>(0x80 | 127);
        for (int shift = 56; shift >= 0; shift -= 8) bytes += static_cast<char>(text.size() >> shift);
    }
    constexpr std::string_view mask = "mask";
    bytes += mask;
    for (std::size_t i = 0; i < text.size(); ++i) bytes += static_cast<char>(text[i] ^ mask[i % 4]);
    return bytes;
}

inline std::string upgrade_request(std::uint16_t port, std::string_view more = {}) {
    return "GET /live HTTP/1.1\r\nHost: 127.0.0.1:" + std::to_string(port)
           + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
             "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
           + std::string(more) + "\r\n";
}

// A line that has become a WebSocket.
class Wire {
public:
    Wire() = default;
    explicit Wire(std::uint16_t port, std::string_view more = {}) : Wire(Line(port), port, more) {}
    Wire(Line made, std::uint16_t port, std::string_view more = {}) : line(std::move(made)) {
        if (!line.send(upgrade_request(port, more))) return;
        const auto answer = line.hear_until("\r\n\r\n");
        open = answer && answer->starts_with("HTTP/1.1 101");
    }
    bool say(std::string_view text) { return line.send(frame(text)); }

    // The next text; none when it was closed or stayed silent. Pings are answered on the way.
    std::optional<std::string> hear(std::chrono::milliseconds wait = patience) {
        while (true) {
            const auto head = line.hear(2, wait);
            if (!head) return std::nullopt;
            std::uint64_t size = static_cast<unsigned char>((*head)[1]) & 127;
            if (size >= 126) {
                const auto length = line.hear(size == 126 ? 2 : 8, wait);
                if (!length) return std::nullopt;
                size = 0;
                for (char c : *length) size = size << 8 | static_cast<unsigned char>(c);
            }
            auto body = line.hear(size, wait);
            const auto kind = static_cast<unsigned char>((*head)[0]) & 15;
            if (!body || kind == 8) return std::nullopt;
            if (kind == 9) line.send(frame(*body, 0x8a));
            if (kind == 1 || kind == 0) return body;
        }
    }
    // The next text in which this occurs.
    std::optional<std::string> hear_of(std::string_view what, std::chrono::milliseconds wait = patience) {
        while (auto text = hear(wait))
            if (text->find(what) != text->npos) return text;
        return std::nullopt;
    }

    Line line;
    bool open = false;
};

}  // namespace samenspraak::testing
