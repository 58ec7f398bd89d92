// SPDX-License-Identifier: EUPL-1.2
// The sessions that were opened recently, for the Start screen: a small JSON file in the folder that the system has for
// such state. It is a convenience: when damaged or missing it reads as empty, and no session depends on it. Each call
// reads or writes the file and may wait for the disk; one thread at a time.
#pragma once
#include "sessions/session.hpp"
#include "sessions/store/files.hpp"
#include "sessions/store/small_files.hpp"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace samenspraak::store {

// What cut a session short: the program stopped while the computer went on (Program), or the computer was switched off
// (Computer). Unknown: there is no way to tell.
enum class CutShort : std::uint8_t { Unknown, Program, Computer };

// Identifies this run of the computer, from start to switch-off: a checksum of the name that the system gives to the
// run, which says nothing about the computer itself. Empty: the system gives no such name.
std::string run_of_this_computer();
std::string run_called(std::string_view name);  // the checksum of such a name; empty for an empty name

struct RecentSession {
    Path path;
    std::string title;
    Phase phase = Phase::Case;
    bool concluded = false;
    std::int64_t when = 0;   // milliseconds since 1970 UTC: last opened or closed
    bool open = false;       // set on opening and cleared on closing; set while no window has it: it was cut short
    bool recovered = false;  // when it was last opened, it turned out to have been cut short or damaged
    CutShort by = CutShort::Unknown;  // what cut it short
    std::string run = {};             // the run of the computer in which it was last opened or closed
    bool missing = false;             // not kept, but seen (look_at_files): its file is not there
    friend bool operator==(const RecentSession&, const RecentSession&) = default;
};

inline constexpr std::size_t max_recent = 20;

// The folder for what the program remembers: `samenspraak` in XDG_STATE_HOME or in ~/.local/state; empty when neither
// is known.
Path state_folder();

// What the disk says of them now: whether their files are missing, and whether those that were open were cut short.
// From any thread; waits for the disks that they lie on.
std::vector<RecentSession> look_at_files(Files&, std::vector<RecentSession>);

class Recent {
public:
    // `file`: where the list is kept. The files must outlive it. `run`: which run of the computer this is. `later`:
    // what writes the list while nobody waits for it, and must outlive all calls that alter it; null: it is written at
    // once. What is const may be called on any thread, and waits for the disk.
    Recent(Files& files, Path file, std::string run = {}, SmallFiles* later = nullptr)
        : files_(files),
          file_(std::move(file)),
          run_(std::move(run)),
          later_(later) {
        if (later) reader_ = later->reader();
    }

    std::vector<RecentSession> list() const;  // newest first, as kept; look_at_files tells what became of their files
    Result<Done> note(RecentSession);         // puts it in front, with this run, instead of the entry for the same path
    Result<Done> forget(const Path&);

    // What cut the session short. Ask before it is opened again: after that the list only knows of the new opening.
    CutShort cut_short(const Path&) const;

private:
    Result<Bytes> read() const;
    Result<Done> change(std::function<void(std::vector<RecentSession>&)>);
    CutShort cut_short(const RecentSession&) const;

    Files& files_;
    Path file_;
    std::string run_;
    SmallFiles* later_;
    std::optional<SmallFiles::Reader> reader_;  // when something writes it later
};

}  // namespace samenspraak::store
