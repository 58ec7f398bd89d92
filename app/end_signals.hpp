// SPDX-License-Identifier: EUPL-1.2
// Signals that ask the program to end: Ctrl C, a logout, a terminal that closes. Left to themselves they would end it
// at once, with half-typed text unsaved and temporary files left behind. Listens on a thread of its own as long as it
// lives.
#pragma once
#include <functional>
#include <memory>

namespace samenspraak {

class EndSignals {
public:
    // Called from that thread, for the first signal only: a second one ends the program at once.
    explicit EndSignals(std::function<void(int signal)> asked_to_end);
    ~EndSignals();
    EndSignals(const EndSignals&) = delete;
    EndSignals& operator=(const EndSignals&) = delete;

private:
    struct Listener;
    std::unique_ptr<Listener> listener_;
};

// The terminal that closes ends the program too; but not where somebody asked that it go on (nohup).
bool ends_with_terminal();

// Removes what the program has only for a moment, ends what it started, and then the program, as the signal would have.
[[noreturn]] void end_by_signal(int signal);

}  // namespace samenspraak
