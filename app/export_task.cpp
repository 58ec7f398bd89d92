// SPDX-License-Identifier: EUPL-1.2
#include "app/export_task.hpp"

namespace samenspraak {

ExportTask::ExportTask(Session session, ExportWish wish, std::function<void()> wake)
    : wish_(std::move(wish)),
      wake_(std::move(wake)),
      thread_([this, session = std::move(session)] { run(session); }) {}

ExportTask::~ExportTask() {
    stop();
    thread_.join();
}

void ExportTask::run(const Session& session) {
    const auto files = files_on_disk();
    auto result = export_session(*files, session, wish_, [this](float done, const ExportFormat& now) {
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

std::optional<Result<std::vector<Path>>> ExportTask::result() const {
    const std::lock_guard lock(mutex_);
    return result_;
}

}  // namespace samenspraak
