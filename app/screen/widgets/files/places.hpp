// SPDX-License-Identifier: EUPL-1.2
// Where people keep files: their own folders, sticks and disks that are plugged in, shares of the network, and where
// they were of late. Plain values; the functions that say so wait for the disk, and may be called on any thread.
#pragma once
#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace samenspraak::screen {

struct FilePlace {
    enum class Kind : std::uint8_t { Home, Documents, Desktop, Downloads, Drive, Network, Computer, Recent };
    Kind kind{};
    std::filesystem::path path;
    std::string name = {};  // of a drive, a share, or where one was of late; the others have words of their own
    friend bool operator==(const FilePlace&, const FilePlace&) = default;
};
using FilePlaces = std::vector<FilePlace>;

// Home, documents, desktop, downloads as far as they are there, what is plugged in, and the computer as a whole. Of
// what is plugged in no disk is asked: the list of the system says it.
FilePlaces own_places();
// What the list of the system (mountinfo, see proc(5)) says of what `user` would look for. Network: shares that were
// mounted by the system itself.
FilePlaces mounted_places(std::string_view mountinfo, std::string_view user);
// Shares that the desktop opened (gvfs), and those of these folders that are there: both may lie far away.
FilePlaces far_places(const std::vector<std::filesystem::path>& recent);

// Where documents are kept: the person's folder for documents, whatever the desktop calls it, else the home folder,
// else here. Looked up once: what changes in the desktop's settings counts from the next start.
std::filesystem::path documents_folder();

}  // namespace samenspraak::screen
