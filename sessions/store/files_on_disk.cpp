// SPDX-License-Identifier: EUPL-1.2
// The disk of the machine, by the POSIX calls.
#include "sessions/store/files.hpp"

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <mutex>
#include <optional>
#include <set>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace samenspraak::store {
namespace {

Reason reason_of(int error) {
    switch (error) {
    case ENOENT:
    case ENOTDIR: return Reason::NoSuchFile;
    case EEXIST:
    case ENOTEMPTY: return Reason::FileExists;
    case EACCES:
    case EPERM:
    case EROFS:
    case ETXTBSY: return Reason::NoPermission;
    case ENOSPC:
    case EDQUOT:
    case EFBIG: return Reason::DiskFull;
    case EISDIR:
    case ENXIO:  // a socket
        return Reason::NotAFile;
    case ENAMETOOLONG:
    case ELOOP:
    case EINVAL: return Reason::BadArgument;
    default: return Reason::DiskFailed;
    }
}

Refusal refused(const Path& path) { return {reason_of(errno), path.string()}; }
Result<Done> done_or_refused(int result, const Path& path) {
    if (result != 0) return refused(path);
    return Done{};
}

// Repeats a call that a signal broke off.
template <class Call> auto uninterrupted(Call call) {
    decltype(call()) result;
    do result = call();
    while (result < 0 && errno == EINTR);
    return result;
}

bool no_locks_here(int error) {
    return error == ENOLCK || error == ENOTSUP || error == ENOSYS || error == EINVAL;  // Linux: ENOTSUP is EOPNOTSUPP
}

// Which files are locked from here; from any thread.
class Locked {
public:
    void add(const struct stat& file) {
        const std::lock_guard lock(mutex_);
        files_.insert(key_of(file));
    }
    void remove(const struct stat& file) {
        const std::lock_guard lock(mutex_);
        files_.erase(key_of(file));
    }
    bool has(const struct stat& file) {
        const std::lock_guard lock(mutex_);
        return files_.contains(key_of(file));
    }

private:
    using Key = std::pair<dev_t, ino_t>;
    static Key key_of(const struct stat& file) { return {file.st_dev, file.st_ino}; }
    std::mutex mutex_;
    std::set<Key> files_;
};

class FileOnDisk final : public File {
public:
    FileOnDisk(int handle, Path path, std::shared_ptr<Locked> locked)
        : handle_(handle),
          path_(std::move(path)),
          locked_(std::move(locked)) {}
    ~FileOnDisk() override {
        if (locked_as_) locked_->remove(*locked_as_);
        ::close(handle_);
    }
    FileOnDisk(const FileOnDisk&) = delete;
    FileOnDisk& operator=(const FileOnDisk&) = delete;

    Result<std::size_t> read(std::uint64_t at, std::span<std::byte> to) override {
        std::size_t got = 0;
        while (got < to.size()) {
            const ssize_t step = uninterrupted(
                [&] { return ::pread(handle_, to.data() + got, to.size() - got, static_cast<off_t>(at + got)); });
            if (step < 0) return refused(path_);
            if (step == 0) break;
            got += static_cast<std::size_t>(step);
        }
        return got;
    }

    Result<Done> write(std::uint64_t at, ByteSpan bytes) override {
        while (!bytes.empty()) {
            const ssize_t step =
                uninterrupted([&] { return ::pwrite(handle_, bytes.data(), bytes.size(), static_cast<off_t>(at)); });
            if (step < 0) return refused(path_);
            if (step == 0) return Refusal{Reason::DiskFailed, path_.string()};
            at += static_cast<std::uint64_t>(step);
            bytes = bytes.subspan(static_cast<std::size_t>(step));
        }
        return Done{};
    }

    // Not repeated when a signal broke it off: after any failure the tail is unknown.
    Result<Done> sync() override { return done_or_refused(::fdatasync(handle_), path_); }

    Result<std::uint64_t> size() override {
        struct stat about {};
        if (::fstat(handle_, &about) != 0) return refused(path_);
        return static_cast<std::uint64_t>(about.st_size);
    }

    // By the time of the last change of any kind, which nobody can set, as they can the time of writing.
    Result<FileStamp> stamp() override {
        struct stat about {};
        if (::fstat(handle_, &about) != 0) return refused(path_);
        constexpr std::int64_t nanoseconds = 1'000'000'000;
        return FileStamp{static_cast<std::uint64_t>(about.st_size),
            std::int64_t{about.st_ctim.tv_sec} * nanoseconds + about.st_ctim.tv_nsec};
    }

    // flock belongs to the open file: it keeps two windows of one program apart too, and goes with a crash.
    Result<Done> lock() override {
        if (uninterrupted([&] { return ::flock(handle_, LOCK_EX | LOCK_NB); }) == 0) {
            struct stat about {};
            if (::fstat(handle_, &about) == 0) locked_->add(locked_as_.emplace(about));
            return Done{};
        }
        if (no_locks_here(errno)) return Done{};
        if (errno == EWOULDBLOCK) return Refusal{Reason::LockedElsewhere, path_.string()};
        return refused(path_);
    }

