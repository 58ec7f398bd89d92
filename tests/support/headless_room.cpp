// SPDX-License-Identifier: EUPL-1.2
#include "tests/support/headless_room.hpp"

#include "sessions/ids.hpp"
#include "tests/support/names.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

namespace samenspraak::testing {
namespace {

std::uint64_t next_id() {
    static std::uint64_t last = 40'000;
    return ++last;
}

bool any_label(std::span<const Register::Entry> entries, std::string_view text) {
    return std::ranges::any_of(
        entries, [&](const Register::Entry& each) { return each.label.find(text) != std::string::npos; });
}

}  // namespace

PersonId FakePhones::join(std::string_view name) {
    const PersonId who{next_id()};
    Participant person{who, std::string(name), static_cast<std::int64_t>(who.bits), true, {}};
    REQUIRE(document_.perform(Act{ActId{next_id()}, who, 1'000, {}, {AddParticipant{person}}}));
    attendance_.present.insert(who);
    return who;
}

NoteId FakePhones::write(PersonId who, Phase phase, std::string_view text, Lane lane) {
    Note note;
    note.id = NoteId{next_id()};
    note.author = who;
    note.text = text;
    note.place.phase = phase;
    note.place.lane = lane;
    const Session& session = document_.session();
    note.covered = session.silent;
    note.status = session.hold_phone_notes[index_of(phase)] ? NoteStatus::Held : NoteStatus::OnBoard;
    REQUIRE(document_.perform(Act{ActId{next_id()}, who, 1'000, {}, {AddNote{note}}}));
    return note.id;
}

void FakePhones::vote(PersonId who, NoteId value, std::uint8_t points) {
    REQUIRE(document_.perform(Act{ActId{next_id()}, who, 1'000, {}, {SetVote{who, value, points}}}));
}

void FakePhones::write_invitation(const std::vector<std::string>& networks, std::size_t chosen, int code) {
    const std::string address = (networks.empty() ? "127.0.0.1" : networks[chosen]) + ":8080";
    const std::string digits = std::to_string(code), origin = "http://" + address;
    invitation_ = Invitation{networks, chosen, address, digits, origin + "/#" + digits, origin + "/board#" + digits,
        origin + "/remote#geheim", origin + "/wifi"};
}

Room::Room() : Table([](Document& document) { return std::make_unique<FakePhones>(document); }) {}

void Room::open_joining() {
    command(Command::Join);
    REQUIRE(phones().is_open());
}

PersonId Room::join(std::string_view name) {
    const PersonId who = phones().join(name);
    screen().settle();
    return who;
}

NoteId Room::write_from(PersonId who, std::string_view text, Lane lane) {
    const NoteId note = phones().write(who, ui_state().shown.phase, text, lane);
    screen().settle();
    return note;
}

void Room::raise(PersonId who) {
    phones().raise(who);
    screen().settle();
}

void Room::click_on(std::string_view words) {
    const Register::Entry* found = nullptr;
    for (const Register::Entry& each : screen().stage.ui().widgets().all())
        if (each.label == words && (!found || each.layer >= found->layer)) found = &each;
    INFO(words);
    REQUIRE(found);
    screen().click(found->rect.middle());
}

bool Room::sees(std::string_view text) { return any_label(screen().stage.ui().widgets().all(), text); }

bool Room::beamer_sees(std::string_view text) {
    FrameScheduler pace;
    Stage& stage = screen().stage;
    for (int i = 0; i < 3; ++i) (void)stage.second_frame(program(), screen().now + i, 1920, 1080, pace);
    return any_label(stage.second_ui().widgets().all(), text);
}

bool Room::said(std::string_view text) {
    return std::ranges::any_of(screen().stage.ui().widgets().all(), [&](const Register::Entry& each) {
        return each.layer == Layer::Toast && each.label.find(text) != std::string::npos;
    });
}

}  // namespace samenspraak::testing
