// SPDX-License-Identifier: EUPL-1.2
// What was half typed in the field when a session was closed, for when it is opened again: a small JSON file beside the
// list of recent sessions. It is a convenience, as that list is: damaged or missing it reads as empty.
// `keep` belongs to the thread of its SmallFiles, which write it later, on a thread of their own; what is const may be
// called on any thread, also of a copy that outlives them, and waits for the disk.
#pragma once
#include "sessions/session.hpp"
#include "sessions/store/small_files.hpp"

namespace samenspraak::document {

using Drafts = std::array<std::string, phase_count>;  // by phase

class DraftBox {
public:
    // The files must outlive it. With an empty path nothing is kept.
    DraftBox(store::SmallFiles& files, store::Path file)
        : files_(files),
          reader_(files.reader()),
          file_(std::move(file)) {}

    // Replaces what was kept of that session. Only the sessions that were closed last are kept; when none of them has a
    // draft the file is removed.
    void keep(SessionId, const Drafts&);
    Drafts of(SessionId) const;  // empty when nothing was kept

private:
    store::SmallFiles& files_;
    store::SmallFiles::Reader reader_;
    store::Path file_;
};

}  // namespace samenspraak::document
