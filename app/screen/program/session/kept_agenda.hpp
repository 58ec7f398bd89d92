// SPDX-License-Identifier: EUPL-1.2
// The part of the day's plan for which a session has no place, in a small file of its own beside the list of recent
// sessions. It is a comfort: when it cannot be written, nothing is said. The small files must outlive it. On the thread
// of the screen, which never waits for the disk here; `read` may be called on any thread, also of a copy that outlives
// the small files.
#pragma once
#include "app/commands/state/ui_state.hpp"
#include "app/screen/program/session/messages.hpp"
#include "sessions/store/small_files.hpp"

namespace samenspraak::screen {

class KeptAgenda {
public:
    // An empty folder: nothing is kept.
    KeptAgenda(store::SmallFiles& files, store::Path folder)
        : files_(files),
          reader_(files.reader()),
          folder_(std::move(folder)) {}

    // What was kept of a session. Waits for the disk.
    Result<commands::DayPlan> read(SessionId) const;

    // A session is opened of which this was kept; from here on it is about that one. What could not be read is said.
    commands::DayPlan open(SessionId, const Result<commands::DayPlan>& kept, Messages&);
    void keep(const commands::DayPlan&);  // when it is other than it was

private:
    store::Path file_of(SessionId) const;

    store::SmallFiles& files_;
    store::SmallFiles::Reader reader_;
    store::Path folder_;
    store::Path file_;  // of the session that is open; empty: nothing is kept
    commands::DayPlan kept_;
};

}  // namespace samenspraak::screen
