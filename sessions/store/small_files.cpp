// SPDX-License-Identifier: EUPL-1.2
#include "sessions/store/small_files.hpp"

#include "sessions/store/atomic_write.hpp"

#include <chrono>
#include <condition_variable>
#include <map>
#include <mutex>
#include <utility>
#include <vector>

namespace samenspraak::store {

namespace {

// What is to become of a file: another text in its place (none: it is removed), or what is there; then changes to it.
struct Waiting {
    bool replaced = false;
    std::optional<std::string> text;
    std::vector<SmallFiles::Change> changes;
    std::uint64_t max_bytes = 0;  // that are read of it, to be changed
    std::size_t which = 0;        // counts the texts that were given: tells whether it is still the last
};

Result<Bytes> as_read(const std::optional<std::string>& text, const Path& path) {
    if (!text) return Refusal{Reason::NoSuchFile, path.string()};
    const auto bytes = std::as_bytes(std::span(*text));
    return Bytes(bytes.begin(), bytes.end());
}

// What the changes begin with.
Result<Bytes> before_changes(Files& files, const Path& path, const Waiting& waiting) {
    return waiting.replaced ? as_read(waiting.text, path) : read_whole(files, path, waiting.max_bytes);
}

Result<Bytes> after_changes(Result<Bytes> bytes, const Path& path, const Waiting& waiting) {
    for (const SmallFiles::Change& change : waiting.changes) bytes = as_read(change(bytes), path);
    return bytes;
}

// Two that are not there, or cannot be read, are.
bool is_same(const Result<Bytes>& one, const Result<Bytes>& other) {
    return one && other ? *one == *other : !one && !other;
}

}  // namespace

// Shared with the thread and with readers, so that one that hangs in a call to the disk can be left behind.
struct SmallFiles::Work {
    explicit Work(Files& disk) : files(disk), owned(disk.weak_from_this().lock()) {}

    Files& files;
    const std::shared_ptr<Files> owned;
    mutable std::mutex mutex;
    std::condition_variable changed;
    std::map<Path, Waiting> waiting;
    std::size_t given = 0, written = 0;
    bool stop = false, gone = false;

    void run();
    void write(const Path&, const Result<Bytes>&);
    void done(const Path&, const Waiting&);
};

void SmallFiles::Work::run() {
    std::unique_lock lock(mutex);
    while (true) {
        changed.wait(lock, [this] { return stop || !waiting.empty(); });
        if (gone || waiting.empty()) return;
        const auto [path, now] = *waiting.begin();
        lock.unlock();
        const Result<Bytes> before = before_changes(files, path, now), after = after_changes(before, path, now);
        if (now.replaced || !is_same(before, after)) write(path, after);
        lock.lock();
        done(path, now);
    }
}

void SmallFiles::Work::write(const Path& path, const Result<Bytes>& bytes) {
    if (!bytes)
        (void)files.remove(path);
    else if (files.make_folder(path.parent_path()))
        (void)write_whole(files, path, *bytes, Existing::Replace, owner_alone);
}

// Changes that came meanwhile are still to be made, of what is on the disk now.
void SmallFiles::Work::done(const Path& path, const Waiting& now) {
    ++written;
    const auto there = waiting.find(path);
    if (there->second.which == now.which) {
        std::vector<Change>& changes = there->second.changes;
        there->second.replaced = false;
        changes.erase(changes.begin(), changes.begin() + static_cast<std::ptrdiff_t>(now.changes.size()));
        if (changes.empty()) waiting.erase(there);
    }
    changed.notify_all();
}

SmallFiles::SmallFiles(Files& files) : work_(std::make_shared<Work>(files)), thread_([work = work_] { work->run(); }) {}

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

Result<Bytes> SmallFiles::Reader::read(const Path& path, std::uint64_t max_bytes) const {
    Waiting now;
    {
        const std::lock_guard lock(work_->mutex);
        if (const auto there = work_->waiting.find(path); there != work_->waiting.end()) now = there->second;
    }
    if (!now.replaced && now.changes.empty()) return read_whole(work_->files, path, max_bytes);
    return after_changes(before_changes(work_->files, path, now), path, now);
}

void SmallFiles::write(const Path& path, std::string text) { give(path, std::move(text)); }
void SmallFiles::remove(const Path& path) { give(path, std::nullopt); }

void SmallFiles::give(const Path& path, std::optional<std::string> text) {
    {
        const std::lock_guard lock(work_->mutex);
        work_->waiting[path] = {true, std::move(text), {}, 0, ++work_->given};
    }
    work_->changed.notify_all();
}

void SmallFiles::change(const Path& path, std::uint64_t max_bytes, Change change) {
    {
        const std::lock_guard lock(work_->mutex);
        Waiting& waiting = work_->waiting[path];
        waiting.changes.push_back(std::move(change));
        waiting.max_bytes = max_bytes;
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
