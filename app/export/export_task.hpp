// SPDX-License-Identifier: EUPL-1.2
// Files that are made on their own thread while the screen stays alive: how far it is, and stopping it. An export works
// on a copy of the session, so the conversation goes on meanwhile.
#pragma once
#include "app/export/exports.hpp"

#include <atomic>
#include <mutex>
#include <optional>
#include <thread>

namespace samenspraak::exports {

class ExportTask {
public:
    // What makes the files; it runs on the other thread, with Files of its own.
    using Make = std::function<Result<std::vector<store::Path>>(store::Files&, const ExportWatch&)>;

    // `wake` is called from the other thread whenever there is something to see.
    ExportTask(Make, std::function<void()> wake);
    ~ExportTask();  // stops it; leaves nothing half written
    ExportTask(const ExportTask&) = delete;
    ExportTask& operator=(const ExportTask&) = delete;

    float done() const { return done_; }              // 0..1
    const ExportFormat* now() const { return now_; }  // what is being made; null: nothing yet
    void stop() { stopped_ = true; }
    std::optional<Result<std::vector<store::Path>>> result() const;  // none: not finished

private:
    void run(const Make&);

    const std::function<void()> wake_;
    std::atomic<float> done_ = 0;
    std::atomic<const ExportFormat*> now_ = nullptr;
    std::atomic<bool> stopped_ = false;
    mutable std::mutex mutex_;
    std::optional<Result<std::vector<store::Path>>> result_;
    std::thread thread_;
};

}  // namespace samenspraak::exports
