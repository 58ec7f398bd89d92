// SPDX-License-Identifier: EUPL-1.2
#include "app/live/phones.hpp"

#include <charconv>

namespace samenspraak::live {
namespace {

class Phones final : public Joining {
public:
    Phones(Workshop& workshop, JoinSettings settings, std::function<void()> wake)
        : live_(workshop, std::move(wake)),
          settings_(std::move(settings)) {}

    bool is_open() const override { return live_.is_open(); }
    Result<Done> open() override { return live_.open(settings_); }
    void close() override { live_.close(); }
    void attend() override { live_.attend(); }

    std::string address() const override { return live_.address(); }
    std::string code() const override { return live_.code(); }
    std::vector<std::string> addresses() const override {
        std::vector<std::string> texts;
        for (const Address& address : live_.addresses()) texts.push_back(address.text);
        return texts;
    }
    std::size_t chosen_address() const override { return live_.chosen(); }
    void choose_address(std::size_t which) override { live_.choose(which); }
    std::size_t qr_side() const override { return live_.qr().size; }
    bool qr_dark(std::size_t x, std::size_t y) const override { return live_.qr().at(x, y); }
    std::string board_link() const override { return live_.board_link(); }
    std::string remote_link() const override { return live_.remote_link(); }
    std::string wifi_link() const override { return live_.wifi_link(); }
    void change_code() override { live_.change_code(); }

    std::size_t people() const override { return live_.people(); }
    std::size_t voted() const override { return live_.voted(); }
    std::vector<PersonId> present() const override { return {live_.present().begin(), live_.present().end()}; }
    std::vector<PersonId> hands() const override { return live_.hands(); }
    void lower_hand(PersonId who) override { live_.lower_hand(who); }
    bool muted(PersonId who) const override { return live_.muted(who); }
    void mute(PersonId who, bool muted) override { live_.mute(who, muted); }
    void send_out(PersonId who) override { live_.send_out(who); }

private:
    Live live_;
    JoinSettings settings_;
};

std::vector<std::string> separated(std::string_view text) {
    std::vector<std::string> parts;
    while (!text.empty()) {
        const std::size_t comma = text.find(',');
        if (comma != 0) parts.emplace_back(text.substr(0, comma));
        text = comma == text.npos ? std::string_view() : text.substr(comma + 1);
    }
    return parts;
}

}  // namespace

Result<JoinSettings> join_settings(const Arguments& arguments) {
    JoinSettings settings;
    if (arguments.has("port")) {
        const std::string text = arguments.option("port");
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), settings.server.port);
        if (error != std::errc{} || end != text.data() + text.size())
            return Refusal{Reason::BadArgument, "--port " + text};
        settings.exact_port = true;
    }
    settings.server.names = separated(arguments.option("name"));
    settings.server.certificate = arguments.option("certificate");
    settings.server.key = arguments.option("key");
    for (const auto& [one, other] : {std::pair("certificate", "key"), std::pair("key", "certificate")})
        if (arguments.has(one) && !arguments.has(other)) return Refusal{Reason::BadArgument, "--" + std::string(other)};
    return settings;
}

std::unique_ptr<Joining> phones_of(Workshop& workshop, JoinSettings settings, std::function<void()> wake) {
    return std::make_unique<Phones>(workshop, std::move(settings), std::move(wake));
}

}  // namespace samenspraak::live
