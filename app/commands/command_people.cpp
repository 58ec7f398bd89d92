// SPDX-License-Identifier: EUPL-1.2
// Commands about who takes part by phone: what waits, hands, who may write, who is sent out.
#include "app/commands/command_acts.hpp"
#include "app/commands/done_messages.hpp"
#include "app/commands/state/participants.hpp"

#include <algorithm>
#include <array>

namespace samenspraak::commands {
namespace {

std::string said(const ReadContext& context, PersonId who) {
    return format_person(context.words, context.session(), context.ui_state, who);
}

// Of the one note that is chosen, when it came from somebody who is there; else nobody.
PersonId author_chosen(const ReadContext& context) {
    const Note* note = find_note(context.session(), context.ui_state.selection.only());
    if (!note || !note->author || !phones_come_in(context)) return {};
    return context.joining->attendance().present.contains(note->author) ? note->author : PersonId{};
}

bool first_waits(const ReadContext& context) { return context.writable() && board_shown(context) && any_held(context); }

}  // namespace

bool phones_come_in(const ReadContext& context) {
    return context.writable() && context.joining && context.joining->is_open();
}

std::optional<bool> joining_is_on(const ReadContext& context) {
    return context.joining ? std::optional(context.joining->is_open()) : std::nullopt;
}

// --- what waits: the note on top

bool any_to_decide(const ReadContext& context) { return first_waits(context); }
void let_in_first(Context& context) {
    const std::array first{waiting_notes(context.session(), context.ui_state.shown.phase).front()};
    context.perform(edits::restore(context.session(), first));
}
void turn_away_first(Context& context) {
    const std::array first{waiting_notes(context.session(), context.ui_state.shown.phase).front()};
    if (context.perform(edits::remove(context.session(), first)))
        say_done(context, Word::done_turned_away, CountedWord::done_turned_away_notes, first);
}

// --- hands

bool any_hand_up(const ReadContext& context) {
    if (!phones_come_in(context)) return false;
    const Attendance& there = context.joining->attendance();
    return there.floor || !there.hands.empty();
}

void next_hand(Context& context) {
    const Attendance& there = context.joining->attendance();
    if (there.hands.empty()) return context.joining->lower_hand(there.floor);  // nobody is next: the turn is over
    const PersonId who = there.hands.front();
    context.joining->give_floor(who);
    context.ui_state.say(context.words(Word::hands_turn, {said(context, who)}));
}

// --- people

void show_people(Context& context) {
    context.ui_state.people = {};
    context.ui_state.open(Overlay::People);
}

bool author_is_there(const ReadContext& context) { return static_cast<bool>(author_chosen(context)); }
std::optional<bool> author_is_muted(const ReadContext& context) {
    const PersonId who = author_chosen(context);
    return who ? std::optional(context.joining->attendance().muted.contains(who)) : std::nullopt;
}
void mute_author(Context& context) { mute(context, author_chosen(context)); }

void mute(Context& context, PersonId who) {
    const bool now = !context.joining->attendance().muted.contains(who);
    context.joining->mute(who, now);
    context.ui_state.say(context.words(now ? Word::people_muted_now : Word::people_speaks_again, {said(context, who)}));
}

// Nobody is sent out by a slip of the hand: the sheet asks.
void send_out_author(Context& context) {
    const PersonId who = author_chosen(context);
    show_people(context);
    context.ui_state.people = {.at = who, .leaving = who};
}

}  // namespace samenspraak::commands
