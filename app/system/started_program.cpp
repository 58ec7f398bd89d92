// SPDX-License-Identifier: EUPL-1.2
#include "app/system/started_program.hpp"

#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <mutex>
#include <set>
#include <spawn.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace samenspraak::system {
namespace {

constexpr std::chrono::milliseconds between_looks{100};

struct Running {
    std::mutex mutex;
    std::set<pid_t> groups;
};

Running& running() {
    static Running programs;
    return programs;
}

// In a group of its own, so that what it starts itself can be ended too.
pid_t spawn(std::vector<char*> words) {
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    for (const int console : {0, 1, 2}) posix_spawn_file_actions_addopen(&actions, console, "/dev/null", O_RDWR, 0);
    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP);
    pid_t process = 0;
    const int failed = posix_spawn(&process, words[0], &actions, &attributes, words.data(), environ);
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&actions);
    return failed == 0 ? process : 0;
}

}  // namespace

StartedProgram::StartedProgram(std::vector<std::string> typed) {
    std::vector<char*> words;
    for (std::string& word : typed) words.push_back(word.data());
    words.push_back(nullptr);
    const std::lock_guard lock(running().mutex);
    process_ = spawn(std::move(words));
    if (process_ != 0) running().groups.insert(process_);
}

StartedProgram::~StartedProgram() {
    if (process_ != 0) end();
}

StartedProgram::Ending StartedProgram::wait(std::chrono::milliseconds patience, const std::function<bool()>& go_on) {
    const auto until = std::chrono::steady_clock::now() + patience;
    while (process_ != 0) {
        int status = 0;
        const pid_t ended = ::waitpid(process_, &status, WNOHANG);
        if (ended != 0 && !(ended < 0 && errno == EINTR)) {
            const bool well = ended == process_ && WIFEXITED(status) && WEXITSTATUS(status) == 0;
            const std::lock_guard lock(running().mutex);
            running().groups.erase(process_);
            process_ = 0;
            return well ? Ending::Well : Ending::Badly;
        }
        const bool stop = go_on && !go_on();
        if (stop || std::chrono::steady_clock::now() > until) {
            end();
            return stop ? Ending::Stopped : Ending::Badly;
        }
        std::this_thread::sleep_for(between_looks);
    }
    return Ending::Badly;
}

void StartedProgram::end() {
    ::kill(-process_, SIGKILL);
    int status = 0;
    ::waitpid(process_, &status, 0);
    const std::lock_guard lock(running().mutex);
    running().groups.erase(process_);
    process_ = 0;
}

void end_started_programs() {
    const std::lock_guard lock(running().mutex);
    for (const pid_t group : running().groups) ::kill(-group, SIGKILL);
}

}  // namespace samenspraak::system
