// SPDX-License-Identifier: EUPL-1.2
// What was half typed in the field when a session was closed, for when it is opened again: a small JSON file beside the
// list of recent sessions. It is a convenience, as that list is: damaged or missing it reads as empty.
#pragma once
#include "sessions/session.hpp"
#include "sessions/store/small_files.hpp"

namespace samenspraak::document {

using Drafts = std::array<std::string, phase_count>;  // by phase

class DraftBox {
public:
    // The files must outlive it. Without a file nothing is kept.
    DraftBox(store::SmallFiles& files, store::Path file) : files_(files), file_(std::move(file)) {}

    // Instead of what was kept of that session; of the sessions that were closed last. The file goes when it is empty.
    void keep(SessionId, const Drafts&);
    Drafts of(SessionId);

private:
    struct Kept {
        std::uint64_t session = 0;
        Drafts drafts;
    };
    std::vector<Kept> read();

    store::SmallFiles& files_;
    store::Path file_;
};

}  // namespace samenspraak::document
