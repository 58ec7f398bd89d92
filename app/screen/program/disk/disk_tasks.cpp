// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/program/disk/disk_tasks.hpp"

#include <algorithm>
#include <thread>
#include <utility>

namespace samenspraak::screen {
namespace {

constexpr std::chrono::milliseconds in_a_frame(10);  // so long it may wait for a disk that is quick, for all tasks

}  // namespace

DiskTasks::DiskTasks(store::Files& files, std::function<void()> wake)
    : files_(files),
      waking_(std::make_shared<Waking>()) {
    waking_->wake = std::move(wake);
}

DiskTasks::~DiskTasks() {
    const std::lock_guard lock(waking_->mutex);
    waking_->wake = {};
}

void DiskTasks::start(std::function<void(store::Files&)> work) {
    const std::shared_ptr<store::Files> kept = files_.weak_from_this().lock();
    std::thread([&files = files_, kept, waking = waking_, work = std::move(work)]() mutable {
        work(files);
        work = {};  // what nobody waits for any more goes before the files do
        const std::lock_guard lock(waking->mutex);
        if (waking->wake) waking->wake();
    }).detach();
}

void DiskTasks::update(double now) {
    if (!is_busy()) return since_.reset();
    if (!since_) since_ = now;
    waited_ = now - *since_;
    take_up(is_slow() ? std::chrono::milliseconds(0) : in_a_frame);
}

void DiskTasks::wait(std::chrono::milliseconds longest) {
    const auto until = std::chrono::steady_clock::now() + longest;
    while (is_busy() && std::chrono::steady_clock::now() < until) take_up(in_a_frame);
}

void DiskTasks::take_up(std::chrono::milliseconds wait) {
    // An answer may ask for more, which comes behind those that wait.
    const auto until = std::chrono::steady_clock::now() + wait;
    for (TakesUp& task : std::exchange(tasks_, {})) {
        const auto left = until - std::chrono::steady_clock::now();
        const auto rest = std::chrono::ceil<std::chrono::milliseconds>(left);
        if (!task(std::max(rest, std::chrono::milliseconds(0)))) tasks_.push_back(std::move(task));
    }
}

}  // namespace samenspraak::screen
