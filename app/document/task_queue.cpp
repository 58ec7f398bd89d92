// SPDX-License-Identifier: EUPL-1.2
#include "app/document/task_queue.hpp"

namespace samenspraak::document {

TaskQueue::TaskQueue() : thread_([this] { work(); }) {}

TaskQueue::~TaskQueue() {
    {
        const std::lock_guard lock(mutex_);
        going_ = true;
    }
    given_.notify_one();
    thread_.join();
}

void TaskQueue::give(std::function<void()> task) {
    {
        const std::lock_guard lock(mutex_);
        tasks_.push_back(std::move(task));
    }
    given_.notify_one();
}

void TaskQueue::finish() {
    std::unique_lock lock(mutex_);
    idle_.wait(lock, [this] { return tasks_.empty(); });
}

void TaskQueue::work() {
    std::unique_lock lock(mutex_);
    for (;;) {
        given_.wait(lock, [this] { return going_ || !tasks_.empty(); });
        if (tasks_.empty()) return;
        // A deque that grows at its end leaves its first in place.
        const std::function<void()>& task = tasks_.front();
        lock.unlock();
        task();
        lock.lock();
        tasks_.pop_front();
        if (tasks_.empty()) idle_.notify_all();
    }
}

}  // namespace samenspraak::document
