// SPDX-License-Identifier: EUPL-1.2
// A program that is started to do some work for us, such as an office suite that makes a PDF. It says nothing on our
// console, and ends, with all that it started itself, when it is to stop, takes too long, or our own program ends.
// Threads: a StartedProgram belongs to one; end_started_programs() may be called from any.
#pragma once
#include <chrono>
#include <functional>
#include <string>
#include <sys/types.h>
#include <vector>

namespace samenspraak::system {

class StartedProgram {
public:
    // The path of the program, and its arguments.
    explicit StartedProgram(std::vector<std::string> typed);
    ~StartedProgram();
    StartedProgram(const StartedProgram&) = delete;
    StartedProgram& operator=(const StartedProgram&) = delete;

    // Waits until it ended, and tells how. Asked again and again meanwhile: `go_on` (may be empty) whether to wait.
    enum class Ending { Well, Badly, Stopped };
    Ending wait(std::chrono::milliseconds patience, const std::function<bool()>& go_on);

private:
    void end();
    pid_t process_ = 0;  // also its group; 0: not started, or over
};

// All that are running: when a signal ends our program.
void end_started_programs();

}  // namespace samenspraak::system
