// SPDX-License-Identifier: EUPL-1.2
// Our own way to choose a file or a folder, by mouse or keyboard alike: the program needs no desktop around it. The
// places where people keep files at the left, the folder that is shown at the right, its path above it to type in or to
// paste over. All of the disk is asked beside the screen; nothing is written but a folder that is asked for. Arrows and
// the first letters choose, Enter enters or takes, Backspace goes up, / and ~ begin a path, Escape leaves. For a
// folder, Enter takes the one that is shown as long as no other is pointed at. On the thread of the screen.
#pragma once
#include "app/screen/widgets/editor.hpp"
#include "app/screen/widgets/files/entry_list.hpp"
#include "app/screen/widgets/files/place_list.hpp"
#include "app/screen/widgets/popup.hpp"

#include <optional>
#include <string>
#include <vector>

namespace samenspraak::screen {

enum class Choosing : std::uint8_t { Open, Save, Folder };

class FileChooser {
public:
    using Path = std::filesystem::path;

    struct Wish {
        Choosing choosing{};
        std::vector<Path> folders;         // the first of these that is there, else the one for documents
        std::vector<std::string> endings;  // which files are shown, as {".samenspraak"}; none: all
        std::string_view name = {};        // of a new file, with a number when there is one of that name
        PlaceList::Recent recent = {};     // where one was of late; called on another thread
    };
    void open(Wish);
    bool is_open() const { return open_; }

    // Drawn each frame while it is open. Answers with what was chosen, and closes then.
    // Names: "file_chooser." and "up", "path", "new_folder", "folder_name", "name", "list", "entry" with its number,
    // "places.place" with its number.
    std::optional<Path> draw(Ui&, std::string_view title);

private:
    struct Room {
        Rect places, head, trouble, list, name;
    };
    bool saves() const { return choosing_ == Choosing::Save; }
    FolderListing::Shows shows() const;
    void enter(const Path& folder);
    void show(FolderListing::Found);
    std::string free_name() const;
    void take();  // what is chosen: enters a folder, or makes a file the answer
    void take_name();

    void begin(Ui&);
    void close(Ui&);
    void keys(Ui&);
    void list_keys(Ui&);
    bool takes_enter(Ui&) const;
    Room divide(Rect) const;
    void draw_head(Ui&, Rect);
    void draw_folder_name(Ui&, Rect&);
    void draw_trouble(Ui&, const Rect&) const;
    void draw_list(Ui&, const Rect&);
    void draw_name(Ui&, const Rect&);

    static constexpr std::size_t limit_of_name = 120, limit_of_path = 1'000;
    bool open_ = false, fresh_ = false;  // fresh: not drawn yet
    Choosing choosing_{};
    Path folder_;
    std::vector<std::string> endings_;
    FolderListing listing_;
    EntryList entries_;
    PlaceList places_;
    FolderListing::Found found_;  // what it says besides the entries: that something was in the way
    Editor path_{limit_of_path, false}, name_{limit_of_name, false};
    std::optional<Editor> folder_name_;  // of one that is to be made
    std::string proposed_;               // as the name of a file
    std::optional<Path> answer_;
    UiId before_;  // what had the keyboard before
};

}  // namespace samenspraak::screen
