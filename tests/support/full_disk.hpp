// SPDX-License-Identifier: EUPL-1.2
// A real disk that is full, forbidden or does not answer whenever a test says so: for the files whose name has that in
// it. A disk that does not answer holds whoever asks something of it until the test lets go of it. Owned by a shared
// pointer it outlives who was left waiting.
#pragma once
#include "sessions/store/files.hpp"
#include "tests/support/names.hpp"

#include <condition_variable>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace samenspraak::testing {

// What is asked of a disk.
enum class DiskCall : std::uint8_t {
    Open,
    Read,
    Write,
    Sync,
    Size,
    Lock,
    Rename,
    Link,
    Remove,
    MakeFolder,
    SyncFolder,
    Exists,
    LeadsTo,
    Real
};
inline constexpr std::size_t disk_call_count = static_cast<std::size_t>(DiskCall::Real) + 1;

class FullDisk : public Files {
public:
    void fill(const std::string& name) {  // empty: there is room again
        const std::lock_guard lock(mutex_);
        name_ = name;
    }

    void forbid(const std::string& name) {  // writing it; looking is allowed
        const std::lock_guard lock(mutex_);
        forbidden_ = name;
    }

    void hold(const std::string& name, DiskCall at = DiskCall::Sync) {  // whoever asks that of it
        const std::lock_guard lock(mutex_);
        held_ = name;
        held_at_ = at;
        let_go_.notify_all();
    }
    void let_go() { hold({}); }  // of all of them

    // Whether folders can be synced: otherwise the names in them may not survive a power cut.
    void sync_folders(bool can) {
        const std::lock_guard lock(mutex_);
        syncs_folders_ = can;
    }
    std::size_t waiting() {  // so many are held
        const std::lock_guard lock(mutex_);
        return waiting_;
    }

    // From here on it is kept about which files this thread asks anything: one that must not wait for the disk.
    void watch_this_thread() {
        const std::lock_guard lock(mutex_);
        watched_ = std::this_thread::get_id();
        asked_by_watched_.clear();
    }
    std::vector<Path> asked_by_watched_thread() {
        const std::lock_guard lock(mutex_);
        return asked_by_watched_;
    }

    Result<std::unique_ptr<File>> open(const Path& path, Opening how) override {
        wait_for(path, DiskCall::Open);
        if (how != Opening::ToRead && is_forbidden(path)) return Refusal{Reason::NoPermission, path.string()};
        auto opened = disk_->open(path, how);
        if (!opened) return opened.error();
        return std::unique_ptr<File>(new OnIt(*this, path, std::move(*opened)));
    }
    Result<Done> rename(const Path& from, const Path& to, Existing existing) override {
        wait_for(to, DiskCall::Rename);
        return disk_->rename(from, to, existing);
    }
    Result<Done> link(const Path& from, const Path& to) override {
        wait_for(to, DiskCall::Link);
        return disk_->link(from, to);
    }
    Result<Done> remove(const Path& path) override {
        wait_for(path, DiskCall::Remove);
        return disk_->remove(path);
    }
    Result<Done> make_folder(const Path& path) override {
        wait_for(path, DiskCall::MakeFolder);
        return disk_->make_folder(path);
    }
    Result<Done> sync_folder(const Path& path) override {
        wait_for(path, DiskCall::SyncFolder);
        if (!can_sync_folders()) return Refusal{Reason::DiskFailed, path.string()};
        return disk_->sync_folder(path);
    }
    bool exists(const Path& path) override {
        wait_for(path, DiskCall::Exists);
        return disk_->exists(path);
    }
    bool leads_to(const Path& path, File& file) override {
        wait_for(path, DiskCall::LeadsTo);
        return disk_->leads_to(path, *static_cast<OnIt&>(file).file_);
    }
    bool is_locked_here(const Path& path) override { return disk_->is_locked_here(path); }
    Path real(const Path& path) override {
        wait_for(path, DiskCall::Real);
        return disk_->real(path);
    }

private:
    class OnIt : public File {
    public:
        OnIt(FullDisk& disk, Path path, std::unique_ptr<File> file)
            : disk_(disk),
              path_(std::move(path)),
              file_(std::move(file)) {}
        Result<std::size_t> read(std::uint64_t at, std::span<std::byte> into) override {
            disk_.wait_for(path_, DiskCall::Read);
            return file_->read(at, into);
        }
        Result<Done> write(std::uint64_t at, ByteSpan bytes) override {
            disk_.wait_for(path_, DiskCall::Write);
            if (disk_.is_full_for(path_)) return Refusal{Reason::DiskFull, path_.string()};
            return file_->write(at, bytes);
        }
        Result<Done> sync() override {
            if (disk_.is_full_for(path_)) return Refusal{Reason::DiskFull, path_.string()};
            disk_.wait_for(path_, DiskCall::Sync);
            return file_->sync();
        }
        Result<std::uint64_t> size() override {
            disk_.wait_for(path_, DiskCall::Size);
            return file_->size();
        }
        Result<FileStamp> stamp() override {
            disk_.wait_for(path_, DiskCall::Size);
            return file_->stamp();
        }
        Result<Done> lock() override {
            disk_.wait_for(path_, DiskCall::Lock);
            return file_->lock();
        }
        Result<unsigned> rights() override { return file_->rights(); }
        Result<Done> set_rights(unsigned rights) override { return file_->set_rights(rights); }

    private:
        friend class FullDisk;
        FullDisk& disk_;
        Path path_;
        std::unique_ptr<File> file_;
    };
    void wait_for(const Path& path, DiskCall call) {
        std::unique_lock lock(mutex_);
        if (std::this_thread::get_id() == watched_) asked_by_watched_.push_back(path);
        const auto goes_on = [&] {
            return held_.empty() || call != held_at_ || path.filename().string().find(held_) == std::string::npos;
        };
        if (goes_on()) return;
        ++waiting_;
        let_go_.wait(lock, goes_on);
        --waiting_;
    }
    bool is_about(const std::string& name, const Path& path) {
        const std::lock_guard lock(mutex_);
        return !name.empty() && path.filename().string().find(name) != std::string::npos;
    }
    bool can_sync_folders() {
        const std::lock_guard lock(mutex_);
        return syncs_folders_;
    }
    bool is_full_for(const Path& path) { return is_about(name_, path); }
    bool is_forbidden(const Path& path) { return is_about(forbidden_, path); }

    std::unique_ptr<Files> disk_ = files_on_disk();
    std::mutex mutex_;  // the journal writes on a thread of its own
    std::condition_variable let_go_;
    std::string name_, forbidden_, held_;
    DiskCall held_at_ = DiskCall::Sync;
    std::size_t waiting_ = 0;
    bool syncs_folders_ = true;
    std::thread::id watched_;
    std::vector<Path> asked_by_watched_;
};

}  // namespace samenspraak::testing
