// SPDX-License-Identifier: EUPL-1.2
#include "app/live/room/remote.hpp"

#include "app/commands/actions.hpp"
#include "sessions/edits.hpp"

#include <algorithm>

namespace samenspraak::live {
namespace {

using Row = commands::Command;

constexpr std::size_t remembered = 1'000;

// A remote has no window: what only a window can do is not possible from it.
class NoHost final : public commands::Host {
public:
    bool can(commands::HostRequest) const override { return false; }
    void request(commands::HostRequest) override {}
    bool shows(commands::Overlay) const override { return false; }
    NoteId neighbour(NoteId, commands::Direction) const override { return {}; }
    std::string clipboard() const override { return {}; }
    void clip(const std::string&) override {}
};

Row row_for(RemoteCommand command) {
    switch (command) {
    case RemoteCommand::NextPhase: return Row::NextPhase;
    case RemoteCommand::PreviousPhase: return Row::PreviousPhase;
    case RemoteCommand::StartClock:
    case RemoteCommand::PauseClock: return Row::ClockToggle;
    case RemoteCommand::OneMoreMinute: return Row::ClockMore;
    case RemoteCommand::LetIn: return Row::LetIn;
    case RemoteCommand::LetInAll: return Row::LetInAll;
    case RemoteCommand::TurnAway: return Row::TurnAway;
    case RemoteCommand::StartSilence: return Row::Silent;
    case RemoteCommand::Reveal: return Row::Reveal;
    case RemoteCommand::OpenVoting: return Row::VotingOpen;
    case RemoteCommand::CloseVoting: return Row::VotingClose;
    case RemoteCommand::Undo: return Row::Undo;
    case RemoteCommand::Hold: return Row::Hold;
    case RemoteCommand::HoldNot: return Row::HoldNot;
    case RemoteCommand::Mute:
    case RemoteCommand::Unmute: return Row::Mute;
    case RemoteCommand::SendOut: return Row::SendOut;
    case RemoteCommand::GiveFloor:
    case RemoteCommand::LowerHand: return Row::HandsNext;
    }
    return Row::Undo;
}

bool names_a_note(RemoteCommand command) {
    return command == RemoteCommand::LetIn || command == RemoteCommand::TurnAway;
}

// What a button of a page that is a moment behind may ask for, when it is so already.
bool is_so_already(const commands::ReadContext& context, RemoteCommand command) {
    const Session& session = context.session();
    const bool runs = session.clocks[index_of(session.whereabouts.phase)].started != 0;
    switch (command) {
    case RemoteCommand::StartClock: return runs;
    case RemoteCommand::PauseClock: return !runs;
    case RemoteCommand::LetInAll: return !possible(context, Row::LetInAll);
    case RemoteCommand::StartSilence: return session.silent;
    case RemoteCommand::Reveal: return !possible(context, Row::Reveal);
    case RemoteCommand::OpenVoting: return session.voting.open;
    case RemoteCommand::CloseVoting: return !session.voting.open;
    case RemoteCommand::Hold:
    case RemoteCommand::HoldNot:
        return session.hold_phone_notes[index_of(session.whereabouts.phase)] == (command == RemoteCommand::Hold);
    case RemoteCommand::NextPhase:
    case RemoteCommand::PreviousPhase:
    case RemoteCommand::OneMoreMinute:
    case RemoteCommand::LetIn:
    case RemoteCommand::TurnAway:
    case RemoteCommand::Undo:
    case RemoteCommand::Mute:
    case RemoteCommand::Unmute:
    case RemoteCommand::SendOut:
    case RemoteCommand::GiveFloor:
    case RemoteCommand::LowerHand: return false;
    }
    return false;
}

bool waits(const Session& session, NoteId id) {
    const Note* note = find_note(session, id);
    return note && note->status == NoteStatus::Held;
}

}  // namespace

Remote::Remote(document::Document& document) : document_(document) { ui_state_.update_from(document.session()); }

std::optional<ErrorCode> Remote::carry_out(const Command& command, std::int64_t now) {
    if (const auto known = std::ranges::find(done_, command.act, &Command::act); known != done_.end())
        return *known == command ? std::nullopt : std::optional(ErrorCode::AlreadyThere);
    const auto error = names_a_note(command.command) ? decide(command, now) : run_row(command, now);
    if (error) return error;
    done_.push_back(command);
    if (done_.size() > remembered) done_.pop_front();
    return std::nullopt;
}

std::optional<ErrorCode> Remote::run_row(const Command& command, std::int64_t now) {
    return with_context(now, [&](commands::Context& context) -> std::optional<ErrorCode> {
        if (is_so_already(context, command.command)) return std::nullopt;
        const bool undo = command.command == RemoteCommand::Undo;
        const std::uint64_t before = document_.revision();
        if (!dispatch(context, commands::RunCommand{row_for(command.command)}))
            return undo ? ErrorCode::NothingToUndo : ErrorCode::NotAllowed;
        if (document_.revision() == before) return undo ? ErrorCode::ChangedSince : ErrorCode::NotAllowed;
        return std::nullopt;
    });
}

// One note that waits. On the screen it is picked with the mouse, so that there is no row for it to name it to.
std::optional<ErrorCode> Remote::decide(const Command& command, std::int64_t now) {
    if (!waits(document_.session(), command.note)) return ErrorCode::NoSuchNote;
    const std::span note(&command.note, 1);
    const Session& session = document_.session();
    Changes changes =
        command.command == RemoteCommand::LetIn ? edits::restore(session, note) : edits::remove(session, note);
    return with_context(now, [&](commands::Context& context) -> std::optional<ErrorCode> {
        if (dispatch(context, commands::AlterSession{std::move(changes)})) return std::nullopt;
        return ErrorCode::NotAllowed;
    });
}

// What the dispatcher needs. There is nobody to read its messages: whoever holds the remote hears an error code.
template <class Does> std::optional<ErrorCode> Remote::with_context(std::int64_t now, Does does) {
    ui_state_.update_from(document_.session());
    NoHost host;
    const method::Words words(document_.session().language);
    commands::Context context(document_, ui_state_, host, insights_, words, now);
    const std::optional<ErrorCode> error = does(context);
    ui_state_.messages.clear();
    return error;
}

}  // namespace samenspraak::live
