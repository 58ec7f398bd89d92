// SPDX-License-Identifier: EUPL-1.2
#include "app/live/remote.hpp"

#include "sessions/acts.hpp"

namespace samenspraak::live {
namespace {

// The outcome comes after the last phase.
Whereabouts next(Whereabouts at) {
    if (at.phase == Phase::Actions) return {at.phase, true};
    return {static_cast<Phase>(index_of(at.phase) + 1), false};
}

Whereabouts previous(Whereabouts at) {
    if (at.concluded || at.phase == Phase::Case) return {at.phase, false};
    return {static_cast<Phase>(index_of(at.phase) - 1), false};
}

Changes go_to(const Session& session, Whereabouts to) {
    if (to == session.whereabouts) return {};
    return {SetWhereabouts{to}};
}

Changes set_clock(const Session& session, Clock clock) {
    const Phase phase = session.whereabouts.phase;
    if (clock == session.clocks[index_of(phase)]) return {};
    return {SetClock{phase, clock}};
}

Changes set_voting(const Session& session, bool open) {
    if (session.voting.open == open) return {};
    return {SetVoting{{open, session.voting.budget}}};
}

Changes changes_of(const Session& session, const Command& command, std::int64_t now) {
    const Phase phase = session.whereabouts.phase;
    const Clock& clock = session.clocks[index_of(phase)];
    const std::span note(&command.note, 1);
    switch (command.command) {
    case RemoteCommand::NextPhase: return go_to(session, next(session.whereabouts));
    case RemoteCommand::PreviousPhase: return go_to(session, previous(session.whereabouts));
    case RemoteCommand::StartClock: return set_clock(session, acts::started(clock, now));
    case RemoteCommand::PauseClock: return set_clock(session, acts::paused(clock, now));
    case RemoteCommand::OneMoreMinute: return set_clock(session, acts::extended(clock, 60));
    case RemoteCommand::LetIn: return acts::restore(session, note);
    case RemoteCommand::LetInAll: return acts::let_in(session, phase);
    case RemoteCommand::TurnAway: return acts::remove(session, note);
    case RemoteCommand::StartSilence: return session.silent ? Changes{} : Changes{SetSilent{true}};
    case RemoteCommand::Reveal: return acts::reveal(session);
    case RemoteCommand::OpenVoting: return set_voting(session, true);
    case RemoteCommand::CloseVoting: return set_voting(session, false);
    case RemoteCommand::Undo: return {};
    }
    return {};
}

// Only what waits can be let in or turned away from here.
bool waits(const Session& session, NoteId id) {
    const Note* note = find_note(session, id);
    return note && note->standing == Standing::Held;
}

}  // namespace

Result<Done> carry_out(Workshop& workshop, const Command& command, std::int64_t now) {
    if (workshop.history().contains(command.act)) return Done{};
    if (command.command == RemoteCommand::Undo) {
        const Result<Undone> undone = workshop.undo();
        if (!undone) return undone.error();
        return Done{};
    }
    if (command.note && !waits(workshop.session(), command.note)) return Refusal{Reason::NoSuchNote};
    Changes changes = changes_of(workshop.session(), command, now);
    if (changes.empty()) return Done{};
    return workshop.perform(Act{command.act, {}, now, {}, std::move(changes)});
}

}  // namespace samenspraak::live
