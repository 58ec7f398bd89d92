// SPDX-License-Identifier: EUPL-1.2
// A file or a folder that the person chooses, and what it is for: one choice at a time, over everything else. Draws and
// answers; what is done with the file is the caller's. On the thread of the screen.
#pragma once
#include "app/screen/widgets/files/file_chooser.hpp"
#include "sessions/store/files.hpp"

namespace samenspraak::screen {

enum class FilePurpose : std::uint8_t {
    Open,
    SaveElsewhere,
    CleanCopy,
    ExportFolder,
    Lens,
    Notes,
    Compared,
    CompareFolder
};

struct ChosenFile {
    FilePurpose purpose{};
    store::Path path;  // a new session file has its ending
};

class FileChoice {
public:
    // `fallback`: the folder to begin in when that which is asked for is not there.
    explicit FileChoice(store::Path fallback) : fallback_(std::move(fallback)) {}

    // `recent`: in which folders one was of late, besides those that were chosen here; called on another thread.
    void begin(FilePurpose, store::Path folder, std::string_view name, PlaceList::Recent recent);
    bool is_open() const { return chooser_.is_open(); }

    // One frame, while it is open. Answers once, and is closed then.
    std::optional<ChosenFile> draw(Ui&);

private:
    store::Path fallback_;
    FileChooser chooser_;
    FilePurpose purpose_{};
    std::vector<store::Path> chosen_in_;  // these folders, while the program runs; the last first
};

}  // namespace samenspraak::screen
