// SPDX-License-Identifier: EUPL-1.2
// What is in a folder, read on a thread of its own: the disk that it lies on may be slow, or not answer at all. Begun
// anew, it forgets what it was reading; a thread that hangs is left behind and ends without a word. Belongs to the
// thread of the screen.
#pragma once
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
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
    struct Found {
        Path folder;                 // without symbolic links and dots
        std::vector<Entry> entries;  // folders first, both by name; the first is ".." where there is one
        bool unreadable = false;
    };
    // Which files are listed, by name; called on the other thread.
    using Shows = std::function<bool(const std::string& name)>;

    // Reads the first of these that is a folder, else the person's folder for documents.
    void begin(std::vector<Path> folders, Shows);
    bool is_reading() const { return reading_ != nullptr; }
    // What was found, once. Waits ten milliseconds for a disk that is quick.
    std::optional<Found> take();

private:
    struct Reading;
    std::shared_ptr<Reading> reading_;  // also of its thread
};

// Where documents are kept: the person's folder for documents, whatever the desktop calls it, else the home folder,
// else here. Looked up once: what changes in the desktop's settings counts from the next start. From any thread; waits
// for the disk.
std::filesystem::path documents_folder();

}  // namespace samenspraak::screen
