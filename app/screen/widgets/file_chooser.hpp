// SPDX-License-Identifier: EUPL-1.2
// Our own way to choose a file or a folder, by mouse or keyboard alike: the program needs no desktop around it. Lists a
// folder when it is entered; never writes. Arrows choose, Enter enters or takes, Backspace goes up, Escape leaves. For
// a folder, Enter takes the one that is shown as long as no other is pointed at.
#pragma once
#include "app/screen/widgets/editor.hpp"
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

    // endings: which files are shown, as {".samenspraak"}; none: all. `name`: what a new file is to be called.
    void open(Choosing, const Path& folder, std::vector<std::string> endings, std::string_view name = {});
    bool is_open() const { return open_; }
    void close() { open_ = false; }

    // Drawn each frame while it is open. Answers with what was chosen, and closes then.
    std::optional<Path> draw(Ui&, std::string_view title);

private:
    struct Entry {
        std::string name;
        bool folder = false;
    };
    static constexpr std::size_t nowhere = ~std::size_t{0};
    void enter(const Path& folder);
    void keys(Ui&);
    void list(Ui&, const Rect&);
    void take();  // what is chosen: enters a folder, or makes a file the answer
    bool shows(const std::string& name) const;

    bool open_ = false;
    Choosing choosing_{};
    Path folder_;
    std::vector<std::string> endings_;
    std::vector<Entry> entries_;
    std::size_t at_ = 0;
    bool unreadable_ = false;
    bool moved_ = false;  // the row at_ is to be brought into sight
    Editor name_{limit_of_name, false};
    Scrolled scrolled_;
    std::optional<Path> answer_;
    static constexpr std::size_t limit_of_name = 120;
};

// Where documents are kept: the person's folder for documents, whatever the desktop calls it, else the home folder,
// else here. Looked up once: what changes in the desktop's settings counts from the next start.
std::filesystem::path documents_folder();

}  // namespace samenspraak::screen
