// SPDX-License-Identifier: EUPL-1.2
#include "sessions/store/small_files.hpp"

#include "sessions/store/atomic_write.hpp"

#include <chrono>
#include <condition_variable>
#include <map>
#include <mutex>
#include <utility>

namespace samenspraak::store {

// Shared with the thread, so that one that hangs in a call to the disk can be left behind.
struct SmallFiles::Work {
    explicit Work(Files& disk) : files(disk), owned(disk.weak_from_this().lock()) {}

    Files& files;
    const std::shared_ptr<Files> owned;
    mutable std::mutex mutex;
    std::condition_variable changed;
    struct Waiting {
        std::optional<std::string> text;  // none: to be removed
        std::size_t which = 0;            // counts what was given: tells whether it is still the last
    };
    std::map<Path, Waiting> waiting;
    std::size_t given = 0, written = 0;
    bool stop = false, gone = false;

    void run();
    void write(const Path&, const std::optional<std::string>&);
};

void SmallFiles::Work::run() {
    std::unique_lock lock(mutex);
    while (true) {
        changed.wait(lock, [this] { return stop || !waiting.empty(); });
        if (gone || waiting.empty()) return;
        const auto [path, now] = *waiting.begin();
        lock.unlock();
        write(path, now.text);
        lock.lock();
        ++written;
        const auto done = waiting.find(path);
        if (done != waiting.end() && done->second.which == now.which) waiting.erase(done);
        changed.notify_all();
    }
}

void SmallFiles::Work::write(const Path& path, const std::optional<std::string>& text) {
    if (!text)
        (void)files.remove(path);
    else if (files.make_folder(path.parent_path()))
        (void)write_whole(files, path, *text, Existing::Replace, owner_alone);
}

SmallFiles::SmallFiles(Files& files)
    : files_(files),
      work_(std::make_shared<Work>(files)),
      thread_([work = work_] { work->run(); }) {}

SmallFiles::~SmallFiles() {
    constexpr std::chrono::seconds patience(2);
    std::unique_lock lock(work_->mutex);
    work_->stop = true;
    work_->changed.notify_all();
    const bool done = work_->changed.wait_for(lock, patience, [this] { return work_->waiting.empty(); });
    work_->gone = true;
    lock.unlock();
    done ? thread_.join() : thread_.detach();
}

Result<Bytes> SmallFiles::read(const Path& path, std::uint64_t max_bytes) {
    {
        const std::lock_guard lock(work_->mutex);
        if (const auto there = work_->waiting.find(path); there != work_->waiting.end()) {
            const std::optional<std::string>& text = there->second.text;
            if (!text) return Refusal{Reason::NoSuchFile, path.string()};
            const auto bytes = std::as_bytes(std::span(*text));
            return Bytes(bytes.begin(), bytes.end());
        }
    }
    return read_whole(files_, path, max_bytes);
}

void SmallFiles::write(const Path& path, std::string text) { give(path, std::move(text)); }
void SmallFiles::remove(const Path& path) { give(path, std::nullopt); }

void SmallFiles::give(const Path& path, std::optional<std::string> text) {
    {
        const std::lock_guard lock(work_->mutex);
        work_->waiting[path] = {std::move(text), ++work_->given};
    }
    work_->changed.notify_all();
}

bool SmallFiles::is_idle() const {
    const std::lock_guard lock(work_->mutex);
    return work_->waiting.empty();
}

void SmallFiles::finish() {
    std::unique_lock lock(work_->mutex);
    work_->changed.wait(lock, [this] { return work_->waiting.empty(); });
}

std::size_t SmallFiles::writes() const {
    const std::lock_guard lock(work_->mutex);
    return work_->written;
}

}  // namespace samenspraak::store
