// SPDX-License-Identifier: EUPL-1.2
#include "app/system/temporary_folder.hpp"

#include <cstdlib>
#include <ctime>
#include <fcntl.h>
#include <mutex>
#include <set>
#include <string>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace samenspraak::system {
namespace {

namespace files = std::filesystem;
constexpr std::string_view prefix = "samenspraak-work-";

struct InUse {
    std::mutex mutex;
    std::set<files::path> paths;
};

InUse& in_use() {
    static InUse folders;
    return folders;
}

void remove_whole(const files::path& path) {
    std::error_code ignored;
    files::remove_all(path, ignored);
}

int open_and_lock(const files::path& folder) {
    const int handle = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    if (handle < 0) return -1;
    if (::flock(handle, LOCK_EX | LOCK_NB) == 0) return handle;
    ::close(handle);
    return -1;
}

// Not one that is being made: between its making and its lock lie moments, not a minute.
bool is_ours_and_old(int folder) {
    constexpr std::time_t minute = 60;
    struct stat about {};
    return ::fstat(folder, &about) == 0 && about.st_uid == ::geteuid() && std::time(nullptr) - about.st_mtime > minute;
}

}  // namespace

TemporaryFolder::TemporaryFolder() {
    std::error_code failed;
    std::string name = (files::temp_directory_path(failed) / (std::string(prefix) + "XXXXXX")).string();
    if (failed || !::mkdtemp(name.data())) return;  // made for its owner alone (0700)
    path_ = name;
    lock_ = open_and_lock(path_);
    const std::lock_guard lock(in_use().mutex);
    in_use().paths.insert(path_);
}

TemporaryFolder::~TemporaryFolder() {
    if (path_.empty()) return;
    remove_whole(path_);
    if (lock_ >= 0) ::close(lock_);
    const std::lock_guard lock(in_use().mutex);
    in_use().paths.erase(path_);
}

void remove_temporary_folders() {
    const std::lock_guard lock(in_use().mutex);
    for (const files::path& path : in_use().paths) remove_whole(path);
}

void sweep_temporary_folders() {
    std::error_code failed;
    for (const files::directory_entry& entry : files::directory_iterator(files::temp_directory_path(failed), failed)) {
        if (!entry.path().filename().string().starts_with(prefix)) continue;
        const int folder = open_and_lock(entry.path());
        if (folder < 0) continue;
        if (is_ours_and_old(folder)) remove_whole(entry.path());
        ::close(folder);
    }
}

}  // namespace samenspraak::system