    Result<unsigned> rights() override {
        struct stat about {};
        if (::fstat(handle_, &about) != 0) return refused(path_);
        return static_cast<unsigned>(about.st_mode & 07777U);
    }
    Result<Done> set_rights(unsigned rights) override { return done_or_refused(::fchmod(handle_, rights), path_); }

    bool same_as(const struct stat& other) const {
        struct stat own {};
        return ::fstat(handle_, &own) == 0 && own.st_dev == other.st_dev && own.st_ino == other.st_ino;
    }

private:
    int handle_;
    Path path_;
    std::shared_ptr<Locked> locked_;
    std::optional<struct stat> locked_as_;
};

class FilesOnDisk final : public Files {
public:
    Result<std::unique_ptr<File>> open(const Path& path, Opening opening) override {
        // Without O_NONBLOCK a named pipe would hold us here for ever; O_CLOEXEC: what we start gets no lock of ours.
        const int how = opening == Opening::ToRead    ? O_RDONLY | O_NONBLOCK
                        : opening == Opening::ToWrite ? O_RDWR | O_NONBLOCK
                                                      : O_RDWR | O_CREAT | O_EXCL;
        const int handle = uninterrupted([&] { return ::open(path.c_str(), how | O_CLOEXEC, 0666); });
        if (handle < 0) return refused(path);
        std::unique_ptr<File> file = std::make_unique<FileOnDisk>(handle, path, locked_);
        struct stat about {};
        if (::fstat(handle, &about) != 0) return refused(path);
        if (!S_ISREG(about.st_mode)) return Refusal{Reason::NotAFile, path.string()};
        return file;
    }

    Result<Done> rename(const Path& from, const Path& to, Existing existing) override {
        if (existing == Existing::Replace) return done_or_refused(::rename(from.c_str(), to.c_str()), to);
        if (::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0) return Done{};
        if (errno != EINVAL && errno != ENOSYS) return refused(to);
        return rename_by_link(from, to);
    }

    Result<Done> link(const Path& from, const Path& to) override {
        if (::link(from.c_str(), to.c_str()) == 0) return Done{};
        if (errno == EEXIST || errno == ENOSPC) return refused(to);
        return Refusal{Reason::DiskFailed, to.string()};
    }

    Result<Done> remove(const Path& path) override { return done_or_refused(std::remove(path.c_str()), path); }

    Result<Done> make_folder(const Path& path) override {
        std::error_code unseen;
        if (std::filesystem::is_directory(path, unseen) || ::mkdir(path.c_str(), 0700) == 0) return Done{};
        if (errno != ENOENT || !path.has_parent_path() || path.parent_path() == path) return refused(path);
        if (Result<Done> above = make_folder(path.parent_path()); !above) return above;
        return done_or_refused(::mkdir(path.c_str(), 0700), path);
    }

    Result<Done> sync_folder(const Path& path) override {
        const Path folder = path.empty() ? Path(".") : path;
        const int handle = uninterrupted([&] { return ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0); });
        if (handle < 0) return refused(folder);
        const int result = ::fsync(handle);
        const int error = errno;
        ::close(handle);
        errno = error;
        if (result != 0 && (error == EINVAL || error == ENOTSUP)) return Done{};  // a disk that has no such thing
        return done_or_refused(result, folder);
    }

    bool exists(const Path& path) override {
        struct stat about {};
        return ::lstat(path.c_str(), &about) == 0;
    }

    bool leads_to(const Path& path, File& file) override {
        struct stat about {};
        return ::stat(path.c_str(), &about) == 0 && static_cast<FileOnDisk&>(file).same_as(about);
    }

    bool is_locked_here(const Path& path) override {
        struct stat about {};
        return ::stat(path.c_str(), &about) == 0 && locked_->has(about);
    }

    Path real(const Path& path) override {
        std::error_code failed;
        Path found = std::filesystem::weakly_canonical(path, failed);
        if (failed) found = std::filesystem::absolute(path, failed);
        return failed ? path : found;
    }

private:
    std::shared_ptr<Locked> locked_ = std::make_shared<Locked>();

    // For disks that cannot rename without replacing. A second name never replaces anything; where that is missing too,
    // looking first is all there is.
    Result<Done> rename_by_link(const Path& from, const Path& to) {
        if (::link(from.c_str(), to.c_str()) == 0) return remove(from);
        if (errno == EEXIST || exists(to)) return Refusal{Reason::FileExists, to.string()};
        return done_or_refused(::rename(from.c_str(), to.c_str()), to);
    }
};

}  // namespace

std::unique_ptr<Files> files_on_disk() { return std::make_unique<FilesOnDisk>(); }

}  // namespace samenspraak::store
