// SPDX-License-Identifier: EUPL-1.2
// Opens something in the program that the desktop has for it: a file, a folder, a page. Each waits for the desktop,
// some seconds at most; to be called on a thread that may. What is opened does not end with our program.
#pragma once
#include <filesystem>
#include <string>

namespace samenspraak::system {

// A path, or an address ("http://…"). False: no program of this computer opens it.
bool open_in_desktop(const std::string& path_or_address);

// The folder that it lies in, with the file marked where the file manager can do that. False: none opens it.
bool show_in_folder(const std::filesystem::path& file);

}  // namespace samenspraak::system
