// SPDX-License-Identifier: EUPL-1.2
// Files that are made on their own thread while the screen stays alive: how far it is, and stopping it. An export works
// on a copy of the session, so the conversation goes on meanwhile.
#pragma once
#include "app/export/exports.hpp"

#include <atomic>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

namespace samenspraak::exports {

class ExportTask {
public:
    // What makes the files; it runs on the other thread, with Files of its own.
    using Make = std::function<Result<Exported>(store::Files&, const ExportWatch&)>;

    // `wake` is called from the other thread whenever there is something to see.
    ExportTask(Make, std::function<void()> wake);
    ~ExportTask();  // stops it, and waits two seconds at most: a disk that does not answer is left
    ExportTask(const ExportTask&) = delete;
    ExportTask& operator=(const ExportTask&) = delete;

    float done() const { return shared_->done; }              // 0..1
    const ExportFormat* now() const { return shared_->now; }  // what is being made; null: nothing yet
    void stop() { shared_->stopped = true; }                  // leaves nothing half written
    void give_up();  // stops it, and waits for it no longer: when the disk answers it clears away what it began
    std::optional<Result<Exported>> result() const;  // none: not finished

private:
    // Also the thread's, so that one that hangs in a call to the disk can be left behind.
    struct Shared {
        std::mutex wake_mutex;  // held while `wake` runs
        std::function<void()> wake;
        std::atomic<float> done = 0;
        std::atomic<const ExportFormat*> now = nullptr;
        std::atomic<bool> stopped = false;
        std::mutex mutex;
        std::condition_variable ended;
        std::optional<Result<Exported>> result;

        void run(const Make&);
        void wake_up();
    };

    std::shared_ptr<Shared> shared_ = std::make_shared<Shared>();
    std::thread thread_;
};

}  // namespace samenspraak::exports
