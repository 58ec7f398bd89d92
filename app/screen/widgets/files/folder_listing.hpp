// SPDX-License-Identifier: EUPL-1.2
// What is in a folder, read beside the screen (see ReadAside): the folder that one enters, what a typed path means, or
// a folder that is made. One at a time; begun anew, it forgets the one before. Belongs to the thread of the screen.
#pragma once
#include "app/screen/widgets/files/read_aside.hpp"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace samenspraak::screen {

class FolderListing {
public:
    using Path = std::filesystem::path;
    struct Entry {
        std::string name;
        bool folder = false;
    };
    enum class Trouble : std::uint8_t { None, NotThere, NameTaken, NoFolderHere };
    struct Found {
        Path folder;                 // without symbolic links and dots
        std::vector<Entry> entries;  // folders first, both by name; the first is ".." where there is one
        bool unreadable = false;
        std::string named;    // a path led to this file in it, or to a place where a file of that name may be made
        bool exists = false;  // that file
        Trouble trouble{};    // then nothing was read
        Path about;           // with which path
    };
    // Which files are listed, by name; called on the other thread.
    using Shows = std::function<bool(const std::string& name)>;

    // Reads the first of these that is a folder, else the person's folder for documents.
    void begin(std::vector<Path> folders, Shows);
    // Reads the folder that this is, or the one of the file that this is or could become.
    void go(Path typed, Shows);
    // Makes a folder, and reads it.
    void make(Path folder, Shows);

    bool is_reading() const { return reading_.is_reading(); }
    // What was found, once. Waits ten milliseconds for a disk that is quick.
    std::optional<Found> take() { return reading_.take(std::chrono::milliseconds(10)); }

private:
    ReadAside<Found> reading_;
};

// What a person may type or paste, as a path: with ~ for the home folder, in quotes, or as file://. What does not begin
// at the root is meant within `folder`.
std::filesystem::path path_typed(std::string_view text, const std::filesystem::path& folder);

}  // namespace samenspraak::screen
