// SPDX-License-Identifier: EUPL-1.2
// Which sessions are chosen on Start to be compared: some of those in the list, and others, which stand below it for as
// long as one is choosing. Plain bookkeeping of paths. On the thread of the screen, but for `read_session`.
#pragma once
#include "app/document/session_library.hpp"

#include <span>
#include <vector>

namespace samenspraak::screen {

class SessionsToCompare {
public:
    bool is_choosing() const { return choosing_; }
    void begin() { choosing_ = true; }
    void end() { *this = SessionsToCompare(); }

    bool has(const store::Path&) const;
    std::span<const store::Path> paths() const { return chosen_; }
    std::span<const store::RecentSession> others() const { return others_; }

    void toggle(const store::Path&);
    // One that need not be in the list.
    void add(const store::RecentSession&, std::span<const store::RecentSession> listed);
    // What of a session stands in the list. Refused as opening it is. From any thread; waits for the disk.
    static Result<store::RecentSession> read_session(store::Files&, const store::Path&);

private:
    void choose(const store::Path&);

    bool choosing_ = false;
    std::vector<store::Path> chosen_;           // in the order in which they were
    std::vector<store::RecentSession> others_;  // chosen, and not in the list
};

}  // namespace samenspraak::screen
