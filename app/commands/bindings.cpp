// SPDX-License-Identifier: EUPL-1.2
#include "app/commands/bindings.hpp"

#include "sessions/text/trimmed.hpp"

#include <algorithm>

namespace samenspraak::commands {
namespace {

constexpr std::string_view prefix = "command_";
constexpr std::string_view between_keys = " / ";

std::optional<Command> command_named(std::string_view name) {
    for (const CommandRow& row : command_table())
        if (plain_name(row.command) == name) return row.command;
    return std::nullopt;
}

// "Ctrl D / F9": none, one or two chords; nothing when one of them is not understood.
std::optional<std::array<Chord, 2>> chords_of(std::string_view text) {
    std::array<Chord, 2> chords{};
    for (Chord& chord : chords) {
        text = text::trimmed(text);
        if (text.empty()) break;
        const auto end = std::min(text.find(between_keys), text.size());
        const auto named = chord_named(text::trimmed(text.substr(0, end)));
        if (!named) return std::nullopt;
        chord = *named;
        text.remove_prefix(std::min(end + between_keys.size(), text.size()));
    }
    return text::trimmed(text).empty() ? std::optional(chords) : std::nullopt;
}

std::string joined(std::span<const Chord, 2> chords) {
    std::string out = name_of(chords[0]);
    if (chords[1].key != Key::None) out += std::string(between_keys) + name_of(chords[1]);
    return out;
}

}  // namespace

std::string_view plain_name(Command command) {
    return method::Words::key_of(row_of(command).name).substr(prefix.size());
}

Bindings::Bindings() {
    for (const CommandRow& row : command_table()) keys_[static_cast<std::size_t>(row.command)] = row.keys;
}

std::vector<std::string> Bindings::read(std::string_view file) {
    std::vector<std::string> unknown;
    while (!file.empty()) {
        const auto end = std::min(file.find('\n'), file.size());
        const std::string_view line = text::trimmed(file.substr(0, end));
        file.remove_prefix(std::min(end + 1, file.size()));
        if (line.empty() || line.front() == '#') continue;
        const auto equals = line.find('=');
        const auto command = command_named(text::trimmed(line.substr(0, std::min(equals, line.size()))));
        const auto chords = equals == std::string_view::npos ? std::nullopt : chords_of(line.substr(equals + 1));
        if (command && chords && std::ranges::none_of(*chords, writes))
            keys_[static_cast<std::size_t>(*command)] = *chords;
        else
            unknown.emplace_back(line);
    }
    return unknown;
}

std::string Bindings::written(const method::Words& words) const {
    std::string out = "# " + std::string(words(Word::keys_file_head)) + "\n";
    for (const CommandRow& row : command_table()) {
        ((out += "\n# ") += words(row.name)) += '\n';
        (out += plain_name(row.command)) += " =";
        if (const std::string chords = joined(keys(row.command)); !chords.empty()) out += ' ' + chords;
        out += '\n';
    }
    return out;
}

// Where the table itself gives a chord to several rows, no more than one of them is possible at a time.
std::vector<Bindings::Double> Bindings::doubles() const {
    const auto in_table = [](Command command, Chord chord) {
        return std::ranges::find(row_of(command).keys, chord) != row_of(command).keys.end();
    };
    std::vector<Double> found;
    const auto rows = command_table();
    for (std::size_t i = 0; i < rows.size(); ++i)
        for (std::size_t j = i + 1; j < rows.size(); ++j)
            for (const Chord chord : keys(rows[i].command)) {
                const auto others = keys(rows[j].command);
                if (chord.key == Key::None || std::ranges::find(others, chord) == others.end()) continue;
                if (in_table(rows[i].command, chord) && in_table(rows[j].command, chord)) continue;
                found.push_back({chord, rows[i].command, rows[j].command});
            }
    return found;
}

std::string Bindings::shown(Command command) const { return name_of(keys(command)[0]); }

std::string Bindings::shown(const ReadContext& context, Command command) const {
    for (const Chord chord : keys(command))
        if (!moves_or_ends(chord) || board_takes_moves(context)) return name_of(chord);
    return {};
}

std::optional<Command> Bindings::meant(const ReadContext& context, Chord chord) const {
    if (chord.key == Key::None) return std::nullopt;
    if (moves_or_ends(chord) && !board_takes_moves(context)) return std::nullopt;
    for (const CommandRow& row : command_table())
        if (std::ranges::find(keys(row.command), chord) != keys(row.command).end() && possible(context, row.command))
            return row.command;
    return std::nullopt;
}

}  // namespace samenspraak::commands
