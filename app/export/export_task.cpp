// SPDX-License-Identifier: EUPL-1.2
#include "app/export/export_task.hpp"

namespace samenspraak::exports {

ExportTask::ExportTask(Make make, std::function<void()> wake)
    : wake_(std::move(wake)),
      thread_([this, make = std::move(make)] { run(make); }) {}

ExportTask::~ExportTask() {
    stop();
    thread_.join();
}

void ExportTask::run(const Make& make) {
    const auto files = store::files_on_disk();
    auto result = make(*files, [this](float done, const ExportFormat& now) {
        done_ = done, now_ = &now;
        if (wake_) wake_();
        return !stopped_;
    });
    {
        const std::lock_guard lock(mutex_);
        result_ = std::move(result);
    }
    if (wake_) wake_();
}

std::optional<Result<std::vector<store::Path>>> ExportTask::result() const {
    const std::lock_guard lock(mutex_);
    return result_;
}

}  // namespace samenspraak::exports
