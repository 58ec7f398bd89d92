// SPDX-License-Identifier: EUPL-1.2
#include "app/live/remote.hpp"

#include "app/live/rules.hpp"

#include <algorithm>

namespace samenspraak::live {
namespace {

using Row = samenspraak::Command;

constexpr std::size_t remembered = 1'000;

// A remote has no window: what only a window can do is not possible from it.
class NoSurface final : public Surface {
public:
    bool can(Row) const override { return false; }
    void ask(Row) override {}
    bool shows(Opened) const override { return false; }
    NoteId neighbour(NoteId, Direction) const override { return {}; }
    std::string clipboard() override { return {}; }
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
    }
    return Row::Undo;
}

bool names_a_note(RemoteCommand command) {
    return command == RemoteCommand::LetIn || command == RemoteCommand::TurnAway;
}

// What a button of a page that is a moment behind may ask for, when it is so already.
bool is_so_already(const Context& context, RemoteCommand command) {
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
    default: return false;
    }
}

bool waits(const Session& session, NoteId id) {
    const Note* note = find_note(session, id);
    return note && note->standing == Standing::Held;
}

}  // namespace

Remote::Remote(Workshop& workshop) : workshop_(workshop) { desk_.follow(workshop.session()); }

std::optional<Complaint> Remote::carry_out(const Command& command, std::int64_t now) {
    if (const auto known = std::ranges::find(done_, command.act, &Command::act); known != done_.end())
        return *known == command ? std::nullopt : std::optional(Complaint::AlreadyThere);
    const auto complaint = names_a_note(command.command) ? decide(command, now) : run_row(command, now);
    if (complaint) return complaint;
    done_.push_back(command);
    if (done_.size() > remembered) done_.pop_front();
    return std::nullopt;
}

std::optional<Complaint> Remote::run_row(const Command& command, std::int64_t now) {
    desk_.follow(workshop_.session());
    NoSurface surface;
    const Words words(workshop_.session().language);
    Context context{workshop_, desk_, surface, insights_, words, now};
    if (is_so_already(context, command.command)) return std::nullopt;
    const bool undo = command.command == RemoteCommand::Undo;
    const std::uint64_t before = workshop_.revision();
    if (!run(context, row_for(command.command))) return undo ? Complaint::NothingToUndo : Complaint::NotAllowed;
    desk_.toasts.clear();  // there is nobody to read them: whoever holds the remote hears a complaint
    if (workshop_.revision() == before) return undo ? Complaint::ChangedSince : Complaint::NotAllowed;
    return std::nullopt;
}

// One note that waits. On the screen it is picked with the mouse, so that there is no row for it to name it to.
std::optional<Complaint> Remote::decide(const Command& command, std::int64_t now) {
    if (!waits(workshop_.session(), command.note)) return Complaint::NoSuchNote;
    const std::span note(&command.note, 1);
    const Session& session = workshop_.session();
    Changes changes =
        command.command == RemoteCommand::LetIn ? acts::restore(session, note) : acts::remove(session, note);
    const Result<Done> done = workshop_.perform(Act{command.act, {}, now, {}, std::move(changes)});
    return done ? std::nullopt : std::optional(complaint_of(done.error().why));
}

}  // namespace samenspraak::live
