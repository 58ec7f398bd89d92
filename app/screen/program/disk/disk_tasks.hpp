// SPDX-License-Identifier: EUPL-1.2
// What the screen asks of the disk and needs an answer to: a session to open or to make, a file to read. Each is done
// on a thread of its own, so that the screen goes on however long the disk takes, and its answer is taken up on the
// screen's thread, in `update`. A disk that does not answer can be given up: its task is forgotten, and what it brings
// after all is dropped. Work must touch nothing that the screen owns; files that a shared pointer owns are kept for as
// long as a task needs them. Times in seconds of the screen.
#pragma once
#include "sessions/store/files.hpp"

#include <chrono>
#include <functional>
#include <future>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

namespace samenspraak::screen {

class DiskTasks {
public:
    static constexpr double unnoticed = 0.3;  // what is done by then was at once
    static constexpr double patience = 4;     // then the disk is slow

    // `wake` is called on a task's thread when it has an answer. The files must outlive it, and every task that was
    // forgotten unless a shared pointer owns them.
    DiskTasks(store::Files&, std::function<void()> wake);
    ~DiskTasks();  // waits for nothing
    DiskTasks(const DiskTasks&) = delete;
    DiskTasks& operator=(const DiskTasks&) = delete;

    // `work` beside the screen; `then`, with its answer, in an `update`.
    template <class Answer> void run(std::function<Answer(store::Files&)> work, std::function<void(Answer)> then) {
        const auto promise = std::make_shared<std::promise<Answer>>();
        const auto answer = std::make_shared<std::future<Answer>>(promise->get_future());
        tasks_.push_back([answer, then = std::move(then)](std::chrono::milliseconds wait) {
            if (answer->wait_for(wait) != std::future_status::ready) return false;
            then(answer->get());
            return true;
        });
        start([promise, work = std::move(work)](store::Files& files) {
            try {
                promise->set_value(work(files));
            } catch (...) {  // out of memory: it is thrown again where the answer is taken up
                promise->set_exception(std::current_exception());
            }
        });
    }

    // Once in each frame: takes up what is there. A disk that is quick has answered within the frame.
    void update(double now);

    void wait(std::chrono::milliseconds longest);  // until there is nothing to do any more

    bool is_busy() const { return !tasks_.empty(); }
    bool is_noticed() const { return is_busy() && waited_ >= unnoticed; }
    bool is_slow() const { return is_busy() && waited_ >= patience; }
    bool is_soon_done() const { return is_busy() && !is_slow(); }  // or so it seems: it is worth to look again
    void be_patient() { since_.reset(); }                          // counts anew
    void forget_all() { tasks_.clear(); }

private:
    using TakesUp = std::function<bool(std::chrono::milliseconds)>;  // false: there is no answer yet
    struct Waking {
        std::mutex mutex;  // held while `wake` runs: who empties it knows that nobody is woken any more
        std::function<void()> wake;
    };
    void take_up(std::chrono::milliseconds wait);
    void start(std::function<void(store::Files&)> work);

    store::Files& files_;
    std::shared_ptr<Waking> waking_;
    std::vector<TakesUp> tasks_;
    std::optional<double> since_;  // it is waiting
    double waited_ = 0;
};

}  // namespace samenspraak::screen
