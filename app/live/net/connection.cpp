// SPDX-License-Identifier: EUPL-1.2
#include "app/live/net/connection.hpp"

#include "app/live/room/outgoing_messages.hpp"

#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/ssl.hpp>
#include <boost/beast/websocket.hpp>
#include <boost/beast/websocket/ssl.hpp>

#include <deque>
#include <optional>
#include <type_traits>

namespace samenspraak::live {
namespace {

namespace beast = boost::beast;
namespace http = beast::http;
namespace websocket = beast::websocket;
namespace net = boost::asio;
using Plain = beast::tcp_stream;
using Secure = beast::ssl_stream<beast::tcp_stream>;
using Error = beast::error_code;

constexpr std::uint32_t header_limit = 8 * 1024;
constexpr unsigned requests_limit = 100;    // on one connection
constexpr std::chrono::seconds goodbye{2};  // for the other side to close too: who floods would never come to it

std::string_view view(beast::string_view text) { return {text.data(), text.size()}; }

// A WebSocket: reads messages one by one, and writes what waits one by one.
template <class Stream>
class WebSocketConnection final : public Connection, public std::enable_shared_from_this<WebSocketConnection<Stream>> {
public:
    WebSocketConnection(ConnectionId id, Stream stream, Hub& hub)
        : id_(id),
          hub_(hub),
          stream_(std::move(stream)),
          buffer_(message_limit),
          rate_(hub.limits().messages) {}
    ~WebSocketConnection() override {
        if (open_) hub_.deliver(Disconnected{id_});
        hub_.gone(id_);
    }

    void accept(const http::request<http::empty_body>& request, std::uint64_t from) {
        beast::get_lowest_layer(stream_).expires_never();  // the WebSocket has its own clock
        stream_.set_option(websocket::stream_base::timeout{hub_.limits().request, hub_.limits().silence, true});
        stream_.read_message_max(message_limit);
        stream_.text(true);
        stream_.auto_fragment(false);
        // Pings are answered unseen, but they count.
        stream_.control_callback([this](websocket::frame_type, beast::string_view) {
            if (!rate_.take(std::chrono::steady_clock::now())) abort();
        });
        stream_.async_accept(request, [self = this->shared_from_this(), from](Error error) {
            if (error) return;
            self->open_ = true;
            self->hub_.deliver(Connected{self->id_, from});
            self->read();
        });
    }

    void send(SharedText text) override { put({std::move(text), false}); }
    void send_piece(SharedText text) override { put({std::move(text), true}); }
    void close() override {
        if (closing_) return;
        closing_ = true;
        if (!open_) return abort();
        if (!writing_) say_goodbye();
    }
    void abort() override {
        closing_ = true;
        Error ignored;
        beast::get_lowest_layer(stream_).socket().close(ignored);
    }

private:
    struct QueuedText {
        SharedText text;
        bool is_piece;
    };
    void put(QueuedText one) {
        if (!open_ || closing_) return;
        if (queued_ + one.text->size() > hub_.limits().queue_bytes) {
            hub_.count(Hub::Fault::TooSlow);
            return abort();
        }
        queued_ += one.text->size();
        queue_.push_back(std::move(one));
        if (!writing_) write();
    }
    void read() {
        stream_.async_read(buffer_, [self = this->shared_from_this()](Error error, std::size_t) {
            if (!error) self->take();
        });
    }
    void take() {
        if (!stream_.got_text()) return close();
        if (!rate_.take(std::chrono::steady_clock::now())) {
            hub_.count(Hub::Fault::TooFast);
            send(shared(refused_message(ErrorCode::SlowDown)));
            return close();
        }
        const auto bytes = buffer_.cdata();
        answer(read_message({static_cast<const char*>(bytes.data()), bytes.size()}));
        buffer_.consume(buffer_.size());
        if (buffer_.capacity() > 1024) buffer_.shrink_to_fit();
        if (!closing_) read();
    }
    void answer(std::variant<Message, Unreadable> read) {
        if (const auto* unreadable = std::get_if<Unreadable>(&read))
            return send(shared(refused_message(unreadable->why, unreadable->act, unreadable->about)));
        Message& message = std::get<Message>(read);
        if (std::holds_alternative<Alive>(message)) return send(shared(alive_message()));
        hub_.deliver(MessageReceived{id_, std::move(message)});
    }

