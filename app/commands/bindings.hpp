// SPDX-License-Identifier: EUPL-1.2
// Which keys mean which command: those of the table, and what a person changed in a plain file, one line each:
//     duplicate = Ctrl Shift D
// Names are those of the words without "command_"; an empty right side takes the keys away; # begins a remark.
// Owns its keys, knows no file, and refers to nothing. On the thread of the document.
#pragma once
#include "app/commands/commands.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace samenspraak::commands {

class Bindings {
public:
    Bindings();

    // Lines that were not understood come back, as they stood.
    std::vector<std::string> read(std::string_view file);
    // All commands with their keys, in the form that read understands; above each what it is called.
    std::string written(const method::Words&) const;

    // Of what a person changed: chords that now mean more than one command.
    struct Double {
        Chord chord;
        Command first{}, second{};
    };
    std::vector<Double> doubles() const;

    std::span<const Chord, 2> keys(Command command) const { return keys_[static_cast<std::size_t>(command)]; }
    std::string shown(Command) const;  // "Ctrl Z", or nothing

    // The one that does it now: what writes a letter does so only while the board has the keyboard. Nothing: none does.
    std::string shown(const ReadContext&, Command) const;

    // The command that this chord means now: the first that is possible.
    std::optional<Command> meant(const ReadContext&, Chord) const;

private:
    std::array<std::array<Chord, 2>, command_count> keys_;
};

// The name in the file: "duplicate".
std::string_view plain_name(Command);

}  // namespace samenspraak::commands
