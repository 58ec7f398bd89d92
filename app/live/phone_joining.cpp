// SPDX-License-Identifier: EUPL-1.2
#include "app/live/phone_joining.hpp"

#include <algorithm>
#include <utility>

namespace samenspraak::live {
namespace {

constexpr std::uint16_t ports_to_try = 10;

Result<std::unique_ptr<Server>> open_server(const JoinSettings& settings, const std::function<void()>& wake) {
    ServerSettings asked = settings.server;
    Result<std::unique_ptr<Server>> server = Server::open(asked, wake);
    for (std::uint16_t i = 1; i < ports_to_try && !settings.exact_port; ++i) {
        if (server || server.error().why != Reason::PortTaken) break;
        asked.port = static_cast<std::uint16_t>(settings.server.port + i);
        server = Server::open(asked, wake);
    }
    return server;
}

}  // namespace

PhoneJoining::PhoneJoining(document::Document& document, JoinSettings settings, std::function<void()> wake)
    : document_(document),
      settings_(std::move(settings)),
      wake_(std::move(wake)),
      room_(document, [this](NetCommand command) {
          if (server_) server_->post(std::move(command));
      }) {}

PhoneJoining::~PhoneJoining() { close(); }

Result<Done> PhoneJoining::open() {
    if (document_.read_only()) return Refusal{Reason::ReadOnly};
    close();
    Result<std::unique_ptr<Server>> server = open_server(settings_, wake_);
    if (!server) return server.error();
    server_ = std::move(*server);
    if (std::exchange(was_open_, true)) room_.admission().change_code();
    addresses_.clear();
    look_for_addresses();
    return Done{};
}

void PhoneJoining::close() {
    if (!server_) return;
    room_.close();
    server_.reset();
    invitation_.reset();
}

void PhoneJoining::attend() {
    if (!server_) return;
    if (server_->has_moved()) look_for_addresses();
    room_.attend(server_->take_events(), std::chrono::steady_clock::now());
}

// The chosen one stays chosen when it is still there.
void PhoneJoining::look_for_addresses() {
    const Address before = addresses_.empty() ? Address{} : addresses_[chosen_];
    addresses_.clear();
    const auto add_name = [this](const std::string& name) { addresses_.push_back({{}, name, false, false}); };
    std::ranges::for_each(settings_.server.names, add_name);
    std::ranges::for_each(server_->certified_names(), add_name);
    const std::vector<Address> own = settings_.server.addresses();
    addresses_.insert(addresses_.end(), own.begin(), own.end());
    const auto found = std::ranges::find(addresses_, before);
    chosen_ = found == addresses_.end() ? 0 : static_cast<std::size_t>(found - addresses_.begin());
    write_invitation();
}

void PhoneJoining::change_code() {
    if (!server_) return;
    room_.admission().change_code();
    write_invitation();
}

void PhoneJoining::choose_address(std::size_t index) {
    if (!server_ || index >= addresses_.size()) return;
    chosen_ = index;
    write_invitation();
}

void PhoneJoining::write_invitation() {
    const std::string_view host = addresses_.empty() ? std::string_view("127.0.0.1") : addresses_[chosen_].text;
    commands::Invitation& written = invitation_.emplace();
    for (const Address& address : addresses_) written.addresses.push_back(address.text);
    written.chosen = chosen_;
    written.address = host_and_port(host, server_->port(), server_->secure());
    written.code = room_.admission().code();
    const std::string origin = (server_->secure() ? "https://" : "http://") + written.address;
    written.link = origin + "/#" + written.code;
    written.board_link = origin + "/board#" + written.code;
    written.remote_link = origin + "/remote#" + room_.admission().key();
    written.wifi_link = origin + "/wifi";
}

}  // namespace samenspraak::live
