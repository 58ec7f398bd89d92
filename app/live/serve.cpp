// SPDX-License-Identifier: EUPL-1.2
#include "app/live/serve.hpp"

#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/signal_set.hpp>

#include <csignal>
#include <ostream>

namespace samenspraak::live {
namespace {

namespace net = boost::asio;

Result<std::unique_ptr<Workshop>> open_or_make(Files& files, const ServeOptions& options, Workshop::Wake wake) {
    if (files.exists(options.file)) return Workshop::open(files, options.file, Access::Write, std::move(wake));
    const Changes beginning{SetTitle{options.file.stem().string()}, SetLanguage{options.language}};
    return Workshop::create(files, options.file, Existing::Keep, beginning, std::move(wake));
}

void print_addresses(const Live& live, const Words& words, std::ostream& out) {
    if (live.addresses().empty()) out << words(Word::join_no_network) << '\n';
    out << words(Word::join_title) << ":\n    " << live.link() << '\n'
        << words(Word::join_code) << ": " << live.code() << '\n'
        << words(Word::join_board_page) << ":\n    " << live.board_link() << '\n'
        << words(Word::join_remote) << ":\n    " << live.remote_link() << '\n'
        << words(Word::phone_serve_stop) << std::endl;
}

// One thread: it sleeps until a phone, the disk or Ctrl C wakes it.
class Service {
public:
    Result<Done> open(Files& files, const ServeOptions& options) {
        Result<std::unique_ptr<Workshop>> opened = open_or_make(files, options, [this] { wake(); });
        if (!opened) return opened.error();
        workshop_ = std::move(*opened);
        live_ = std::make_unique<Live>(*workshop_, [this] { wake(); });
        return live_->open(options.join);
    }
    const Live& live() const { return *live_; }

    Result<Done> run() {
        signals_.async_wait([this](boost::system::error_code, int) { io_.stop(); });
        const auto busy = net::make_work_guard(io_);
        io_.run();
        live_.reset();
        return workshop_->close();
    }

private:
    // From any thread.
    void wake() {
        net::post(io_, [this] {
            if (live_) live_->attend();
        });
    }

    net::io_context io_;
    net::signal_set signals_{io_, SIGINT, SIGTERM};
    std::unique_ptr<Workshop> workshop_;
    std::unique_ptr<Live> live_;
};

}  // namespace

int serve(Files& files, const ServeOptions& options, std::ostream& out, std::ostream& errors) {
    const Words words(options.language);
    Service service;
    if (const Result<Done> opened = service.open(files, options); !opened) {
        errors << words(opened.error()) << '\n';
        return 1;
    }
    print_addresses(service.live(), words, out);
    if (const Result<Done> closed = service.run(); !closed) {
        errors << words(closed.error()) << '\n';
        return 1;
    }
    return 0;
}

}  // namespace samenspraak::live
