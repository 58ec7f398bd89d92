// SPDX-License-Identifier: EUPL-1.2
// Which sessions are chosen on Start to be compared: some of those in the list, and others, which stand below it for as
// long as one is choosing. Plain bookkeeping of paths; opens a session only to see that it is one. On the thread of the
// screen.
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
    std::span<const document::SessionLibrary::Late> others() const { return others_; }

    void toggle(const store::Path&);
    // One that need not be in the list. Refused as opening it is; then nothing is chosen.
    Result<Done> add(store::Files&, const store::Path&, std::span<const document::SessionLibrary::Late> listed);

private:
    void choose(const store::Path&);

    bool choosing_ = false;
    std::vector<store::Path> chosen_;                     // in the order in which they were
    std::vector<document::SessionLibrary::Late> others_;  // chosen, and not in the list
};

}  // namespace samenspraak::screen
