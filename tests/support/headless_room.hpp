// SPDX-License-Identifier: EUPL-1.2
// Phones without a network: who is there, whose hand is up, who was muted or sent out. What they write comes in through
// the document, as from real ones. And a table at which they take part.
#pragma once
#include "tests/screen/table.hpp"
#include "tests/support/names.hpp"

#include <optional>
#include <set>
#include <vector>

namespace samenspraak::testing {

class FakePhones : public Joining {
public:
    explicit FakePhones(Document& document) : document_(document) {}

    Result<Done> open() override {
        write_invitation(networks_, 0, 4711);
        return Done{};
    }
    void close() override { invitation_.reset(), attendance_ = {}; }
    const Invitation* invitation() const override { return invitation_ ? &*invitation_ : nullptr; }
    void attend() override {}
    void choose_address(std::size_t index) override {
        write_invitation(networks_, index, std::stoi(invitation_->code));
    }
    void change_code() override { write_invitation(networks_, invitation_->chosen, std::stoi(invitation_->code) + 1); }
    const Attendance& attendance() const override { return attendance_; }
    void give_floor(PersonId who) override {
        if (std::erase(attendance_.hands, who) > 0) attendance_.floor = who;
    }
    void lower_hand(PersonId who) override {
        std::erase(attendance_.hands, who);
        if (attendance_.floor == who) attendance_.floor = {};
    }
    void mute(PersonId who, bool muted) override {
        if (muted)
            attendance_.muted.insert(who);
        else
            attendance_.muted.erase(who);
    }
    void cover_votes(bool covered) override { votes_are_covered = covered; }
    void send_out(PersonId who) override {
        sent_out.insert(who);
        drop(who);
    }

    // --- what phones do
    PersonId join(std::string_view name);
    void raise(PersonId who) { attendance_.hands.push_back(who); }
    void drop(PersonId who) { attendance_.present.erase(who), lower_hand(who); }
    NoteId write(PersonId, Phase, std::string_view text, Lane = Lane::None);  // as the room's rules have it
    void vote(PersonId, NoteId value, std::uint8_t points);

    // The machine goes to other networks, while joining is open.
    void go_to(std::vector<std::string> networks) { write_invitation(networks_ = std::move(networks), 0, 4711); }
    std::set<PersonId> sent_out;
    bool votes_are_covered = false;  // on boards elsewhere

private:
    void write_invitation(const std::vector<std::string>& networks, std::size_t chosen, int code);

    Document& document_;
    std::vector<std::string> networks_{"192.168.1.20"};
    std::optional<Invitation> invitation_;
    Attendance attendance_;
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
