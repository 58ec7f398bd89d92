// SPDX-License-Identifier: EUPL-1.2
// The sessions that were open lately, for the Start screen: a small JSON file in the folder that the system has for
// such things. It is a convenience: damaged or missing it reads as empty, and no session depends on it.
#pragma once
#include "sessions/session.hpp"
#include "sessions/store/files.hpp"

#include <string>
#include <vector>

namespace samenspraak {

struct RecentSession {
    Path path;
    std::string title;
    Phase phase = Phase::Case;
    bool concluded = false;
    std::int64_t when = 0;   // milliseconds since 1970 UTC: last opened or closed
    bool open = false;       // set on opening, cleared on closing: still set and nobody has it = it was cut short
    bool recovered = false;  // the last time it was opened it had been cut short or damaged
    friend bool operator==(const RecentSession&, const RecentSession&) = default;
};

inline constexpr std::size_t most_recent = 20;

// The folder for what the program remembers: XDG_STATE_HOME or ~/.local/state, then samenspraak; empty when neither is
// known.
Path state_folder();

class Recent {
public:
    // `file`: where the list is kept. The files must outlive it.
    Recent(Files& files, Path file) : files_(files), file_(std::move(file)) {}

    std::vector<RecentSession> list();  // newest first; those whose program was cut short have `recovered`
    Result<Done> note(RecentSession);   // puts it in front, instead of what was known of that path
    Result<Done> forget(const Path&);

private:
    std::vector<RecentSession> read();
    Result<Done> write(const std::vector<RecentSession>&);
    Files& files_;
    Path file_;
};

}  // namespace samenspraak
