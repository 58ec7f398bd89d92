// SPDX-License-Identifier: EUPL-1.2
#include "app/serve.hpp"

#include "app/cli/close_changed.hpp"
#include "app/document/calendar.hpp"
#include "app/document/recovered.hpp"
#include "app/end_signals.hpp"
#include "app/join_settings.hpp"
#include "app/system/stay_awake.hpp"

#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/signal_set.hpp>

#include <csignal>
#include <ostream>

namespace samenspraak {
namespace {

namespace net = boost::asio;

Result<std::unique_ptr<document::Document>> open_or_make(
    const store::Path& file, const cli::Console& console, document::Document::Wake wake) {
    if (console.files.exists(file))
        return document::Document::open(console.files, file, store::Access::Write, std::move(wake));
    const Changes beginning{
        SetTitle{file.stem().string()}, SetDate{document::today()}, SetLanguage{std::string(console.words.language())}};
    return document::Document::create(console.files, file, store::Existing::Keep, beginning, std::move(wake));
}

void print_addresses(commands::Joining& joining, const method::Words& words, std::ostream& out) {
    const commands::Invitation first = *joining.invitation();
    if (first.addresses.empty()) out << words(Word::join_no_network) << '\n';
    out << words(Word::join_title) << ":\n    " << first.link << '\n';
    if (first.addresses.size() > 1) out << words(Word::phone_serve_other_addresses) << ":\n";
    for (std::size_t i = 1; i < first.addresses.size(); ++i) {
        joining.choose_address(i);
        out << "    " << joining.invitation()->link << '\n';
    }
    joining.choose_address(0);
    out << words(Word::join_code) << ": " << first.code << '\n'
        << words(Word::phone_serve_wifi) << ":\n    " << first.wifi_link << '\n'
        << words(Word::join_board_page) << ":\n    " << first.board_link << '\n'
        << words(Word::join_remote) << ":\n    " << first.remote_link << '\n'
        << words(Word::phone_serve_stop) << std::endl;
}

// One thread: it sleeps until a phone, the disk or Ctrl C wakes it.
class Service {
public:
    Result<Done> open(const store::Path& file, live::JoinSettings settings, const cli::Console& console) {
        Result<std::unique_ptr<document::Document>> opened = open_or_make(file, console, [this] { wake(); });
        if (!opened) return opened.error();
        document_ = std::move(*opened);
        joining_ = std::make_unique<live::PhoneJoining>(*document_, std::move(settings), [this] { wake(); });
        console_ = &console;
        return joining_->open();
    }
    commands::Joining& joining() { return *joining_; }
    const document::Document& document() const { return *document_; }

    // Answers with an exit code.
    int run() {
        if (ends_with_terminal()) signals_.add(SIGHUP);
        signals_.async_wait([this](boost::system::error_code, int) { io_.stop(); });
        tell_large();
        system::StayAwake desktop;  // when it is served from one
        desktop.hold(std::string(console_->words(Word::app_awake)));
        const auto busy = net::make_work_guard(io_);
        io_.run();
        joining_.reset();
        const int closed = close_changed(*document_, *console_);
        tell_overwritten();
        return closed;
    }

private:
    // From any thread.
    void wake() {
        net::post(io_, [this] {
            if (!joining_) return;
            document_->follow_time(document::machine_time());
            joining_->attend();
            tell_trouble();
            tell_overwritten();
            tell_large();
        });
    }
    // A disk that is full, once, and that it is well again.
    void tell_trouble() {
        const auto trouble = document_->save_state().trouble;
        if (trouble == trouble_) return;
        trouble_ = trouble;
        const method::Words& words = console_->words;
        if (trouble_)
            console_->err << words(Word::save_trouble, {words(*trouble_)}) << ' ' << words(Word::save_trouble_help)
                          << std::endl;
        else
            console_->err << words(Word::save_recovered) << std::endl;
    }
    // Another program wrote over the file, and what it wrote was kept: once for each time.
    void tell_overwritten() {
        const store::Path kept = document_->save_state().set_aside;
        if (kept == overwritten_) return;
        overwritten_ = kept;
        console_->err << console_->words(Word::save_overwritten, {kept.string()}) << std::endl;
    }
    void tell_large() {
        if (document_->take_large_warning()) console_->err << say_large(console_->words, *document_) << std::endl;
    }

    net::io_context io_;
    net::signal_set signals_{io_, SIGINT, SIGTERM};
    std::unique_ptr<document::Document> document_;
    std::unique_ptr<commands::Joining> joining_;
    const cli::Console* console_ = nullptr;
    std::optional<Refusal> trouble_;
    store::Path overwritten_;
};

}  // namespace

int serve(const cli::Arguments& arguments, const cli::Console& console) {
    const method::Words& words = console.words;
    Result<live::JoinSettings> settings = join_settings(arguments);
    if (!settings) return refuse_arguments(settings.error(), console);
    Service service;
    if (const Result<Done> opened = service.open(arguments.files[0], std::move(*settings), console); !opened) {
        console.err << words(opened.error()) << '\n';
        return cli::exit_failed;
    }
    for (const std::string& found : say_recovery(words, service.document())) console.err << found << '\n';
    print_addresses(service.joining(), words, console.out);
    return service.run();
}

}  // namespace samenspraak
