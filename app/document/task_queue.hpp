// SPDX-License-Identifier: EUPL-1.2
// Small things to write beside the conversation (what was chosen, what was open lately), one after the other on a
// thread of its own: the screen waits for no disk. What is still to be done when the clerk goes, is done first.
#pragma once
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace samenspraak::document {

class TaskQueue {
public:
    TaskQueue();
    ~TaskQueue();
    TaskQueue(const TaskQueue&) = delete;
    TaskQueue& operator=(const TaskQueue&) = delete;

    // Owns all that it needs, and throws nothing.
    void give(std::function<void()> task);

    void finish();  // waits until all that was given is done

private:
    void work();

    std::mutex mutex_;
    std::condition_variable given_, idle_;
    std::deque<std::function<void()>> tasks_;  // the first one is being done
    bool going_ = false;
    std::thread thread_;
};

}  // namespace samenspraak::document
