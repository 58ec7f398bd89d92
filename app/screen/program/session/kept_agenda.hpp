// SPDX-License-Identifier: EUPL-1.2
// The part of the day's plan for which a session has no place, in a small file of its own beside the list of recent
// sessions. It is a comfort: when it cannot be written, nothing is said. The small files must outlive it. On the thread
// of the screen; writing never waits for the disk.
#pragma once
#include "app/commands/state/ui_state.hpp"
#include "app/screen/program/session/messages.hpp"
#include "sessions/store/small_files.hpp"

namespace samenspraak::screen {

class KeptAgenda {
public:
    // An empty folder: nothing is kept.
    KeptAgenda(store::SmallFiles& files, store::Path folder) : files_(files), folder_(std::move(folder)) {}

    // What was kept of a session that is opened now; from here on it is about that one.
    // What cannot be read is said.
    commands::DayPlan open(SessionId, Messages&);
    void keep(const commands::DayPlan&);  // when it is other than it was

private:
    store::SmallFiles& files_;
    store::Path folder_;
    store::Path file_;  // of the session that is open; empty: nothing is kept
    commands::DayPlan kept_;
};

}  // namespace samenspraak::screen
