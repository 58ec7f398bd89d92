// SPDX-License-Identifier: EUPL-1.2
// Our own way to choose a file or a folder, by mouse or keyboard alike: the program needs no desktop around it. Lists a
// folder when it is entered, beside the screen; never writes. Arrows choose, Enter enters or takes, Backspace goes up,
// Escape leaves. For a folder, Enter takes the one that is shown as long as no other is pointed at.
#pragma once
#include "app/screen/widgets/editor.hpp"
#include "app/screen/widgets/folder_listing.hpp"
#include "app/screen/widgets/popup.hpp"
#include "app/screen/widgets/scroll.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace samenspraak::screen {

enum class Choosing : std::uint8_t { Open, Save, Folder };

class FileChooser {
public:
    using Path = std::filesystem::path;

    // folders: the first of these that is there, else the one for documents. endings: which files are shown, as
    // {".samenspraak"}; none: all. `name`: what a new file is to be called, with a number when there is one of that
    // name.
    void open(Choosing, std::vector<Path> folders, std::vector<std::string> endings, std::string_view name = {});
    bool is_open() const { return open_; }
    void close() { open_ = false; }

    // Drawn each frame while it is open. Answers with what was chosen, and closes then.
    std::optional<Path> draw(Ui&, std::string_view title);

private:
    static constexpr std::size_t nowhere = ~std::size_t{0};
    void enter(const Path& folder) { enter(std::vector{folder}); }
    void enter(std::vector<Path> folders);
    void show(FolderListing::Found);
    std::string free_name() const;
    void keys(Ui&);
    void list(Ui&, const Rect&);
    void take();  // what is chosen: enters a folder, or makes a file the answer

    bool open_ = false;
    Choosing choosing_{};
    Path folder_;
    std::vector<std::string> endings_;
    FolderListing listing_;
    std::vector<FolderListing::Entry> entries_;
    std::size_t at_ = 0;
    bool unreadable_ = false;
    bool moved_ = false;  // the row at_ is to be brought into sight
    Editor name_{limit_of_name, false};
    std::string proposed_;  // as its name
    Scrolled scrolled_;
    std::optional<Path> answer_;
    static constexpr std::size_t limit_of_name = 120;
};

}  // namespace samenspraak::screen
