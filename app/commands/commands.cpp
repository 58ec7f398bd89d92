// SPDX-License-Identifier: EUPL-1.2
#include "app/commands/commands.hpp"

#include "app/commands/command_acts.hpp"

#include <algorithm>
#include <array>
#include <cassert>

namespace samenspraak::commands {
namespace {

using Ask = HostRequest;
constexpr Condition always{};
constexpr Condition when(bool (*holds)(const ReadContext&), Word why_not) { return {holds, why_not}; }
constexpr Condition to_read_when(bool (*holds)(const ReadContext&), Word why_not) { return {holds, why_not, false}; }
constexpr Chord alone(Key key) { return {key, {}}; }
constexpr Chord alt_shift(Key key) { return {key, {.shift = true, .alt = true}}; }
using enum Direction;

constexpr std::array table{
#define COMMAND(name, words, heading, effect, ...)                                                                     \
    CommandRow{Command::name, words, CommandGroup::heading, effect, __VA_ARGS__},
#include "app/commands/command_rows.inc"
#undef COMMAND
};
static_assert(table.size() == command_count, "row_of looks commands up by their place");

bool has_no_modifier_but_shift(Chord chord) { return !chord.with.control && !chord.with.alt; }

}  // namespace

std::span<const CommandRow> command_table() { return table; }
const CommandRow& row_of(Command command) { return table[static_cast<std::size_t>(command)]; }

Word name_now(const ReadContext& context, Command command) {
    const CommandRow& row = row_of(command);
    const auto on = row.says && row.on ? row.on(context) : std::nullopt;
    return !on ? row.name : *on ? row.says->on : row.says->off;
}

std::optional<Word> why_not(const ReadContext& context, Command command) {
    const CommandRow& row = row_of(command);
    if (row.possible.holds && !row.possible.holds(context))
        return row.possible.needs_writing && !context.writable() ? Word::why_read_only : row.possible.why_not;
    if (const auto* overlay = std::get_if<Overlay>(&row.effect); overlay && !context.host.shows(*overlay))
        return Word::why_not_here;
    if (const auto request = host_request_of(command); request && !context.host.can(*request)) return Word::why_not_now;
    return std::nullopt;
}

bool possible(const ReadContext& context, Command command) { return !why_not(context, command); }

std::optional<HostRequest> host_request_of(Command command) {
    const auto* request = std::get_if<HostRequest>(&row_of(command).effect);
    return request ? std::optional(*request) : std::nullopt;
}

bool run(Context& context, Command command) {
    if (!possible(context, command)) return false;
    const CommandEffect& effect = row_of(command).effect;
    if (const auto* act = std::get_if<void (*)(Context&)>(&effect)) (*act)(context);
    if (const auto* overlay = std::get_if<Overlay>(&effect)) context.ui_state.open(*overlay);
    if (const auto request = host_request_of(command)) context.host.request(*request);
    return true;
}

bool writes(Chord chord) {
    constexpr std::array others{
        Key::Space, Key::Backspace, Key::Plus, Key::Minus, Key::Comma, Key::Period, Key::Slash, Key::Other};
    const bool letter = chord.key >= Key::A && chord.key <= Key::Digit9;
    return has_no_modifier_but_shift(chord) && (letter || std::ranges::find(others, chord.key) != others.end());
}

bool moves_or_ends(Chord chord) {
    constexpr std::array others{Key::Enter, Key::Escape, Key::Delete};
    const bool moves = chord.key >= Key::Left && chord.key <= Key::PageDown;
    return has_no_modifier_but_shift(chord) && (moves || std::ranges::find(others, chord.key) != others.end());
}

bool board_takes_moves(const ReadContext& context) {
    const UiState& ui_state = context.ui_state;
    // The list of a search lies beside the page; all else over it, and is closed first.
    const KeyboardOwner owner =
        ui_state.overlay == Overlay::Search ? ui_state.keyboard_owner : ui_state.keyboard_owner_below();
    if (owner == KeyboardOwner::Board) return true;
    return owner == KeyboardOwner::Field && ui_state.drafts[index_of(ui_state.shown.phase)].empty();
}

bool Context::perform(Changes changes) {
    if (changes.empty()) return false;
    const auto done = document.perform(std::move(changes));
    ui_state.update_from(session());
    if (!done) say(done.error());
    return static_cast<bool>(done);
}

}  // namespace samenspraak::commands
