// SPDX-License-Identifier: EUPL-1.2
#include "app/live/live.hpp"

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

Live::Live(document::Document& document, std::function<void()> wake)
    : document_(document),
      wake_(std::move(wake)),
      room_(document, [this](NetCommand parcel) {
          if (server_) server_->post(std::move(parcel));
      }) {}

Live::~Live() { close(); }

Result<Done> Live::open(JoinSettings settings) {
    if (document_.read_only()) return Refusal{Reason::ReadOnly};
    close();
    Result<std::unique_ptr<Server>> server = open_server(settings, wake_);
    if (!server) return server.error();
    server_ = std::move(*server);
    if (std::exchange(was_open_, true)) room_.admission().change_code();
    names_ = settings.server.names;
    names_.insert(names_.end(), server_->certified_names().begin(), server_->certified_names().end());
    chosen_ = 0;
    look_ = settings.server.addresses;
    look_for_addresses();
    return Done{};
}

void Live::close() {
    if (!server_) return;
    room_.close();
    server_.reset();
}

void Live::attend() {
    if (!server_) return;
    if (server_->has_moved()) look_for_addresses();
    room_.attend(server_->letters(), std::chrono::steady_clock::now());
}

// The chosen one stays chosen when it is still there.
void Live::look_for_addresses() {
    const Address before = chosen_ < addresses_.size() ? addresses_[chosen_] : Address{};
    addresses_.clear();
    for (const std::string& name : names_) addresses_.push_back({{}, name, false, false});
    const std::vector<Address> own = look_();
    addresses_.insert(addresses_.end(), own.begin(), own.end());
    const auto found = std::ranges::find(addresses_, before);
    chosen_ = found == addresses_.end() ? 0 : static_cast<std::size_t>(found - addresses_.begin());
    draw_code();
}

void Live::change_code() {
    if (!server_) return;
    room_.admission().change_code();
    draw_code();
}

void Live::choose(std::size_t which) {
    if (which >= addresses_.size()) return;
    chosen_ = which;
    draw_code();
}

void Live::draw_code() { qr_ = server_ ? qr_code(link()) : QrCode{}; }

std::string Live::address() const {
    if (!server_) return {};
    const std::string_view text =
        chosen_ < addresses_.size() ? std::string_view(addresses_[chosen_].text) : "127.0.0.1";
    return host_and_port(text, server_->port(), server_->secure());
}

std::string Live::place() const { return (server_->secure() ? "https://" : "http://") + address(); }
std::string Live::link_to(std::string_view page, std::string_view secret) const {
    return server_ ? place() + std::string(page) + '#' + std::string(secret) : std::string();
}

std::string Live::link() const { return link_to("/", room_.admission().code()); }
std::string Live::board_link() const { return link_to("/board", room_.admission().code()); }
std::string Live::wifi_link() const { return server_ ? place() + "/wifi" : std::string(); }
std::string Live::remote_link() const { return link_to("/remote", room_.admission().key()); }

std::size_t Live::voted() const { return live::voted(document_.session(), room_.clients().present()); }

}  // namespace samenspraak::live
