// SPDX-License-Identifier: EUPL-1.2
// Folders for files that exist for a moment, and may hold what people said: only their owner can look into them, and
// they are gone when the program is, however it ends. The destructor removes one; remove_temporary_folders() all that
// are left when a signal ends the program; sweep_temporary_folders() those of a program that was killed or crashed.
// Threads: each function may be called from any thread; a folder belongs to one.
#pragma once
#include <filesystem>

namespace samenspraak::system {

class TemporaryFolder {
public:
    TemporaryFolder();
    ~TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;

    bool exists() const { return !path_.empty(); }  // false: it could not be made
    const std::filesystem::path& path() const { return path_; }
    std::filesystem::path operator/(const char* name) const { return path_ / name; }

private:
    std::filesystem::path path_;
    int lock_ = -1;  // held as long as this program lives; tells a folder in use from one that was left
};

void remove_temporary_folders();
void sweep_temporary_folders();

}  // namespace samenspraak::system
