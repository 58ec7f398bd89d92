// SPDX-License-Identifier: EUPL-1.2
#include "app/live/phones.hpp"

namespace samenspraak::live {
namespace {

class Phones final : public commands::Joining {
public:
    Phones(document::Document& document, JoinSettings settings, std::function<void()> wake)
        : live_(document, std::move(wake)),
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

}  // namespace

std::unique_ptr<commands::Joining> phones_of(
    document::Document& document, JoinSettings settings, std::function<void()> wake) {
    return std::make_unique<Phones>(document, std::move(settings), std::move(wake));
}

}  // namespace samenspraak::live
