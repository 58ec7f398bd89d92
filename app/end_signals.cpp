// SPDX-License-Identifier: EUPL-1.2
#include "app/end_signals.hpp"

#include "app/system/started_program.hpp"
#include "app/system/temporary_folder.hpp"

#include <boost/asio/io_context.hpp>
#include <boost/asio/signal_set.hpp>

#include <csignal>
#include <cstdlib>
#include <thread>
#include <utility>

namespace samenspraak {

struct EndSignals::Listener {
    boost::asio::io_context io;
    boost::asio::signal_set signals{io, SIGINT, SIGTERM};
    std::function<void(int)> asked_to_end;
    std::thread thread;
};

EndSignals::EndSignals(std::function<void(int signal)> asked_to_end) : listener_(std::make_unique<Listener>()) {
    Listener& listener = *listener_;
    listener.asked_to_end = std::move(asked_to_end);
    if (ends_with_terminal()) listener.signals.add(SIGHUP);
    listener.signals.async_wait([&listener](boost::system::error_code failed, int signal) {
        if (failed) return;
        listener.signals.clear();
        listener.asked_to_end(signal);
    });
    listener.thread = std::thread([&listener] { listener.io.run(); });
}

EndSignals::~EndSignals() {
    listener_->io.stop();
    listener_->thread.join();
}

bool ends_with_terminal() {
    struct sigaction now {};
    return ::sigaction(SIGHUP, nullptr, &now) == 0 && now.sa_handler != SIG_IGN;
}

void end_by_signal(int signal) {
    system::end_started_programs();
    system::remove_temporary_folders();
    std::signal(signal, SIG_DFL);
    std::raise(signal);
    std::_Exit(EXIT_FAILURE);  // blocked by whoever started us
}

}  // namespace samenspraak
