// SPDX-License-Identifier: EUPL-1.2
// The sessions that were open lately, for the Start screen: a small JSON file in the folder that the system has for
// such things. It is a convenience: damaged or missing it reads as empty, and no session depends on it.
#pragma once
#include "sessions/session.hpp"
#include "sessions/store/files.hpp"
#include "sessions/store/small_files.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace samenspraak::store {

// What cut a session short: the program stopped while the computer ran on, or the computer went off. Unknown: nobody
// can say.
enum class CutShort : std::uint8_t { Unknown, Program, Computer };

// Tells this run of the computer, from its start until it goes off, from all others: a checksum of what the system
// calls it, which says nothing about the computer itself. Empty: the system has no such thing.
std::string run_of_this_computer();
std::string run_called(std::string_view name);  // that checksum, of a name; empty of an empty one

struct RecentSession {
    Path path;
    std::string title;
    Phase phase = Phase::Case;
    bool concluded = false;
    std::int64_t when = 0;   // milliseconds since 1970 UTC: last opened or closed
    bool open = false;       // set on opening, cleared on closing: still set and nobody has it = it was cut short
    bool recovered = false;  // the last time it was opened it had been cut short or damaged
    CutShort by = CutShort::Unknown;  // … by what
    std::string run = {};             // in which run of the computer it was last opened or closed
    friend bool operator==(const RecentSession&, const RecentSession&) = default;
};

inline constexpr std::size_t max_recent = 20;

// The folder for what the program remembers: XDG_STATE_HOME or ~/.local/state, then samenspraak; empty when neither is
// known.
Path state_folder();

class Recent {
public:
    // `file`: where the list is kept. The files must outlive it. `run`: which run of the computer this is. `later`:
    // what writes the list while nobody waits for it, and must outlive it too; null: it is written at once.
    Recent(Files& files, Path file, std::string run = {}, SmallFiles* later = nullptr)
        : files_(files),
          file_(std::move(file)),
          run_(std::move(run)),
          later_(later) {}

    std::vector<RecentSession> list();  // newest first; those whose program was cut short have `recovered`
    Result<Done> note(RecentSession);   // puts it in front, of this run, instead of what was known of that path
    Result<Done> forget(const Path&);

    // What cut the session short, before it is opened again: from then on the list knows of that opening only.
    CutShort cut_short(const Path&);

private:
    std::vector<RecentSession> read();
    Result<Done> write(const std::vector<RecentSession>&);
    CutShort cut_short(const RecentSession&);
    Files& files_;
    Path file_;
    std::string run_;
    SmallFiles* later_;
};

}  // namespace samenspraak::store
