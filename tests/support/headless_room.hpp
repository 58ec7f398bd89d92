// SPDX-License-Identifier: EUPL-1.2
// Phones without a network: who is there, whose hand is up, who was muted or sent out. What they write comes in through
// the document, as from real ones. And a table at which they take part.
#pragma once
#include "tests/screen/table.hpp"
#include "tests/support/names.hpp"

#include <set>
#include <vector>

namespace samenspraak::testing {

class FakePhones : public Joining {
public:
    explicit FakePhones(Document& document) : document_(document) {}

    bool is_open() const override { return open_; }
    Result<Done> open() override {
        open_ = true;
        return Done{};
    }
    void close() override { open_ = false, present_.clear(), hands_.clear(); }
    void attend() override {}
    std::string address() const override { return networks.empty() ? "127.0.0.1:8080" : networks[chosen_] + ":8080"; }
    std::string code() const override { return std::to_string(code_); }
    std::vector<std::string> addresses() const override { return networks; }
    std::size_t chosen_address() const override { return chosen_; }
    void choose_address(std::size_t which) override { chosen_ = which; }
    void change_code() override { ++code_; }
    std::size_t qr_side() const override { return networks.empty() ? 0 : 21; }
    bool qr_dark(std::size_t x, std::size_t y) const override { return (x + y) % 2 == 0; }
    std::string board_link() const override { return "http://" + address() + "/board"; }
    std::string wifi_link() const override { return "http://" + address() + "/wifi"; }
    std::string remote_link() const override { return "http://" + address() + "/remote#geheim"; }
    std::size_t people() const override { return present_.size(); }
    std::size_t voted() const override { return votes; }
    std::vector<PersonId> present() const override { return {present_.begin(), present_.end()}; }
    std::vector<PersonId> hands() const override { return hands_; }
    void lower_hand(PersonId who) override { std::erase(hands_, who); }
    bool muted(PersonId who) const override { return muted_.contains(who); }
    void mute(PersonId who, bool muted) override {
        if (muted)
            muted_.insert(who);
        else
            muted_.erase(who);
    }
    void send_out(PersonId who) override {
        sent_out.insert(who);
        lower_hand(who), present_.erase(who);
    }

    // --- what phones do
    PersonId join(std::string_view name);
    void raise(PersonId who) { hands_.push_back(who); }
    void drop(PersonId who) { present_.erase(who), lower_hand(who); }
    NoteId write(PersonId, Phase, std::string_view text, Lane = Lane::None);  // as the room's rules have it

    std::vector<std::string> networks{"192.168.1.20"};
    std::set<PersonId> sent_out;
    std::size_t votes = 0;

private:
    Document& document_;
    bool open_ = false;
    std::size_t chosen_ = 0;
    int code_ = 4711;
    std::vector<PersonId> hands_;
    std::set<PersonId> present_, muted_;
};

class Room : public Table {
public:
    Room();
    FakePhones& phones() { return *static_cast<FakePhones*>(open().joining()); }
    void open_joining();
    PersonId join(std::string_view name);
    NoteId write_from(PersonId, std::string_view text, Lane = Lane::None);  // in the step that is shown
    void raise(PersonId);
    void click_on(std::string_view words);  // what has these words as its label, topmost

    // Some label on the screen, or on the beamer, that has this in it.
    bool sees(std::string_view text);
    bool beamer_sees(std::string_view text);
    bool said(std::string_view text);  // in a message
};

}  // namespace samenspraak::testing
