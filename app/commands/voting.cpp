// SPDX-License-Identifier: EUPL-1.2
#include "app/commands/voting.hpp"

#include "app/commands/command_acts.hpp"

#include <algorithm>
#include <charconv>

namespace samenspraak::commands {
namespace {

bool at_values(const ReadContext& context) { return context.ui_state.shown == CurrentStep{Phase::Values, false}; }

std::span<const NoteId> values(const ReadContext& context) { return context.threads().notes(Phase::Values); }

// None: it is no number of hands.
std::optional<std::uint16_t> number_in(const std::string& typed) {
    std::uint16_t hands = 0;
    const auto [end, error] = std::from_chars(typed.data(), typed.data() + typed.size(), hands);
    if (error != std::errc{} || end != typed.data() + typed.size() || hands > max_hands) return std::nullopt;
    return hands;
}

}  // namespace

bool voting_closed(const ReadContext& context) {
    return context.writable() && at_values(context) && !context.session().voting.open;
}
bool voting_open(const ReadContext& context) { return context.writable() && context.session().voting.open; }

void open_voting(Context& context) {
    Voting voting = context.session().voting;
    voting.open = true;
    context.perform({SetVoting{voting}});
}

// With what was typed of a count and not entered yet.
void close_voting(Context& context) {
    Changes changes = hands_counted(context);
    context.ui_state.counting = {};
    Voting voting = context.session().voting;
    voting.open = false;
    changes.push_back(SetVoting{voting});
    if (context.perform(std::move(changes)) && !context.insights.votes_are_shown(context.document))
        context.say(Word::voting_nobody);
}

// --- hands

bool can_count_hands(const ReadContext& context) {
    return context.writable() && at_values(context) && !values(context).empty();
}

// Of the value that is chosen; else from the first on.
void count_hands(Context& context) {
    UiState& ui_state = context.ui_state;
    const NoteId chosen = ui_state.selection.focus();
    ui_state.result.reset();
    ui_state.count_hands_of(chosen ? chosen : values(context).front());
}

Changes hands_counted(const ReadContext& context) {
    const auto& [value, typed] = context.ui_state.counting;
    const Note* note = find_note(context.session(), value);
    const auto hands = number_in(typed);
    if (!note || !hands || *hands == note->hands) return {};
    return {SetHands{value, *hands}};
}

void note_counted(UiState& ui_state) {
    if (number_in(ui_state.counting.typed)) ui_state.counted.insert(ui_state.counting.value);
}

bool all_hands_counted(const ReadContext& context) {
    const std::set<NoteId>& none = context.ui_state.counted;
    const auto is_counted = [&](NoteId value) {
        return none.contains(value) || context.threads().weight(value).hands > 0;
    };
    const auto all = values(context);
    return context.session().voting.open && !all.empty() && std::ranges::all_of(all, is_counted);
}

bool count_next(Context& context) {
    UiState& ui_state = context.ui_state;
    const NoteId counted = ui_state.counting.value;
    if (!counted) return false;
    Changes changes = hands_counted(context);
    note_counted(ui_state);
    ui_state.counting = {};
    if (!changes.empty() && !context.perform(std::move(changes))) return false;
    const auto all = values(context);
    const auto at = std::ranges::find(all, counted);
    if (at != all.end() && at + 1 != all.end()) return ui_state.count_hands_of(*(at + 1)), true;
    ui_state.selection.clear();
    ui_state.keyboard_owner = KeyboardOwner::Field;
    return true;
}

// --- the result

bool any_result(const ReadContext& context) {
    return at_values(context) && context.insights.votes_are_shown(context.document);
}
void show_result(Context& context) { context.ui_state.result = VoteResult{}; }

bool result_covered(const ReadContext& context) {
    return result_shown(context.ui_state) && context.ui_state.result->covered > 0;
}

// From the value with the fewest votes on. When the last is shown, the board is put in the same order.
void reveal_next_value(Context& context) {
    if (--context.ui_state.result->covered == 0) order_values_by_votes(context);
}
void reveal_all_values(Context& context) {
    context.ui_state.result->covered = 0;
    order_values_by_votes(context);
}

}  // namespace samenspraak::commands