    void write() {
        writing_ = true;
        stream_.async_write(
            net::buffer(*queue_.front().text), [self = this->shared_from_this()](Error error, std::size_t) {
                self->writing_ = false;
                if (error) return self->abort();
                const QueuedText gone = std::move(self->queue_.front());
                self->queue_.pop_front();
                self->queued_ -= gone.text->size();
                if (gone.is_piece) self->hub_.deliver(PieceSent{self->id_});
                if (!self->queue_.empty()) return self->write();
                if (self->closing_) self->say_goodbye();
            });
    }
    void say_goodbye() {
        writing_ = true;  // nothing more goes out
        stream_.set_option(websocket::stream_base::timeout{goodbye, websocket::stream_base::none(), false});
        stream_.async_close(websocket::close_code::normal, [self = this->shared_from_this()](Error) { self->abort(); });
    }

    ConnectionId id_;
    Hub& hub_;
    websocket::stream<Stream> stream_;
    beast::flat_buffer buffer_;
    TokenBucket rate_;
    std::deque<QueuedText> queue_;
    std::size_t queued_ = 0;  // bytes in it
    bool open_ = false, writing_ = false, closing_ = false;
};

// Requests, one after the other.
template <class Stream> class HttpConnection final : public Connection,
                                                     public std::enable_shared_from_this<HttpConnection<Stream>> {
public:
    HttpConnection(ConnectionId id, Stream stream, std::string reached, std::uint64_t from, Hub& hub)
        : id_(id),
          hub_(hub),
          stream_(std::move(stream)),
          buffer_(2 * header_limit),
          reached_(std::move(reached)),
          from_(from) {}
    ~HttpConnection() override {
        if (!handed_over_) hub_.gone(id_);
    }

    void start() {
        if constexpr (std::is_same_v<Stream, Secure>) {
            limit_time();
            stream_.async_handshake(net::ssl::stream_base::server, [self = this->shared_from_this()](Error error) {
                if (!error) self->read();
            });
        } else {
            read();
        }
    }
    void send(SharedText) override {}
    void send_piece(SharedText) override {}
    void close() override { abort(); }
    void abort() override {
        Error ignored;
        beast::get_lowest_layer(stream_).socket().close(ignored);
    }

private:
    void limit_time() { beast::get_lowest_layer(stream_).expires_after(hub_.limits().request); }

    void read() {
        parser_.emplace();
        parser_->header_limit(header_limit);
        limit_time();
        http::async_read(stream_, buffer_, *parser_, [self = this->shared_from_this()](Error error, std::size_t) {
            if (!error) return self->answer();
            if (error == http::error::unexpected_body || error == http::error::header_limit)
                self->write({413, "text/plain; charset=utf-8", nullptr, {}, {}, false}, true);
        });
    }

    void answer() {
        const auto& request = parser_->get();
        Request asked{view(request.method_string()), view(request.target()), view(request[http::field::host]),
            std::nullopt, view(request[http::field::if_none_match]), reached_, websocket::is_upgrade(request),
            http::token_list(request[http::field::accept_encoding]).exists("gzip")};
        if (const auto origin = request.find(http::field::origin); origin != request.end())
            asked.origin = view(origin->value());
        // Two Hosts, or two Origins, are a trick to be read one way here and another way there.
        if (request.count(http::field::host) > 1 || request.count(http::field::origin) > 1) asked.host = {};
        const Reply reply = hub_.pages().answer(asked);
        if (reply.status == 101) return hand_over();
        const bool last = ++answered_ >= requests_limit || !request.keep_alive() || reply.status >= 400;
        write(reply, last);
    }

    void hand_over() {
        handed_over_ = true;
        auto connection = std::make_shared<WebSocketConnection<Stream>>(id_, std::move(stream_), hub_);
        hub_.replace(id_, connection);
        connection->accept(parser_->get(), from_);
    }

    void write(const Reply& reply, bool last) {
        const bool body = parser_->get().method() != http::verb::head && reply.content;
        auto response = std::make_shared<http::response<http::span_body<const char>>>();
        response->result(reply.status);
        response->set(http::field::cache_control, reply.tag.empty() ? "no-store" : "no-cache");
        response->set(
            "Content-Security-Policy", reply.policy.empty() ? std::string("default-src 'none'") : reply.policy);
        response->set("X-Content-Type-Options", "nosniff");
        response->set("X-Frame-Options", "DENY");
        response->set("Referrer-Policy", "no-referrer");
        response->set("Cross-Origin-Resource-Policy", "same-origin");
        // On plain HTTP browsers pass over it, and complain.
        if constexpr (std::is_same_v<Stream, Secure>) response->set("Cross-Origin-Opener-Policy", "same-origin");
        if (reply.gzipped) response->set(http::field::content_encoding, "gzip");
        if (!reply.tag.empty()) response->set(http::field::vary, "Accept-Encoding");
        if (!reply.tag.empty()) response->set(http::field::etag, reply.tag);
        if (!reply.type.empty()) response->set(http::field::content_type, {reply.type.data(), reply.type.size()});
        if (reply.status == 405) response->set(http::field::allow, "GET, HEAD");
        if (reply.status == 426) response->set(http::field::upgrade, "websocket");
        if (body) response->body() = {reply.content->data(), reply.content->size()};
        if (reply.status != 304) response->content_length(reply.content ? reply.content->size() : 0);
        response->keep_alive(!last);
        limit_time();
        http::async_write(stream_, *response,
            [self = this->shared_from_this(), response, content = reply.content, last](Error error, std::size_t) {
                if (error) return;
                if (last) return self->finish();
                self->read();
            });
    }

    // Says goodbye and closes.
    void finish() {
        Error ignored;
        beast::get_lowest_layer(stream_).socket().shutdown(net::ip::tcp::socket::shutdown_send, ignored);
    }

    ConnectionId id_;
    Hub& hub_;
    Stream stream_;
    beast::flat_buffer buffer_;
    std::string reached_;
    std::uint64_t from_;
    std::optional<http::request_parser<http::empty_body>> parser_;
    unsigned answered_ = 0;
    bool handed_over_ = false;
};

// From which address, as a number: of IPv6 the network of one household or building.
std::uint64_t number_of(const net::ip::address& address) {
    const std::string text = address_text(address);
    if (!address.is_v6() || text.find('.') != text.npos) return std::hash<std::string>{}(text);
    const auto bytes = address.to_v6().to_bytes();
    return std::hash<std::string>{}(std::string(bytes.begin(), bytes.begin() + 8));
}

template <class Stream> std::shared_ptr<Connection> start(
    ConnectionId id, Stream stream, const std::string& reached, std::uint64_t from, Hub& hub) {
    auto made = std::make_shared<HttpConnection<Stream>>(id, std::move(stream), reached, from, hub);
    made->start();
    return made;
}

}  // namespace

std::string address_text(const net::ip::address& address) {
    if (address.is_v6() && address.to_v6().is_v4_mapped())
        return net::ip::make_address_v4(net::ip::v4_mapped, address.to_v6()).to_string();
    if (!address.is_v6()) return address.to_string();
    net::ip::address_v6 six = address.to_v6();
    six.scope_id(0);  // a browser does not write it
    return six.to_string();
}

std::shared_ptr<Connection> start_connection(
    ConnectionId id, net::ip::tcp::socket socket, net::ssl::context* context, Hub& hub) {
    Error error;
    const auto here = socket.local_endpoint(error);
    const auto there = error ? net::ip::tcp::endpoint() : socket.remote_endpoint(error);
    if (error) {
        hub.gone(id);
        return nullptr;
    }
    socket.set_option(net::ip::tcp::no_delay(true), error);
    const std::string reached = address_text(here.address());
    const std::uint64_t from = number_of(there.address());
    if (context) return start<Secure>(id, Secure(std::move(socket), *context), reached, from, hub);
    return start<Plain>(id, Plain(std::move(socket)), reached, from, hub);
}

}  // namespace samenspraak::live
