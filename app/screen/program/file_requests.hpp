// SPDX-License-Identifier: EUPL-1.2
// All that is asked about files while the program runs: which file it is to be, and then what is done with it. Owns the
// choice, the export that is being made, and the notes that wait for a yes; what it alters of the session and of Start
// goes through those. Everything that it is given must outlive it. On the thread of the screen.
#pragma once
#include "app/screen/program/disk/disk_tasks.hpp"
#include "app/screen/program/disk/file_choice.hpp"
#include "app/screen/program/export_job.hpp"
#include "app/screen/program/notes_import.hpp"
#include "app/screen/program/opened_outside.hpp"
#include "app/screen/program/session/open_session.hpp"
#include "app/screen/program/start_screen.hpp"

#include <span>

namespace samenspraak::screen {

class FileRequests {
public:
    struct Around {
        std::shared_ptr<document::SessionLibrary> library;  // also of what reads it beside the screen
        DiskTasks& awaited;                                 // while it is busy, somebody waits
        OpenSession& open;
        StartScreen& start;
        Messages& messages;
        OpenedOutside& outside;
    };
    // `documents`: the folder to begin in when that of the sessions is not there. `wake`: see ExportJob.
    FileRequests(const Around&, store::Path documents, std::function<void()> wake);

    void choose(FilePurpose);
    bool is_choosing() const { return choice_.is_open(); }
    void begin_export();  // of what is chosen in its dialog
    void read_notes(const store::Path&);

    // --- a frame
    bool update(double now) { return export_.update(now); }  // true: what was made is made, and its dialog gone
    // What was dropped on the window. Answers with a session that is to be opened.
    std::optional<store::Path> take_dropped(std::span<const std::string> paths, const commands::Host&);
    void draw(Ui&, commands::Host&);
    std::optional<store::Path> draw_choice(Ui&);  // over all else. Answers with a session that is to be opened

private:
    std::optional<store::Path> use(ChosenFile);
    void load_lens(const store::Path&);
    void take_lens(const Result<method::Framework>&);
    void compare_into(const store::Path& folder);

    Around around_;
    FileChoice choice_;
    ExportJob export_;
    NotesImport notes_;
};

}  // namespace samenspraak::screen
