// SPDX-License-Identifier: EUPL-1.2
// The one table of commands: what each is called, where it stands in a menu, which keys it has, when it is possible and
// why not when it is not, what it does. Keys, palette, buttons, menus and the remote all read this table, so that what
// one of them can do, all can. A new command is a row in app/commands/command_rows.inc, and its words. The table is
// made at compile time; what asks or alters what is open does so on the thread of the document.
#pragma once
#include "app/commands/command.hpp"
#include "app/commands/keys.hpp"
#include "app/commands/state/context.hpp"
#include "assets/word.hpp"

#include <array>
#include <optional>
#include <span>
#include <variant>

namespace samenspraak::commands {

// Under which heading a command stands in a menu and on the sheet of keys.
enum class CommandGroup : std::uint8_t { Session, Steps, Notes, Choosing, Look, Room };
inline constexpr std::size_t command_group_count = static_cast<std::size_t>(CommandGroup::Room) + 1;

// When it is possible, and what is said where it is not.
struct Condition {
    bool (*holds)(const ReadContext&) = nullptr;  // null: always
    Word why_not{};                               // read only where there is a condition
    bool needs_writing = true;  // in a session that is only read, that stands in the way before all else
};

// What it does: an act of its own, something that opens, or what only the host can do.
using CommandEffect = std::variant<void (*)(Context&), Overlay, HostRequest>;

// A switch as it stands now, and what the command does with it: in place of its name.
struct StateWords {
    Word on{}, off{};
};

struct CommandRow {
    Command command{};
    Word name{};
    CommandGroup group{};
    CommandEffect effect;
    std::array<Chord, 2> keys{};  // none, one or two; the first is shown
    Condition possible{};
    std::optional<bool> (*on)(const ReadContext&) = nullptr;  // for what is on or off: which it is now
    std::optional<Word> also = {};                            // other words by which people look for it
    std::optional<StateWords> says = {};                      // of a switch
};
std::span<const CommandRow> command_table();
const CommandRow& row_of(Command);

// What to call it now: a switch says how it stands, all else its name.
Word name_now(const ReadContext&, Command);

bool possible(const ReadContext&, Command);

// What stands in the way of it now, in one sentence; nothing: it is possible.
std::optional<Word> why_not(const ReadContext&, Command);

// What it asks of the host; nothing: it has an act of its own, or opens something.
std::optional<HostRequest> host_request_of(Command);

// Does it when it is possible; else answers false and nothing happened.
bool run(Context&, Command);

// A chord that writes something, or takes back what was written: it is for the field, and a command nowhere.
bool writes(Chord);

// A chord that moves, removes or ends something by itself. It is a command only while the board takes it: when a note
// has the keyboard, or nothing stands in the field; else it is about what is being written.
bool moves_or_ends(Chord);
bool board_takes_moves(const ReadContext&);

}  // namespace samenspraak::commands
