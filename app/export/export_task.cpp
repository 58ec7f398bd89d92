// SPDX-License-Identifier: EUPL-1.2
#include "app/export/export_task.hpp"

#include <chrono>

namespace samenspraak::exports {

ExportTask::ExportTask(Make make, std::function<void()> wake) {
    shared_->wake = std::move(wake);
    thread_ = std::thread([shared = shared_, make = std::move(make)] { shared->run(make); });
}

ExportTask::~ExportTask() {
    if (!thread_.joinable()) return;
    stop();
    constexpr std::chrono::seconds patience(2);
    {
        std::unique_lock lock(shared_->mutex);
        shared_->ended.wait_for(lock, patience, [this] { return shared_->result.has_value(); });
    }
    give_up();
}

void ExportTask::give_up() {
    stop();
    {
        const std::lock_guard lock(shared_->wake_mutex);
        shared_->wake = {};
    }
    const bool ended = result().has_value();
    ended ? thread_.join() : thread_.detach();
}

void ExportTask::Shared::wake_up() {
    const std::lock_guard lock(wake_mutex);
    if (wake) wake();
}

void ExportTask::Shared::run(const Make& make) {
    const auto files = store::files_on_disk();
    auto made = make(*files, [this](float how_far, const ExportFormat& format) {
        done = how_far, now = &format;
        wake_up();
        return !stopped;
    });
    {
        const std::lock_guard lock(mutex);
        result = std::move(made);
    }
    ended.notify_all();
    wake_up();
}

std::optional<Result<Exported>> ExportTask::result() const {
    const std::lock_guard lock(shared_->mutex);
    return shared_->result;
}

}  // namespace samenspraak::exports
