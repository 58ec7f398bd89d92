// SPDX-License-Identifier: EUPL-1.2
// Commands about where the room is: steps, clock, silence, phones; and undo.
#include "app/commands/agenda_plan.hpp"
#include "app/commands/command_acts.hpp"
#include "app/document/calendar.hpp"
#include "app/document/describe_changes.hpp"
#include "sessions/method/phases.hpp"

#include <algorithm>

namespace samenspraak::commands {
namespace {

const Clock& clock_of(const ReadContext& context) {
    return context.session().clocks[index_of(context.ui_state.shown.phase)];
}

// A phase that nobody planned gets the minutes that the guide advises, when its clock is used.
Clock planned(Clock clock, Phase phase) {
    if (clock.planned == 0) clock.planned = method::guide_of(phase).planned_minutes * 60;
    return clock;
}
Clock started(const Clock& clock, Phase phase, std::int64_t now) { return edits::started(planned(clock, phase), now); }

// Who goes on later than was planned hears what that does to the end.
void tell_shift(Context& context) {
    constexpr std::int64_t worth_telling = 5 * 60'000;
    const method::Agenda agenda = agenda_now(context);
    const std::int64_t shift = agenda.expected_end - agenda.planned_end;
    if (shift < worth_telling) return;
    context.ui_state.say(context.words(Word::agenda_shifts_later,
        {document::hour_of(agenda.expected_end), format_length(context.words, shift / 1000)}));
}

// The room goes there, and takes its clock along: where one ran, it is paused, and the one there starts.
void go_there(Context& context, CurrentStep there) {
    const Session& session = context.session();
    if (!context.writable()) return context.ui_state.show(there);
    Changes changes;
    if (session.whereabouts != there) changes.push_back(SetWhereabouts{there});
    for (const Phase phase : all_phases) {
        const Clock& clock = session.clocks[index_of(phase)];
        if (clock.started == 0 || (phase == there.phase && !there.concluded)) continue;
        changes.push_back(SetClock{phase, edits::paused(clock, context.now)});
        const Clock& next = session.clocks[index_of(there.phase)];
        if (!there.concluded) changes.push_back(SetClock{there.phase, started(next, there.phase, context.now)});
    }
    const bool clock_goes_along = changes.size() > 1;
    context.perform(std::move(changes));
    context.ui_state.show(there);
    if (clock_goes_along) tell_shift(context);
}

}  // namespace

bool writable(const ReadContext& context) { return context.writable(); }

bool board_shown(const ReadContext& context) { return board_of(context.ui_state.shown).has_value(); }

template <Phase phase> void go_to(Context& context) { go_there(context, {phase, false}); }
template void go_to<Phase::Case>(Context&);
template void go_to<Phase::Actors>(Context&);
template void go_to<Phase::Effects>(Context&);
template void go_to<Phase::Values>(Context&);
template void go_to<Phase::Actions>(Context&);
void conclude(Context& context) { go_there(context, {Phase::Actions, true}); }

bool has_next_phase(const ReadContext& context) { return !context.ui_state.shown.concluded; }
bool has_previous_phase(const ReadContext& context) {
    return context.ui_state.shown.concluded || context.ui_state.shown.phase != Phase::Case;
}

void next_phase(Context& context) {
    const std::size_t here = index_of(context.ui_state.shown.phase);
    if (here + 1 == phase_count) return conclude(context);
    go_there(context, {all_phases[here + 1], false});
}

void previous_phase(Context& context) {
    const CurrentStep& shown = context.ui_state.shown;
    if (shown.concluded) return go_there(context, {shown.phase, false});
    go_there(context, {all_phases[index_of(shown.phase) - 1], false});
}

std::optional<bool> clock_runs(const ReadContext& context) { return clock_of(context).started != 0; }

void toggle_clock(Context& context) {
    Clock clock = clock_of(context);
    const Phase phase = context.ui_state.shown.phase;
    clock = clock.started == 0 ? started(clock, phase, context.now) : edits::paused(clock, context.now);
    context.perform({SetClock{phase, clock}});
}

void one_minute_more(Context& context) {
    const Phase phase = context.ui_state.shown.phase;
    context.perform({SetClock{phase, edits::extended(planned(clock_of(context), phase), 60)}});
}

bool can_undo(const ReadContext& context) { return context.document.next_undo().has_value(); }
bool can_redo(const ReadContext& context) {
    return context.writable() && context.document.history().next_redo({}).has_value();
}

void undo(Context& context) {
    const auto undone = context.document.undo();
    context.ui_state.update_from(context.session());
    if (!undone) return context.say(undone.error());
    const std::optional<Act> of = context.document.history().find(undone->of);
    context.ui_state.say(document::describe_undo(context.words, *undone, of ? of->changes : Changes{}));
}

void redo(Context& context) {
    const auto redone = context.document.redo();
    context.ui_state.update_from(context.session());
    if (!redone) return context.say(redone.error());
    context.ui_state.say(document::describe_redo(context.words, *redone, redone->act.changes));
}

// After the last step nobody writes any more.
bool not_silent(const ReadContext& context) {
    return context.writable() && !context.session().silent && !context.session().whereabouts.concluded;
}
bool something_covered(const ReadContext& context) {
    if (!context.writable()) return false;
    const Session& session = context.session();
    return session.silent || std::ranges::any_of(session.notes, [](const auto& each) { return each.second.covered; });
}

void ask_silence(Context& context) {
    if (context.host.shows(Overlay::SilentMinutes)) return context.ui_state.open(Overlay::SilentMinutes);
    begin_silence(context, 0);
}
void begin_silence(Context& context, std::uint32_t minutes) {
    constexpr std::int64_t a_minute = 60'000;
    if (context.perform({SetSilent{true}}) && minutes > 0)
        context.ui_state.silent_until = context.now + minutes * a_minute;
}
void reveal(Context& context) { context.perform(edits::reveal(context.session())); }

bool holds(const ReadContext& context) {
    return context.writable() && context.session().hold_phone_notes[index_of(context.ui_state.shown.phase)];
}
bool holds_not(const ReadContext& context) { return context.writable() && !holds(context); }
void hold(Context& context) { context.perform({SetHolding{context.ui_state.shown.phase, true}}); }

// What waited comes in at once: who lets notes come does not want to leave some outside.
void let_come(Context& context) {
    const Phase phase = context.ui_state.shown.phase;
    Changes changes{SetHolding{phase, false}};
    for (Change& change : edits::let_in(context.session(), phase)) changes.push_back(std::move(change));
    context.perform(std::move(changes));
}

bool any_held(const ReadContext& context) {
    const Phase phase = context.ui_state.shown.phase;
    return context.writable() && std::ranges::any_of(context.session().notes, [&](const auto& each) {
        return each.second.status == NoteStatus::Held && each.second.place.phase == phase;
    });
}
void let_in_all(Context& context) { context.perform(edits::let_in(context.session(), context.ui_state.shown.phase)); }

bool something_made(const ReadContext& context) { return context.host.can(HostRequest::OpenMade); }

}  // namespace samenspraak::commands
