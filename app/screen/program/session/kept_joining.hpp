// SPDX-License-Identifier: EUPL-1.2
// In which sessions phones could join when they were left, or when the program or the computer broke off: a small file
// of its own beside the list of recent sessions. It is a comfort: when it cannot be written, nothing is said. The small
// files must outlive it. On the thread of the screen, which never waits for the disk here; `read` may be called on any
// thread, also of a copy that outlives the small files.
#pragma once
#include "app/screen/program/session/messages.hpp"
#include "sessions/links.hpp"
#include "sessions/store/small_files.hpp"

namespace samenspraak::screen {

class KeptJoining {
public:
    // An empty path: nothing is kept.
    KeptJoining(store::SmallFiles& files, store::Path file)
        : files_(files),
          reader_(files.reader()),
          file_(std::move(file)) {}

    // Whether it was on in a session. Waits for the disk.
    Result<bool> read(SessionId) const;

    // A session is opened of which this was kept; from here on it is about that one. What could not be read is said.
    // Answers whether it was on.
    bool open(SessionId, const Result<bool>& kept, Messages&);
    void keep(bool on);  // when it is other than it was

private:
    store::SmallFiles& files_;
    store::SmallFiles::Reader reader_;
    store::Path file_;
    SessionId session_;
    bool on_ = false;
};

}  // namespace samenspraak::screen
